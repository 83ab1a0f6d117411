//! JSON bodies of refusals (RFC 9457).

use std::borrow::Cow;

use http::StatusCode;
use serde::{Serialize, Serializer, ser::SerializeMap};

use super::{ErrorCode, Refusal, names};
use crate::{
    error::Error,
    report::{Code, Violation},
    schema::Schema,
    types::Scope,
};

/// A refusal as `application/problem+json` (RFC 9457), by `Serialize`.
///
/// | member | meaning |
/// | --- | --- |
/// | `type` | `about:blank`: the status says what kind of problem it is |
/// | `title` | the reason phrase of the status |
/// | `status` | the status code |
/// | `detail` | a fixed sentence |
/// | `error` | as in the challenge: `invalid_request`, `invalid_token`, `insufficient_scope` |
/// | `scope` | the scopes that are needed, if one is missing |
/// | `violations` | the rules that the claims break: `code` ([`Code::as_str`]) and, where it may be told, `claim` |
/// | `omitted` | how many more were found |
///
/// A claim is named if the claims set declares or forbids it ([`Refusal::of`]), or if it is registered
/// with IANA. Other names come from the token, and may be somebody's data: those of undeclared claims
/// (`deny_unknown`, `extra`), and of members inside a claim, which may be a map from people to what
/// they may do. Of a path, so much is told as is declared; if that is nothing, only the rule is. The
/// same goes for what a validator says. Values never appear.
///
/// ```
/// use claims_core::http::{BearerError, Refusal};
///
/// let problem = Refusal::from(BearerError::Repeated).problem();
/// assert_eq!(
///     serde_json::to_value(&problem)?,
///     serde_json::json!({
///         "type": "about:blank",
///         "title": "Bad Request",
///         "status": 400,
///         "detail": "the request has more than one Authorization header",
///         "error": "invalid_request",
///     })
/// );
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    status: StatusCode,
    detail: Cow<'static, str>,
    error: Option<ErrorCode>,
    scope: Option<Scope>,
    violations: Vec<BrokenRule>,
    omitted: usize,
}

/// A violation, as far as it may be told.
#[derive(Debug, Clone, PartialEq)]
struct BrokenRule {
    claim: Option<String>,
    code: Code,
}

impl Problem {
    /// The media type of the body.
    pub const MEDIA_TYPE: &'static str = "application/problem+json";

    /// The status code of the answer.
    pub fn status(&self) -> StatusCode {
        self.status
    }
}

impl Refusal {
    /// The refusal as a JSON body (RFC 9457).
    pub fn problem(&self) -> Problem {
        let (violations, omitted) = match self {
            Self::Token {
                error: Error::Claims(report),
                claims,
            } => {
                let rule = |violation| BrokenRule::new(violation, *claims);
                (
                    report.violations().iter().map(rule).collect(),
                    report.omitted(),
                )
            }
            _ => (Vec::new(), 0),
        };
        Problem {
            status: self.status(),
            detail: self.description(),
            error: self.error_code(),
            scope: self.needed_scope().cloned(),
            violations,
            omitted,
        }
    }
}

impl BrokenRule {
    fn new(violation: &Violation, claims: Option<&Schema<'_>>) -> Self {
        let claim = names::told(violation.claim(), violation.code(), claims).map(str::to_owned);
        Self {
            claim,
            code: violation.code(),
        }
    }
}

impl Serialize for Problem {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("type", "about:blank")?;
        if let Some(title) = self.status.canonical_reason() {
            map.serialize_entry("title", title)?;
        }
        map.serialize_entry("status", &self.status.as_u16())?;
        map.serialize_entry("detail", &self.detail)?;
        if let Some(error) = self.error {
            map.serialize_entry("error", &error)?;
        }
        if let Some(scope) = &self.scope {
            map.serialize_entry("scope", scope)?;
        }
        if !self.violations.is_empty() {
            map.serialize_entry("violations", &self.violations)?;
        }
        if self.omitted > 0 {
            map.serialize_entry("omitted", &self.omitted)?;
        }
        map.end()
    }
}

impl Serialize for BrokenRule {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(claim) = &self.claim {
            map.serialize_entry("claim", claim)?;
        }
        map.serialize_entry("code", &self.code)?;
        map.end()
    }
}
