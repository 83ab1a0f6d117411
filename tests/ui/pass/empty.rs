//! A claims set without claims.
#![deny(warnings)]

use claims_core::Claims;

#[derive(Claims)]
pub struct Nothing {}

fn main() {
    assert!(Nothing::SCHEMA.claims.is_empty());
    assert_eq!(serde_json::to_string(&Nothing {}).unwrap(), "{}");
}
