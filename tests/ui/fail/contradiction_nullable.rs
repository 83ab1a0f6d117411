//! `nullable` without a place for `null`, and beside a default.

use claims_core::Claims;

#[derive(Claims)]
struct Token {
    #[claim(nullable)]
    tenant: String,
    #[claim(nullable, default)]
    label: Option<String>,
}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Token>();
}
