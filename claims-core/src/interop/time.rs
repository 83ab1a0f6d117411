//! Feature `time`.

use ::time::{OffsetDateTime, UtcDateTime};

use crate::types::{DateOutOfRange, NumericDate};

macro_rules! date_times {
    ($($date_time:ident)*) => { $(
        /// Keeps the nanoseconds.
        impl From<$date_time> for NumericDate {
            fn from(time: $date_time) -> Self {
                Self::from_nanoseconds(time.unix_timestamp_nanos())
            }
        }

        /// In UTC. Fails outside the years that `time` knows, -9999 to 9999 by default.
        impl TryFrom<NumericDate> for $date_time {
            type Error = DateOutOfRange;

            fn try_from(date: NumericDate) -> Result<Self, DateOutOfRange> {
                Self::from_unix_timestamp_nanos(date.as_nanoseconds()).map_err(|_| DateOutOfRange)
            }
        }
    )* };
}

date_times!(OffsetDateTime UtcDateTime);

#[cfg(test)]
mod tests {
    use ::time::{Duration, UtcOffset};

    use super::{DateOutOfRange, NumericDate, OffsetDateTime, UtcDateTime};

    #[test]
    fn times_round_trip_on_both_sides_of_the_epoch() {
        for seconds in [-1.25, 0.0, 1_700_000_000.5] {
            let date = NumericDate::from_secs_f64(seconds).unwrap();
            assert_eq!(
                NumericDate::from(OffsetDateTime::try_from(date).unwrap()),
                date
            );
            assert_eq!(
                NumericDate::from(UtcDateTime::try_from(date).unwrap()),
                date
            );
        }
    }

    #[test]
    fn the_offset_does_not_move_the_moment() {
        let time = OffsetDateTime::UNIX_EPOCH - Duration::milliseconds(1250);
        let elsewhere = time.to_offset(UtcOffset::from_hms(1, 0, 0).unwrap());
        assert_eq!(NumericDate::from(elsewhere).to_string(), "-1.25");
    }

    #[test]
    fn a_date_out_of_range_is_an_error() {
        assert_eq!(
            OffsetDateTime::try_from(NumericDate::MAX),
            Err(DateOutOfRange)
        );
        assert_eq!(UtcDateTime::try_from(NumericDate::MIN), Err(DateOutOfRange));
    }
}
