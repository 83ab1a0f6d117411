//! How often keys are fetched, and how long they are trusted.

use std::time::Duration;

#[derive(Debug, Clone, Copy)]
pub(crate) struct Schedule {
    /// From the end of a refresh to the start of the next.
    pub(crate) refresh_interval: Duration,
    /// From the end of any attempt to one that a token asks for.
    pub(crate) minimum_interval: Duration,
    /// How long a set is trusted after it was fetched.
    pub(crate) max_age: Duration,
}

impl Schedule {
    /// From the end of an attempt to the next, after this many failures in a row: the minimum
    /// interval after one, twice as long with each, and no longer than if nothing had failed.
    pub(crate) fn pause(&self, failures: u32) -> Duration {
        let Some(doublings) = failures.checked_sub(1) else {
            return self.refresh_interval;
        };
        let factor = 2_u32.saturating_pow(doublings);
        let pause = self.minimum_interval.saturating_mul(factor);
        pause.min(self.refresh_interval)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_with_each_failure_up_to_the_interval() {
        let schedule = Schedule {
            refresh_interval: Duration::from_secs(60),
            minimum_interval: Duration::from_secs(7),
            max_age: Duration::from_secs(3600),
        };
        let pauses = [0, 1, 2, 3, 4, 5, 33, u32::MAX];
        let pauses = pauses.map(|failures| schedule.pause(failures).as_secs());
        assert_eq!(pauses, [60, 7, 14, 28, 56, 60, 60, 60]);
    }

    #[test]
    fn pauses_do_not_overflow() {
        let schedule = Schedule {
            refresh_interval: Duration::MAX,
            minimum_interval: Duration::MAX,
            max_age: Duration::MAX,
        };
        assert_eq!(schedule.pause(u32::MAX), Duration::MAX);
    }
}
