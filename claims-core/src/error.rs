//! Everything that can go wrong with a token.

use crate::report::Report;

/// Why a token was refused.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Error {
    /// The payload is not a JSON object in UTF-8.
    Malformed(Malformed),
    /// The claims break rules; the report has all of them.
    Claims(Report),
}

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
