//! Names that are forbidden and declared, listed twice, or none.

use claims_core::Claims;

#[derive(Claims)]
#[claims(forbid("tenant", "nonce", "nonce", ""))]
struct Token {
    tenant: String,
}

#[derive(Claims)]
#[claims(forbid())]
struct Nothing {}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Token>();
    claims_set::<Nothing>();
}
