//! The type of a registered claim cannot hold its kind.

use claims_core::Claims;

#[derive(Claims)]
struct Token {
    #[claim(registered)]
    exp: String,
    #[claim(registered)]
    email_verified: String,
    #[claim(registered)]
    aud: u32,
    #[claim(registered)]
    scope: Vec<String>,
    #[claim(registered)]
    iss: Option<u64>,
}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Token>();
}
