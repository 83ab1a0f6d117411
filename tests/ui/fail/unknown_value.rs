//! A format, unit, case or profile of no such name.

use claims_core::Claims;

#[derive(Claims)]
#[claims(rename_all = "camelcase", profile = "oauth_jwt_at")]
struct Token {
    #[claim(format = "uudi")]
    tenant: String,
    #[claim(format = "ipv4")]
    address_of_client: String,
    #[claim(lifetime(minutes))]
    timeout: u64,
}

#[derive(Claims)]
#[claims(profile = "oauth_at_jtw")]
struct Misspelled {}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Token>();
    claims_set::<Misspelled>();
}
