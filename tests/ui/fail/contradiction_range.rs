//! A range without values.

use claims_core::Claims;

#[derive(Claims)]
struct Token {
    #[claim(len(64..=1))]
    tenant: String,
    #[claim(len(5..5))]
    code: String,
    #[claim(len(..0))]
    label: String,
    #[claim(len(-1..))]
    heading: String,
    #[claim(len(..))]
    city: String,
    #[claim(range(1..=-1))]
    level: i8,
    #[claim(range(1.0..1.0))]
    share: f64,
    #[claim(range(7))]
    day: u8,
}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Token>();
}
