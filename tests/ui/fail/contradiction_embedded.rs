//! Rules of one set that a part of it breaks.

use std::collections::BTreeMap;

use claims_core::Claims;

#[derive(Claims)]
struct Base {
    tenant: String,
}

#[derive(Claims)]
#[claims(forbid("tenant"))]
struct Forbids {
    #[claim(flatten)]
    base: Base,
}

#[derive(Claims)]
#[claims(forbid("plan"))]
struct WithoutPlan {}

#[derive(Claims)]
struct Forbidden {
    plan: String,
    #[claim(flatten)]
    base: WithoutPlan,
}

#[derive(Claims)]
struct Open {
    #[claim(extra)]
    others: BTreeMap<String, String>,
}

#[derive(Claims)]
#[claims(deny_unknown)]
struct Closed {
    #[claim(flatten)]
    base: Open,
}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Forbids>();
    claims_set::<Forbidden>();
    claims_set::<Closed>();
}
