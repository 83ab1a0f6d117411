//! The issuer's signer and the service's verifier.

use claims_core::{
    ConfigError, Policy, Signer, Verifier,
    jwt::{Algorithm, DecodingKey, EncodingKey, KeySet, KeySource, VerifyingKey},
};

use crate::claims::{AccessToken, ISSUER, SERVICE};

/// A key that both sides know. A real one is random and comes from a secret store.
const SECRET: &[u8; 32] = b"an example key of 32 bytes, no 1";

/// Name of the key.
pub const KEY_ID: &str = "2026-11";

/// The issuer's side.
///
/// # Errors
///
/// When the key does not fit the algorithm.
pub fn signer() -> Result<Signer, ConfigError> {
    Signer::builder()
        .key(Algorithm::HS256, EncodingKey::from_secret(SECRET))
        .key_id(KEY_ID)
        .build()
}

/// The keys that the service knows.
///
/// # Errors
///
/// When the key does not fit the algorithm.
pub fn keys() -> Result<KeySet, ConfigError> {
    let key = DecodingKey::from_secret(SECRET);
    let key = VerifyingKey::new(Algorithm::HS256, key).key_id(KEY_ID);
    KeySet::builder().key(key).build()
}

/// The service's side: made once, cheap to clone.
///
/// # Errors
///
/// When the policy contradicts itself.
pub fn verifier(keys: impl KeySource + 'static) -> Result<Verifier<AccessToken>, ConfigError> {
    let policy = Policy::builder().issuer(ISSUER).audience(SERVICE).build()?;
    Verifier::builder().keys(keys).policy(policy).build()
}
