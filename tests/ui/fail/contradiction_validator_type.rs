//! A validator that cannot check a value of that type.

use claims_core::Claims;

use std::collections::BTreeMap;

#[derive(Claims)]
struct Token {
    #[claim(len(1..=64))]
    active: bool,
    #[claim(len(1..=64))]
    count: u32,
    #[claim(not_empty)]
    level: Option<u8>,
    #[claim(range(1..=9))]
    tenant: String,
    #[claim(pattern = "[a-z]+")]
    port: u16,
    #[claim(format = "uuid")]
    verified: bool,
    #[claim(contains = "admin")]
    permission: String,
    #[claim(contains = 1)]
    number: i64,
    #[claim(equals = 1)]
    map: BTreeMap<String, u8>,
    #[claim(lifetime(seconds))]
    timeout: String,
    #[claim(registered, lifetime(seconds))]
    exp: i64,
}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Token>();
}
