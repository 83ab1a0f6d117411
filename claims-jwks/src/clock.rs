//! Time that a test can advance.

use std::time::Duration;

use claims_core::BoxFuture;
use tokio::time::Instant;

/// Time since some moment, which never goes back: a set grows old whatever the date is set to.
pub(crate) trait Clock: Send + Sync {
    fn now(&self) -> Duration;

    fn sleep_until(&self, at: Duration) -> BoxFuture<'_, ()>;
}

/// The clock of tokio, which its users can pause in their tests.
pub(crate) struct TokioClock {
    start: Instant,
}

impl TokioClock {
    pub(crate) fn start() -> Self {
        Self {
            start: Instant::now(),
        }
    }
}

impl Clock for TokioClock {
    fn now(&self) -> Duration {
        self.start.elapsed()
    }

    fn sleep_until(&self, at: Duration) -> BoxFuture<'_, ()> {
        match self.start.checked_add(at) {
            Some(at) => Box::pin(tokio::time::sleep_until(at)),
            None => Box::pin(std::future::pending()),
        }
    }
}
