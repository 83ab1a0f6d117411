//! An enum whose variants nothing tells apart.

use claims_core::Claims;

#[derive(Claims)]
struct Access {
    tenant: String,
}

#[derive(Claims)]
enum Token {
    Access(Access),
}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Access>();
    claims_set::<Token>();
}
