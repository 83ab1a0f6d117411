//! The compact serialization (RFC 7515, section 3.1): three base64url segments.

use crate::error::{HeaderError, Segment};

/// A token cut into its segments; nothing is decoded yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Compact<'t> {
    /// What the signature covers: header, dot, payload.
    pub(super) message: &'t [u8],
    /// The first segment.
    pub(super) header: &'t [u8],
    /// The second segment.
    pub(super) payload: &'t [u8],
    /// The third segment.
    pub(super) signature: &'t [u8],
}

impl<'t> Compact<'t> {
    /// Cuts a token of at most `limit` bytes.
    pub(super) fn split(token: &'t str, limit: usize) -> Result<Self, HeaderError> {
        let token = token.as_bytes();
        if token.len() > limit {
            return Err(HeaderError::TooLong {
                length: token.len(),
                limit,
            });
        }
        let mut dots = memchr::memchr_iter(b'.', token);
        let (Some(first), Some(second), None) = (dots.next(), dots.next(), dots.next()) else {
            return Err(shape(token));
        };
        let (message, signature) = around(token, second);
        let (header, payload) = around(message, first);
        let compact = Self {
            message,
            header,
            payload,
            signature,
        };
        match compact.empty() {
            Some(segment) => Err(HeaderError::EmptySegment(segment)),
            None => Ok(compact),
        }
    }

    /// Cuts a token that starts with a known header and the dot behind it, and ends in a dot and a
    /// signature of a known length, both counted in characters.
    ///
    /// Looks at nothing in between: a third dot is left to the decoding of the segments.
    #[inline]
    pub(super) fn with_known(token: &'t [u8], header: &[u8], signature: usize) -> Option<Self> {
        let rest = token.strip_prefix(header)?;
        let dot = rest.len().checked_sub(signature + 1)?;
        let (payload, rest) = rest.split_at_checked(dot)?;
        let compact = Self {
            message: token.get(..header.len() + dot)?,
            header: token.get(..header.len().checked_sub(1)?)?,
            payload,
            signature: rest.strip_prefix(b".")?,
        };
        match compact.empty() {
            Some(_) => None,
            None => Some(compact),
        }
    }

    fn empty(&self) -> Option<Segment> {
        if self.header.is_empty() {
            Some(Segment::Header)
        } else if self.payload.is_empty() {
            Some(Segment::Payload)
        } else if self.signature.is_empty() {
            Some(Segment::Signature)
        } else {
            None
        }
    }
}

/// What stands before and behind the byte at `index`.
fn around(text: &[u8], index: usize) -> (&[u8], &[u8]) {
    (
        text.get(..index).unwrap_or_default(),
        text.get(index + 1..).unwrap_or_default(),
    )
}

/// Names what a token is that does not have three segments.
#[cold]
fn shape(token: &[u8]) -> HeaderError {
    if token.trim_ascii_start().starts_with(b"{") {
        return HeaderError::JsonSerialization;
    }
    match memchr::memchr_iter(b'.', token).count() + 1 {
        5 => HeaderError::Encrypted,
        found => HeaderError::Segments { found },
    }
}

/// Decodes a segment into `buffer`, whose old content is dropped.
#[inline]
pub(super) fn decode(
    text: &[u8],
    segment: Segment,
    buffer: &mut Vec<u8>,
) -> Result<(), HeaderError> {
    buffer.clear();
    base64_simd::URL_SAFE_NO_PAD
        .decode_append(text, buffer)
        .map_err(|_| HeaderError::Encoding(segment))
}

/// Length of the base64url form of so many bytes.
pub(super) const fn encoded_length(bytes: usize) -> usize {
    base64_simd::URL_SAFE_NO_PAD.encoded_length(bytes)
}

/// Appends the base64url form of `bytes`.
pub(super) fn encode(bytes: &[u8], text: &mut String) {
    base64_simd::URL_SAFE_NO_PAD.encode_append(bytes, text);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts_three_segments() {
        let compact = Compact::split("aa.bbb.c", 8).unwrap();
        assert_eq!(compact.message, b"aa.bbb");
        assert_eq!(compact.header, b"aa");
        assert_eq!(compact.payload, b"bbb");
        assert_eq!(compact.signature, b"c");
    }

    #[test]
    fn refuses_other_shapes() {
        let cases = [
            ("", HeaderError::Segments { found: 1 }),
            ("a", HeaderError::Segments { found: 1 }),
            ("a.b", HeaderError::Segments { found: 2 }),
            ("a.b.c.d", HeaderError::Segments { found: 4 }),
            ("a.b.c.d.e", HeaderError::Encrypted),
            ("a..c.d.", HeaderError::Encrypted),
            ("a.b.c.d.e.f", HeaderError::Segments { found: 6 }),
            (".b.c", HeaderError::EmptySegment(Segment::Header)),
            ("a..c", HeaderError::EmptySegment(Segment::Payload)),
            ("a.b.", HeaderError::EmptySegment(Segment::Signature)),
            (r#"{"payload":"a"}"#, HeaderError::JsonSerialization),
        ];
        for (token, error) in cases {
            assert_eq!(Compact::split(token, 100), Err(error), "{token}");
        }
    }

    #[test]
    fn reads_nothing_past_the_limit() {
        assert!(Compact::split("a.b.c", 5).is_ok());
        let error = HeaderError::TooLong {
            length: 6,
            limit: 5,
        };
        assert_eq!(Compact::split("a.b.cc", 5), Err(error));
    }

    #[test]
    fn decodes_what_it_encodes() {
        for length in 0..200_u8 {
            let bytes: Vec<u8> = (0..length).map(|byte| byte.wrapping_mul(37)).collect();
            let mut text = String::new();
            encode(&bytes, &mut text);
            assert_eq!(text.len(), encoded_length(bytes.len()));
            let mut decoded = b"old".to_vec();
            decode(text.as_bytes(), Segment::Payload, &mut decoded).unwrap();
            assert_eq!(decoded, bytes);
        }
    }

    /// Each would be a second spelling of the same bytes, or is no base64url at all.
    #[test]
    fn refuses_every_other_base64() {
        let padded = "eyJhIjoxfQ==";
        let trailing_bits = ["YR", "YWJ", "eyJhIjoxfR"];
        let whitespace = ["YWJj ", " YWJj", "YW Jj", "YWJj\n", "YWJj\r\n"];
        let standard_alphabet = ["+w", "/w", "YWJj+/8A"];
        let length = ["Y", "YWJjY"];
        let others = ["Y*Jj", "YW\0j", "YWJé", "=", "YQ="];
        let long = format!("{}=", "YWJj".repeat(64));
        let long_middle = format!("{}+{}", "YWJj".repeat(64), "YWJ");
        let all = [padded, &long, &long_middle].into_iter();
        let all = all
            .chain(trailing_bits)
            .chain(whitespace)
            .chain(standard_alphabet);
        for text in all.chain(length).chain(others) {
            let found = decode(text.as_bytes(), Segment::Header, &mut Vec::new());
            assert_eq!(
                found,
                Err(HeaderError::Encoding(Segment::Header)),
                "{text:?}"
            );
        }
    }
}
