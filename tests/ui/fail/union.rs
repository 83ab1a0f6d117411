//! A union is no claims set.

use claims_core::Claims;

#[derive(Claims)]
union Token {
    tenant: u64,
}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Token>();
}
