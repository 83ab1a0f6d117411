//! A list without values or with one twice, and `equals` outside of it.

use claims_core::Claims;

#[derive(Claims)]
struct Token {
    #[claim(one_of())]
    tenant: String,
    #[claim(one_of("a", "b", "a"))]
    plan: String,
    #[claim(one_of(1, 2), equals = 3)]
    level: u8,
}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Token>();
}
