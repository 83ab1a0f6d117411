//! Base64url without padding (RFC 7515, section 2), by hand.

/// Decodes the text; `None` for every other spelling of the same bytes, too.
pub fn base64url(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let (mut bits, mut held) = (0_u32, 0_u32);
    for letter in text.bytes() {
        let value = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'-' => 62,
            b'_' => 63,
            _ => return None,
        };
        bits = (bits << 6 | u32::from(value)) & 0xFFFF;
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push(u8::try_from(bits >> held & 0xFF).ok()?);
        }
    }
    // Of a letter that is left over nothing may be lost.
    (held < 6 && bits & ((1 << held) - 1) == 0).then_some(bytes)
}

#[cfg(test)]
mod tests {
    use super::base64url;

    #[test]
    fn one_spelling_is_decoded() {
        assert_eq!(base64url("YWJj").as_deref(), Some(&b"abc"[..]));
        assert_eq!(base64url("YQ").as_deref(), Some(&b"a"[..]));
        assert_eq!(base64url("-_8").as_deref(), Some(&[0xFB, 0xFF][..]));
        for other in ["YR", "Y", "YQ==", "+/8", "YW Jj", "YWJjY"] {
            assert_eq!(base64url(other), None, "{other}");
        }
    }
}
