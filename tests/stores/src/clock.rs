//! A clock that is set by hand.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use claims_core::{Clock, NumericDate};

/// Stands still until it is set; clones show the same time.
#[derive(Debug, Clone)]
pub struct Hand(Arc<AtomicI64>);

impl Hand {
    /// A clock that shows what time it is now, so that a store which cannot take it sees no other one.
    pub fn of_now() -> Self {
        Self(Arc::new(AtomicI64::new(NumericDate::now().as_secs())))
    }

    /// Sets the clock.
    pub fn set(&self, time: NumericDate) {
        self.0.store(time.as_secs(), Ordering::SeqCst);
    }
}

impl Clock for Hand {
    fn now(&self) -> NumericDate {
        NumericDate::from_secs(self.0.load(Ordering::SeqCst))
    }
}
