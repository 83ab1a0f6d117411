//! Tokens that hold a payload as it is written.

use jsonwebtoken::{Algorithm, crypto::CryptoProvider};
use serde_json::Value;

use crate::keys;

#[cfg(feature = "aws_lc_rs")]
static BACKEND: &CryptoProvider = &jsonwebtoken::crypto::aws_lc::DEFAULT_PROVIDER;

#[cfg(not(feature = "aws_lc_rs"))]
static BACKEND: &CryptoProvider = &jsonwebtoken::crypto::rust_crypto::DEFAULT_PROVIDER;

/// Signs the payload, byte for byte.
pub fn sign(algorithm: Algorithm, payload: &str) -> String {
    let header = format!(r#"{{"typ":"JWT","alg":"{algorithm:?}"}}"#);
    let message = format!(
        "{}.{}",
        base64url(header.as_bytes()),
        base64url(payload.as_bytes())
    );
    let signer =
        (BACKEND.signer_factory)(&algorithm, &keys::encoding(algorithm)).expect("the key is good");
    let signature = signer.try_sign(message.as_bytes()).expect("it signs");
    format!("{message}.{}", base64url(&signature))
}

/// The token with another signature of the same length.
pub fn tampered(token: &str) -> String {
    let (message, signature) = token.rsplit_once('.').expect("the token has a signature");
    let (first, rest) = signature.split_at(1);
    let other = if first == "A" { "B" } else { "A" };
    format!("{message}.{other}{rest}")
}

/// The payload with another value in one place.
pub fn changed(payload: &str, old: &str, new: &str) -> String {
    assert_eq!(payload.matches(old).count(), 1, "`{old}` in {payload}");
    payload.replace(old, new)
}

/// What is signed, and the signature.
pub fn message(token: &str) -> (Vec<u8>, Vec<u8>) {
    let (message, signature) = token.rsplit_once('.').expect("the token has a signature");
    let signature = decode_base64url(signature);
    (message.as_bytes().to_vec(), signature)
}

/// The payload of a token, as it stands there.
pub fn payload(token: &str) -> &str {
    let parts: Vec<_> = token.split('.').collect();
    assert_eq!(parts.len(), 3);
    parts[1]
}

/// What a payload says, to compare what was read with.
pub fn expected(payload: &str) -> Value {
    serde_json::from_str(payload).expect("the payload is JSON")
}

/// The bytes in base64url without padding.
pub fn base64url(bytes: &[u8]) -> String {
    bytes
        .chunks(3)
        .flat_map(|chunk| {
            let bits = chunk
                .iter()
                .fold(0_u32, |bits, &byte| bits << 8 | u32::from(byte));
            let bits = bits << (8 * (3 - chunk.len()));
            (0..=chunk.len()).map(move |digit| {
                let index = bits >> (18 - 6 * digit) & 63;
                char::from(ALPHABET[usize::try_from(index).expect("six bits")])
            })
        })
        .collect()
}

fn decode_base64url(text: &str) -> Vec<u8> {
    let digit = |digit| ALPHABET.iter().position(|&known| known == digit);
    text.as_bytes()
        .chunks(4)
        .flat_map(|chunk| {
            let digits = chunk
                .iter()
                .map(|&byte| digit(byte).expect("it is base64url"));
            let bits = digits.fold(0, |bits, digit| bits << 6 | digit) << (6 * (4 - chunk.len()));
            (1..chunk.len())
                .map(move |byte| u8::try_from(bits >> (24 - 8 * byte) & 255).expect("eight bits"))
        })
        .collect()
}

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

#[test]
fn base64url_comes_back() {
    for text in ["", "a", "ab", "abc", "abcd\u{ff}\u{fe}"] {
        assert_eq!(
            decode_base64url(&base64url(text.as_bytes())),
            text.as_bytes()
        );
    }
    assert_eq!(base64url(b"\xfb\xff"), "-_8");
}
