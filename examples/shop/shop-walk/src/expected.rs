//! What should come back.

use crate::answer::Answer;

/// Status and challenge of an answer (RFC 6750, section 3).
pub(crate) struct Expected {
    status: u16,
    challenge: Option<String>,
}

/// The request is granted.
pub(crate) const fn success(status: u16) -> Expected {
    Expected {
        status,
        challenge: None,
    }
}

/// Nobody has said who asks: no error to name.
pub(crate) fn no_token() -> Expected {
    refused(401, "Bearer".to_owned())
}

/// It is not clear which token is meant.
pub(crate) fn invalid_request(why: &str) -> Expected {
    refused(
        400,
        format!(r#"Bearer error="invalid_request", error_description="{why}""#),
    )
}

/// The token is not accepted.
pub(crate) fn invalid_token(why: &str) -> Expected {
    refused(
        401,
        format!(r#"Bearer error="invalid_token", error_description="{why}""#),
    )
}

/// The token is accepted, and does not allow it.
pub(crate) fn insufficient_scope(scope: &str) -> Expected {
    let why = "the token does not grant every scope that is needed here";
    refused(
        403,
        format!(r#"Bearer error="insufficient_scope", error_description="{why}", scope="{scope}""#),
    )
}

/// Nobody knows whether the token is good: another one would not help.
pub(crate) const fn unavailable() -> Expected {
    Expected {
        status: 503,
        challenge: None,
    }
}

const fn refused(status: u16, challenge: String) -> Expected {
    Expected {
        status,
        challenge: Some(challenge),
    }
}

impl Expected {
    /// What is otherwise, if anything is.
    pub(crate) fn compare(&self, answer: &Answer) -> Result<(), String> {
        let status = answer.status.as_u16();
        if status != self.status {
            return Err(format!("expected status {}, found {status}", self.status));
        }
        if answer.challenge != self.challenge {
            let show = |challenge: &Option<String>| match challenge {
                None => "no challenge".to_owned(),
                Some(challenge) => format!("the challenge `{challenge}`"),
            };
            return Err(format!(
                "expected {}, found {}",
                show(&self.challenge),
                show(&answer.challenge)
            ));
        }
        if status >= 400 && answer.media_type.as_deref() != Some("application/problem+json") {
            return Err("expected a problem (RFC 9457) in the body".to_owned());
        }
        Ok(())
    }
}
