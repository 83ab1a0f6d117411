//! What goes wrong while serde reads.

use std::fmt;

use serde::de::{self, Expected, Unexpected};

/// What serde says, or that the source is not JSON.
///
/// Boxed, because results that carry it are passed through every level of a value.
#[derive(Debug)]
pub(super) struct Error(Box<str>);

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Error {}

impl de::Error for Error {
    #[cold]
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self(message.to_string().into())
    }

    /// Says `null` where serde says "unit value".
    #[cold]
    fn invalid_type(unexpected: Unexpected<'_>, expected: &dyn Expected) -> Self {
        if let Unexpected::Unit = unexpected {
            return Self::custom(format_args!("invalid type: null, expected {expected}"));
        }
        Self::custom(format_args!(
            "invalid type: {unexpected}, expected {expected}"
        ))
    }
}
