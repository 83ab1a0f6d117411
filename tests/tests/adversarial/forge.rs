//! Tokens made by hand: any header, any payload, truly signed.

use claims_core::{
    Error, Verifier,
    jwt::{Algorithm, DecodingKey, EncodingKey},
};
use jsonwebtoken::crypto::rust_crypto::DEFAULT_PROVIDER;

use crate::{AccessToken, policy};

pub(crate) const SECRET: [u8; 64] = [0x5a; 64];

pub(crate) fn encode(bytes: &[u8]) -> String {
    base64_simd::URL_SAFE_NO_PAD.encode_to_string(bytes)
}

/// The signature of a message.
pub(crate) fn signature(algorithm: Algorithm, key: &EncodingKey, message: &str) -> String {
    let signer = (DEFAULT_PROVIDER.signer_factory)(&algorithm, key).unwrap();
    encode(&signer.try_sign(message.as_bytes()).unwrap())
}

/// A token with any key.
pub(crate) fn token(
    header: impl AsRef<[u8]>,
    payload: impl AsRef<[u8]>,
    algorithm: Algorithm,
    key: &EncodingKey,
) -> String {
    let message = format!("{}.{}", encode(header.as_ref()), encode(payload.as_ref()));
    format!("{message}.{}", signature(algorithm, key, &message))
}

/// A token with the secret that [`verifier`] has.
pub(crate) fn signed(header: impl AsRef<[u8]>, payload: impl AsRef<[u8]>) -> String {
    let key = EncodingKey::from_secret(&SECRET);
    token(header, payload, Algorithm::HS256, &key)
}

/// A verifier with one secret.
pub(crate) fn verifier() -> Verifier<AccessToken> {
    Verifier::builder()
        .key(Algorithm::HS256, DecodingKey::from_secret(&SECRET))
        .policy(policy())
        .build()
        .unwrap()
}

/// The refusal, the same when the verifier has just accepted a good token.
pub(crate) fn refused(verifier: &Verifier<AccessToken>, token: &str) -> Error {
    let shown: String = token.chars().take(300).collect();
    let Err(error) = verifier.verify(token) else {
        panic!("accepted: {shown}");
    };
    let mut buffer = Vec::new();
    let again = verifier.verify_in(token, &mut buffer);
    assert_eq!(again.unwrap_err().to_string(), error.to_string(), "{shown}");
    error
}
