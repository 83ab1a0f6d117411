//! Tokens made to exhaust their verifier, each as long as it is asked to be.
//!
//! Memory and stack are measured in `tests`, time in the workspace `bench`.

// All of this is test code, where a panic is a failure.
#![allow(clippy::panic, clippy::unwrap_used, clippy::missing_panics_doc)]

mod payloads;
mod sets;

use claims_core::{
    Error,
    jwt::{Algorithm, EncodingKey},
};
use jsonwebtoken::crypto::rust_crypto::DEFAULT_PROVIDER;

pub use payloads::ROWS;

/// The time at which every token is judged.
const NOW: i64 = 1_700_000_000;
const SECRET: [u8; 32] = [0x5a; 32];

/// One way to exhaust a verifier.
#[derive(Clone, Copy)]
pub struct Row {
    /// What grows.
    pub name: &'static str,
    /// What the claims are read into.
    pub types: Types,
    /// Whether the token is accepted.
    pub accepted: bool,
    /// Header and payload of so many bytes, or a few more.
    message: fn(usize) -> (String, String),
    verify: fn(&str) -> Result<(), Error>,
}

/// Who decides how large a value becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Types {
    /// Strings, numbers, arrays and maps of a declaration.
    Declared,
    /// `serde_json::Value`, where an empty object of two bytes becomes a node of a tree.
    Any,
}

impl Row {
    /// A token, truly signed, whose header and payload have so many bytes, or a few more.
    #[must_use]
    pub fn token(&self, bytes: usize) -> String {
        let (header, payload) = (self.message)(bytes);
        let encode = |bytes: &[u8]| base64_simd::URL_SAFE_NO_PAD.encode_to_string(bytes);
        let message = format!(
            "{}.{}",
            encode(header.as_bytes()),
            encode(payload.as_bytes())
        );
        let key = EncodingKey::from_secret(&SECRET);
        let signer = (DEFAULT_PROVIDER.signer_factory)(&Algorithm::HS256, &key).unwrap();
        let signature = signer.try_sign(message.as_bytes()).unwrap();
        format!("{message}.{}", encode(&signature))
    }

    /// Verifies a token of the row.
    ///
    /// # Errors
    ///
    /// If the token is refused.
    pub fn verify(&self, token: &str) -> Result<(), Error> {
        (self.verify)(token)
    }
}
