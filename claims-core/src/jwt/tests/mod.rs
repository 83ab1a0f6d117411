//! Tokens from end to end, with keys of every family.

#[cfg(feature = "cache")]
mod cache;
mod claims;
mod header;
mod jwk;
mod key_set;
pub(in crate::jwt) mod keys;
mod known_header;
#[cfg(feature = "online")]
mod online;
mod public_jwk;
mod round_trip;
mod setup;
mod shape;
mod signature;
mod signer;
mod typ;
mod view;

use claims::Message;
use jsonwebtoken::{Algorithm, EncodingKey};

use super::{
    Verifier,
    backend::{self, Backend},
    compact,
};
use crate::{Policy, error::Error};

/// A policy that asks for nothing: these tests are about everything but the claims.
fn anything() -> Policy {
    Policy::builder()
        .any_issuer()
        .any_audience()
        .allow_no_expiry()
        .build()
        .unwrap()
}

/// A verifier of [`Message`] with one secret.
fn verifier() -> Verifier<Message> {
    Verifier::builder()
        .key(Algorithm::HS256, keys::secret_verifying())
        .policy(anything())
        .build()
        .unwrap()
}

/// A token with any header and payload, truly signed.
fn forge(header: &str, payload: &str, algorithm: Algorithm, key: &EncodingKey) -> String {
    let mut token = String::new();
    compact::encode(header.as_bytes(), &mut token);
    token.push('.');
    compact::encode(payload.as_bytes(), &mut token);
    let signature = sign(algorithm, key, token.as_bytes());
    token.push('.');
    compact::encode(&signature, &mut token);
    token
}

/// The signature of any text.
fn sign(algorithm: Algorithm, key: &EncodingKey, message: &[u8]) -> Vec<u8> {
    let backend = Backend::chosen().unwrap();
    let key = backend.signing_key(algorithm, key).ok().unwrap();
    let mut signature = Vec::new();
    backend::sign(&key, message, &mut signature).unwrap();
    signature
}

/// A token that [`verifier`] accepts if it accepts the header.
fn with_header(header: &str) -> String {
    forge(
        header,
        r#"{"sub":"ann"}"#,
        Algorithm::HS256,
        &keys::secret_signing(),
    )
}

/// The error, shown with its variant.
fn refused<T>(result: Result<T, Error>) -> Error {
    match result {
        Ok(_) => panic!("the token was accepted"),
        Err(error) => error,
    }
}
