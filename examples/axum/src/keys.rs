//! The two ends of a token: the issuer signs, this service verifies.

use std::borrow::Cow;

use claims_core::{
    ConfigError, Policy, Signer, StoreError, Verifier,
    jwt::{Algorithm, DecodingKey, EncodingKey, KeySet, KeySource, VerifyingKey},
};

use crate::{AccessToken, ISSUER, SERVICE};

/// A key that both sides know. A real one is random and comes from a secret store.
const SECRET: &[u8; 32] = b"an example key of 32 bytes, no 5";

/// The issuer's side.
///
/// # Errors
///
/// When the key does not fit the algorithm.
pub fn signer() -> Result<Signer, ConfigError> {
    Signer::builder()
        .key(Algorithm::HS256, EncodingKey::from_secret(SECRET))
        .build()
}

/// The service's side.
///
/// # Errors
///
/// When the key does not fit the algorithm, or the policy contradicts itself.
pub fn verifier() -> Result<Verifier<AccessToken>, ConfigError> {
    let key = VerifyingKey::new(Algorithm::HS256, DecodingKey::from_secret(SECRET));
    verifier_with(KeySet::builder().key(key).build()?)
}

/// The same with keys from elsewhere.
///
/// # Errors
///
/// When the policy contradicts itself.
pub fn verifier_with(keys: impl KeySource + 'static) -> Result<Verifier<AccessToken>, ConfigError> {
    Verifier::builder()
        .keys(keys)
        .policy(Policy::builder().issuer(ISSUER).audience(SERVICE).build()?)
        .build()
}

/// Keys of an identity provider that is down.
#[derive(Debug, Clone, Copy)]
pub struct Outage;

impl KeySource for Outage {
    fn keys(&self, _key_id: Option<&str>) -> Result<Cow<'_, KeySet>, StoreError> {
        Err(StoreError::new("the identity provider does not answer"))
    }
}
