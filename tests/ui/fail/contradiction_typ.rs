//! A `typ` other than the profile demands.

use claims_core::Claims;

#[derive(Claims)]
#[claims(profile = "dpop_proof", typ = "JWT")]
struct Token {}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Token>();
}
