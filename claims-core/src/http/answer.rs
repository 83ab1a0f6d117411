//! What a refusal comes to, in the words of HTTP and of RFC 6750.

use std::fmt;

use http::StatusCode;
use serde::{Serialize, Serializer};

use super::BearerError;
use crate::error::{Error, KeyError};

/// The `error` of a challenge (RFC 6750, section 3.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorCode {
    /// `invalid_request`: it is not clear which token is meant.
    InvalidRequest,
    /// `invalid_token`: the token is not accepted; another one may be.
    InvalidToken,
    /// `insufficient_scope`: the token is accepted, and does not grant what is asked for.
    InsufficientScope,
}

impl ErrorCode {
    /// The code as it stands in the challenge.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::InvalidRequest => "invalid_request",
            Self::InvalidToken => "invalid_token",
            Self::InsufficientScope => "insufficient_scope",
        }
    }
}

impl fmt::Display for ErrorCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for ErrorCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// What is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Answer {
    /// The client has not said who it is, so there is no error to name (RFC 6750, section 3.1).
    Authenticate,
    /// The client has to do something about it.
    Refused(ErrorCode),
    /// Nothing is known about the token: a client that was told 401 would throw away a good one.
    Unavailable,
    /// The service could not make a token, which is no fault of the client.
    Internal,
}

impl Answer {
    pub(super) const fn status(self) -> StatusCode {
        match self {
            Self::Authenticate | Self::Refused(ErrorCode::InvalidToken) => StatusCode::UNAUTHORIZED,
            Self::Refused(ErrorCode::InvalidRequest) => StatusCode::BAD_REQUEST,
            Self::Refused(ErrorCode::InsufficientScope) => StatusCode::FORBIDDEN,
            Self::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    pub(super) const fn error_code(self) -> Option<ErrorCode> {
        match self {
            Self::Refused(code) => Some(code),
            Self::Authenticate | Self::Unavailable | Self::Internal => None,
        }
    }
}

impl From<BearerError> for Answer {
    fn from(error: BearerError) -> Self {
        match error {
            BearerError::Missing | BearerError::OtherScheme => Self::Authenticate,
            BearerError::Repeated | BearerError::Empty | BearerError::Malformed => {
                Self::Refused(ErrorCode::InvalidRequest)
            }
        }
    }
}

impl From<&Error> for Answer {
    fn from(error: &Error) -> Self {
        match error {
            Error::Store(_) => Self::Unavailable,
            Error::Encode(_) | Error::Key(KeyError::Signing) => Self::Internal,
            Error::Malformed(_)
            | Error::Header(_)
            | Error::Key(_)
            | Error::Signature
            | Error::Claims(_) => Self::Refused(ErrorCode::InvalidToken),
        }
    }
}
