//! Names that only look registered, or are no longer.
#![deny(warnings)]

use claims_core::Claims;

#[derive(Claims)]
pub struct Token {
    pub role: String,
    pub user: String,
    pub expires: u64,
    pub issuer: String,
    pub ver: String,
    pub scopes: Vec<String>,
    pub isuer: String,
    pub secboot: bool,
    pub expires_at: u64,
    pub user_email: String,
    pub tenant_id: Option<String>,
}

fn main() {
    assert!(Token::SCHEMA.claims.iter().all(|claim| claim.registered.is_none()));
}
