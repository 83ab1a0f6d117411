//! An enum cannot be embedded.

use claims_core::Claims;

#[derive(Claims)]
struct Access {
    tenant: String,
}

#[derive(Claims)]
#[claims(tag = "token_type")]
enum Token {
    Access(Access),
}

#[derive(Claims)]
struct Envelope {
    #[claim(flatten)]
    token: Token,
}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Access>();
    claims_set::<Token>();
    claims_set::<Envelope>();
}
