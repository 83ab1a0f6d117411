//! Dates and spans of time, for people.

use std::fmt;

/// Nanoseconds in a second.
const NANOS: i128 = 1_000_000_000;

/// Shows nanoseconds since 1970-01-01T00:00:00Z as a date of RFC 3339 in UTC.
///
/// A date outside the years 0 to 9999, which RFC 3339 cannot write, is shown in seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Date(pub i128);

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = self.0.div_euclid(NANOS);
        let (year, month, day) = civil(seconds.div_euclid(86_400));
        if !(0..=9999).contains(&year) {
            return write!(f, "{seconds} s since 1970");
        }
        let second = seconds.rem_euclid(86_400);
        let (hour, minute, second) = (second / 3600, second / 60 % 60, second % 60);
        write!(
            f,
            "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}"
        )?;
        fraction(f, self.0.rem_euclid(NANOS))?;
        f.write_str("Z")
    }
}

/// Shows a span of nanoseconds: seconds up to two minutes, then the two largest units, where hours
/// go up to two days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span(pub i128);

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = self.0 / NANOS;
        let (large, large_unit, small, small_unit) = match seconds {
            ..120 => {
                write!(f, "{seconds}")?;
                fraction(f, self.0 % NANOS)?;
                return f.write_str(" s");
            }
            120..3600 => (seconds / 60, "min", seconds % 60, "s"),
            3600..172_800 => (seconds / 3600, "h", seconds / 60 % 60, "min"),
            172_800.. => (seconds / 86_400, "d", seconds / 3600 % 24, "h"),
        };
        write!(f, "{large} {large_unit}")?;
        if small == 0 {
            Ok(())
        } else {
            write!(f, " {small} {small_unit}")
        }
    }
}

/// Writes the fraction of a second without trailing zeros, and nothing if there is none.
fn fraction(f: &mut fmt::Formatter<'_>, nanos: i128) -> fmt::Result {
    if nanos == 0 {
        return Ok(());
    }
    write!(f, ".{}", format!("{nanos:09}").trim_end_matches('0'))
}

/// Year, month and day of a day counted from 1970-01-01 (proleptic Gregorian calendar).
///
/// Years start in March here, so that the leap day is the last day of a year.
fn civil(days: i128) -> (i128, i128, i128) {
    let days = days + 719_468; // Days from 0000-03-01.
    let era = days.div_euclid(146_097); // 400 years have the same number of days.
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * day_of_year + 2) / 153; // Months from March.
    let day = day_of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = era * 400 + year_of_era + i128::from(month <= 2);
    (year, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_smaller_unit_counts_what_the_larger_leaves() {
        assert_eq!(
            Span((5 * 3600 + 7 * 60 + 9) * NANOS).to_string(),
            "5 h 7 min"
        );
        assert_eq!(Span((60 * 3600) * NANOS).to_string(), "2 d 12 h");
        assert_eq!(Span(1_000_000_001).to_string(), "1.000000001 s");
    }

    fn date(seconds: i128) -> String {
        Date(seconds * NANOS).to_string()
    }

    #[test]
    fn dates_are_rfc_3339() {
        assert_eq!(date(0), "1970-01-01T00:00:00Z");
        assert_eq!(date(-1), "1969-12-31T23:59:59Z");
        assert_eq!(date(1_700_000_000), "2023-11-14T22:13:20Z");
        assert_eq!(date(951_782_400), "2000-02-29T00:00:00Z");
        assert_eq!(date(4_107_542_400), "2100-03-01T00:00:00Z");
        assert_eq!(date(253_402_300_799), "9999-12-31T23:59:59Z");
        assert_eq!(Date(250_000_000).to_string(), "1970-01-01T00:00:00.25Z");
    }

    #[test]
    fn dates_that_rfc_3339_cannot_write_are_seconds() {
        assert_eq!(date(253_402_300_800), "253402300800 s since 1970");
        assert_eq!(
            Date(i128::MAX).to_string(),
            format!("{} s since 1970", i128::MAX / NANOS)
        );
        assert!(Date(i128::MIN).to_string().starts_with('-'));
    }

    #[test]
    fn spans_use_two_units() {
        let span = |seconds: i128| Span(seconds * NANOS).to_string();
        assert_eq!(span(12), "12 s");
        assert_eq!(span(119), "119 s");
        assert_eq!(span(125), "2 min 5 s");
        assert_eq!(span(3599), "59 min 59 s");
        assert_eq!(span(3600), "1 h");
        assert_eq!(span(86_400), "24 h");
        assert_eq!(span(12_000), "3 h 20 min");
        assert_eq!(span(180_000), "2 d 2 h");
        assert_eq!(Span(1_500_000_000).to_string(), "1.5 s");
    }
}
