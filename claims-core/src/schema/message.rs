//! A message put together during const evaluation, where nothing can be formatted.

use super::{ClaimSchema, Schema};

const CAPACITY: usize = 4096;

/// Text in a fixed buffer. What does not fit is cut, a whole piece at a time.
#[derive(Clone, Copy)]
pub(super) struct Message {
    bytes: [u8; CAPACITY],
    len: usize,
}

impl Message {
    pub(super) const fn new() -> Self {
        Self {
            bytes: [0; CAPACITY],
            len: 0,
        }
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// How many bytes still fit.
    pub(super) const fn room(&self) -> usize {
        CAPACITY - self.len
    }

    /// Starts a new line, unless it is the first.
    pub(super) const fn line(self, text: &str) -> Self {
        if self.is_empty() {
            self.text(text)
        } else {
            self.text("\n").text(text)
        }
    }

    pub(super) const fn text(mut self, text: &str) -> Self {
        let text = text.as_bytes();
        if text.len() > self.room() {
            return self;
        }
        let mut i = 0;
        while i < text.len() {
            self.bytes[self.len + i] = text[i];
            i += 1;
        }
        self.len += text.len();
        self
    }

    /// A number in decimals.
    pub(super) const fn number(self, number: i128) -> Self {
        // As many digits as `i128::MIN` has.
        let mut digits = [b'0'; 39];
        let mut rest = number.unsigned_abs();
        let mut start = digits.len();
        loop {
            start -= 1;
            // A digit fits.
            digits[start] = b'0' + (rest % 10).to_le_bytes()[0];
            rest /= 10;
            if rest == 0 || start == 0 {
                break;
            }
        }
        let message = if number < 0 { self.text("-") } else { self };
        match str::from_utf8(digits.split_at(start).1) {
            Ok(digits) => message.text(digits),
            Err(_) => message,
        }
    }

    /// `Owner.field`
    pub(super) const fn claim(self, owner: &Schema<'_>, claim: &ClaimSchema<'_>) -> Self {
        self.text(owner.name).text(".").text(claim.field)
    }

    pub(super) const fn as_str(&self) -> &str {
        match str::from_utf8(self.bytes.split_at(self.len).0) {
            Ok(text) => text,
            // Only whole strings go in.
            Err(_) => "the message is lost",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{CAPACITY, Message};

    #[test]
    fn numbers_are_written_with_all_their_digits() {
        for number in [0, 7, 10, -1, 255, i128::MAX, i128::MIN] {
            assert_eq!(Message::new().number(number).as_str(), number.to_string());
        }
    }

    #[test]
    fn a_piece_that_does_not_fit_is_left_out_whole() {
        let long = "x".repeat(CAPACITY - 1);
        let message = Message::new().text(&long).text("ab").text("c");
        assert_eq!(message.as_str(), format!("{long}c"));
        assert_eq!(message.room(), 0);
    }

    #[test]
    fn lines_are_parted_and_nothing_stands_before_the_first() {
        let message = Message::new();
        assert!(message.is_empty());
        let message = message.line("one").line("two").line("");
        assert!(!message.is_empty());
        assert_eq!(message.as_str(), "one\ntwo\n");
    }
}
