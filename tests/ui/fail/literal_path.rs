//! Validators compare with literals, not with constants.

use claims_core::{Audience, Claims};

const ISSUER: &str = "https://id.example";

#[derive(Claims)]
struct Token {
    #[claim(registered, equals = ISSUER)]
    iss: String,
    #[claim(registered, contains = self::ISSUER)]
    aud: Audience,
    #[claim(one_of(ISSUER, "b"))]
    origin: String,
    #[claim(len(1..=MAX))]
    tenant: String,
}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Token>();
}
