//! What time it is.

use std::{sync::Arc, time::SystemTime};

use crate::types::NumericDate;

/// Tells the current time, by which tokens are judged.
///
/// ```
/// use claims_core::{Clock, FixedClock, NumericDate};
///
/// let clock = FixedClock(NumericDate::from_secs(1_700_000_000));
/// assert_eq!(clock.now().as_secs(), 1_700_000_000);
/// ```
pub trait Clock: Send + Sync {
    /// The current time.
    fn now(&self) -> NumericDate;
}

/// The clock of the operating system, to the nanosecond where it has them.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> NumericDate {
        SystemTime::now().into()
    }
}

/// A clock that stands still, for tests.
#[derive(Debug, Clone, Copy)]
pub struct FixedClock(pub NumericDate);

impl Clock for FixedClock {
    fn now(&self) -> NumericDate {
        self.0
    }
}

impl<C: Clock + ?Sized> Clock for Arc<C> {
    fn now(&self) -> NumericDate {
        (**self).now()
    }
}

#[cfg(test)]
mod tests {
    use super::{Clock, FixedClock, SystemClock};
    use crate::types::NumericDate;

    #[test]
    fn the_system_clock_runs() {
        let first = SystemClock.now();
        assert!(first > NumericDate::from_secs(1_700_000_000));
        assert!(SystemClock.now() >= first);
    }

    #[test]
    fn a_fixed_clock_does_not() {
        let clock = std::sync::Arc::new(FixedClock(NumericDate::from_secs(-5)));
        assert_eq!(clock.now(), NumericDate::from_secs(-5));
    }
}
