//! Variants that do not hold one claims set, and an enum without variants.

use claims_core::Claims;

#[derive(Claims)]
struct Access {
    tenant: String,
}

#[derive(Claims)]
#[claims(tag = "token_type")]
enum Token {
    Access(Access),
    Anonymous,
    Named { tenant: String },
    Pair(Access, Access),
}

#[derive(Claims)]
#[claims(tag = "token_type")]
enum Never {}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Access>();
    claims_set::<Token>();
    claims_set::<Never>();
}
