//! A `typ` other than the profile demands.

use claims_core::Claims;

#[derive(Claims)]
#[claims(profile = "dpop_proof", typ = "JWT")]
struct Token {
    #[claim(registered)]
    jti: String,
    #[claim(registered)]
    htm: String,
    #[claim(registered)]
    htu: String,
    #[claim(registered)]
    iat: u64,
}

/// The `typ` of another kind of token.
#[derive(Claims)]
#[claims(profile = "jwt", typ = "application/at+jwt")]
struct Plain {}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Token>();
    claims_set::<Plain>();
}
