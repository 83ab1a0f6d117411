//! Texts and keys that are no HMAC secrets: everyone who has them could sign.
//!
//! The oldest attack on JWTs is the public key, which everyone has, as HMAC secret (RFC 8725, section 2.1).

use crate::error::KeyDefect;

const PEM: &[u8] = b"-----BEGIN ";

/// Tags of DER (X.690, section 8).
const SEQUENCE: u8 = 0x30;
const INTEGER: u8 = 0x02;
const OBJECT_IDENTIFIER: u8 = 0x06;

/// Refuses a secret that is the text of a PEM file or of a JWK, or a public key in DER.
pub(super) fn check(secret: &[u8]) -> Result<(), KeyDefect> {
    // Text may stand before it (RFC 7468, section 2).
    if secret.windows(PEM.len()).any(|window| window == PEM) {
        return Err(KeyDefect::PemAsSecret);
    }
    if is_jwk(secret) {
        return Err(KeyDefect::PublicKeyAsSecret { form: "a JWK" });
    }
    if is_public_key(secret) {
        return Err(KeyDefect::PublicKeyAsSecret { form: "DER" });
    }
    Ok(())
}

/// Whether it is the text of an object that names its `kty`, or of a set of them.
fn is_jwk(text: &[u8]) -> bool {
    let text = text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(text);
    text.trim_ascii_start().starts_with(b"{") && text.windows(5).any(|window| window == b"\"kty\"")
}

/// Whether it is one value of DER in the form of `SubjectPublicKeyInfo` (RFC 5280, section 4.1) or of
/// `RSAPublicKey` (RFC 8017, appendix A.1.1). Of random secrets, one in 2^40 looks like it.
fn is_public_key(der: &[u8]) -> bool {
    let Some((inside, [])) = value(SEQUENCE, der) else {
        return false;
    };
    if let Some((algorithm, _)) = value(SEQUENCE, inside) {
        return value(OBJECT_IDENTIFIER, algorithm).is_some();
    }
    let exponent = value(INTEGER, inside).and_then(|(_, rest)| value(INTEGER, rest));
    matches!(exponent, Some((_, [])))
}

/// The content of a value with this tag, and what follows it.
fn value(tag: u8, der: &[u8]) -> Option<(&[u8], &[u8])> {
    let (found, rest) = der.split_first()?;
    let (length, rest) = rest.split_first()?;
    let (length, rest) = match length {
        0x81 => {
            let (length, rest) = rest.split_first()?;
            (usize::from(*length), rest)
        }
        0x82 => {
            let (length, rest) = rest.split_first_chunk()?;
            (usize::from(u16::from_be_bytes(*length)), rest)
        }
        0x80.. => return None,
        short => (usize::from(*short), rest),
    };
    (*found == tag).then_some(())?;
    rest.split_at_checked(length)
}
