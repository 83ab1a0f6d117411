//! `extra` with `deny_unknown`, with other attributes, twice, and on another type.

use claims_core::Claims;

use std::collections::{BTreeMap, HashMap};

#[derive(Claims)]
#[claims(deny_unknown)]
struct Denied {
    #[claim(extra)]
    others: BTreeMap<String, String>,
}

#[derive(Claims)]
struct Company {
    #[claim(extra, nullable)]
    others: BTreeMap<String, String>,
}

#[derive(Claims)]
struct Twice {
    #[claim(extra)]
    some: BTreeMap<String, String>,
    #[claim(extra)]
    others: BTreeMap<String, String>,
}

#[derive(Claims)]
struct OtherMap {
    #[claim(extra)]
    others: HashMap<String, String>,
}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Denied>();
    claims_set::<Company>();
    claims_set::<Twice>();
    claims_set::<OtherMap>();
}
