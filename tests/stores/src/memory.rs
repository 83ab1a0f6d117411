//! The stores in memory.

use std::sync::Arc;

use claims_core::{
    NumericDate, StoreError,
    online::{
        MemoryReplayStore, MemoryRevocationStore, MemoryTokenVersions, Presentation, ReplayKey,
        ReplayStore, RevocationKey, RevocationStore, TokenVersions, VersionKey,
    },
};
use tokio::sync::Mutex;

use crate::{Hand, Store, StoreUnderTest};

/// The three as one.
pub struct Memory {
    replay: MemoryReplayStore,
    versions: MemoryTokenVersions,
    revocation: MemoryRevocationStore,
}

impl Memory {
    /// Empty stores of this capacity.
    pub fn new(capacity: usize, clock: &Hand) -> Self {
        Self {
            replay: MemoryReplayStore::new(capacity).clock(clock.clone()),
            versions: MemoryTokenVersions::new(capacity),
            revocation: MemoryRevocationStore::new(capacity).clock(clock.clone()),
        }
    }
}

impl ReplayStore for Memory {
    async fn insert_once(
        &self,
        key: &ReplayKey,
        expires_at: NumericDate,
    ) -> Result<Presentation, StoreError> {
        self.replay.insert_once(key, expires_at).await
    }
}

impl TokenVersions for Memory {
    async fn current(&self, key: &VersionKey) -> Result<Option<u64>, StoreError> {
        self.versions.current(key).await
    }
}

impl RevocationStore for Memory {
    async fn is_revoked(&self, key: &RevocationKey) -> Result<bool, StoreError> {
        self.revocation.is_revoked(key).await
    }
}

impl Store for Memory {
    async fn raise(&self, key: &VersionKey, version: u64) -> Result<u64, StoreError> {
        self.versions.raise(key, version)
    }

    async fn revoke(&self, key: &RevocationKey, until: NumericDate) -> Result<(), StoreError> {
        self.revocation.revoke(key, until)
    }
}

/// A process whose instances share what is in its memory.
#[derive(Default)]
pub struct Process(Mutex<Option<Arc<Memory>>>);

impl StoreUnderTest for Process {
    type Store = Memory;

    const DURABLE: bool = false;

    async fn open(&self, clock: &Hand) -> Arc<Memory> {
        let mut memory = self.0.lock().await;
        memory
            .get_or_insert_with(|| Arc::new(Memory::new(10_000, clock)))
            .clone()
    }

    async fn restart(&self) {
        *self.0.lock().await = None;
    }
}
