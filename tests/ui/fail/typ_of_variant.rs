//! A variant's set declares a `typ` that the enum does not have.

use claims_core::Claims;

#[derive(Claims)]
#[claims(typ = "at+jwt")]
struct Access {
    tenant_id: String,
}

#[derive(Claims)]
#[claims(tag = "token_type")]
enum Token {
    Access(Access),
}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Token>();
}
