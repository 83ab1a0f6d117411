//! Claims sets.

use crate::{Audience, Claims, Invalid, NumericDate, OneOrMany};

#[derive(Debug, Clone, PartialEq, Claims)]
pub(super) struct Message {
    #[claim(registered, not_empty)]
    pub(super) sub: String,
}

#[derive(Debug, Claims)]
pub(super) struct MessageView<'a> {
    #[claim(registered)]
    pub(super) sub: &'a str,
}

#[derive(Debug, Claims)]
#[claims(typ = "at+jwt")]
pub(super) struct AccessToken {
    #[claim(registered)]
    pub(super) sub: String,
}

#[derive(Debug, Claims)]
pub(super) struct Measured {
    pub(super) ratio: f64,
    pub(super) list: Vec<Option<f64>>,
    pub(super) inner: Option<Reading>,
}

#[derive(Debug, Claims)]
pub(super) struct Reading {
    pub(super) value: OneOrMany<f32>,
}

#[derive(Debug, Claims)]
pub(super) struct Deep {
    pub(super) tree: serde_json::Value,
}

/// A profile that defines no `typ`.
#[derive(Debug, Claims)]
#[claims(profile = "jwt_bearer_grant")]
pub(super) struct Grant {
    #[claim(registered)]
    pub(super) iss: String,
    #[claim(registered)]
    pub(super) sub: String,
    #[claim(registered)]
    pub(super) aud: Audience,
    #[claim(registered)]
    pub(super) exp: u64,
}

/// A profile that recommends one.
#[derive(Debug, Claims)]
#[claims(profile = "jwt_client_assertion")]
pub(super) struct Assertion {
    #[claim(registered)]
    pub(super) iss: String,
    #[claim(registered)]
    pub(super) sub: String,
    #[claim(registered)]
    pub(super) aud: Audience,
    #[claim(registered)]
    pub(super) exp: u64,
}

/// A profile of tokens of any kind, which sets their `typ`.
#[derive(Debug, Claims)]
#[claims(profile = "status_referenced_token")]
pub(super) struct Listed {
    #[claim(registered)]
    pub(super) status: std::collections::BTreeMap<String, serde_json::Value>,
}

#[derive(Debug, Claims)]
pub(super) struct Addressed {
    #[claim(registered)]
    pub(super) aud: Option<Audience>,
}

#[derive(Debug, Claims)]
pub(super) struct Issued {
    #[claim(registered)]
    pub(super) iss: Option<String>,
}

#[derive(Debug, Claims)]
pub(super) struct EmbedsIssuer {
    #[claim(flatten)]
    pub(super) issued: Issued,
}

#[derive(Debug, Claims)]
#[claims(tag = "kind")]
pub(super) enum OneIsAddressed {
    #[claims(value = "message")]
    Message(Message),
    #[claims(value = "addressed")]
    Addressed(Addressed),
}

#[derive(Debug, Claims)]
#[claims(tag = "kind")]
pub(super) enum OneFollowsAProfile {
    #[claims(value = "message")]
    Message(Message),
    #[claims(value = "assertion")]
    Assertion(Assertion),
}

#[derive(Debug, Claims)]
#[claims(context = str)]
pub(super) struct Mine {
    #[claim(registered, validate_with = is_mine)]
    pub(super) sub: String,
}

fn is_mine(sub: &str, me: &str) -> Result<(), Invalid> {
    if sub == me {
        Ok(())
    } else {
        Err(Invalid::new("not_mine", "must be your own"))
    }
}

/// Cannot be written: the name is the map's, and JSON has only strings for names.
#[derive(Debug, Claims)]
pub(super) struct Unwritable {
    pub(super) map: std::collections::BTreeMap<Vec<u8>, u8>,
}

#[derive(Debug, Claims)]
pub(super) struct Lasting {
    #[claim(registered)]
    pub(super) iat: Option<NumericDate>,
    #[claim(lifetime(seconds))]
    pub(super) lasts: Option<u64>,
}
