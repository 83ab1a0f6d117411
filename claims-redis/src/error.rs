//! Why Redis could not be asked, or its answer not be used.

use std::{error, fmt, time::Duration};

use claims_core::StoreError;
use redis::RedisError;

/// Why Redis could not be asked, or its answer not be used.
///
/// What connecting fails with, and the source of every [`StoreError`] of a
/// [`RedisStore`](crate::RedisStore) but for [`RevocationEnded`](claims_core::online::RevocationEnded):
///
/// ```
/// use std::error::Error as _;
///
/// use claims_core::StoreError;
/// use claims_redis::RedisStoreError;
///
/// fn was_emptied(error: &StoreError) -> bool {
///     let source = error.source().and_then(|source| source.downcast_ref());
///     matches!(source, Some(RedisStoreError::Emptied))
/// }
/// # assert!(was_emptied(&RedisStoreError::Emptied.into()));
/// ```
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum RedisStoreError {
    /// What was to be connected to is no URL of a Redis. Only while connecting.
    Url(RedisError),
    /// The URL asks for TLS, and this program was built without. Only while connecting.
    NoTls,
    /// Redis is out of reach, or refuses: it is loading, full, read-only, asks for a password. The
    /// source says which.
    Redis(RedisError),
    /// Redis has said nothing for as long as was waited. It may have done what it was asked to all the
    /// same: a token that was presented then may be used up.
    NoAnswer {
        /// How long was waited; see [`time_limit`](crate::RedisStoreBuilder::time_limit).
        waited: Duration,
    },
    /// rustls has no cryptography: the program has to install a provider before it connects. Only with the
    /// feature `tls-rustls`.
    NoCryptoProvider,
    /// Redis is set up to forget keys when its memory is full. Only while connecting.
    Evicts {
        /// Its `maxmemory-policy`.
        policy: String,
    },
    /// Redis does not tell whether it forgets keys when its memory is full. Only while connecting.
    UnknownEviction {
        /// What it answered, if that was an error.
        source: Option<RedisError>,
    },
    /// Redis has lost what it knew since the store has connected to it: it was flushed, or started
    /// again without its data. See [`accept_loss`](crate::RedisStore::accept_loss).
    Emptied,
    /// The clock of Redis is ahead of this machine's, so that it forgets too early.
    ClockAhead {
        /// How far.
        by: Duration,
    },
    /// The token has ended by the clock of Redis, which would forget it at once.
    Ended,
    /// What Redis holds in the place of a version is no version.
    Corrupt,
}

impl fmt::Display for RedisStoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Url(_) => f.write_str(
                "this is no URL of a Redis: write one such as `redis://127.0.0.1/` or \
                 `redis://user:password@host:6379/0`",
            ),
            Self::NoTls => f.write_str(
                "the URL asks for TLS, which is not compiled in: turn on the feature `tls-rustls` or \
                 `tls-native-tls` of `claims-redis`",
            ),
            Self::Redis(error) if error.is_io_error() => f.write_str("Redis is out of reach"),
            Self::Redis(_) => f.write_str("Redis refused"),
            Self::NoAnswer { waited } => write!(f, "Redis gave no answer within {waited:?}"),
            Self::NoCryptoProvider => f.write_str(
                "no cryptography for TLS: call `install_default` of a `rustls::crypto::CryptoProvider` before \
                 connecting",
            ),
            Self::Evicts { policy } => write!(
                f,
                "Redis forgets keys when its memory is full (`maxmemory-policy {policy}`), and with them \
                 that a token was used or revoked: set `maxmemory-policy noeviction`"
            ),
            Self::UnknownEviction { .. } => f.write_str(
                "Redis does not tell its `maxmemory-policy`: make sure that it is `noeviction`, and \
                 connect with `allow_unknown_eviction`",
            ),
            Self::Emptied => f.write_str(
                "Redis has lost what it knew (flushed, or restarted without its data): tokens that were \
                 used or revoked before would pass. When they have ended, connect anew or call `accept_loss`",
            ),
            Self::ClockAhead { by } => write!(
                f,
                "the clock of Redis is {by:?} ahead of this machine's, and would forget too early: set both \
                 right"
            ),
            Self::Ended => f.write_str(
                "the token has ended by the clock of Redis: it is ahead of the policy's",
            ),
            Self::Corrupt => f.write_str(
                "what Redis holds in the place of a version is no decimal number from 0 to 2^64 - 1",
            ),
        }
    }
}

impl error::Error for RedisStoreError {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        match self {
            Self::Url(error)
            | Self::Redis(error)
            | Self::UnknownEviction {
                source: Some(error),
            } => Some(error.source().unwrap_or(error)), // One with a source says what that says.
            _ => None,
        }
    }
}

impl RedisStoreError {
    /// Why an address is none.
    pub(crate) fn of_url(error: RedisError) -> Self {
        // The client tells it by these words alone.
        if cfg!(not(any(feature = "tls-rustls", feature = "tls-native-tls")))
            && error.to_string().contains("TLS")
        {
            return Self::NoTls;
        }
        Self::Url(match error.detail() {
            // A piece of the URL, which may be one of the password.
            Some(_) => (error.kind(), "a part of it has no meaning").into(),
            None => error,
        })
    }
}

impl From<RedisError> for RedisStoreError {
    fn from(error: RedisError) -> Self {
        Self::Redis(error)
    }
}

impl From<RedisStoreError> for StoreError {
    fn from(error: RedisStoreError) -> Self {
        Self::new(error)
    }
}
