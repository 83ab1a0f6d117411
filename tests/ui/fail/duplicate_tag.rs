//! A variant declares the claim that tells the variants apart.

use claims_core::Claims;

#[derive(Claims)]
struct Access {
    token_type: String,
}

#[derive(Claims)]
struct Refresh {
    tenant: String,
}

#[derive(Claims)]
#[claims(tag = "token_type")]
enum Token {
    Access(Access),
    Refresh(Refresh),
}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Access>();
    claims_set::<Refresh>();
    claims_set::<Token>();
}
