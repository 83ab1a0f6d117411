//! Two fields have one name on the wire.

use claims_core::Claims;

#[derive(Claims)]
struct Renamed {
    tenant: String,
    #[claim(rename = "tenant")]
    organization: String,
}

#[derive(Claims)]
struct Registered {
    #[claim(registered)]
    exp: u64,
    #[claim(registered = "exp")]
    expires_at: u64,
}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Renamed>();
    claims_set::<Registered>();
}
