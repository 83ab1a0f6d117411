//! Keys that are not to be had at the moment.

use std::{error, fmt};

use crate::FetchError;

/// Why a token can be neither accepted nor refused: the source of the
/// [`StoreError`](claims_core::StoreError) in [`Error::Store`](claims_core::Error::Store).
///
/// Each holds why the last refresh failed, if it did.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum KeysUnavailable {
    /// No set has been fetched yet, or the last one must not be trusted any more.
    NoSet(Option<FetchError>),
    /// The last good set is older than `max_age`.
    TooOld(Option<FetchError>),
    /// No key of the last good set has the token's `kid`. There may be one by now: the last refresh
    /// failed.
    UnknownKeyId(FetchError),
}

impl KeysUnavailable {
    fn failure(&self) -> Option<&FetchError> {
        match self {
            Self::NoSet(failure) | Self::TooOld(failure) => failure.as_ref(),
            Self::UnknownKeyId(failure) => Some(failure),
        }
    }
}

impl fmt::Display for KeysUnavailable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NoSet(_) => "there is no JWK set yet that can be trusted",
            Self::TooOld(_) => "the last good JWK set is older than `max_age`",
            Self::UnknownKeyId(_) => {
                "no key has the token's `kid`, and the JWK set could not be refreshed to look for one"
            }
        })
    }
}

impl error::Error for KeysUnavailable {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        let failure = self.failure()?;
        Some(failure)
    }
}
