//! Consumers that make every online check of their producers.
#![deny(warnings)]

use claims_core::{Claims, NumericDate, assert_enforces, sets};

#[derive(Claims)]
pub struct Session {
    #[claim(registered, revocable)]
    pub sid: String,
}

#[derive(Claims)]
pub struct AccessToken {
    #[claim(registered)]
    pub sub: String,
    #[claim(version_of = "sub")]
    pub tv: u64,
    #[claim(flatten)]
    pub session: Session,
    #[claim(registered)]
    pub jti: String,
    #[claim(registered)]
    pub exp: NumericDate,
}

/// In another order, with other types, and with a check that needs no issuer.
#[derive(Claims)]
pub struct OrdersView<'a> {
    #[claim(registered, revocable)]
    pub sid: &'a str,
    #[claim(registered, single_use)]
    pub jti: &'a str,
    #[claim(registered)]
    pub exp: NumericDate,
    #[claim(rename = "tv", version_of = "sub")]
    pub version: u32,
    #[claim(registered)]
    pub sub: &'a str,
}

assert_enforces!(OrdersView<'_>, AccessToken);
assert_enforces!(AccessToken, AccessToken,);
// Sets without online checks have nothing to enforce.
assert_enforces!(sets::Core, sets::OidcEmail);

#[derive(Claims)]
pub struct Envelope<T> {
    #[claim(flatten)]
    pub content: T,
    pub trace: String,
}

assert_enforces!(OrdersView<'_>, Envelope<AccessToken>);
assert_enforces!(Envelope<OrdersView<'_>>, AccessToken);

#[derive(Claims)]
pub struct Service {
    pub service: String,
    #[claim(version_of = "service")]
    pub secret_version: u64,
}

#[derive(Claims)]
#[claims(tag = "kind")]
pub enum Token {
    #[claims(value = "user")]
    User(AccessToken),
    #[claims(value = "service")]
    Service(Service),
}

/// Told apart in another order.
#[derive(Claims)]
#[claims(tag = "kind")]
pub enum View<'a> {
    #[claims(value = "service")]
    Service(Service),
    #[claims(value = "user")]
    User(OrdersView<'a>),
}

#[derive(Claims)]
pub struct OneOfThem {
    #[claim(equals = "service")]
    pub kind: String,
    pub service: String,
    #[claim(version_of = "service")]
    pub secret_version: u64,
}

assert_enforces!(View<'_>, Token);
assert_enforces!(View<'_>, OneOfThem);

fn main() {
    assert_eq!(View::SCHEMA.enforces(Token::SCHEMA), Ok(()));
}
