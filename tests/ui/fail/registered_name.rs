//! A private claim uses a registered name.

use claims_core::Claims;

#[derive(Claims)]
struct Roles {
    tenant: String,
    roles: String,
}

#[derive(Claims)]
struct Core {
    exp: u64,
}

#[derive(Claims)]
struct Renamed {
    #[claim(rename = "email")]
    mail: String,
}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Roles>();
    claims_set::<Core>();
    claims_set::<Renamed>();
}
