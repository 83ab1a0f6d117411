//! To and from the standard library's clock.

use std::{
    error::Error,
    fmt,
    time::{Duration, SystemTime},
};

use super::NumericDate;

/// A [`NumericDate`] that the other type has no room for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DateOutOfRange;

impl fmt::Display for DateOutOfRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the date is out of the target type's range")
    }
}

impl Error for DateOutOfRange {}

/// Keeps the nanoseconds.
impl From<SystemTime> for NumericDate {
    fn from(time: SystemTime) -> Self {
        let epoch = Self::from_secs(0);
        match time.duration_since(SystemTime::UNIX_EPOCH) {
            Ok(after) => epoch + after,
            Err(before) => epoch - before.duration(),
        }
    }
}

impl TryFrom<NumericDate> for SystemTime {
    type Error = DateOutOfRange;

    fn try_from(date: NumericDate) -> Result<Self, DateOutOfRange> {
        let whole = Duration::from_secs(date.seconds.unsigned_abs());
        let time = if date.seconds < 0 {
            Self::UNIX_EPOCH.checked_sub(whole)
        } else {
            Self::UNIX_EPOCH.checked_add(whole)
        };
        let fraction = Duration::from_nanos(date.nanoseconds.into());
        time.and_then(|time| time.checked_add(fraction))
            .ok_or(DateOutOfRange)
    }
}

#[cfg(test)]
mod tests {
    use std::time::SystemTime;

    use super::NumericDate;

    #[test]
    fn system_time_round_trips_on_both_sides_of_the_epoch() {
        for seconds in [-1.5, -1.0, 0.0, 0.25, 1_700_000_000.75] {
            let date = NumericDate::from_secs_f64(seconds).unwrap();
            let time = SystemTime::try_from(date).unwrap();
            assert_eq!(NumericDate::from(time), date);
        }
        assert_eq!(
            NumericDate::from(SystemTime::UNIX_EPOCH),
            NumericDate::from_secs(0)
        );
    }

    #[test]
    fn a_date_that_no_clock_reaches_is_an_error_and_no_panic() {
        // On some platforms a `SystemTime` reaches as far; then the way back is exact.
        for date in [NumericDate::MAX, NumericDate::MIN] {
            if let Ok(time) = SystemTime::try_from(date) {
                assert_eq!(NumericDate::from(time), date);
            }
        }
    }

    #[test]
    fn a_date_without_room_says_so() {
        assert_eq!(
            super::DateOutOfRange.to_string(),
            "the date is out of the target type's range"
        );
    }
}
