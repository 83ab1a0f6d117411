//! An attribute that is given twice.

use claims_core::Claims;

#[derive(Claims)]
#[claims(typ = "a+jwt")]
#[claims(typ = "b+jwt")]
struct Token {
    #[claim(sensitive, sensitive)]
    tenant: String,
    #[claim(len(1..=64))]
    #[claim(len(1..=32))]
    label: String,
}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Token>();
}
