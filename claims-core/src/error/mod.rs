//! Everything that can go wrong with a token.

mod defect;
mod encode;
mod header;
mod key;
mod machine;
mod malformed;
mod setup;
mod store;
#[cfg(test)]
mod tests;

use std::{error, fmt};

pub use defect::KeyDefect;
pub use encode::EncodeError;
pub use header::{HeaderError, Segment};
pub use key::KeyError;
pub use malformed::{Malformed, MalformedReason};
pub use setup::SetupError;
pub use store::StoreError;

use crate::report::Report;

/// Why a token was refused.
///
/// | variant | what a server answers |
/// | --- | --- |
/// | `Malformed`, `Header`, `Key`, `Signature`, `Claims` | 401: the token is worth nothing here |
/// | `Store` | 503: nothing is known about the token |
/// | `Encode`, and `Key` of a key that cannot sign | 500: only signing and `check` give them |
///
/// `Display` is for people, `Serialize` and [`code`](Self::code) for machines.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Error {
    /// The payload is not a JSON object in UTF-8 (RFC 7519, section 7.2).
    Malformed(Malformed),
    /// The text of the token, or its header, is refused (RFC 7515, section 5.2).
    Header(HeaderError),
    /// There is no key for the token.
    Key(KeyError),
    /// No signature of a trusted key fits the token (RFC 7515, section 5.2).
    Signature,
    /// The claims break rules; the report has all of them.
    Claims(Report),
    /// Shared state that the token has to be checked against is out of reach: nothing is known
    /// about the token, so a server answers 503 and not 401.
    Store(StoreError),
    /// The claims cannot be written as JSON, so there is nothing to sign.
    Encode(EncodeError),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Malformed(malformed) => malformed.fmt(f),
            Self::Header(header) => header.fmt(f),
            Self::Key(key) => key.fmt(f),
            Self::Signature => f.write_str("the signature does not fit the token"),
            Self::Claims(report) => report.fmt(f),
            Self::Store(_) => f.write_str("the token could not be checked against shared state"),
            Self::Encode(encode) => encode.fmt(f),
        }
    }
}

impl error::Error for Error {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        // The inner error is shown by `Display` already, so its own source is the next one.
        match self {
            Self::Malformed(malformed) => malformed.source(),
            Self::Header(header) => header.source(),
            Self::Key(key) => key.source(),
            Self::Signature => None,
            Self::Claims(report) => report.source(),
            Self::Store(store) => store.source(),
            Self::Encode(encode) => encode.source(),
        }
    }
}

impl From<Malformed> for Error {
    fn from(malformed: Malformed) -> Self {
        Self::Malformed(malformed)
    }
}

impl From<HeaderError> for Error {
    fn from(header: HeaderError) -> Self {
        Self::Header(header)
    }
}

impl From<KeyError> for Error {
    fn from(key: KeyError) -> Self {
        Self::Key(key)
    }
}

impl From<Report> for Error {
    fn from(report: Report) -> Self {
        Self::Claims(report)
    }
}

impl From<StoreError> for Error {
    fn from(store: StoreError) -> Self {
        Self::Store(store)
    }
}
