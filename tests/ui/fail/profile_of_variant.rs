//! Every variant has to follow the profile of the enum.

use claims_core::{Claims, assert_profile};

#[derive(Claims)]
#[claims(tag = "kind", profile = "federation_trust_mark")]
enum Mark {
    Plain(Box<Plain>),
    Delegated(Delegated),
}

#[derive(Claims)]
struct Plain {
    #[claim(registered)]
    iss: String,
    #[claim(registered)]
    sub: String,
    #[claim(registered)]
    trust_mark_type: String,
    #[claim(registered)]
    iat: u64,
}

#[derive(Claims)]
struct Delegated {
    #[claim(registered)]
    iss: String,
    #[claim(registered)]
    sub: Option<String>,
    #[claim(registered)]
    delegation: String,
}

assert_profile!(Mark, "client_attestation");

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Mark>();
}
