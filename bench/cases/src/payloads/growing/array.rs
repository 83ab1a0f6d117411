//! Payloads with an array of 10 to 10 000 strings.

use claims_core::{Claims, NumericDate};

pub const LENGTHS: [usize; 4] = [10, 100, 1000, 10_000];

#[derive(Debug, Clone, Claims)]
pub struct Owned {
    #[claim(registered)]
    pub exp: NumericDate,
    pub items: Vec<String>,
}

#[derive(Debug, Clone, Claims)]
pub struct Borrowed<'a> {
    #[claim(registered)]
    pub exp: NumericDate,
    pub items: Vec<&'a str>,
}

/// A payload with so many items.
pub fn json(length: usize) -> String {
    let items: Vec<_> = (0..length)
        .map(|item| format!(r#""item-{item:06}""#))
        .collect();
    format!(r#"{{"exp":4102444800,"items":[{}]}}"#, items.join(","))
}
