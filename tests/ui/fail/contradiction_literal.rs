//! A literal that no value of that type equals.

use claims_core::Claims;

#[derive(Claims)]
struct Token {
    #[claim(equals = "1")]
    version: u32,
    #[claim(equals = 1)]
    label: String,
    #[claim(equals = 256)]
    level: u8,
    #[claim(one_of("on", "off"))]
    active: bool,
    #[claim(contains = 1)]
    scopes: Vec<String>,
    #[claim(range(-1..))]
    count: u16,
    #[claim(range(0.5..=1.5))]
    size: i32,
}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Token>();
}
