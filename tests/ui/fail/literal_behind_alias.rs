//! A literal that no value equals, of a type that its name says nothing of.

use claims_core::{Audience, Claims, NumericDate};

type Name = String;

type Names = Vec<Name>;

#[derive(Claims)]
struct Token {
    #[claim(equals = 5)]
    equal: Name,
    #[claim(one_of("a", 1, true))]
    listed: Option<Name>,
    #[claim(contains = 1)]
    members: Names,
    #[claim(registered, contains = 1)]
    aud: Audience,
    #[claim(equals = "now")]
    date: NumericDate,
}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Token>();
}
