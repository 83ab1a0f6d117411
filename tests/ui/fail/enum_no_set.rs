//! Variants that hold something else than a claims set.

use claims_core::Claims;

struct Plain {
    tenant: String,
}

#[derive(Claims)]
struct Access {
    tenant: String,
}

#[derive(Claims)]
#[claims(tag = "token_type")]
enum Inner {
    Access(Access),
}

#[derive(Claims)]
#[claims(tag = "token_type")]
enum WellKnown {
    Access(Access),
    Text(String),
    Optional(Option<Access>),
}

#[derive(Claims)]
#[claims(tag = "token_type")]
enum Other {
    Access(Access),
    Plain(Plain),
    Boxed(Box<Plain>),
    Inner(Inner),
}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Access>();
    claims_set::<WellKnown>();
    claims_set::<Other>();
}
