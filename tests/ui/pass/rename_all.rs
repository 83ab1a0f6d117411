//! `rename_all` is for private claims; registered ones keep their names.
#![deny(warnings)]

use claims_core::Claims;

#[derive(Claims)]
#[claims(rename_all = "camelCase")]
pub struct Token {
    #[claim(registered)]
    pub client_id: String,
    #[claim(registered = "exp")]
    pub expires_at: u64,
    pub tenant_id: String,
    #[claim(rename = "Document-Id")]
    pub document_id: String,
}

#[derive(Claims)]
#[claims(tag = "token_type", rename_all = "snake_case")]
pub enum Any {
    IdToken(Token),
    #[claims(value = "access")]
    AccessToken(Token),
}

fn main() {
    let names: Vec<&str> = Token::SCHEMA.claims.iter().map(|claim| claim.name).collect();
    assert_eq!(names, ["client_id", "exp", "tenantId", "Document-Id"]);
    assert_eq!(Any::SCHEMA.tagged.unwrap().values, ["id_token", "access"]);
}
