//! Why a vector's token has to be refused, in the words of this library.

use claims_core::{Code, ConfigError, Error, HeaderError, MalformedReason};

use super::Outcome;

/// Why a token has to be refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// The payload is not a JSON object in UTF-8.
    Malformed,
    /// A number is beyond binary64.
    OutOfRange,
    /// Another issuer.
    Issuer,
    /// Another audience, or one where the verifier has none.
    Audience,
    /// The header's `typ`.
    Type,
    /// A violation of this code, by any claim or by one.
    Violation {
        /// The code.
        code: Code,
        /// The claim.
        claim: Option<String>,
    },
}

impl Reason {
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (rule, claim) = match text.split_once(':') {
            Some((rule, claim)) => (rule, Some(claim.to_owned())),
            None => (text, None),
        };
        let code = match rule {
            "malformed" => return Some(Self::Malformed),
            "out_of_range" => return Some(Self::OutOfRange),
            "issuer" => return Some(Self::Issuer),
            "audience" => return Some(Self::Audience),
            "typ" => return Some(Self::Type),
            // The member that a logout token's events lack.
            "events" => {
                return Some(Self::Violation {
                    code: Code::Missing,
                    claim: Some("events".to_owned()),
                });
            }
            // Either would do; the first is reported.
            "missing" if claim.as_deref() == Some("sub|sid") => {
                return Some(Self::Violation {
                    code: Code::Missing,
                    claim: Some("sub".to_owned()),
                });
            }
            "missing" => Code::Missing,
            "wrong_type" => Code::WrongType,
            "duplicate" => Code::Duplicate,
            "expired" => Code::Expired,
            "not_yet_valid" => Code::NotYetValid,
            "issued_in_future" => Code::IssuedInFuture,
            "too_old" => Code::TooOld,
            "subject" => Code::Subject,
            "nonce" => Code::Nonce,
            "jti" => Code::TokenId,
            "prohibited" => Code::Forbidden,
            "exact" => Code::NotEqual,
            "string_or_uri" => Code::Format,
            _ => return None,
        };
        Some(Self::Violation { code, claim })
    }

    /// Whether a refusal gives this reason, be it beside others.
    pub(super) fn fits(&self, outcome: &Outcome) -> bool {
        match (self, outcome) {
            (Self::Malformed, Outcome::Refused(Error::Malformed(_)))
            | (
                Self::Type,
                Outcome::Refused(Error::Header(
                    HeaderError::Type { .. } | HeaderError::OtherProfile { .. },
                )),
            ) => true,
            (Self::OutOfRange, Outcome::Refused(Error::Malformed(malformed))) => {
                malformed.reason == MalformedReason::NumberOutOfRange
            }
            (Self::Issuer, outcome) => refuses_list(outcome, "issuers", "iss", Code::Issuer),
            (Self::Audience, outcome) => refuses_list(outcome, "audiences", "aud", Code::Audience),
            (Self::Violation { code, claim }, outcome) => has(outcome, *code, claim.as_deref()),
            _ => false,
        }
    }
}

fn refuses_list(outcome: &Outcome, list: &str, claim: &str, code: Code) -> bool {
    match outcome {
        // An empty list of allowed values is refused before there is a token.
        Outcome::Misconfigured(ConfigError::EmptyList { option, .. }) => *option == list,
        outcome => has(outcome, code, Some(claim)),
    }
}

fn has(outcome: &Outcome, code: Code, claim: Option<&str>) -> bool {
    let Outcome::Refused(Error::Claims(report)) = outcome else {
        return false;
    };
    report.into_iter().any(|violation| {
        let root = violation.claim().split(['[', '.']).next();
        violation.code() == code && (claim.is_none() || claim == root)
    })
}
