//! A validator on a type that its name says nothing of.

use claims_core::Claims;

#[derive(serde::Serialize, serde::Deserialize)]
struct Own {
    inner: u8,
}

type Name = String;

#[derive(Claims)]
struct Token {
    #[claim(len(1..=64))]
    length: Own,
    #[claim(not_empty)]
    something: Option<Own>,
    #[claim(range(1..=9))]
    range: Own,
    #[claim(equals = 5)]
    equal: Own,
    #[claim(one_of("a", "b"))]
    listed: Own,
    #[claim(contains = "a")]
    member: Own,
    #[claim(contains = "a")]
    members: Vec<Own>,
    #[claim(pattern = "[a-z]+")]
    text: Own,
    #[claim(format = "uuid")]
    format: Own,
    #[claim(range(1..=9))]
    alias: Name,
}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Token>();
}
