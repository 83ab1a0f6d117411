//! Feature `jiff`.

use ::jiff::Timestamp;

use crate::types::{DateOutOfRange, NumericDate};

/// Keeps the nanoseconds.
impl From<Timestamp> for NumericDate {
    fn from(timestamp: Timestamp) -> Self {
        Self::from_nanoseconds(timestamp.as_nanosecond())
    }
}

/// Fails outside the years -9999 to 9999.
impl TryFrom<NumericDate> for Timestamp {
    type Error = DateOutOfRange;

    fn try_from(date: NumericDate) -> Result<Self, DateOutOfRange> {
        Self::from_nanosecond(date.as_nanoseconds()).map_err(|_| DateOutOfRange)
    }
}

#[cfg(test)]
mod tests {
    use super::{DateOutOfRange, NumericDate, Timestamp};

    #[test]
    fn timestamps_round_trip_on_both_sides_of_the_epoch() {
        for seconds in [-1.25, 0.0, 1_700_000_000.5] {
            let date = NumericDate::from_secs_f64(seconds).unwrap();
            let timestamp = Timestamp::try_from(date).unwrap();
            assert_eq!(NumericDate::from(timestamp), date);
        }
        let timestamp: Timestamp = "1969-12-31T23:59:58.75Z".parse().unwrap();
        assert_eq!(NumericDate::from(timestamp).to_string(), "-1.25");
    }

    #[test]
    fn a_date_out_of_range_is_an_error() {
        assert_eq!(Timestamp::try_from(NumericDate::MAX), Err(DateOutOfRange));
        assert_eq!(Timestamp::try_from(NumericDate::MIN), Err(DateOutOfRange));
        let _ = [Timestamp::MAX, Timestamp::MIN].map(|end| {
            assert_eq!(Timestamp::try_from(NumericDate::from(end)), Ok(end));
        });
    }
}
