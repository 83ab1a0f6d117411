//! Names that are known before they are read.

// Compared in one place for each set of claims.
#![allow(clippy::inline_always)]

use std::num::NonZero;

/// How many bytes of a name are compared at once, its punctuation included.
const HEAD: usize = 16;

/// The name of a member, ready to be compared with a text that holds it as compact JSON does,
/// punctuation included: `,"exp":`. It needs no escapes (`unescaped` in RFC 8259, section 7).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MemberName<'a> {
    name: &'a str,
    head: NameHead,
}

/// The start of a name with its punctuation: two words, the very first byte in the lowest place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NameHead(NonZero<u64>, u64);

/// Which bits of a text are compared with the head of a name, by its length.
static MASKS: [u128; HEAD] = {
    let mut masks = [0; HEAD];
    let mut length = 1;
    while length < HEAD {
        masks[length] = (1 << (8 * length)) - 1;
        length += 1;
    }
    masks
};

impl NameHead {
    /// The start of a name, unless the name holds a quote, a backslash or a control character.
    pub(crate) const fn of(name: &str) -> Option<Self> {
        let name = name.as_bytes();
        let mut head = b',' as u128 | (b'"' as u128) << 8;
        let mut index = 0;
        while index < name.len() + 2 {
            let byte = if index == name.len() {
                b'"'
            } else if index > name.len() {
                b':'
            } else if matches!(name[index], b'"' | b'\\' | ..b' ') {
                return None;
            } else {
                name[index]
            };
            if index + 2 < HEAD {
                head |= (byte as u128) << (8 * (index + 2));
            }
            index += 1;
        }
        #[allow(clippy::cast_possible_truncation)] // Cut into its halves.
        match NonZero::new(head as u64) {
            Some(low) => Some(Self(low, (head >> 64) as u64)),
            None => None,
        }
    }

    #[inline]
    const fn bits(self) -> u128 {
        (self.1 as u128) << 64 | self.0.get() as u128
    }
}

impl<'a> MemberName<'a> {
    /// The name, unless it holds a quote, a backslash or a control character.
    pub const fn new(name: &'a str) -> Option<Self> {
        match NameHead::of(name) {
            Some(head) => Some(Self { name, head }),
            None => None,
        }
    }

    /// A name whose head is known already.
    #[inline]
    pub(crate) const fn with_head(name: &'a str, head: NameHead) -> Self {
        Self { name, head }
    }

    /// The name alone.
    pub const fn as_str(self) -> &'a str {
        self.name
    }

    /// How many bytes the name has in a text, its punctuation included.
    #[inline]
    pub(super) const fn written_length(self) -> usize {
        self.name.len() + 4
    }

    /// Whether a text starts with the name and its punctuation. Before the first member of an
    /// object there is no comma, and what stands in its place does not matter. `false` also for
    /// a text that ends too soon to be compared at once.
    #[inline(always)]
    pub(super) fn starts(self, text: &[u8], first: bool) -> bool {
        let Some(head) = text.first_chunk::<HEAD>() else {
            return false;
        };
        let comma = if first { 0xFF } else { 0 };
        let differing = (u128::from_le_bytes(*head) ^ self.head.bits()) & !comma;
        match MASKS.get(self.written_length()) {
            Some(mask) => differing & mask == 0,
            None => differing == 0 && self.continues(text),
        }
    }

    /// Whether the rest of a long name follows, too.
    fn continues(self, text: &[u8]) -> bool {
        let Some(rest) = text.get(HEAD..self.written_length()) else {
            return false;
        };
        match (self.name.as_bytes().get(HEAD - 2..), rest) {
            (Some(tail), [found @ .., b'"', b':']) => found == tail,
            // The head goes up to the quote, or up to the colon.
            (None, rest) => matches!(rest, [] | [b':']),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::MemberName;

    #[test]
    fn only_names_without_escapes_are_taken() {
        for name in ["", "exp", "a b", "é\u{7f}\u{1f600}", "'/"] {
            assert_eq!(MemberName::new(name).map(MemberName::as_str), Some(name));
        }
        for name in ["\"", "a\"b", "a\\", "\\u0061", "a\n", "\0", "\u{1f}"] {
            assert_eq!(MemberName::new(name), None, "{name:?}");
        }
    }

    #[test]
    fn every_byte_of_every_length_counts() {
        for length in 0..40 {
            let name = "abcdefghij".repeat(4)[..length].to_owned();
            let known = MemberName::new(&name).unwrap();
            let text = format!(",\"{name}\":\"a value\",\"b\":1}}");
            assert!(known.starts(text.as_bytes(), false), "{text}");
            assert!(known.starts(text.replacen(',', "{", 1).as_bytes(), true));
            for index in 0..known.written_length() {
                let mut other = text.clone().into_bytes();
                other[index] ^= 1;
                assert!(!known.starts(&other, false), "{length} {index}");
                assert_eq!(known.starts(&other, true), index == 0);
            }
            for end in 0..known.written_length() {
                assert!(
                    !known.starts(&text.as_bytes()[..end], false),
                    "{length} {end}"
                );
            }
        }
    }
}
