//! Texts and keys that are no HMAC secrets: everyone who has them could sign.
//!
//! The oldest attack on JWTs is the public key, which everyone has, as HMAC secret (RFC 8725, section 2.1).

use crate::error::KeyDefect;

const PEM: &[u8] = b"-----BEGIN ";

/// Tags of DER (X.690, section 8).
const SEQUENCE: u8 = 0x30;
const INTEGER: u8 = 0x02;
const BIT_STRING: u8 = 0x03;
const OBJECT_IDENTIFIER: u8 = 0x06;

/// Refuses a secret that is the text of a PEM file or of a JWK, or a public key or certificate in DER
/// or in base64 of it.
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
    if base64(secret).is_some_and(|der| is_public_key(&der)) {
        let form = "base64 of DER";
        return Err(KeyDefect::PublicKeyAsSecret { form });
    }
    Ok(())
}

/// Whether it is the text of an object that names its `kty`, or of a set of them.
fn is_jwk(text: &[u8]) -> bool {
    let text = text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(text);
    text.trim_ascii_start().starts_with(b"{") && text.windows(5).any(|window| window == b"\"kty\"")
}

/// The bytes that the lines of a PEM file stand for, also where they are joined (RFC 7468, section 2),
/// or an element of `x5c` (RFC 7517, section 4.7). `None` if they are no DER.
fn base64(text: &[u8]) -> Option<Vec<u8>> {
    // The first six bits of a SEQUENCE: most secrets are copied no further.
    text.trim_ascii_start().strip_prefix(b"M")?;
    let symbols = text.iter().filter(|byte| !byte.is_ascii_whitespace());
    let symbols = symbols.filter(|symbol| **symbol != b'=');
    // Some tools write the alphabet of RFC 4648, section 5.
    let symbols = symbols.map(|symbol| match symbol {
        b'-' => b'+',
        b'_' => b'/',
        other => *other,
    });
    let symbols: Vec<u8> = symbols.collect();
    base64_simd::STANDARD_NO_PAD.decode_to_vec(symbols).ok()
}

/// Whether it is one value of DER in the form of `SubjectPublicKeyInfo` or `Certificate` (RFC 5280,
/// section 4.1) or of `RSAPublicKey` (RFC 8017, appendix A.1.1). Of random secrets, one in 2^40 looks
/// like it.
fn is_public_key(der: &[u8]) -> bool {
    let Some((inside, [])) = value(SEQUENCE, der) else {
        return false;
    };
    if let Some((first, rest)) = value(SEQUENCE, inside) {
        return is_algorithm(first) || is_signature(rest);
    }
    let exponent = value(INTEGER, inside).and_then(|(_, rest)| value(INTEGER, rest));
    matches!(exponent, Some((_, [])))
}

/// Whether it is the content of an `AlgorithmIdentifier`.
fn is_algorithm(inside: &[u8]) -> bool {
    value(OBJECT_IDENTIFIER, inside).is_some()
}

/// Whether it is what stands behind the signed part of a certificate, or of a request for one.
fn is_signature(der: &[u8]) -> bool {
    let Some((algorithm, signature)) = value(SEQUENCE, der) else {
        return false;
    };
    is_algorithm(algorithm) && matches!(value(BIT_STRING, signature), Some((_, [])))
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
