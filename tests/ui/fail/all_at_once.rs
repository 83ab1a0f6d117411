//! Every mistake is reported in one run, and none follows from another.

use claims_core::Claims;

#[derive(Claims)]
#[claims(typ = "JWT", profile = "oauth_at_jwt", decode_onyl)]
struct Token {
    roles: String,
    #[claim(registered)]
    exp: String,
    #[claim(registered = "xyz")]
    other: String,
    #[claim(len(3..=1), pattern = "(")]
    tenant: String,
    #[claim(rename = "tenant")]
    organization: String,
    #[claim(nullable)]
    label: String,
}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Token>();
}
