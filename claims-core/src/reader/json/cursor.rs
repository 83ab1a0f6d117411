//! A place in a JSON text.

use crate::error::{Malformed, MalformedReason};

/// What stands after the last byte. No JSON token starts with it.
const END: u8 = 0;

/// A place in a JSON text, always between two characters.
#[derive(Debug, Clone)]
pub(super) struct Cursor<'de> {
    text: &'de str,
    index: usize,
    /// Whether an escape was read.
    escapes: bool,
}

/// Whether a character is whitespace between tokens (RFC 8259, section 2).
pub(super) const fn is_whitespace(character: char) -> bool {
    matches!(character, ' ' | '\t' | '\n' | '\r')
}

impl<'de> Cursor<'de> {
    #[inline]
    pub(super) const fn new(text: &'de str) -> Self {
        Self {
            text,
            index: 0,
            escapes: false,
        }
    }

    #[inline]
    pub(super) const fn index(&self) -> usize {
        self.index
    }

    #[inline]
    pub(super) const fn text(&self) -> &'de str {
        self.text
    }

    #[inline]
    pub(super) const fn has_read_escapes(&self) -> bool {
        self.escapes
    }

    /// Remembers that an escape was read.
    pub(super) const fn see_escape(&mut self) {
        self.escapes = true;
    }

    #[inline]
    pub(super) const fn is_at_end(&self) -> bool {
        self.index >= self.text.len()
    }

    /// Moves over ASCII characters that were looked at.
    #[inline]
    pub(super) const fn advance(&mut self, count: usize) {
        self.index += count;
    }

    #[inline]
    pub(super) const fn rewind(&mut self, index: usize) {
        self.index = index;
    }

    /// The next byte, or [`END`].
    #[inline]
    pub(super) fn byte(&self) -> u8 {
        self.text.as_bytes().get(self.index).copied().unwrap_or(END)
    }

    /// The bytes that are not read yet.
    #[inline]
    pub(super) fn rest(&self) -> &'de [u8] {
        self.bytes_from(self.index)
    }

    /// The bytes from `start` on.
    #[inline]
    pub(super) fn bytes_from(&self, start: usize) -> &'de [u8] {
        self.text.as_bytes().get(start..).unwrap_or_default()
    }

    /// The text from `start` to here.
    #[inline]
    pub(super) fn since(&self, start: usize) -> &'de str {
        self.between(start, self.index).unwrap_or_default()
    }

    /// The text from `start` to `end`.
    #[inline]
    pub(super) fn between(&self, start: usize, end: usize) -> Option<&'de str> {
        self.text.get(start..end)
    }

    /// Moves over whitespace; the byte that follows.
    #[inline(always)]
    pub(super) fn significant(&mut self) -> u8 {
        let byte = self.byte();
        if byte > b' ' {
            byte
        } else {
            self.after_whitespace()
        }
    }

    // Tokens carry no whitespace as a rule.
    #[cold]
    #[inline(never)]
    fn after_whitespace(&mut self) -> u8 {
        while is_whitespace(char::from(self.byte())) {
            self.advance(1);
        }
        self.byte()
    }

    /// Reads the colon after a name.
    #[inline(always)]
    pub(super) fn colon(&mut self) -> Result<(), Malformed> {
        if self.significant() != b':' {
            return Err(self.unexpected());
        }
        self.advance(1);
        Ok(())
    }

    #[cold]
    pub(super) const fn error(&self, reason: MalformedReason) -> Malformed {
        Malformed {
            reason,
            offset: self.index,
        }
    }

    /// An error in what stands next, unless nothing does.
    #[cold]
    pub(super) const fn error_or_end(&self, reason: MalformedReason) -> Malformed {
        self.error(if self.is_at_end() {
            MalformedReason::UnexpectedEnd
        } else {
            reason
        })
    }

    #[cold]
    pub(super) const fn unexpected(&self) -> Malformed {
        self.error_or_end(MalformedReason::UnexpectedCharacter)
    }
}
