//! A set cannot embed itself: one claim may hold another such set.

use claims_core::Claims;

#[derive(Claims)]
struct Delegation {
    tenant: String,
    #[claim(flatten)]
    parent: Box<Delegation>,
}

#[derive(Claims)]
struct Chain {
    tenant: String,
    parents: Vec<Chain>,
}

fn claims_set<T: claims_core::ClaimsOwned + serde::Serialize>() {
    let _ = T::SCHEMA;
}

fn main() {
    claims_set::<Delegation>();
    claims_set::<Chain>();
}
