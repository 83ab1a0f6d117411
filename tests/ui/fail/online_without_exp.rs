//! A token for single use that may never expire, by itself and through an embedded set.

use claims_core::{Claims, NumericDate};

#[derive(Claims)]
struct Link {
    #[claim(registered, single_use)]
    jti: String,
}

#[derive(Claims)]
struct Optional {
    #[claim(registered)]
    exp: Option<NumericDate>,
    #[claim(registered = "jti", single_use)]
    id: String,
}

#[derive(Claims)]
struct Times {
    #[claim(registered)]
    iat: NumericDate,
    #[claim(registered = "exp")]
    expires_at: Option<NumericDate>,
}

#[derive(Claims)]
struct Embedding {
    #[claim(registered, revocable, single_use)]
    jti: String,
    #[claim(flatten)]
    times: Box<Times>,
}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Link>();
    claims_set::<Optional>();
    claims_set::<Embedding>();
}
