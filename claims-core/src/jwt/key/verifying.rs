//! One key, and what it may be used for.

use std::{fmt, sync::Arc};

use jsonwebtoken::DecodingKey;

use super::{CheckedKey, checked::Issuers, prepared::PreparedKey};
use crate::{
    error::KeyDefect,
    jwt::{algorithm::Algorithms, backend::Backend, fitness::Secrets},
};

/// A key that verifies signatures, with what it may be used for.
///
/// It is checked when the [`KeySet`](super::KeySet) that it belongs to is built.
///
/// ```
/// use claims_core::jwt::{Algorithm, DecodingKey, VerifyingKey};
///
/// # fn key(public_key: DecodingKey) -> VerifyingKey {
/// VerifyingKey::new(Algorithm::EdDSA, public_key)
///     .key_id("2026-11")
///     .issuer("https://id.example")
/// # }
/// ```
#[derive(Clone)]
pub struct VerifyingKey {
    algorithms: Algorithms,
    key: DecodingKey,
    key_id: Option<Box<str>>,
    /// Any of these; of anybody if there is none.
    issuers: Issuers,
    secrets: Secrets,
}

impl VerifyingKey {
    /// A key and the algorithms that it may be used with: one, or an array of them.
    ///
    /// Without an id it may serve any token.
    #[must_use]
    pub fn new(algorithms: impl Into<Algorithms>, key: DecodingKey) -> Self {
        Self {
            algorithms: algorithms.into(),
            key,
            key_id: None,
            issuers: Issuers::default(),
            secrets: Secrets::Long,
        }
    }

    /// Gives the key an id: it serves no token whose `kid` is another one (RFC 7515, section 4.1.4).
    #[must_use]
    pub fn key_id(mut self, key_id: impl Into<String>) -> Self {
        self.key_id = Some(key_id.into().into());
        self
    }

    /// Binds the key to an issuer: it serves no token whose `iss` is another one, or absent
    /// (RFC 8725, section 3.8). Repeatable, for issuers that share a key: any of them.
    #[must_use]
    pub fn issuer(mut self, issuer: impl Into<String>) -> Self {
        let known = self.issuers.iter().cloned();
        self.issuers = known.chain([issuer.into().into()]).collect();
        self
    }

    /// Takes an HMAC secret that is shorter than its hash, against RFC 7518, section 3.2: whoever
    /// has one token can try secrets at leisure. An empty one is refused all the same.
    #[must_use]
    pub fn allow_short_secret(mut self) -> Self {
        self.secrets = Secrets::Any;
        self
    }

    /// The id, for an error about the key.
    pub(super) fn name(&self) -> Option<String> {
        self.key_id.as_deref().map(str::to_owned)
    }

    /// Checks that the key fits each of its algorithms, and prepares it for them.
    pub(super) fn prepare(self, backend: Backend) -> Result<CheckedKey, KeyDefect> {
        let algorithms = self.algorithms.as_slice();
        let key = PreparedKey::new(backend, algorithms, &self.key, self.secrets)?;
        Ok(CheckedKey {
            key: Arc::new(key),
            key_id: self.key_id,
            issuers: self.issuers,
        })
    }
}

/// Never shows key material.
impl fmt::Debug for VerifyingKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("VerifyingKey")
            .field("algorithms", &self.algorithms.as_slice())
            .field("key_id", &self.key_id)
            .field("issuers", &self.issuers)
            .finish_non_exhaustive()
    }
}
