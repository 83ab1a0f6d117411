//! Attributes that `registered` excludes.

use claims_core::Claims;

#[derive(Claims)]
struct Token {
    #[claim(registered, rename = "subject")]
    sub: String,
    #[claim(registered, nullable)]
    email: Option<String>,
    #[claim(registered, collides = "as our old gateway")]
    roles: Vec<String>,
}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Token>();
}
