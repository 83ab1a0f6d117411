//! Strings and their escapes (RFC 8259, section 7).

use std::borrow::Cow;

use super::cursor::Cursor;
use crate::{
    error::{Malformed, MalformedReason},
    reader::MemberName,
};

pub(super) const LOW_BITS: u64 = 0x0101_0101_0101_0101;
pub(super) const HIGH_BITS: u64 = 0x8080_8080_8080_8080;

/// The byte in each of the eight places of a word.
pub(super) const fn splat(byte: u8) -> u64 {
    LOW_BITS * byte as u64
}

/// Marks with its high bit each byte that ends a plain run: quote, backslash, control character.
///
/// Flipping one bit brings the quote next to the control characters, and nothing else between.
/// A subtraction borrows from the bytes above one that it marks, which may be marked wrongly then:
/// only the lowest mark counts. Bytes beyond ASCII are never marked.
#[inline(always)]
const fn stops(word: u64) -> u64 {
    let quote_or_control = (word ^ splat(0x02)).wrapping_sub(splat(0x21));
    let backslash = (word ^ splat(b'\\')).wrapping_sub(splat(1));
    (quote_or_control | backslash) & !word & HIGH_BITS
}

/// How many bytes come before the next quote, backslash or control character, or the end.
#[inline(always)]
pub(super) fn plain_run(bytes: &[u8]) -> usize {
    let mut rest = bytes;
    while let Some((chunk, after)) = rest.split_first_chunk() {
        let marks = stops(u64::from_le_bytes(*chunk));
        if marks != 0 {
            return bytes.len() - rest.len() + marks.trailing_zeros() as usize / 8;
        }
        rest = after;
    }
    bytes.len() - rest.len() + short_plain_run(rest)
}

/// The same for less than a word, which only the last string of a payload comes to.
#[cold]
#[inline(never)]
fn short_plain_run(bytes: &[u8]) -> usize {
    let stop = |byte: &u8| matches!(byte, b'"' | b'\\' | ..b' ');
    bytes.iter().position(stop).unwrap_or(bytes.len())
}

impl<'de> Cursor<'de> {
    /// Reads a string whose opening quote stands next.
    #[inline(always)]
    pub(super) fn string(&mut self) -> Result<Cow<'de, str>, Malformed> {
        self.advance(1);
        let start = self.index();
        self.plain_run();
        if self.byte() != b'"' {
            return self.escaped_string(start).map(Cow::Owned);
        }
        let text = self.since(start);
        self.advance(1);
        Ok(Cow::Borrowed(text))
    }

    /// Reads a string without escapes, or nothing.
    #[inline(always)]
    pub(super) fn take_string(&mut self) -> Option<&'de str> {
        let quote = match self.byte() {
            b'"' => self.index(),
            _ => self.quote_after_whitespace()?,
        };
        let text = self.text().as_bytes();
        let start = quote + 1;
        let end = start + plain_run(text.get(start..)?);
        if *text.get(end)? != b'"' {
            return None;
        }
        let text = self.between(start, end)?;
        self.rewind(end + 1);
        Some(text)
    }

    /// Where the quote stands that follows whitespace.
    #[cold]
    #[inline(never)]
    fn quote_after_whitespace(&mut self) -> Option<usize> {
        (self.significant() == b'"').then(|| self.index())
    }

    /// Reads a name and its colon, or nothing. A comma comes before every name but the first.
    #[inline(always)]
    pub(super) fn take_name(&mut self, name: MemberName<'_>, first: bool) -> bool {
        // In front of the first one is its brace.
        let start = self.index().wrapping_sub(usize::from(first));
        let text = self.text().as_bytes().get(start..);
        let taken = text.is_some_and(|text| name.starts(text, first));
        if taken {
            self.rewind(start + name.written_length());
        }
        taken
    }

    /// Reads past a string whose opening quote stands next.
    #[inline]
    pub(super) fn skip_string(&mut self) -> Result<(), Malformed> {
        self.advance(1);
        loop {
            self.plain_run();
            if self.byte() == b'"' {
                self.advance(1);
                return Ok(());
            }
            self.escape()?;
        }
    }

    /// Moves to the next quote, backslash or control character, or to the end.
    #[inline(always)]
    fn plain_run(&mut self) {
        self.advance(plain_run(self.rest()));
    }

    /// Reads on in a string that is not plain.
    #[cold]
    #[inline(never)]
    fn escaped_string(&mut self, start: usize) -> Result<String, Malformed> {
        let mut text = String::from(self.since(start));
        while self.byte() != b'"' {
            text.push(self.escape()?);
            let start = self.index();
            self.plain_run();
            text.push_str(self.since(start));
        }
        self.advance(1);
        Ok(text)
    }

    /// Reads one escape. Anything else that ends a plain run is an error.
    #[cold]
    #[inline(never)]
    fn escape(&mut self) -> Result<char, Malformed> {
        if self.byte() != b'\\' {
            return Err(self.error_or_end(MalformedReason::ControlCharacter));
        }
        self.see_escape();
        let start = self.index();
        self.advance(1);
        let character = match self.byte() {
            quoted @ (b'"' | b'\\' | b'/') => char::from(quoted),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => return self.unicode_escape(start),
            _ => return Err(self.error_or_end(MalformedReason::Escape)),
        };
        self.advance(1);
        Ok(character)
    }

    /// Reads an escape from its `u` on, and a second one where the first is half of a pair.
    fn unicode_escape(&mut self, start: usize) -> Result<char, Malformed> {
        let lone = Malformed {
            reason: MalformedReason::LoneSurrogate,
            offset: start,
        };
        let unit = self.code_unit()?;
        if let Some(character) = char::from_u32(u32::from(unit)) {
            return Ok(character);
        }
        if !self.rest().starts_with(br"\u") {
            return Err(lone);
        }
        self.advance(1);
        let pair = [unit, self.code_unit()?];
        match char::decode_utf16(pair).next() {
            Some(Ok(character)) => Ok(character),
            _ => Err(lone),
        }
    }

    /// Reads the `u` of an escape and its four digits.
    fn code_unit(&mut self) -> Result<u16, Malformed> {
        self.advance(1);
        let mut unit = 0;
        for _ in 0..4 {
            let digit = match self.byte() {
                digit @ b'0'..=b'9' => digit - b'0',
                digit @ b'a'..=b'f' => digit - b'a' + 10,
                digit @ b'A'..=b'F' => digit - b'A' + 10,
                _ => return Err(self.error_or_end(MalformedReason::Escape)),
            };
            unit = unit << 4 | u16::from(digit);
            self.advance(1);
        }
        Ok(unit)
    }
}
