//! Required, optional, nullable and defaulted claims.
#![deny(warnings)]

use claims_core::{Claims, schema::Presence};

#[derive(Claims)]
pub struct Token {
    pub tenant: String,
    pub label: Option<String>,
    #[claim(nullable)]
    pub plan: std::option::Option<String>,
    #[claim(default)]
    pub tags: Vec<String>,
    #[claim(default = one)]
    pub level: u8,
    #[claim(registered, default)]
    pub roles: Vec<String>,
}

fn one() -> u8 {
    1
}

fn main() {
    let presence: Vec<Presence> = Token::SCHEMA.claims.iter().map(|claim| claim.presence).collect();
    use Presence::{Default, Nullable, Optional, Required};
    assert_eq!(presence, [Required, Optional, Nullable, Default, Default, Default]);
}
