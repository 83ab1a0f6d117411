//! The tag of an enum is a registered claim.

use claims_core::Claims;

#[derive(Claims)]
struct Access {
    tenant: String,
}

#[derive(Claims)]
#[claims(tag = "exp")]
enum Exact {
    Access(Access),
}

#[derive(Claims)]
#[claims(tag = "Sub")]
enum Cased {
    Access(Access),
}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Access>();
    claims_set::<Exact>();
    claims_set::<Cased>();
}
