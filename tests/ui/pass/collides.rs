//! A registered name that is reused on purpose.
#![deny(warnings)]

use claims_core::Claims;

#[derive(Claims)]
pub struct Token {
    #[claim(collides = "a number, as our gateway has always sent it")]
    pub roles: u32,
    #[claim(rename = "Email", collides = "the mailbox, in capitals for an old client")]
    pub mailbox: String,
}

fn main() {
    assert!(Token::SCHEMA.claims.iter().all(|claim| claim.collides.is_some()));
}
