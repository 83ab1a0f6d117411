//! Patterns that are none, or that ECMAScript reads differently.

use claims_core::Claims;

#[derive(Claims)]
struct Token {
    #[claim(pattern = "(a")]
    unclosed: String,
    #[claim(pattern = "[z-a]")]
    inverted: String,
    #[claim(pattern = "a{3,1}")]
    repetition: String,
    #[claim(pattern = "*a")]
    nothing: String,
    #[claim(pattern = "a.b")]
    dot: String,
    #[claim(pattern = r"\s+")]
    space: String,
    #[claim(pattern = r"\p{L}+")]
    letters: String,
    #[claim(pattern = "(?=a)a")]
    ahead: String,
    #[claim(pattern = r"(a)\1")]
    again: String,
    #[claim(pattern = "(?i)a")]
    flags: String,
}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Token>();
}
