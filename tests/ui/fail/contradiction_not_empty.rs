//! Neither empty nor anything else.

use claims_core::Claims;

#[derive(Claims)]
struct Token {
    #[claim(not_empty, len(..=0))]
    tenant: String,
}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Token>();
}
