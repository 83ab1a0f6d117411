//! A key of a set.

use std::sync::Arc;

use jsonwebtoken::Algorithm;

use super::prepared::{KeyIdentity, PreparedKey};
use crate::jwt::backend;

/// The issuers that a key is bound to.
pub(in crate::jwt) type Issuers = Arc<[Box<str>]>;

/// A key that fits its algorithms, with what it may be used for.
#[derive(Debug, Clone)]
pub(in crate::jwt) struct CheckedKey {
    pub(super) key: Arc<PreparedKey>,
    pub(super) key_id: Option<Box<str>>,
    /// Any of these; of anybody if there is none.
    pub(super) issuers: Issuers,
}

impl CheckedKey {
    /// The id that tokens name it by.
    pub(super) fn key_id(&self) -> Option<&str> {
        self.key_id.as_deref()
    }

    /// Whether the key may be used with the algorithm.
    pub(super) fn allows(&self, algorithm: Algorithm) -> bool {
        self.key.find(algorithm).is_some()
    }

    /// The only issuers whose tokens it serves, if it is bound to any.
    pub(in crate::jwt) fn issuers(&self) -> Option<&Issuers> {
        Some(&self.issuers).filter(|issuers| !issuers.is_empty())
    }

    /// Binds the key to one more issuer. It stays the same key.
    #[must_use]
    pub(super) fn bound_to(mut self, issuer: &str) -> Self {
        let known = self.issuers.iter().cloned();
        self.issuers = known.chain([issuer.into()]).collect();
        self
    }

    /// Tells the key from every other one that this process has prepared or will prepare.
    pub(in crate::jwt) fn identity(&self) -> KeyIdentity {
        self.key.identity()
    }

    /// Whether the key may be used with the algorithm, and made the signature.
    pub(in crate::jwt) fn verifies(
        &self,
        algorithm: Algorithm,
        message: &[u8],
        signature: &[u8],
    ) -> bool {
        let key = self.key.find(algorithm);
        key.is_some_and(|key| backend::verify(key, message, signature))
    }
}
