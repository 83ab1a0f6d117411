//! Values of another form than the attribute takes.

use claims_core::Claims;

#[derive(Claims)]
#[claims(typ)]
#[claims = "typ"]
struct Token {
    #[claim(rename)]
    a: String,
    #[claim(nullable = true)]
    b: Option<String>,
    #[claim(with = "module")]
    c: String,
    #[claim(len = 3)]
    d: String,
    #[claim(len(1..=))]
    e: String,
    #[claim(equals = 1u8)]
    f: u8,
    #[claim(one_of = "a")]
    g: String,
    #[claim(lifetime)]
    h: u64,
    #[claim(sensitive not_empty)]
    i: String,
    #[claim]
    j: String,
    #[claim("text")]
    k: String,
}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Token>();
}
