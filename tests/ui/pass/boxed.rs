//! Sets in a `Box`: as a variant, embedded, and as the type that is decoded.
#![deny(warnings)]

use claims_core::{Claims, Invalid};

pub struct Service {
    pub name: String,
}

fn same(value: &str, service: &Service) -> Result<(), Invalid> {
    if value == service.name { Ok(()) } else { Err(Invalid::new("other", "another service")) }
}

#[derive(Claims)]
#[claims(context = Service)]
pub struct Base {
    #[claim(validate_with = same)]
    pub service: String,
}

#[derive(Claims)]
#[claims(context = Service)]
pub struct User {
    #[claim(flatten)]
    pub base: Box<Base>,
    #[claim(not_empty)]
    pub label: String,
}

#[derive(Claims)]
pub struct Program {
    pub version: u32,
}

#[derive(Claims)]
#[claims(tag = "token_type", context = Service)]
pub enum Token {
    User(Box<User>),
    Program(Program),
}

fn main() {
    let text = r#"{"token_type":"User","service":"orders","label":"a"}"#;
    let token: Token = serde_json::from_str(text).unwrap();
    assert_eq!(serde_json::to_string(&token).unwrap(), text);
    let Token::User(user) = token else { panic!() };
    assert_eq!((&*user.base.service, &*user.label), ("orders", "a"));

    // The content's validators run.
    let empty = r#"{"token_type":"User","service":"orders","label":""}"#;
    assert!(serde_json::from_str::<Token>(empty).is_err());

    let policy = claims_core::Policy::builder().any_issuer().any_audience().allow_no_expiry().build().unwrap();
    let service = |name: &str| Service { name: name.to_owned() };
    assert!(policy.decode_with::<Token>(text.as_bytes(), &service("orders")).is_ok());
    assert!(policy.decode_with::<Token>(text.as_bytes(), &service("billing")).is_err());
    let payload = br#"{"service":"orders","label":"a"}"#;
    assert!(policy.decode_with::<Box<User>>(payload, &service("orders")).is_ok());
}
