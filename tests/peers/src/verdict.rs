//! What somebody says of a token.

use claims_core::Error;
use serde_json::{Map, Value};

/// A JSON object of claims.
pub(crate) type Object = Map<String, Value>;

/// What a verifier said.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Verdict {
    /// It took the token, and read these claims in it.
    Accepted(Object),
    /// It refused the token, by this rule.
    Refused(String),
}

impl Verdict {
    /// What this library says: the rule is the variant of the error, or the code of each violation.
    pub(crate) fn of(outcome: Result<Object, Error>) -> Self {
        let rule = match outcome {
            Ok(claims) => return Self::Accepted(claims),
            Err(Error::Claims(report)) => {
                let violations = report
                    .violations()
                    .iter()
                    .map(|violation| format!("{} {}", violation.claim(), violation.reason_code()));
                violations.collect::<Vec<_>>().join(", ")
            }
            Err(Error::Header(error)) => variant(&error),
            Err(Error::Key(error)) => variant(&error),
            Err(error) => error.code().to_owned(),
        };
        Self::Refused(rule)
    }
}

fn variant(error: &impl std::fmt::Debug) -> String {
    let shown = format!("{error:?}");
    let end = shown.find(|character: char| !character.is_alphanumeric());
    shown[..end.unwrap_or(shown.len())].to_owned()
}

/// Whether two sets of claims say the same.
///
/// A number is its value, one audience is the same in an array and without (RFC 7519, section 4.1.3),
/// and to a peer with typed claims `null` is the absence of a value.
pub(crate) fn same_claims(left: &Object, right: &Object) -> bool {
    normal(left) == normal(right)
}

fn normal(claims: &Object) -> Value {
    let mut claims = claims.clone();
    if let Some(audience @ Value::String(_)) = claims.get_mut("aud") {
        *audience = Value::Array(vec![audience.take()]);
    }
    normal_value(Value::Object(claims))
}

fn normal_value(value: Value) -> Value {
    match value {
        Value::Number(number) => number.as_f64().into(),
        Value::Array(items) => items.into_iter().map(normal_value).collect(),
        Value::Object(members) => members
            .into_iter()
            .filter(|(_, value)| !value.is_null())
            .map(|(name, value)| (name, normal_value(value)))
            .collect(),
        other => other,
    }
}
