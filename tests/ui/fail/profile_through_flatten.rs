//! The claims of embedded sets count, those of other crates included.

use claims_core::Claims;
use claims_core::sets::Core;

#[derive(Claims)]
#[claims(profile = "jwt_bearer_grant")]
struct Grant {
    #[claim(flatten)]
    core: Core,
    scope_of_grant: String,
}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Grant>();
}
