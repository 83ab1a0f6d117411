//! Feature `chrono`.

use std::time::Duration;

use ::chrono::{DateTime, TimeZone, Utc};

use crate::types::{DateOutOfRange, NumericDate};

/// Keeps the nanoseconds; a leap second is the first second of the next minute.
impl<Tz: TimeZone> From<DateTime<Tz>> for NumericDate {
    fn from(time: DateTime<Tz>) -> Self {
        Self::from_secs(time.timestamp())
            + Duration::from_nanos(time.timestamp_subsec_nanos().into())
    }
}

/// Fails outside the years that `chrono` knows, about 262 000 either way.
impl TryFrom<NumericDate> for DateTime<Utc> {
    type Error = DateOutOfRange;

    fn try_from(date: NumericDate) -> Result<Self, DateOutOfRange> {
        Self::from_timestamp(date.as_secs(), date.subsec_nanos()).ok_or(DateOutOfRange)
    }
}

#[cfg(test)]
mod tests {
    use super::{DateOutOfRange, DateTime, NumericDate, Utc};

    #[test]
    fn times_round_trip_on_both_sides_of_the_epoch() {
        for seconds in [-1.25, 0.0, 1_700_000_000.5] {
            let date = NumericDate::from_secs_f64(seconds).unwrap();
            let time = DateTime::<Utc>::try_from(date).unwrap();
            assert_eq!(NumericDate::from(time), date);
        }
        let time = DateTime::parse_from_rfc3339("1970-01-01T00:59:58.75+01:00").unwrap();
        assert_eq!(NumericDate::from(time).to_string(), "-1.25");
    }

    #[test]
    fn a_leap_second_does_not_break_the_fraction() {
        let leap = DateTime::parse_from_rfc3339("2016-12-31T23:59:60.5Z").unwrap();
        assert_eq!(NumericDate::from(leap).to_string(), "1483228800.5");
    }

    #[test]
    fn a_date_out_of_range_is_an_error() {
        assert_eq!(
            DateTime::<Utc>::try_from(NumericDate::MAX),
            Err(DateOutOfRange)
        );
        assert_eq!(
            DateTime::<Utc>::try_from(NumericDate::MIN),
            Err(DateOutOfRange)
        );
    }
}
