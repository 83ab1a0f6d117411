//! Every validator, on a type that it can check.
#![deny(warnings)]

use std::{borrow::Cow, collections::BTreeMap};

use claims_core::{Claims, Invalid, Scope};

#[derive(Claims)]
#[claims(validate = consistent)]
pub struct Token<'a> {
    #[claim(equals = "1.0")]
    pub ver: String,
    #[claim(equals = true)]
    pub active: bool,
    #[claim(one_of(1, 2, 3), equals = 3)]
    pub level: u8,
    #[claim(one_of("a", "b"), sensitive)]
    pub plan: Option<&'a str>,
    #[claim(contains = "read")]
    pub scopes: Vec<String>,
    #[claim(registered, contains = "read")]
    pub scope: Scope,
    #[claim(len(1..=64), not_empty, pattern = "^[a-z0-9-]+$")]
    pub tenant: Cow<'a, str>,
    #[claim(len(2))]
    pub country: String,
    #[claim(len(..9), not_empty)]
    pub map: BTreeMap<String, u8>,
    #[claim(range(-5..=5))]
    pub offset: i8,
    #[claim(range(0.5..))]
    pub share: f64,
    #[claim(format = "uuid")]
    pub id: String,
    #[claim(lifetime(millis))]
    pub time_out: u64,
    #[claim(validate = short)]
    pub label: String,
    #[claim(validate = short)]
    pub nickname_of_user: Option<String>,
}

fn short(value: &str) -> Result<(), Invalid> {
    if value.len() < 9 { Ok(()) } else { Err(Invalid::new("too_long", "choose a shorter name")) }
}

fn consistent(_: &Token<'_>) -> Result<(), Invalid> {
    Ok(())
}

fn main() {
    assert_eq!(Token::SCHEMA.validators.len(), 1);
}
