//! Two parts of one set take undeclared claims.

use claims_core::Claims;

use std::collections::BTreeMap;

#[derive(Claims)]
struct Base {
    #[claim(extra)]
    others: BTreeMap<String, String>,
}

#[derive(Claims)]
struct Token {
    #[claim(flatten)]
    base: Base,
    #[claim(extra)]
    others: BTreeMap<String, String>,
}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Base>();
    claims_set::<Token>();
}
