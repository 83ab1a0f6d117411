//! What can go wrong, in sentences.

mod fetch;
mod setup;
mod unavailable;

use std::{error, fmt};

pub use fetch::FetchError;
pub use setup::SetupError;
pub use unavailable::KeysUnavailable;

/// Why there is no [`RemoteJwkSet`](crate::RemoteJwkSet).
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Error {
    /// It must not be built as it was configured.
    Setup(SetupError),
    /// The first set could not be fetched.
    Fetch(FetchError),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Setup(error) => error.fmt(f),
            Self::Fetch(error) => error.fmt(f),
        }
    }
}

impl error::Error for Error {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        match self {
            Self::Setup(error) => error.source(),
            Self::Fetch(error) => error.source(),
        }
    }
}

impl From<SetupError> for Error {
    fn from(error: SetupError) -> Self {
        Self::Setup(error)
    }
}

impl From<FetchError> for Error {
    fn from(error: FetchError) -> Self {
        Self::Fetch(error)
    }
}
