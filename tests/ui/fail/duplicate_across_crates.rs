//! An embedded set of another crate has a name that is declared here.

use claims_core::Claims;
use claims_core::sets::Core;

#[derive(Claims)]
struct AccessToken {
    #[claim(registered)]
    sub: String,
    #[claim(flatten)]
    core: Core,
}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<AccessToken>();
}
