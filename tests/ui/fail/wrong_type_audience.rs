//! A `String` cannot hold the array form of `aud`.

use claims_core::Claims;

#[derive(Claims)]
struct Token {
    #[claim(registered)]
    aud: String,
}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Token>();
}
