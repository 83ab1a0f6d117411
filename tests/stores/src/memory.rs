//! The stores in memory.

use std::sync::Arc;

use claims_core::online::{
    MemoryReplayStore, MemoryRevocationStore, MemoryStore, MemoryTokenVersions,
};
use tokio::sync::Mutex;

use crate::{Hand, StoreUnderTest};

/// An empty store of this capacity, with this clock.
pub fn with_clock(capacity: usize, clock: &Hand) -> MemoryStore {
    MemoryStore::of(
        MemoryReplayStore::new(capacity).clock(clock.clone()),
        MemoryTokenVersions::new(capacity),
        MemoryRevocationStore::new(capacity).clock(clock.clone()),
    )
}

/// A process whose instances share what is in its memory.
#[derive(Default)]
pub struct Process(Mutex<Option<MemoryStore>>);

impl StoreUnderTest for Process {
    type Store = MemoryStore;

    const DURABLE: bool = false;

    async fn open(&self, clock: &Hand) -> Arc<MemoryStore> {
        let mut memory = self.0.lock().await;
        let memory = memory.get_or_insert_with(|| with_clock(10_000, clock));
        Arc::new(memory.clone())
    }

    async fn restart(&self) {
        *self.0.lock().await = None;
    }
}
