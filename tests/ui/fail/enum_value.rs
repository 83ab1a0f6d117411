//! Two variants have one value.

use claims_core::Claims;

#[derive(Claims)]
struct Access {
    tenant: String,
}

#[derive(Claims)]
struct Refresh {
    tenant: String,
}

#[derive(Claims)]
#[claims(tag = "token_type")]
enum Token {
    #[claims(value = "access")]
    Access(Access),
    #[claims(value = "access")]
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
