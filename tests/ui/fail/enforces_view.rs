//! Views that leave out online checks of the token, or have one that nobody feeds.

use claims_core::{Claims, NumericDate, assert_enforces};

#[derive(Claims)]
pub struct Session {
    #[claim(registered, revocable)]
    pub sid: String,
}

/// Access token of a signed-in user.
#[derive(Claims)]
pub struct AccessToken {
    #[claim(registered)]
    pub sub: String,
    pub tenant_id: String,
    #[claim(version_of = "sub")]
    pub tv: u64,
    #[claim(version_of = "tenant_id")]
    pub generation: u64,
    #[claim(flatten)]
    pub session: Session,
    #[claim(registered = "jti", single_use)]
    pub token_id: String,
    #[claim(registered)]
    pub exp: NumericDate,
    pub epoch: u64,
}

#[derive(Claims)]
#[claims(decode_only)]
struct OrdersView {
    #[claim(registered)]
    sub: String,
    #[claim(registered)]
    sid: String,
    #[claim(version_of = "sub")]
    generation: u64,
    #[claim(version_of = "sub")]
    epoch: u64,
    #[claim(registered, revocable)]
    jti: String,
}

assert_enforces!(OrdersView, AccessToken);

// The token itself makes all of its checks.
assert_enforces!(AccessToken, AccessToken);

mod issuer {
    #[derive(claims_core::Claims)]
    #[claims(tag = "kind")]
    pub enum Token {
        #[claims(value = "user")]
        User(super::AccessToken),
        #[claims(value = "service")]
        Service(Service),
    }

    #[derive(claims_core::Claims)]
    pub struct Service {
        pub service: String,
        #[claim(version_of = "service")]
        pub secret_version: u64,
    }
}

#[derive(Claims)]
#[claims(tag = "kind")]
enum Token {
    #[claims(value = "user")]
    User(AccessToken),
    #[claims(value = "service")]
    Service(Service),
}

#[derive(Claims)]
struct Service {
    service: String,
    secret_version: u64,
}

assert_enforces!(Token, issuer::Token);

fn main() {}
