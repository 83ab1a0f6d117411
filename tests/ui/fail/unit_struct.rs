//! A unit struct is no object.

use claims_core::Claims;

#[derive(Claims)]
struct Token;

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Token>();
}
