//! One key, and what it may be used for.

use std::{fmt, sync::Arc};

use jsonwebtoken::{Algorithm, DecodingKey};

use crate::{
    error::KeyDefect,
    jwt::{
        algorithm::Algorithms,
        backend::Backend,
        fitness::{self, Secrets},
    },
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
    issuer: Option<Arc<str>>,
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
            issuer: None,
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
    /// (RFC 8725, section 3.8).
    #[must_use]
    pub fn issuer(mut self, issuer: impl Into<String>) -> Self {
        self.issuer = Some(issuer.into().into());
        self
    }

    /// Takes an HMAC secret that is shorter than its hash, against RFC 7518, section 3.2: whoever
    /// has one token can try secrets at leisure.
    #[must_use]
    pub fn allow_short_secret(mut self) -> Self {
        self.secrets = Secrets::Any;
        self
    }

    /// The id, for an error about the key.
    pub(super) fn name(&self) -> Option<String> {
        self.key_id.as_deref().map(str::to_owned)
    }

    /// Checks that the key fits each of its algorithms.
    pub(super) fn check(self, backend: Backend) -> Result<CheckedKey, KeyDefect> {
        match self.defect(backend) {
            None => Ok(CheckedKey(self)),
            Some(defect) => Err(defect),
        }
    }

    fn defect(&self, backend: Backend) -> Option<KeyDefect> {
        let algorithms = self.algorithms.as_slice();
        if algorithms.is_empty() {
            return Some(KeyDefect::NoAlgorithm);
        }
        algorithms.iter().find_map(|algorithm| {
            fitness::check_verifying(backend, *algorithm, &self.key, self.secrets).err()
        })
    }
}

/// Never shows key material.
impl fmt::Debug for VerifyingKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("VerifyingKey")
            .field("algorithms", &self.algorithms.as_slice())
            .field("key_id", &self.key_id)
            .field("issuer", &self.issuer)
            .finish_non_exhaustive()
    }
}

/// A key that fits its algorithms.
#[derive(Debug, Clone)]
pub(in crate::jwt) struct CheckedKey(VerifyingKey);

impl CheckedKey {
    /// The id that tokens name it by.
    pub(super) fn key_id(&self) -> Option<&str> {
        self.0.key_id.as_deref()
    }

    /// Whether the key may be used with the algorithm.
    pub(super) fn allows(&self, algorithm: Algorithm) -> bool {
        self.0.algorithms.contains(algorithm)
    }

    /// The only issuer whose tokens it serves.
    pub(in crate::jwt) fn issuer(&self) -> Option<&Arc<str>> {
        self.0.issuer.as_ref()
    }

    /// Binds the key to an issuer.
    #[must_use]
    pub(super) fn bound_to(self, issuer: &Arc<str>) -> Self {
        Self(VerifyingKey {
            issuer: Some(Arc::clone(issuer)),
            ..self.0
        })
    }

    /// Whether the key made the signature.
    pub(in crate::jwt) fn verifies(
        &self,
        backend: Backend,
        algorithm: Algorithm,
        message: &[u8],
        signature: &Vec<u8>,
    ) -> bool {
        self.allows(algorithm) && backend.verify(algorithm, &self.0.key, message, signature)
    }
}
