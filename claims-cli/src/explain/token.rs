//! From the text of a token to its header and its claims.

use claims_core::{HeaderError, Malformed, MalformedReason, Segment};

use crate::{
    answer::Failure,
    document::{self, Member, Value},
};

/// A token in its parts. Nothing of it was verified.
#[derive(Debug)]
pub(super) struct Token {
    pub(super) header: Vec<Member>,
    pub(super) claims: Vec<Member>,
    /// The text of the claims.
    pub(super) payload: Vec<u8>,
    /// How many bytes of signature there are.
    pub(super) signature: usize,
}

impl Token {
    /// Reads a token, with or without `Bearer` before it.
    pub(super) fn read(text: &[u8]) -> Result<Self, Failure> {
        let text = str::from_utf8(text).map_err(|error| {
            let at = error.valid_up_to();
            Failure::new(format!(
                "this is no token: a token is ASCII text, and byte {at} is not"
            ))
        })?;
        let text = bare(text);
        if text.is_empty() {
            return Err(Failure::new("there is no token: the input is empty")
                .help("give it on standard input, such as `claims explain < token.txt`"));
        }
        let parts: Vec<_> = text.split('.').take(7).collect();
        match *parts {
            _ if text.starts_with('{') => Err(refuse(&HeaderError::JsonSerialization)),
            [header, payload, signature] => Self::decode(header, payload, signature),
            [header, _, _, _, _] => Err(encrypted(header)),
            [_, _, _, _, _, _, ..] => Err(Failure::new(
                "this is no token: it has more than five segments instead of three (RFC 7515, 3.1)",
            )),
            _ => Err(refuse(&HeaderError::Segments { found: parts.len() })),
        }
    }

    fn decode(header: &str, payload: &str, signature: &str) -> Result<Self, Failure> {
        let header = object(&bytes(header, Segment::Header)?)
            .map_err(|malformed| refuse(&HeaderError::Malformed(malformed)))?;
        let payload = bytes(payload, Segment::Payload)?;
        let claims = object(&payload).map_err(|malformed| {
            let nested = header
                .iter()
                .any(|member| member.name == "cty" && is_jwt(member.value.text()));
            if nested {
                Failure::new("the payload is another token (`cty` is `JWT`; RFC 7519, 5.2)")
                    .help("decode the second segment, and explain what comes out")
            } else {
                Failure::new(format!("the payload is not a set of claims: {malformed}"))
            }
        })?;
        let signature = match signature {
            "" => 0,
            some => bytes(some, Segment::Signature)?.len(),
        };
        Ok(Self {
            header,
            claims,
            payload,
            signature,
        })
    }
}

fn is_jwt(cty: Option<&str>) -> bool {
    cty.is_some_and(|cty| cty.eq_ignore_ascii_case("JWT"))
}

/// The token without what stands around it where it was copied from.
fn bare(text: &str) -> &str {
    let text = text.trim_start_matches('\u{feff}');
    let around = |character: char| character.is_whitespace() || matches!(character, '"' | '\'');
    let text = text.trim_matches(around);
    match text.split_at_checked(6) {
        Some((scheme, token))
            if scheme.eq_ignore_ascii_case("bearer") && token.starts_with(char::is_whitespace) =>
        {
            token.trim_matches(around)
        }
        _ => text,
    }
}

/// An encrypted token; its header is no secret, but says nothing about the claims either.
fn encrypted(header: &str) -> Failure {
    let readable = bytes(header, Segment::Header).is_ok_and(|header| object(&header).is_ok());
    if readable {
        Failure::new("the token is encrypted (JWE, five segments; RFC 7516, 3.1)")
            .help("only the holder of its key can read the claims; explain the token inside")
    } else {
        refuse(&HeaderError::Segments { found: 5 })
    }
}

fn refuse(error: &HeaderError) -> Failure {
    Failure::new(error.to_string())
}

fn bytes(segment: &str, name: Segment) -> Result<Vec<u8>, Failure> {
    if segment.is_empty() {
        return Err(refuse(&HeaderError::EmptySegment(name)));
    }
    base64_simd::URL_SAFE_NO_PAD
        .decode_to_vec(segment)
        .map_err(|_| refuse(&HeaderError::Encoding(name)))
}

/// The members of a JSON object.
fn object(text: &[u8]) -> Result<Vec<Member>, Malformed> {
    let text = str::from_utf8(text).map_err(|error| Malformed {
        reason: MalformedReason::Utf8,
        offset: error.valid_up_to(),
    })?;
    let node = document::json(text)?;
    match node.value {
        Value::Object(members) => Ok(members),
        _ => Err(Malformed {
            reason: MalformedReason::NotAnObject,
            offset: node.at,
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_around_a_token_is_no_part_of_it() {
        for text in [
            "a.b.c",
            " a.b.c\r\n",
            "\"a.b.c\"",
            "Bearer a.b.c",
            "bearer\t a.b.c \n",
            "'Bearer a.b.c'",
            "\u{feff}a.b.c",
        ] {
            assert_eq!(bare(text), "a.b.c", "{text:?}");
        }
        assert_eq!(bare("bearera.b.c"), "bearera.b.c");
        assert_eq!(bare("Bearer"), "Bearer");
        assert_eq!(bare("béarer"), "béarer");
    }

    #[test]
    fn every_part_may_be_what_is_wrong() {
        let words = |text: &[u8]| Token::read(text).err().map(|failure| failure.to_string());
        for (text, part) in [
            (&b" \n"[..], "input is empty"),
            (b"a", "1 segment instead"),
            (b"a.b", "2 segments instead"),
            (b"a.b.c.d", "4 segments instead"),
            (b"a.b.c.d.e", "5 segments instead"),
            (b"e30.b.c.d.e", "encrypted"),
            (b"a.b.c.d.e.f.g.h", "more than five"),
            (b"{\"payload\":\"\"}", "JSON serialization"),
            (b".e30.", "header is empty"),
            (b"e30..", "payload is empty"),
            (b"e.e30.", "header is not base64url"),
            (b"e30.e30=.", "payload is not base64url"),
            (b"e30.e30.+", "signature is not base64url"),
            (b"W10.e30.", "header is not a JSON object"),
            (b"e30.W10.", "claims must be a JSON object"),
            (b"e30.e2.", "payload is not base64url"),
            (b"e30.eyI.", "in the middle of a value"),
            (b"e30._w.", "not UTF-8"),
            (b"\xff", "byte 0 is not"),
        ] {
            let found = words(text).unwrap_or_default();
            assert!(found.contains(part), "{found:?} lacks {part:?}");
        }
        assert!(words(b"e30.e30.").is_none());
    }
}
