//! Tokens that are refused before their signature is looked at.

use std::{error, fmt};

use super::{Malformed, MalformedReason};
use crate::report::{Quoted, cut};

/// Why the text of a token, or its JOSE header, is refused.
///
/// Nothing here says anything about who made the token: no signature was checked yet.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum HeaderError {
    /// The token is longer than the verifier allows; it was not read.
    TooLong {
        /// Bytes of the token.
        length: usize,
        /// Bytes allowed.
        limit: usize,
    },
    /// The JWS JSON serialization (RFC 7515, section 7.2), which JWTs do not use (RFC 7519, section 3).
    JsonSerialization,
    /// An encrypted token: the five segments of RFC 7516, section 3.1.
    Encrypted,
    /// Not the three segments of RFC 7515, section 3.1.
    Segments {
        /// How many there are.
        found: usize,
    },
    /// A segment without a character.
    EmptySegment(Segment),
    /// A segment that is not base64url without padding (RFC 7515, section 2).
    Encoding(Segment),
    /// The header is not a JSON object in UTF-8.
    Malformed(Malformed),
    /// A header parameter that appears twice (RFC 7515, section 4).
    Duplicate(String),
    /// More header parameters than any token has a use for.
    TooManyParameters {
        /// Parameters allowed.
        limit: usize,
    },
    /// A header parameter of the wrong JSON type.
    WrongType {
        /// The parameter.
        parameter: &'static str,
        /// The type found, in words.
        found: &'static str,
    },
    /// The header has no `alg` (RFC 7515, section 4.1.1).
    MissingAlgorithm,
    /// `alg` is `none`, in any spelling (RFC 8725, section 2.1).
    Unsecured,
    /// `alg` names no algorithm that this library verifies.
    UnknownAlgorithm(String),
    /// The header has `crit` (RFC 7515, section 4.1.11): no extension is understood here.
    Critical,
    /// `b64` is not `true`: the payload is not base64url (RFC 7797, which JWTs may not use).
    UnencodedPayload,
    /// `zip` is present: only encrypted tokens are compressed (RFC 7516, section 4.1.3).
    Compressed,
    /// `typ` is not the one expected (RFC 7515, section 4.1.9; RFC 8725, section 3.11).
    Type {
        /// The type expected.
        expected: String,
        /// The type found.
        found: Option<String>,
    },
    /// `typ` is that of another profile than the claims set follows (RFC 8725, section 3.12). Where it is
    /// a variant that follows one, this comes behind the signature and the claims.
    OtherProfile {
        /// The type found.
        found: String,
        /// Id of the profile whose tokens carry it.
        other: &'static str,
        /// Id of the profile of the claims set.
        profile: &'static str,
    },
}

/// One of the three parts of a token (RFC 7515, section 3.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Segment {
    /// The first part.
    Header,
    /// The second part.
    Payload,
    /// The third part.
    Signature,
}

impl fmt::Display for Segment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Header => "header",
            Self::Payload => "payload",
            Self::Signature => "signature",
        })
    }
}

impl fmt::Display for HeaderError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLong { length, limit } => write!(
                f,
                "the token is {length} bytes long, and this verifier reads at most {limit} (`max_token_len`)"
            ),
            Self::JsonSerialization => f.write_str(
                "the token is in the JWS JSON serialization; a JWT is in the compact one (RFC 7519, 3)",
            ),
            Self::Encrypted => f.write_str(
                "the token is encrypted (JWE, five segments); only signed tokens are verified here",
            ),
            Self::Segments { found } => {
                let plural = if *found == 1 { "" } else { "s" };
                write!(f, "the token has {found} segment{plural} instead of three (RFC 7515, 3.1)")
            }
            Self::EmptySegment(Segment::Signature) => f.write_str(
                "the token has no signature; unsecured tokens (RFC 7519, 6) are never accepted",
            ),
            Self::EmptySegment(segment) => write!(f, "the {segment} is empty"),
            Self::Encoding(segment) => {
                write!(f, "the {segment} is not base64url without padding (RFC 7515, 2)")
            }
            Self::Malformed(Malformed { reason: MalformedReason::NotAnObject, .. }) => {
                f.write_str("the header is not a JSON object (RFC 7515, 4)")
            }
            Self::Malformed(malformed) => write!(f, "the header is not JSON: {malformed}"),
            Self::Duplicate(name) => {
                write!(f, "header parameter {} appears twice (RFC 7515, 4)", Unverified(name))
            }
            Self::TooManyParameters { limit } => {
                write!(f, "the header has more than {limit} parameters")
            }
            Self::WrongType { parameter, found } => {
                write!(f, "header parameter `{parameter}` is {found} instead of a string")
            }
            Self::MissingAlgorithm => f.write_str("the header has no `alg` (RFC 7515, 4.1.1)"),
            Self::Unsecured => {
                f.write_str("`alg` is `none`: unsecured tokens (RFC 7519, 6) are never accepted")
            }
            Self::UnknownAlgorithm(name) => {
                write!(f, "`alg` {} is not an algorithm that is verified here", Unverified(name))
            }
            Self::Critical => f.write_str(
                "the header has `crit`: it demands extensions that are not understood here (RFC 7515, 4.1.11)",
            ),
            Self::UnencodedPayload => f.write_str(
                "header parameter `b64` is not `true`: a JWT's payload is always base64url (RFC 7797, 7)",
            ),
            Self::Compressed => f.write_str(
                "the header has `zip`: only encrypted tokens are compressed (RFC 7516, 4.1.3)",
            ),
            Self::Type { expected, found: None } => {
                write!(f, "the header has no `typ`; expected {} (RFC 8725, 3.11)", Unverified(expected))
            }
            Self::Type { expected, found: Some(found) } => write!(
                f,
                "`typ` is {}; expected {} (RFC 8725, 3.11)",
                Unverified(found),
                Unverified(expected)
            ),
            Self::OtherProfile { found, other, profile } => write!(
                f,
                "`typ` is {}: this is a token of profile `{other}`, and not one of `{profile}` (RFC 8725, 3.12)",
                Unverified(found)
            ),
        }
    }
}

// `Display` tells what is malformed already, so that it is no source.
impl error::Error for HeaderError {}

/// A value out of an unverified token: cut, with control and bidirectional characters escaped.
pub(super) struct Unverified<'a>(pub(super) &'a str);

impl fmt::Display for Unverified<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Quoted(&cut(self.0.into())).fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_only_the_start_of_an_unverified_value() {
        let error = HeaderError::UnknownAlgorithm("x".repeat(65));
        assert!(
            error
                .to_string()
                .contains(&format!("\"{}…\"", "x".repeat(64))),
            "{error}"
        );
    }

    #[test]
    fn escapes_what_could_fake_a_log_line() {
        let error = HeaderError::Duplicate("a\n\u{202e}b".to_owned());
        let shown = error.to_string();
        assert!(shown.contains("\"a\\u{a}\\u{202e}b\""), "{shown}");
    }
}
