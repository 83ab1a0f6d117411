//! What of a policy stands in a lock.

use std::time::Duration;

use serde_json::{Number, Value};

use super::{Audiences, Issuers, Policy};
use crate::schema::{
    Json,
    lock::{Accepted, PolicySummary},
};

impl From<&Policy> for PolicySummary {
    fn from(policy: &Policy) -> Self {
        // Whoever adds an option decides here whether it stands in the lock.
        let Policy {
            issuers,
            audiences,
            subject,
            nonce,
            authorized_party,
            token_id,
            http_method,
            http_uri,
            access_token_hash,
            required,
            forbidden,
            equals,
            leeway,
            max_token_age,
            max_auth_age,
            max_lifetime,
            typ,
            allow_future_iat,
            allow_no_expiry,
            string_or_uri,
            clock: _,
            names: _,
        } = policy;
        Self {
            issuers: match issuers {
                Issuers::Unstated => Accepted::Unstated,
                Issuers::Any => Accepted::Any,
                Issuers::OneOf(issuers) => Accepted::OneOf(sorted(issuers)),
            },
            audiences: match audiences {
                Audiences::Unstated => Accepted::Unstated,
                Audiences::Any => Accepted::Any,
                Audiences::OneOf(audiences) => Accepted::OneOf(sorted(audiences)),
                Audiences::AllOf(audiences) => Accepted::AllOf(sorted(audiences)),
            },
            subject: subject.is_some(),
            nonce: nonce.is_some(),
            authorized_party: authorized_party.is_some(),
            token_id: token_id.is_some(),
            http_method: http_method.is_some(),
            http_uri: http_uri.is_some(),
            access_token_hash: access_token_hash.is_some(),
            required: sorted(required),
            forbidden: sorted(forbidden),
            equals: constants(equals),
            leeway: in_seconds(*leeway),
            max_token_age: max_token_age.map(in_seconds),
            max_auth_age: max_auth_age.map(in_seconds),
            max_lifetime: max_lifetime.map(in_seconds),
            typ: typ.as_deref().map(str::to_owned),
            allow_future_iat: *allow_future_iat,
            allow_no_expiry: *allow_no_expiry,
            string_or_uri: *string_or_uri,
        }
    }
}

/// Names without an order of their own: a configuration may list them in any.
fn sorted(names: &[Box<str>]) -> Vec<String> {
    let mut names: Vec<_> = names.iter().map(|name| String::from(&**name)).collect();
    names.sort_unstable();
    names.dedup();
    names
}

fn constants(equals: &[(Box<str>, Value)]) -> Vec<(String, Json)> {
    let mut constants: Vec<_> = equals
        .iter()
        .map(|(name, value)| (String::from(&**name), json(value)))
        .collect();
    constants.sort_by(|(left, _), (right, _)| left.cmp(right));
    constants
}

/// The value with its members in one order, whatever the features of `serde_json`.
fn json(value: &Value) -> Json {
    match value {
        Value::Null => Json::Null,
        Value::Bool(value) => Json::Boolean(*value),
        Value::Number(number) => self::number(number),
        Value::String(text) => Json::from(&**text),
        Value::Array(items) => items.iter().map(json).collect(),
        Value::Object(members) => {
            let mut members: Vec<_> = members.iter().collect();
            members.sort_unstable_by_key(|(name, _)| *name);
            let members = members.into_iter();
            Json::Object(
                members
                    .map(|(name, value)| (name.clone().into(), json(value)))
                    .collect(),
            )
        }
    }
}

/// With `arbitrary_precision`, only the text of a number tells an integer from the rest.
fn number(number: &Number) -> Json {
    let text = number.to_string();
    if let Ok(integer) = text.parse() {
        return Json::Integer(integer);
    }
    text.parse().map_or(Json::Null, Json::Float)
}

/// As it can be written in seconds: beyond some months, binary64 has no single nanoseconds.
fn in_seconds(duration: Duration) -> Duration {
    if duration.subsec_nanos() == 0 {
        return duration;
    }
    Duration::try_from_secs_f64(duration.as_secs_f64())
        .unwrap_or(Duration::from_secs(duration.as_secs()))
}
