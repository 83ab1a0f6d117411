//! `WWW-Authenticate` (RFC 9110, section 11.6.1; RFC 6750, section 3).

use http::HeaderValue;

use super::answer::Answer;
use crate::types::Scope;

/// The challenge that goes with an answer, if one does.
///
/// `description` must keep to the characters that RFC 6750 allows: those of scopes, and spaces.
pub(super) fn challenge(
    answer: Answer,
    description: &str,
    scope: Option<&Scope>,
) -> Option<HeaderValue> {
    let code = match answer {
        Answer::Authenticate => return Some(HeaderValue::from_static("Bearer")),
        Answer::Refused(code) => code,
        Answer::Unavailable | Answer::Internal => return None,
    };
    let mut challenge = format!("Bearer error=\"{code}\", error_description=\"{description}\"");
    if let Some(scope) = scope {
        challenge.push_str(", scope=\"");
        challenge.push_str(scope.as_str());
        challenge.push('"');
    }
    // Never the bare one: all of it is printable ASCII.
    Some(
        challenge
            .try_into()
            .unwrap_or(HeaderValue::from_static("Bearer")),
    )
}
