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
        let (what, section) = self.reason.describe();
        write!(f, "{what} at byte {} ({section})", self.offset)
    }
}

impl error::Error for Malformed {}

impl fmt::Display for MalformedReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.describe().0)
    }
}

impl MalformedReason {
    /// What is wrong, and where the standards say so.
    const fn describe(self) -> (&'static str, &'static str) {
        match self {
            Self::Utf8 => ("bytes that are not UTF-8", "RFC 7519, section 7.2"),
            Self::UnexpectedEnd => ("the JSON text ends too early", "RFC 8259, section 2"),
            Self::UnexpectedCharacter => ("a character out of place", "RFC 8259, section 2"),
            Self::Number => ("a number that is not written as JSON has it", "RFC 8259, section 6"),
            Self::NumberOutOfRange => {
                ("a number that binary64 cannot hold", "RFC 8259, section 6; RFC 7493, section 2.2")
            }
            Self::ControlCharacter => {
                ("a control character that is not escaped", "RFC 8259, section 7")
            }
            Self::Escape => ("an escape that JSON does not have", "RFC 8259, section 7"),
            Self::LoneSurrogate => ("half of a surrogate pair", "RFC 8259, section 8.2"),
            Self::Depth => ("arrays or objects nested too deeply", "RFC 8259, section 9"),
            Self::NotAnObject => ("the claims set is not a JSON object", "RFC 7519, section 7.2"),
            Self::TrailingCharacters => {
                ("something follows the JSON object", "RFC 7519, section 7.2")
            }
            Self::Source => ("the source of the claims failed", "not a matter of JSON text"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_what_where_and_which_rule() {
        let malformed = Malformed { reason: MalformedReason::NotAnObject, offset: 0 };
        assert_eq!(
            malformed.to_string(),
            "the claims set is not a JSON object at byte 0 (RFC 7519, section 7.2)"
        );
    }
}
