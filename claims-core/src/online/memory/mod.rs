//! Stores in the memory of one process.

mod expiring;
mod full;
mod replay;
mod revocation;
mod store;
#[cfg(test)]
mod tests;
mod versions;

pub use full::StoreFull;
pub use replay::MemoryReplayStore;
pub use revocation::MemoryRevocationStore;
pub use store::MemoryStore;
pub use versions::MemoryTokenVersions;

use std::sync::{Mutex, MutexGuard, PoisonError};

/// Waits for its turn. A thread that panicked here has left nothing half done that a token could pass
/// by: what is remembered is written first.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
