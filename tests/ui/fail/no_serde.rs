//! A private claim needs the impls of serde.

use claims_core::Claims;

struct Tenant(String);

#[derive(Claims)]
struct Token {
    tenant: Tenant,
}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Token>();
}
