//! An embedded set, or a variant's, needs a context that the outer set does not have.

use claims_core::{Claims, Invalid};

struct Service;

struct Request;

fn known(_: &str, _: &Service) -> Result<(), Invalid> {
    Ok(())
}

#[derive(Claims)]
#[claims(context = Service)]
struct UserClaims {
    #[claim(validate_with = known)]
    tenant: String,
}

#[derive(Claims)]
struct Embedding {
    #[claim(flatten)]
    user: UserClaims,
}

#[derive(Claims)]
#[claims(tag = "token_type")]
enum Token {
    User(UserClaims),
    Boxed(Box<UserClaims>),
}

#[derive(Claims)]
#[claims(context = Request)]
struct OtherContext {
    #[claim(flatten)]
    user: UserClaims,
}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<UserClaims>();
    claims_set::<Embedding>();
    claims_set::<Token>();
    claims_set::<OtherContext>();
}
