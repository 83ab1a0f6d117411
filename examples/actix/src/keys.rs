//! The issuer's signer and the service's verifiers.

use claims_core::{
    ConfigError, Policy, Signer, Verifier,
    jwt::{Algorithm, DecodingKey, EncodingKey, KeySet, KeySource, OnlineVerifier, VerifyingKey},
    online::{MemoryReplayStore, ReplayStore, Stores},
};

use crate::claims::{AccessToken, DownloadLink, ISSUER, SERVICE};

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

/// The service's side for access tokens: made once, cheap to clone.
///
/// # Errors
///
/// When the policy contradicts itself.
pub fn verifier(keys: impl KeySource + 'static) -> Result<Verifier<AccessToken>, ConfigError> {
    Verifier::builder().keys(keys).policy(policy()?).build()
}

/// The service's side for download links, which are remembered in the memory of this process.
///
/// Several processes share a store of `claims-sqlite`, several machines one of `claims-redis`.
///
/// # Errors
///
/// When the policy contradicts itself.
pub fn link_verifier(
    keys: impl KeySource + 'static,
) -> Result<OnlineVerifier<DownloadLink>, ConfigError> {
    link_verifier_with(keys, MemoryReplayStore::new(100_000))
}

/// The same with another store.
///
/// # Errors
///
/// When the policy contradicts itself.
pub fn link_verifier_with(
    keys: impl KeySource + 'static,
    store: impl ReplayStore + 'static,
) -> Result<OnlineVerifier<DownloadLink>, ConfigError> {
    let verifier = Verifier::builder().keys(keys).policy(policy()?).build()?;
    verifier.online(Stores::new().replay(store))
}

/// What both kinds of tokens are held to.
fn policy() -> Result<Policy, ConfigError> {
    Policy::builder().issuer(ISSUER).audience(SERVICE).build()
}
