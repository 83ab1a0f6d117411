//! Texts that are not the JSON they should be.

use std::{error, fmt};

/// Where and why a text is not the JSON that was expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Malformed {
    /// What is wrong.
    pub reason: MalformedReason,
    /// Byte offset in the payload.
    pub offset: usize,
}

/// What is wrong with a text that should be JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum MalformedReason {
    /// Bytes that are not UTF-8.
    Utf8,
    /// The text ends in the middle of a value.
    UnexpectedEnd,
    /// A character that no value or separator can start with here.
    UnexpectedCharacter,
    /// A number that breaks the grammar (RFC 8259, section 6).
    Number,
    /// A number beyond binary64.
    NumberOutOfRange,
    /// A string with a raw control character (RFC 8259, section 7).
    ControlCharacter,
    /// An unknown or incomplete escape.
    Escape,
    /// Half of a surrogate pair (RFC 8259, section 8.2).
    LoneSurrogate,
    /// Arrays and objects nested too deeply.
    Depth,
    /// The top level is not an object (RFC 7519, section 7.2).
    NotAnObject,
    /// Something follows the object.
    TrailingCharacters,
    /// A serde `Deserializer` failed; its message is not kept.
    Source,
}

impl fmt::Display for Malformed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A source that is not text has no offsets.
        match self.reason {
            MalformedReason::Source => self.reason.fmt(f),
            reason => write!(f, "{reason}, at byte {}", self.offset),
        }
    }
}

impl error::Error for Malformed {}

impl MalformedReason {
    /// The reason in words, for people.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Utf8 => "not UTF-8 (RFC 8259, section 8.1)",
            Self::UnexpectedEnd => "the text ends in the middle of a value",
            Self::UnexpectedCharacter => {
                "no JSON value or separator starts with this character here"
            }
            Self::Number => "not a JSON number (RFC 8259, section 6)",
            Self::NumberOutOfRange => "a number beyond binary64",
            Self::ControlCharacter => {
                "a control character in a string must be escaped (RFC 8259, section 7)"
            }
            Self::Escape => "an unknown or incomplete escape (RFC 8259, section 7)",
            Self::LoneSurrogate => "half of a surrogate pair (RFC 8259, section 8.2)",
            Self::Depth => "arrays and objects are nested more than 127 deep",
            Self::NotAnObject => "claims must be a JSON object (RFC 7519, section 7.2)",
            Self::TrailingCharacters => "nothing but whitespace may follow the value",
            Self::Source => "the source of the claims failed",
        }
    }
}

impl fmt::Display for MalformedReason {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_what_where_and_which_rule() {
        let malformed = Malformed {
            reason: MalformedReason::NotAnObject,
            offset: 0,
        };
        assert_eq!(
            malformed.to_string(),
            "claims must be a JSON object (RFC 7519, section 7.2), at byte 0"
        );
    }
}
