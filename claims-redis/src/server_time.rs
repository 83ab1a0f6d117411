//! The clock of Redis against the one of this machine.

use std::time::Duration;

use claims_core::NumericDate;

use crate::RedisStoreError;

/// How far the clock of Redis may be ahead.
///
/// Redis forgets by its own clock: where that is ahead, it forgets what a verifier still accepts. Verifiers
/// have a used token kept a minute longer than they accept it, and `REVOCATION_MARGIN` has that minute too.
pub(crate) const TOLERATED: Duration = Duration::from_secs(60);

/// The answer to `TIME`: seconds and microseconds.
pub(crate) type ServerTime = (i64, u64);

/// Fails if the clock of Redis is too far ahead of `here`, this machine's time when Redis was asked.
pub(crate) fn check(there: ServerTime, here: NumericDate) -> Result<(), RedisStoreError> {
    let there = NumericDate::from_secs(there.0);
    if there > here + TOLERATED {
        return Err(RedisStoreError::ClockAhead {
            by: there.saturating_duration_since(here),
        });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_may_be_a_minute_ahead_and_not_a_second_more() {
        let here = NumericDate::from_secs(1_800_000_000);
        assert!(check((1_800_000_060, 999_999), here).is_ok());
        assert!(check((1_700_000_000, 0), here).is_ok());
        let error = check((1_800_000_061, 0), here).unwrap_err();
        assert!(
            matches!(error, RedisStoreError::ClockAhead { by } if by == Duration::from_secs(61)),
            "{error:?}"
        );
    }

    #[test]
    fn no_time_overflows() {
        assert!(check((i64::MAX, 0), NumericDate::from_secs(i64::MIN)).is_err());
        assert!(check((i64::MIN, 0), NumericDate::from_secs(i64::MAX)).is_ok());
    }
}
