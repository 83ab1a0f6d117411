//! What the suite needs to be able to do with a store.

use std::{future::Future, sync::Arc};

use claims_core::online::{
    RaiseTokenVersions, ReplayStore, RevocationStore, RevokeTokens, Stores, TokenVersions,
};

use crate::Hand;

/// A store of all three kinds, with what its issuer writes.
pub trait Store:
    ReplayStore + TokenVersions + RaiseTokenVersions + RevocationStore + RevokeTokens + 'static
{
}

impl<S> Store for S where
    S: ReplayStore + TokenVersions + RaiseTokenVersions + RevocationStore + RevokeTokens + 'static
{
}

/// One fresh store, and what can be done to it from outside.
pub trait StoreUnderTest: Send + Sync + 'static {
    /// What services hold.
    type Store: Store;

    /// Whether what was written is still there after a restart.
    const DURABLE: bool;

    /// Opens the store as another instance of a service would. A store that has its time from
    /// elsewhere ignores the clock, which shows the real time until a test sets it.
    fn open(&self, clock: &Hand) -> impl Future<Output = Arc<Self::Store>> + Send;

    /// Stops the store and starts it again; what was opened before is not used any more.
    fn restart(&self) -> impl Future<Output = ()> + Send;
}

/// A store that can be out of reach.
pub trait Stoppable: StoreUnderTest {
    /// Nobody reaches the store from now on.
    fn stop(&self) -> impl Future<Output = ()> + Send;

    /// Everybody reaches it again, also who had opened it before, after a while.
    fn start(&self) -> impl Future<Output = ()> + Send;
}

/// A store that several processes share.
pub trait SharedStore: StoreUnderTest {
    /// How the binary `present` is told which store to open.
    fn arguments(&self) -> Vec<String>;
}

/// All three kinds.
pub fn stores<S: Store>(store: &Arc<S>) -> Stores {
    Stores::of(store.clone())
}
