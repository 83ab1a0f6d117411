//! Refreshes that failed.

use std::{error, fmt, sync::Arc};

use claims_core::ConfigError;

/// Why no keys came from the key server.
///
/// None of it shows key material, or the query of the URL.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum FetchError {
    /// The connection was not made, or broke off.
    Connection(Arc<dyn error::Error + Send + Sync>),
    /// The answer was not there in full when the time was up.
    TimedOut,
    /// The server named another address, with this status.
    Redirect(u16),
    /// The status of the answer is not 200.
    Status(u16),
    /// The answer is longer than the limit.
    TooLarge {
        /// The limit in bytes.
        limit: usize,
    },
    /// The answer is no JSON.
    NotJson {
        /// Where it stops being JSON; the first line is 1.
        line: usize,
        /// The column in that line.
        column: usize,
    },
    /// The answer is JSON, and no JWK set.
    NotAJwkSet,
    /// The set publishes a symmetric key.
    Secret {
        /// The key's `kid`, if it has one.
        key_id: Option<String>,
    },
    /// The set publishes a private key.
    PrivateKey {
        /// The key's `kid`, if it has one.
        key_id: Option<String>,
    },
    /// The set has no key that may be used. Those of the last good set are withdrawn with it.
    NoUsableKey(ConfigError),
}

impl fmt::Display for FetchError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Connection(_) => {
                f.write_str("the connection to the key server was not made, or broke off")
            }
            Self::TimedOut => f.write_str(
                "the key server did not answer in full within `connect_timeout` and `timeout`",
            ),
            Self::Redirect(status) => write!(
                f,
                "the key server answered with a redirect ({status}), which is not followed, because \
                 keys come from the configured address only: configure the address that it leads to"
            ),
            Self::Status(status) => write!(
                f,
                "the key server answered with status {status}: only 200 comes with keys"
            ),
            Self::TooLarge { limit } => write!(
                f,
                "the answer of the key server is longer than {limit} bytes: raise `max_bytes` if it \
                 is a set of keys indeed"
            ),
            Self::NotJson { line, column } => write!(
                f,
                "the answer of the key server is no JSON, from line {line}, column {column} on"
            ),
            Self::NotAJwkSet => f.write_str(
                "the answer of the key server is no JWK set, which is an object with an array `keys` \
                 (RFC 7517, section 5)",
            ),
            Self::Secret { key_id } => write!(
                f,
                "the set publishes a secret, {}: whoever signs with it has to replace it, and to \
                 publish public keys only (RFC 7517, section 9.2)",
                Named("`oct` key", key_id)
            ),
            Self::PrivateKey { key_id } => write!(
                f,
                "the set publishes a private key, {}, with which anybody can sign: its owner has to \
                 replace it, and to publish public keys only (RFC 7517, section 9.2)",
                Named("key", key_id)
            ),
            Self::NoUsableKey(error) => error.fmt(f),
        }
    }
}

impl error::Error for FetchError {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        match self {
            Self::Connection(error) => Some(&**error),
            Self::NoUsableKey(error) => error.source(),
            _ => None,
        }
    }
}

/// A key by its id.
struct Named<'a>(&'static str, &'a Option<String>);

impl fmt::Display for Named<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(what, key_id) = self;
        match key_id {
            // Escaped: it may be anything.
            Some(key_id) => write!(f, "{what} {key_id:?}"),
            None => write!(f, "{what} without `kid`"),
        }
    }
}
