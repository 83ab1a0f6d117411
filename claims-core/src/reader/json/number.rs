//! Numbers (RFC 8259, section 6).

use super::cursor::Cursor;
use crate::{
    error::{Malformed, MalformedReason},
    reader::Number,
};

/// So many decimal digits always fit a `u64`.
const SAFE_DIGITS: usize = 19;

/// So many digits before the point, without an exponent, are always within binary64.
const FINITE_DIGITS: usize = 300;

/// The number that eight digits stand for, the first of them in the lowest byte.
///
/// Each step joins neighbours: pairs to two digits, those to four, those to eight.
const fn eight_digits(digits: [u8; 8]) -> Option<u64> {
    const HIGH: u64 = 0xF0F0_F0F0_F0F0_F0F0;
    const ZEROS: u64 = 0x3030_3030_3030_3030;
    let word = u64::from_le_bytes(digits);
    // Up to `9` adding 6 does not carry into the upper half of a byte.
    let above = word.wrapping_add(0x0606_0606_0606_0606);
    if word & HIGH != ZEROS || above & HIGH != ZEROS {
        return None;
    }
    let digits = word - ZEROS;
    let pairs = digits.wrapping_mul(10 << 8 | 1) >> 8 & 0x00FF_00FF_00FF_00FF;
    let fours = pairs.wrapping_mul(100 << 16 | 1) >> 16 & 0x0000_FFFF_0000_FFFF;
    Some(fours.wrapping_mul(10_000 << 32 | 1) >> 32)
}

/// The number that the digits in front stand for, if there are no more than are safe; what follows.
#[inline]
fn leading_digits(text: &[u8]) -> (u64, &[u8]) {
    let eight = text
        .split_first_chunk()
        .and_then(|(chunk, after)| Some((eight_digits(*chunk)?, after)));
    let (mut value, mut rest) = eight.unwrap_or((0, text));
    // Dates have two more.
    if let [tens @ b'0'..=b'9', ones @ b'0'..=b'9', after @ ..] = rest {
        let pair = (tens - b'0') * 10 + (ones - b'0');
        value = value.wrapping_mul(100).wrapping_add(u64::from(pair));
        rest = after;
    }
    while let [digit @ b'0'..=b'9', after @ ..] = rest {
        value = value.wrapping_mul(10).wrapping_add(u64::from(digit - b'0'));
        rest = after;
    }
    (value, rest)
}

/// The integer that the whole text is, if it is written without a sign and has no more than 19
/// digits, of which the first is no zero.
#[inline]
pub(crate) fn unsigned(text: &[u8]) -> Option<u64> {
    match leading_digits(text) {
        (value, []) if text.len() <= SAFE_DIGITS && matches!(text, [b'1'..=b'9', ..]) => {
            Some(value)
        }
        _ => None,
    }
}

impl Cursor<'_> {
    /// Reads a number.
    #[inline]
    pub(super) fn number(&mut self) -> Result<Number, Malformed> {
        let negative = self.significant() == b'-';
        let digits = self.rest().get(usize::from(negative)..).unwrap_or_default();
        let mut value = 0_u64;
        let mut count = 0;
        for byte in digits {
            let digit = byte.wrapping_sub(b'0');
            if digit > 9 {
                break;
            }
            value = value.wrapping_mul(10).wrapping_add(u64::from(digit));
            count += 1;
        }
        let plain = !matches!(digits.get(count), Some(b'.' | b'e' | b'E'));
        let canonical = count == 1 || digits.first() != Some(&b'0');
        if plain && canonical && (1..=SAFE_DIGITS).contains(&count) {
            if !negative || value == 0 {
                self.advance(usize::from(negative) + count);
                return Ok(Number::Unsigned(value));
            }
            if let Ok(value) = i64::try_from(value) {
                self.advance(1 + count);
                return Ok(Number::Negative(-value));
            }
        }
        self.rare_number()
    }

    /// Reads an integer of no more than 19 digits, without a sign, or nothing.
    #[inline(always)]
    pub(super) fn take_unsigned(&mut self) -> Option<u64> {
        let text = match self.byte() {
            b'1'..=b'9' => self.rest(),
            _ => self.digits_after_whitespace()?,
        };
        let (value, after) = leading_digits(text);
        // Up to the end of the text it is only read where a value stands alone.
        if !matches!(after, [b',' | b'}' | b']', ..] | []) {
            return None;
        }
        let count = text.len() - after.len();
        if count > SAFE_DIGITS {
            return None;
        }
        self.advance(count);
        Some(value)
    }

    /// What stands behind whitespace, if it is a number that does not start with a zero.
    #[cold]
    #[inline(never)]
    fn digits_after_whitespace(&mut self) -> Option<&[u8]> {
        matches!(self.significant(), b'1'..=b'9').then(|| self.rest())
    }

    /// Reads a number that is no small integer.
    #[cold]
    fn rare_number(&mut self) -> Result<Number, Malformed> {
        let start = self.index();
        let grammar = self.number_grammar()?;
        let text = self.since(start);
        if grammar.integer {
            if let Ok(value) = text.parse() {
                return Ok(Number::Unsigned(value));
            }
            if let Ok(value) = text.parse() {
                return Ok(Number::Negative(value));
            }
        }
        text.parse()
            .ok()
            .and_then(Number::from_f64)
            .ok_or(out_of_range(start))
    }

    /// Reads past a number.
    #[inline]
    pub(super) fn skip_number(&mut self) -> Result<(), Malformed> {
        let start = self.index();
        let grammar = self.number_grammar()?;
        if grammar.surely_finite || self.since(start).parse().is_ok_and(f64::is_finite) {
            return Ok(());
        }
        Err(out_of_range(start))
    }

    /// Moves over the text of a number, which stands next.
    fn number_grammar(&mut self) -> Result<Grammar, Malformed> {
        if self.byte() == b'-' {
            self.advance(1);
        } else if !self.byte().is_ascii_digit() {
            return Err(self.unexpected());
        }
        let zero = self.byte() == b'0';
        let count = self.digits()?;
        if zero && count > 1 {
            self.rewind(self.index() - count + 1);
            return Err(self.error(MalformedReason::Number));
        }
        let fraction = self.byte() == b'.';
        if fraction {
            self.advance(1);
            self.digits()?;
        }
        let exponent = matches!(self.byte(), b'e' | b'E');
        if exponent {
            self.advance(1);
            if matches!(self.byte(), b'+' | b'-') {
                self.advance(1);
            }
            self.digits()?;
        }
        Ok(Grammar {
            integer: !fraction && !exponent,
            surely_finite: !exponent && count <= FINITE_DIGITS,
        })
    }

    /// Moves over digits and counts them; there must be one.
    #[inline]
    fn digits(&mut self) -> Result<usize, Malformed> {
        let start = self.index();
        while self.byte().is_ascii_digit() {
            self.advance(1);
        }
        let count = self.index() - start;
        if count == 0 {
            return Err(self.error_or_end(MalformedReason::Number));
        }
        Ok(count)
    }
}

/// What the text of a number tells before it is converted.
struct Grammar {
    integer: bool,
    surely_finite: bool,
}

#[cold]
const fn out_of_range(offset: usize) -> Malformed {
    Malformed {
        reason: MalformedReason::NumberOutOfRange,
        offset,
    }
}

#[cfg(test)]
mod tests {
    use super::{eight_digits, unsigned};

    #[test]
    fn eight_digits_are_one_number_and_anything_else_is_none() {
        assert_eq!(eight_digits(*b"12345678"), Some(12_345_678));
        assert_eq!(eight_digits(*b"00000000"), Some(0));
        assert_eq!(eight_digits(*b"99999999"), Some(99_999_999));
        for place in 0..8 {
            for byte in (0..=u8::MAX).filter(|byte| !byte.is_ascii_digit()) {
                let mut digits = *b"90909090";
                digits[place] = byte;
                assert_eq!(eight_digits(digits), None, "{byte} at {place}");
            }
        }
    }

    #[test]
    fn an_integer_is_the_whole_text_or_none() {
        for text in [
            "1",
            "12",
            "123",
            "12345678",
            "123456789",
            "1700000000",
            "9999999999999999999",
        ] {
            assert_eq!(unsigned(text.as_bytes()), text.parse().ok(), "{text}");
        }
        for text in [
            "",
            "0",
            "01",
            "-1",
            "1.0",
            "1e1",
            " 1",
            "1 ",
            "18446744073709551615",
        ] {
            assert_eq!(unsigned(text.as_bytes()), None, "{text}");
        }
    }
}
