//! `collides` without a collision, without a reason, and on a core claim.

use claims_core::Claims;

#[derive(Claims)]
struct Unregistered {
    #[claim(collides = "there is none")]
    tenant: String,
}

#[derive(Claims)]
struct NoReason {
    #[claim(collides = "")]
    roles: String,
}

#[derive(Claims)]
struct Core {
    #[claim(collides = "an expiry of our own")]
    exp: u64,
}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Unregistered>();
    claims_set::<NoReason>();
    claims_set::<Core>();
}
