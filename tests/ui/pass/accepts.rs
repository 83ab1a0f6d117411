//! Consumers that accept every token of their producers.
#![deny(warnings)]

use std::{borrow::Cow, collections::BTreeMap};

use claims_core::{Audience, Claims, NumericDate, assert_accepts, sets};

#[derive(Claims)]
pub struct Tenancy {
    #[claim(len(1..=32))]
    pub tenant_id: String,
}

#[derive(Claims)]
#[claims(typ = "at+jwt")]
pub struct AccessToken {
    #[claim(flatten)]
    pub core: sets::Core,
    #[claim(flatten)]
    pub tenancy: Tenancy,
    #[claim(one_of("free", "pro"))]
    pub plan: String,
    #[claim(default)]
    pub shard: u8,
    pub user: Tenancy,
}

#[derive(Claims)]
#[claims(typ = "application/AT+JWT")]
pub struct OrdersView<'a> {
    #[claim(registered)]
    pub exp: NumericDate,
    #[claim(registered)]
    pub aud: Option<Audience>,
    #[claim(not_empty, len(..=64))]
    pub tenant_id: Cow<'a, str>,
    #[claim(len(3..=4))]
    pub plan: String,
    pub shard: f64,
    pub user: BTreeMap<String, String>,
    #[claim(registered)]
    pub locale: Option<String>,
}

assert_accepts!(OrdersView<'_>, AccessToken);
assert_accepts!(AccessToken, AccessToken,);

#[derive(Claims)]
pub struct Envelope<T> {
    #[claim(flatten)]
    pub content: T,
    #[claim(extra)]
    pub rest: BTreeMap<String, u8>,
}

assert_accepts!(Tenancy, Envelope<Tenancy>);
assert_accepts!(Envelope<Tenancy>, Envelope<Tenancy>);

#[derive(Claims)]
pub struct Access {
    #[claim(flatten)]
    pub tenancy: Tenancy,
    pub trace: Option<String>,
}

#[derive(Claims)]
#[claims(tag = "token_type")]
pub enum Token {
    #[claims(value = "access")]
    Access(Access),
    #[claims(value = "tenancy")]
    Tenancy(Tenancy),
}

#[derive(Claims)]
pub struct OneOfThem {
    #[claim(equals = "tenancy")]
    pub token_type: String,
    #[claim(len(10))]
    pub tenant_id: String,
}

#[derive(Claims)]
pub struct Either {
    #[claim(one_of("access", "tenancy", "other"))]
    pub token_type: String,
    pub tenant_id: String,
}

assert_accepts!(Token, OneOfThem);
assert_accepts!(Either, Token);
assert_accepts!(Tenancy, Token);

fn main() {
    assert_eq!(Token::SCHEMA.accepts(OneOfThem::SCHEMA), Ok(()));
}
