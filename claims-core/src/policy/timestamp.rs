//! Exact instants, for comparing.

use std::{
    fmt,
    time::{Duration, SystemTime},
};

use crate::{NumericDate, reader::Number, report::Date};

/// Nanoseconds in a second.
const NANOS: i128 = 1_000_000_000;

/// Nanoseconds since 1970-01-01T00:00:00Z.
///
/// Holds every integer of 64 bits in seconds; all arithmetic saturates far beyond those, so that
/// no date of a token wraps around (RFC 7519, section 2, sets no limits).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Timestamp(i128);

impl Timestamp {
    /// The instant that a NumericDate stands for.
    #[inline]
    pub(super) fn from_number(seconds: Number) -> Self {
        Self(nanoseconds(seconds, NANOS))
    }

    /// The instant `span` nanoseconds later.
    pub(super) fn plus(self, span: i128) -> Self {
        Self(self.0.saturating_add(span))
    }

    /// Whether the instant is so far off that arithmetic stopped at the end of the type.
    pub(super) fn is_saturated(self) -> bool {
        self.0 == i128::MAX || self.0 == i128::MIN
    }

    /// The instant as a report shows it.
    pub(super) fn date(self) -> Date {
        Date(self.0)
    }

    /// How many nanoseconds later than `earlier` this is.
    pub(super) fn since(self, earlier: Self) -> i128 {
        self.0.saturating_sub(earlier.0)
    }
}

impl From<NumericDate> for Timestamp {
    fn from(date: NumericDate) -> Self {
        Self(i128::from(date.as_secs()) * NANOS + i128::from(date.subsec_nanos()))
    }
}

impl From<SystemTime> for Timestamp {
    #[inline]
    fn from(time: SystemTime) -> Self {
        match time.duration_since(SystemTime::UNIX_EPOCH) {
            Ok(after) => Self(span(after)),
            Err(before) => Self(-span(before.duration())),
        }
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Date(self.0).fmt(f)
    }
}

/// A duration in nanoseconds: it always fits.
pub(super) fn span(duration: Duration) -> i128 {
    i128::from(duration.as_secs()) * NANOS + i128::from(duration.subsec_nanos())
}

/// A number of units in nanoseconds.
#[inline]
#[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss)] // `as` saturates.
pub(super) fn nanoseconds(number: Number, unit: i128) -> i128 {
    match number {
        Number::Unsigned(number) => i128::from(number) * unit,
        Number::Negative(number) => i128::from(number) * unit,
        // The whole part first: multiplied as one, the fraction of a date of today would suffer.
        Number::Float(number) => {
            let whole = (number.trunc() as i128).saturating_mul(unit);
            whole.saturating_add((number.fract() * unit as f64).round() as i128)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_count_units() {
        assert_eq!(nanoseconds(Number::Unsigned(3), 1000), 3000);
        assert_eq!(nanoseconds(Number::Negative(-3), 1000), -3000);
    }

    #[test]
    fn a_timestamp_is_shown_as_a_date() {
        assert_eq!(at(0.0).to_string(), "1970-01-01T00:00:00Z");
    }

    fn at(number: f64) -> Timestamp {
        Timestamp::from_number(Number::Float(number))
    }

    #[test]
    fn fractions_are_not_lost() {
        assert_eq!(at(1_699_999_997.5), Timestamp(1_699_999_997_500_000_000));
        assert_eq!(at(-0.25), Timestamp(-250_000_000));
        let next = f64::from_bits(1_700_000_000_f64.to_bits() + 1);
        assert!(at(next) > at(1_700_000_000.0));
    }

    #[test]
    fn the_system_clock_is_read_as_dates_are() {
        for offset in [
            Duration::ZERO,
            Duration::from_nanos(1),
            Duration::new(1_700_000_000, 5),
        ] {
            for time in [
                SystemTime::UNIX_EPOCH + offset,
                SystemTime::UNIX_EPOCH - offset,
            ] {
                assert_eq!(
                    Timestamp::from(time),
                    Timestamp::from(NumericDate::from(time))
                );
            }
        }
    }

    #[test]
    fn nothing_wraps_around() {
        let now = Timestamp::from(NumericDate::from_secs(1_700_000_000));
        for far in [
            Number::Unsigned(u64::MAX),
            Number::Unsigned(1 << 63),
            Number::Float(18_446_744_073_709_551_616.0),
            Number::Float(1e300),
        ] {
            let far = Timestamp::from_number(far);
            assert!(far > now && far.plus(i128::MAX) > now && far.since(now) > 0);
        }
        for past in [Number::Negative(i64::MIN), Number::Float(-1e300)] {
            let past = Timestamp::from_number(past);
            assert!(past < now && past.plus(i128::MIN) < now && past.since(now) < 0);
        }
    }
}
