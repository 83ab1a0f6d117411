//! Checks against shared state on claims that they are not for.

use claims_core::Claims;

#[derive(Claims)]
struct Token {
    #[claim(registered)]
    exp: u64,
    #[claim(single_use)]
    code: String,
    #[claim(registered, single_use)]
    sid: String,
    #[claim(registered, revocable)]
    sub: String,
    #[claim(single_use, collides = "the id that our gateway gives out")]
    jti: String,
    #[claim(version_of = "sub")]
    tv: String,
    #[claim(version_of = "sub")]
    delta: i64,
    #[claim(version_of = "generation")]
    generation: u64,
}

/// The name says what was meant: nothing follows from the missing `registered`.
#[derive(Claims)]
struct Link {
    #[claim(single_use)]
    jti: String,
    #[claim(registered)]
    exp: u64,
}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Token>();
    claims_set::<Link>();
}
