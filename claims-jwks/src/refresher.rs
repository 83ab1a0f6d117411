//! The one task that fetches keys, and what it shares with those who use them.

use std::{
    future::poll_fn,
    pin::pin,
    sync::{Arc, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard},
    task::Poll,
};

use claims_core::jwt::KeySet;
use tokio::sync::{Notify, watch};

use crate::{KeysUnavailable, clock::Clock, endpoint::Endpoint, events, state::State};

/// What the task and the clones of a source share.
pub(crate) struct Shared {
    /// Locked for the time of a comparison and a clone of an `Arc`, and never over an `await`; for
    /// writing a few times a minute at most. So a lock of the standard library does.
    state: RwLock<State>,
    clock: Arc<dyn Clock>,
    /// Wakes the task before its time.
    wanted: Notify,
    /// How many attempts have ended. Closed when the task is gone.
    ended: watch::Receiver<u64>,
}

impl Shared {
    pub(crate) fn new(state: State, clock: Arc<dyn Clock>, ended: watch::Receiver<u64>) -> Self {
        Self {
            state: RwLock::new(state),
            clock,
            wanted: Notify::new(),
            ended,
        }
    }

    /// The keys as they are now.
    pub(crate) fn keys(&self, key_id: Option<&str>) -> Result<KeySet, KeysUnavailable> {
        let now = self.clock.now();
        self.read().keys(key_id, now).cloned()
    }

    /// Waits until keys were fetched, if they do not serve a token with this `kid` and may be fetched
    /// now. Says whether another look is worth it: at keys that serve it, or at why nobody can tell.
    ///
    /// All who wait at one time wait for one attempt. It is the task's: who stops waiting stops
    /// nothing else.
    pub(crate) async fn renew(&self, key_id: Option<&str>) -> bool {
        let attempt = {
            let now = self.clock.now();
            let mut state = self.write();
            if state.serves(key_id, now) {
                return true;
            }
            let Some(attempt) = state.want(now) else {
                return false;
            };
            attempt
        };
        self.wanted.notify_one();
        let mut ended = self.ended.clone();
        // An error: the runtime of the task has been shut down, and nobody fetches keys any more.
        let waited = ended.wait_for(|ended| *ended >= attempt).await;
        waited.is_ok() && self.read().answers(key_id, self.clock.now())
    }

    // Nothing panics while it holds the lock, and the state is whole between any two statements.
    fn read(&self) -> RwLockReadGuard<'_, State> {
        self.state.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn write(&self) -> RwLockWriteGuard<'_, State> {
        self.state.write().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
impl Shared {
    /// How many attempts have ended.
    pub(crate) fn attempts(&self) -> u64 {
        *self.ended.borrow()
    }

    /// Waits until so many attempts have ended.
    pub(crate) async fn ended(&self, attempts: u64) {
        let mut ended = self.ended.clone();
        let waited = ended.wait_for(|ended| *ended >= attempts).await;
        waited.expect("the task is gone");
    }

    /// Marks the keys that there are, so that those are seen that the next set keeps.
    pub(crate) fn mark_keys(&self) {
        self.write().mark_keys();
    }

    /// How long it is until the next attempt.
    pub(crate) fn pause(&self) -> std::time::Duration {
        self.read().due().saturating_sub(self.clock.now())
    }
}

/// Fetches keys when it is time and when a token asks for it, one attempt after the other, until it
/// is aborted.
pub(crate) async fn run(shared: Arc<Shared>, endpoint: Endpoint, ended: watch::Sender<u64>) {
    loop {
        let due = shared.read().due();
        first_of(shared.clock.sleep_until(due), shared.wanted.notified()).await;
        let Some(reason) = shared.write().begin(shared.clock.now()) else {
            continue;
        };
        events::started(endpoint.address(), reason);
        let held = shared.read().held().cloned();
        let outcome = endpoint.fetch(held.as_ref()).await;
        let now = shared.clock.now();
        let attempt = {
            let mut state = shared.write();
            let attempt = state.finish(outcome, now);
            events::ended(endpoint.address(), reason, &state, now);
            attempt
        };
        ended.send_replace(attempt);
    }
}

/// Waits until either is ready.
async fn first_of(one: impl Future<Output = ()>, other: impl Future<Output = ()>) {
    let (mut one, mut other) = (pin!(one), pin!(other));
    poll_fn(|context| {
        let ready = one.as_mut().poll(context).is_ready();
        if ready || other.as_mut().poll(context).is_ready() {
            Poll::Ready(())
        } else {
            Poll::Pending
        }
    })
    .await;
}
