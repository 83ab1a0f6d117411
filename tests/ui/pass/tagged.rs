//! Enums of claims sets.
#![deny(warnings)]

use claims_core::Claims;

#[derive(Claims)]
pub struct Base {
    #[claim(registered)]
    pub sub: String,
}

#[derive(Claims)]
pub struct User {
    #[claim(flatten)]
    pub base: Base,
    pub label: String,
}

#[derive(Claims)]
pub struct Service<'a> {
    #[claim(flatten)]
    pub base: Base,
    pub app: &'a str,
}

/// Either of the two.
#[derive(Claims)]
#[claims(tag = "token_type")]
pub enum Token<'a> {
    /// A person.
    #[claims(value = "user")]
    User(User),
    /// A program.
    #[claims(value = "service")]
    Service(Service<'a>),
}

fn main() {
    let text = r#"{"sub":"a","app":"b","token_type":"service"}"#;
    let Token::Service(service) = serde_json::from_str(text).unwrap() else { panic!() };
    assert_eq!((&*service.base.sub, service.app), ("a", "b"));
}
