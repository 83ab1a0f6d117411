//! How payloads are read: one small trait, two sources.

pub mod foreign;
mod json;
mod member_name;
pub mod tokens;

#[cfg(test)]
pub(crate) mod tests;

use std::borrow::Cow;

pub(crate) use self::{json::unsigned, member_name::NameHead};

pub use self::{
    foreign::{Foreign, ForeignError},
    json::JsonReader,
    member_name::MemberName,
    tokens::{TokenReader, Tokens},
};
use crate::error::Malformed;

/// How deeply arrays and objects may be nested. `serde_json` goes as deep and no deeper, so both
/// sources read the same payloads.
pub const MAX_DEPTH: usize = 127;

/// The type of the JSON value that stands next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JsonType {
    /// `null`
    Null,
    /// `true` or `false`
    Boolean,
    /// A number.
    Number,
    /// A string.
    String,
    /// An array.
    Array,
    /// An object.
    Object,
}

impl JsonType {
    /// The type in words, with its article.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Boolean => "a boolean",
            Self::Number => "a number",
            Self::String => "a string",
            Self::Array => "an array",
            Self::Object => "an object",
        }
    }
}

/// A JSON number: exact where it is an integer of 64 bits, binary64 otherwise. Always finite, and
/// never the negative zero: JSON sources disagree on whether `-0` is an integer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Number {
    /// Zero or more.
    Unsigned(u64),
    /// Below zero.
    Negative(i64),
    /// Has a fraction or an exponent, or does not fit 64 bits.
    Float(f64),
}

impl Number {
    /// The number that binary64 holds; `None` for an infinity and for what is no number.
    pub(crate) fn from_f64(value: f64) -> Option<Self> {
        if value == 0.0 && value.is_sign_negative() {
            return Some(Self::Unsigned(0));
        }
        value.is_finite().then_some(Self::Float(value))
    }
}

/// A place that a reader can go back to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Checkpoint {
    position: usize,
    /// How many arrays and objects are open there.
    depth: usize,
}

/// A source of JSON that lives for `'de`, read from front to back.
///
/// An error means that the source is not JSON, and nothing more can be read. Everything else (a
/// wrong type, an unknown name) is for the caller to judge: it looks with [`peek`](Self::peek)
/// and then reads or skips exactly one value.
///
/// The methods called `take_` are shortcuts for what stands in most payloads. They read what they
/// promise or leave it where it is, and a reader may always decline: every caller goes on to read
/// by the other methods, which decide.
pub trait Reader<'de> {
    /// The type of the next value, which is not read yet.
    fn peek(&mut self) -> Result<JsonType, Malformed>;
    /// Whether the next value is `null`, which is not read yet. What is no value is not `null`.
    fn is_null(&mut self) -> bool {
        matches!(self.peek(), Ok(JsonType::Null))
    }
    /// Reads `null`.
    fn null(&mut self) -> Result<(), Malformed>;
    /// Reads `true` or `false`.
    fn boolean(&mut self) -> Result<bool, Malformed>;
    /// Reads a number. One beyond binary64 is malformed.
    fn number(&mut self) -> Result<Number, Malformed>;
    /// Reads a string: borrowed unless it holds an escape.
    fn string(&mut self) -> Result<Cow<'de, str>, Malformed>;
    /// Reads the start of an array.
    fn enter_array(&mut self) -> Result<(), Malformed>;
    /// Whether another element follows; `false` has read the end of the array.
    fn next_element(&mut self) -> Result<bool, Malformed>;
    /// Reads the start of an object.
    fn enter_object(&mut self) -> Result<(), Malformed>;
    /// The name of the next member; `None` has read the end of the object.
    fn next_name(&mut self) -> Result<Option<Cow<'de, str>>, Malformed>;
    /// Reads the first name of an object if it is this one.
    fn take_first_name(&mut self, _name: MemberName<'_>) -> bool {
        false
    }
    /// The same for a name that comes after another member.
    fn take_name(&mut self, _name: MemberName<'_>) -> bool {
        false
    }
    /// Moves to the value of the first member of that name, in an object that was just entered.
    ///
    /// What is passed over is not judged: whoever moves ahead goes back, and reads it all. In a
    /// source that is not JSON this may move anywhere.
    fn take_to_member(&mut self, _name: &str) -> bool {
        false
    }
    /// Reads a string that can be lent as it stands.
    fn take_string(&mut self) -> Option<&'de str> {
        None
    }
    /// Reads an integer that is not negative.
    fn take_unsigned(&mut self) -> Option<u64> {
        None
    }
    /// Reads past the next value.
    fn skip(&mut self) -> Result<(), Malformed>;
    /// Where the reader stands: a byte offset in text, else a count of tokens.
    fn position(&self) -> usize;
    /// Where the reader stands, to go back to. A value or the end of the source must follow.
    fn checkpoint(&self) -> Checkpoint;
    /// Goes back to where the reader stood before.
    fn rewind(&mut self, checkpoint: Checkpoint);
    /// The raw text read since `position`, without whitespace before it; `None` where the source is
    /// not text.
    fn text_since(&self, position: usize) -> Option<&'de str>;
}
