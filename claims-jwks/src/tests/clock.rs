//! A clock that a test advances.

use std::time::Duration;

use claims_core::BoxFuture;
use tokio::sync::watch;

use crate::clock::Clock;

#[derive(Clone)]
pub(super) struct ManualClock {
    now: watch::Sender<Duration>,
}

impl Default for ManualClock {
    fn default() -> Self {
        Self {
            now: watch::Sender::new(Duration::from_secs(1_000_000)),
        }
    }
}

impl ManualClock {
    pub(super) fn advance(&self, by: Duration) {
        self.now.send_modify(|now| *now += by);
    }
}

impl Clock for ManualClock {
    fn now(&self) -> Duration {
        *self.now.borrow()
    }

    fn sleep_until(&self, at: Duration) -> BoxFuture<'_, ()> {
        let mut now = self.now.subscribe();
        Box::pin(async move {
            let _ = now.wait_for(|now| *now >= at).await;
        })
    }
}
