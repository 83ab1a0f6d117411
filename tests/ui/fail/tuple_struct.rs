//! A tuple struct has no names.

use claims_core::Claims;

#[derive(Claims)]
struct Token(String, u64);

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Token>();
}
