//! Validators that see a context.
#![deny(warnings)]

use claims_core::{Claims, Invalid};

pub struct Request {
    pub document: String,
}

#[derive(Claims)]
#[claims(context = Request, validate_with = all)]
pub struct Token {
    #[claim(validate_with = same)]
    pub document: String,
    #[claim(flatten)]
    pub base: Base,
}

#[derive(Claims)]
#[claims(context = Request)]
pub struct Base {
    #[claim(validate_with = same)]
    pub other: Option<String>,
}

fn same(value: &str, request: &Request) -> Result<(), Invalid> {
    if value == request.document { Ok(()) } else { Err(Invalid::new("other", "another document")) }
}

fn all(_: &Token, _: &Request) -> Result<(), Invalid> {
    Ok(())
}

fn main() {
    assert_eq!(Token::SCHEMA.claims.len(), 1);
}
