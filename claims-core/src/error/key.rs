//! Tokens for which there is no key.

use std::{error, fmt};

use super::header::Quoted;

/// Why no key could verify, or make, a signature.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum KeyError {
    /// No key has the token's `kid`.
    UnknownKeyId(String),
    /// Keys fit the token's `kid`, and none of them may be used with its `alg` (RFC 8725, section 3.1).
    AlgorithmNotAllowed(&'static str),
    /// The token leaves open which of too many keys made its signature.
    TooManyCandidates {
        /// How many keys fit.
        found: usize,
        /// How many are tried.
        limit: usize,
    },
    /// The cryptographic backend could not sign with the key.
    Signing,
}

impl fmt::Display for KeyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownKeyId(kid) => write!(f, "no key has the token's `kid` {}", Quoted(kid)),
            Self::AlgorithmNotAllowed(algorithm) => write!(
                f,
                "`alg` {algorithm} is not in the allow-list of any key that fits the token (RFC 8725, 3.1)"
            ),
            Self::TooManyCandidates { found, limit } => write!(
                f,
                "{found} keys fit the token and at most {limit} are tried: tokens should name theirs with `kid`"
            ),
            Self::Signing => f.write_str("the key cannot sign"),
        }
    }
}

impl error::Error for KeyError {}
