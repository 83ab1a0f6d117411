//! Only claims sets can be embedded.

use claims_core::Claims;

#[derive(serde::Serialize, serde::Deserialize)]
struct Base {
    tenant: String,
}

#[derive(Claims)]
struct Token {
    #[claim(flatten)]
    base: Base,
}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Token>();
}
