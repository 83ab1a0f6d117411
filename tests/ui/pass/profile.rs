//! Sets that follow a profile: embedded, generic, tagged, and with what it leaves open.
#![deny(warnings)]

use std::collections::BTreeMap;

use claims_core::{Audience, Claims, StringOrUri, assert_claims, assert_profile};

#[derive(Claims)]
pub struct Parties {
    #[claim(registered)]
    pub iss: String,
    #[claim(registered)]
    pub sub: String,
    #[claim(registered)]
    pub aud: Audience,
}

#[derive(Claims)]
pub struct Times {
    #[claim(registered)]
    pub exp: u64,
    #[claim(registered)]
    pub iat: u64,
}

/// A conditional claim may be absent, or be there.
#[derive(Claims)]
#[claims(profile = "oidc_id_token")]
pub struct IdToken<T> {
    #[claim(flatten)]
    pub parties: T,
    #[claim(flatten)]
    pub times: Times,
    #[claim(registered)]
    pub nonce: Option<String>,
    #[claim(registered)]
    pub at_hash: Option<String>,
}

assert_claims!(IdToken<Parties>);
assert_profile!(IdToken<Parties>, "oidc_id_token");
assert_profile!(IdToken<Parties>, "jwt_bearer_grant",);

/// What is only advised against may be there: an `exp` in a SET (RFC 8417, 2.2).
#[derive(Claims)]
#[claims(profile = "set")]
pub struct Event {
    #[claim(registered)]
    pub iss: StringOrUri,
    #[claim(registered)]
    pub jti: String,
    #[claim(registered)]
    pub events: BTreeMap<String, BTreeMap<String, String>>,
    #[claim(flatten)]
    pub times: Times,
}

/// Neither `sub` nor `sid` alone is required.
#[derive(Claims)]
#[claims(profile = "oidc_logout_token", typ = "application/logout+jwt", forbid("nonce"))]
pub struct LogoutToken {
    #[claim(flatten)]
    pub event: Event,
    #[claim(registered)]
    pub aud: Audience,
    #[claim(registered)]
    pub sid: Option<String>,
}

#[derive(Claims)]
#[claims(tag = "kind", profile = "jwt_bearer_grant")]
pub enum Grant {
    Person(Box<IdToken<Parties>>),
    Machine(Machine),
}

#[derive(Claims)]
pub struct Machine {
    #[claim(flatten)]
    pub parties: Parties,
    #[claim(registered)]
    pub exp: u64,
}

const BY_NAME: &str = "jwt";
assert_profile!(Machine, BY_NAME);

fn main() {
    assert_eq!(Event::SCHEMA.typ, None);
    assert_eq!(LogoutToken::SCHEMA.typ, Some("application/logout+jwt"));
    assert_eq!(<IdToken<Parties>>::SCHEMA.profile, Some("oidc_id_token"));
}
