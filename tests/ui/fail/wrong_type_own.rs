//! An own type has not joined the kind of its claim.

use claims_core::Claims;

#[derive(serde::Serialize, serde::Deserialize)]
struct UserId(String);

#[derive(Claims)]
struct Token {
    #[claim(registered)]
    sub: UserId,
}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Token>();
}
