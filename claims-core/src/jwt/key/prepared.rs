//! A key that is ready to check signatures.

use std::{
    fmt,
    sync::atomic::{AtomicU64, Ordering},
};

use jsonwebtoken::{Algorithm, DecodingKey};

use crate::{
    error::KeyDefect,
    jwt::{
        backend::{Backend, PreparedVerifyingKey},
        fitness::{self, Secrets},
    },
};

/// A key that was checked and read once, for each algorithm that it may be used with.
pub(super) struct PreparedKey {
    identity: KeyIdentity,
    /// Seldom more than one.
    by_algorithm: Box<[(Algorithm, PreparedVerifyingKey)]>,
}

impl PreparedKey {
    /// Checks that the key fits each of the algorithms, and prepares it for them.
    pub(super) fn new(
        backend: Backend,
        algorithms: &[Algorithm],
        key: &DecodingKey,
        secrets: Secrets,
    ) -> Result<Self, KeyDefect> {
        if algorithms.is_empty() {
            return Err(KeyDefect::NoAlgorithm);
        }
        let prepare = |algorithm: &Algorithm| {
            let key = fitness::prepare_verifying(backend, *algorithm, key, secrets)?;
            Ok((*algorithm, key))
        };
        Ok(Self {
            identity: KeyIdentity::next(),
            by_algorithm: algorithms.iter().map(prepare).collect::<Result<_, _>>()?,
        })
    }

    /// The key for an algorithm, if it may be used with that.
    pub(super) fn find(&self, algorithm: Algorithm) -> Option<&PreparedVerifyingKey> {
        self.by_algorithm
            .iter()
            .find(|(known, _)| *known == algorithm)
            .map(|(_, key)| key)
    }

    /// Which key it is.
    pub(super) fn identity(&self) -> KeyIdentity {
        self.identity
    }
}

/// Never shows key material.
impl fmt::Debug for PreparedKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let algorithms = self.by_algorithm.iter().map(|(algorithm, _)| algorithm);
        f.debug_list().entries(algorithms).finish()
    }
}

/// Which key it is, within this process.
///
/// Given once and never again: what was remembered about a key that is gone holds for no other,
/// not even for one of the same bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(in crate::jwt) struct KeyIdentity(u64);

impl KeyIdentity {
    fn next() -> Self {
        // 64 bits: a million keys in each second last for half a million years.
        static NEXT: AtomicU64 = AtomicU64::new(0);
        Self(NEXT.fetch_add(1, Ordering::Relaxed))
    }
}
