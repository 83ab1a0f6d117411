//! Types that are no claims set whatever stands around them: each is one mistake.

use std::collections::{BTreeMap, HashMap};

use claims_core::Claims;

#[derive(Claims)]
struct Base {
    tenant: String,
}

#[derive(Claims)]
struct Token {
    #[claim(flatten)]
    optional: Option<Base>,
    #[claim(flatten)]
    list: Vec<Base>,
    #[claim(flatten)]
    map: BTreeMap<String, String>,
    #[claim(flatten)]
    others: HashMap<String, serde_json::Value>,
    #[claim(flatten)]
    value: serde_json::Value,
    #[claim(flatten)]
    text: String,
    #[claim(flatten)]
    count: u64,
    #[claim(flatten)]
    pair: (Base, Base),
    roles: String,
}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Base>();
    claims_set::<Token>();
}
