//! Literals in error messages.

use std::fmt;

use crate::model::LiteralValue;

/// As it is written in Rust.
impl fmt::Display for LiteralValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => write!(f, "{text:?}"),
            Self::Integer(integer) => write!(f, "{integer}"),
            Self::Float(float) => write!(f, "{float:?}"),
            Self::Boolean(boolean) => write!(f, "{boolean}"),
        }
    }
}

impl LiteralValue {
    /// Whether no value of a claim tells the two apart: `1` and `1.0` are one number.
    #[allow(clippy::cast_possible_truncation)] // Without a fraction there is nothing to lose.
    pub(crate) fn same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Integer(integer), Self::Float(float))
            | (Self::Float(float), Self::Integer(integer)) => {
                float.fract() == 0.0 && *float as i128 == *integer
            }
            (left, right) => left == right,
        }
    }

    /// What it is, with its article.
    pub(crate) fn describe(&self) -> &'static str {
        match self {
            Self::Text(_) => "a string",
            Self::Integer(_) => "an integer",
            Self::Float(_) => "a number with a fraction",
            Self::Boolean(_) => "a boolean",
        }
    }
}
