//! JSON text: strict RFC 8259, without recursion, borrowing from the payload.

// Names and strings are most of a payload; reading them out of line costs half as much again.
#![allow(clippy::inline_always)]

mod cursor;
mod literal;
mod look_ahead;
mod number;
mod skip;
mod string;

use std::{borrow::Cow, mem};

use self::cursor::Cursor;
pub(crate) use self::number::unsigned;
use super::{Checkpoint, JsonType, MAX_DEPTH, MemberName, Number, Reader};
use crate::error::{Malformed, MalformedReason};

/// Reads JSON text (RFC 8259) from front to back.
///
/// Strict in what it skips, too: no byte order mark, no raw control character, no half of a surrogate
/// pair, no number beyond binary64, no nesting deeper than [`MAX_DEPTH`].
///
/// ```
/// use claims_core::reader::{JsonReader, Number, Reader};
///
/// let mut reader = JsonReader::new(br#"{"exp": 1700000000}"#)?;
/// reader.enter_object()?;
/// assert_eq!(reader.next_name()?.as_deref(), Some("exp"));
/// assert_eq!(reader.number()?, Number::Unsigned(1_700_000_000));
/// assert_eq!(reader.next_name()?, None);
/// reader.finish()?;
/// # Ok::<(), claims_core::Malformed>(())
/// ```
#[derive(Debug, Clone)]
pub struct JsonReader<'de> {
    cursor: Cursor<'de>,
    /// How many arrays and objects are open.
    depth: usize,
    /// Whether one was just entered, so that no comma comes before what follows.
    entered: bool,
}

impl<'de> JsonReader<'de> {
    /// Reads a payload, which must be UTF-8 (RFC 8259, section 8.1).
    ///
    /// # Errors
    ///
    /// [`MalformedReason::Utf8`], at the first byte that is not.
    #[inline]
    pub fn new(payload: &'de [u8]) -> Result<Self, Malformed> {
        match std::str::from_utf8(payload) {
            Ok(text) => Ok(Self::from(text)),
            Err(error) => Err(Malformed {
                reason: MalformedReason::Utf8,
                offset: error.valid_up_to(),
            }),
        }
    }

    /// Ends reading: nothing but whitespace may follow.
    ///
    /// # Errors
    ///
    /// [`MalformedReason::TrailingCharacters`], at the first character that follows.
    #[inline]
    pub fn finish(&mut self) -> Result<(), Malformed> {
        self.cursor.significant();
        if self.cursor.is_at_end() {
            return Ok(());
        }
        Err(self.cursor.error(MalformedReason::TrailingCharacters))
    }

    /// The whole text.
    #[inline]
    pub(crate) fn text(&self) -> &'de str {
        self.cursor.text()
    }

    /// Whether a string or a name that was read, or skipped, held an escape.
    #[inline]
    pub(crate) fn has_read_escapes(&self) -> bool {
        self.cursor.has_read_escapes()
    }

    #[inline]
    fn enter(&mut self, bracket: u8) -> Result<(), Malformed> {
        if self.cursor.significant() != bracket {
            return Err(self.cursor.unexpected());
        }
        if self.depth == MAX_DEPTH {
            return Err(self.cursor.error(MalformedReason::Depth));
        }
        self.cursor.advance(1);
        self.depth += 1;
        self.entered = true;
        Ok(())
    }

    #[inline]
    fn leave(&mut self) {
        self.cursor.advance(1);
        self.depth = self.depth.saturating_sub(1);
    }
}

impl<'de> From<&'de str> for JsonReader<'de> {
    #[inline]
    fn from(text: &'de str) -> Self {
        Self {
            cursor: Cursor::new(text),
            depth: 0,
            entered: false,
        }
    }
}

impl<'de> Reader<'de> for JsonReader<'de> {
    #[inline(always)]
    fn peek(&mut self) -> Result<JsonType, Malformed> {
        match self.cursor.significant() {
            b'"' => Ok(JsonType::String),
            b'-' | b'0'..=b'9' => Ok(JsonType::Number),
            b'{' => Ok(JsonType::Object),
            b'[' => Ok(JsonType::Array),
            b't' | b'f' => Ok(JsonType::Boolean),
            b'n' => Ok(JsonType::Null),
            _ => Err(self.cursor.unexpected()),
        }
    }

    #[inline(always)]
    fn is_null(&mut self) -> bool {
        self.cursor.significant() == b'n'
    }

    #[inline]
    fn null(&mut self) -> Result<(), Malformed> {
        self.cursor.significant();
        self.cursor.literal("null")
    }

    #[inline]
    fn boolean(&mut self) -> Result<bool, Malformed> {
        if self.cursor.significant() == b't' {
            return self.cursor.literal("true").map(|()| true);
        }
        self.cursor.literal("false").map(|()| false)
    }

    #[inline]
    fn number(&mut self) -> Result<Number, Malformed> {
        self.cursor.number()
    }

    #[inline(always)]
    fn string(&mut self) -> Result<Cow<'de, str>, Malformed> {
        if self.cursor.significant() != b'"' {
            return Err(self.cursor.unexpected());
        }
        self.cursor.string()
    }

    #[inline]
    fn enter_array(&mut self) -> Result<(), Malformed> {
        self.enter(b'[')
    }

    #[inline]
    fn next_element(&mut self) -> Result<bool, Malformed> {
        let first = mem::take(&mut self.entered);
        match self.cursor.significant() {
            b']' => {
                self.leave();
                Ok(false)
            }
            _ if first => Ok(true),
            b',' => {
                self.cursor.advance(1);
                Ok(true)
            }
            _ => Err(self.cursor.unexpected()),
        }
    }

    #[inline]
    fn enter_object(&mut self) -> Result<(), Malformed> {
        self.enter(b'{')
    }

    #[inline(always)]
    fn next_name(&mut self) -> Result<Option<Cow<'de, str>>, Malformed> {
        let first = mem::take(&mut self.entered);
        let mut next = self.cursor.significant();
        if next == b'}' {
            self.leave();
            return Ok(None);
        }
        if !first {
            if next != b',' {
                return Err(self.cursor.unexpected());
            }
            self.cursor.advance(1);
            next = self.cursor.significant();
        }
        if next != b'"' {
            return Err(self.cursor.unexpected());
        }
        let name = self.cursor.string()?;
        self.cursor.colon()?;
        Ok(Some(name))
    }

    fn take_first_name(&mut self, name: MemberName<'_>) -> bool {
        let taken = self.entered && self.cursor.take_name(name, true);
        self.entered &= !taken;
        taken
    }

    #[inline]
    fn take_name(&mut self, name: MemberName<'_>) -> bool {
        !self.entered && self.cursor.take_name(name, false)
    }

    #[inline]
    fn take_to_member(&mut self, name: &str) -> bool {
        let found = self.cursor.find_member(name);
        if let Some(value) = found {
            self.cursor.rewind(value);
            self.entered = false;
        }
        found.is_some()
    }

    #[inline(always)]
    fn take_string(&mut self) -> Option<&'de str> {
        self.cursor.take_string()
    }

    #[inline(always)]
    fn take_unsigned(&mut self) -> Option<u64> {
        self.cursor.take_unsigned()
    }

    #[inline]
    fn skip(&mut self) -> Result<(), Malformed> {
        self.cursor.skip(self.depth)
    }

    #[inline]
    fn position(&self) -> usize {
        self.cursor.index()
    }

    #[inline]
    fn checkpoint(&self) -> Checkpoint {
        Checkpoint {
            position: self.cursor.index(),
            depth: self.depth,
        }
    }

    #[inline]
    fn rewind(&mut self, checkpoint: Checkpoint) {
        self.cursor.rewind(checkpoint.position);
        self.depth = checkpoint.depth;
        self.entered = false;
    }

    #[inline]
    fn text_since(&self, position: usize) -> Option<&'de str> {
        let text = self.cursor.since(position);
        Some(if text.starts_with(cursor::is_whitespace) {
            text.trim_start_matches(cursor::is_whitespace)
        } else {
            text
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entered(text: &str) -> JsonReader<'_> {
        let mut reader = JsonReader::from(text);
        reader.enter_object().unwrap();
        reader
    }

    #[test]
    fn plain_strings_and_integers_are_taken_at_once() {
        for text in [r#""ann","#, r#" "ann"}"#] {
            assert_eq!(JsonReader::from(text).take_string(), Some("ann"), "{text}");
        }
        for text in [r#""\u0061""#, "1", r#""ann"#, ""] {
            assert_eq!(JsonReader::from(text).take_string(), None, "{text}");
        }
        for text in ["1700000000,", " 1700000000}", "1700000000]", "1700000000"] {
            let mut reader = JsonReader::from(text);
            assert_eq!(reader.take_unsigned(), Some(1_700_000_000), "{text}");
            assert_eq!(
                reader.position(),
                text.trim_end_matches([',', '}', ']']).len()
            );
        }
        let longest = "9999999999999999999";
        assert_eq!(
            JsonReader::from(longest).take_unsigned(),
            longest.parse().ok()
        );
        for text in [
            "0,",
            "-1,",
            "1.5,",
            "1e3,",
            "\"1\"",
            "18446744073709551615,",
            "",
        ] {
            assert_eq!(JsonReader::from(text).take_unsigned(), None, "{text}");
        }
    }

    #[test]
    fn an_expected_name_is_taken_in_its_place() {
        let name = MemberName::new("exp").unwrap();
        let mut reader = entered(r#"{"exp":1,"exp":2,"expired":3}"#);
        assert!(!reader.take_name(name), "a comma comes before");
        assert!(reader.take_first_name(name));
        assert_eq!(reader.take_unsigned(), Some(1));
        assert!(!reader.take_first_name(name), "it is not the first");
        assert!(reader.take_name(name));
        assert_eq!(reader.take_unsigned(), Some(2));
        assert!(!reader.take_name(name));
        assert_eq!(reader.next_name().unwrap().as_deref(), Some("expired"));
    }

    #[test]
    fn a_member_further_on_is_moved_to() {
        let mut reader = entered(r#"{"a":[{}],"tag":"x","b":1}"#);
        assert!(reader.take_to_member("tag"));
        assert_eq!(reader.take_string(), Some("x"));
        assert_eq!(reader.next_name().unwrap().as_deref(), Some("b"));
        assert!(!entered(r#"{"a":1}"#).take_to_member("tag"));
    }

    #[test]
    fn escapes_are_remembered() {
        for (text, escapes) in [
            (r#"{"a":"b"}"#, false),
            (r#"{"a":"\n"}"#, true),
            (r#"{"\u0061":1}"#, true),
        ] {
            let mut reader = JsonReader::from(text);
            reader.skip().unwrap();
            assert_eq!(reader.has_read_escapes(), escapes, "{text}");
        }
    }

    #[test]
    fn a_number_beyond_binary64_is_none_where_it_is_skipped_too() {
        let digits = "9".repeat(400);
        for text in ["1e999", "-1e999", "1e309", digits.as_str()] {
            let malformed = JsonReader::from(text).skip().unwrap_err();
            assert_eq!(
                malformed.reason,
                MalformedReason::NumberOutOfRange,
                "{text}"
            );
        }
        for text in ["1e308", "-1.5e-999", "1e-999", &digits[..300]] {
            assert!(JsonReader::from(text).skip().is_ok(), "{text}");
        }
    }
}
