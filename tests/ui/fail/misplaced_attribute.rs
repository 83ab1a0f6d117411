//! Attributes in the wrong place.

use claims_core::Claims;

#[derive(Claims)]
#[claim(typ = "at+jwt")]
struct Token {
    #[claims(sensitive)]
    tenant: String,
}

#[derive(Claims)]
struct Access {
    tenant: String,
}

#[derive(Claims)]
#[claims(tag = "token_type")]
enum Tagged {
    #[claim(value = "access")]
    Access(#[claim(flatten)] Access),
}

#[derive(Claims)]
#[claims(tag = "token_type")]
struct NoEnum {}

#[derive(Claims)]
#[claims(tag = "token_type", deny_unknown, forbid("nonce"))]
enum NoStruct {
    Access(Access),
}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Token>();
    claims_set::<Tagged>();
    claims_set::<NoEnum>();
    claims_set::<NoStruct>();
}
