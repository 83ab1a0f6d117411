//! Embedded sets, and the map of undeclared claims.
#![deny(warnings)]

use std::collections::BTreeMap;

use claims_core::{Claims, sets::Core};

#[derive(Claims)]
pub struct Token<T> {
    #[claim(flatten)]
    pub core: Core,
    #[claim(flatten)]
    pub inner: T,
    pub tenant: String,
    #[claim(extra, collides = "forwarded as they came")]
    pub others: BTreeMap<String, serde_json::Value>,
}

#[derive(Claims)]
pub struct Inner {
    pub plan: String,
}

claims_core::assert_claims!(Token<Inner>);

fn main() {
    assert_eq!(Token::<Inner>::SCHEMA.embedded.len(), 2);
}
