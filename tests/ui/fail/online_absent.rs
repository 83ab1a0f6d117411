//! What is looked up may be absent, and the token would be refused.

use claims_core::Claims;

#[derive(Claims)]
struct Token {
    #[claim(registered)]
    exp: u64,
    #[claim(registered)]
    sub: String,
    #[claim(registered, single_use, revocable)]
    jti: Option<String>,
    #[claim(registered, revocable, default)]
    sid: String,
    #[claim(version_of = "sub")]
    tv: Option<u64>,
    #[claim(version_of = "sub", default)]
    generation: u64,
    #[claim(version_of = "sub", nullable)]
    epoch: Option<u64>,
}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Token>();
}
