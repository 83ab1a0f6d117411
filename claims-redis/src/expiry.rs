//! Dates as Redis takes them.

use claims_core::NumericDate;

/// The end of the year 9999. Redis takes later dates, but not all that a token can have, and this one
/// is not lived to see.
const LATEST: i64 = 253_402_300_799;

/// The whole second at which Redis may forget: not before the date, whatever its fraction.
///
/// A date before 1970 becomes the first second that Redis takes, which has passed as well.
pub(crate) fn second_after(date: NumericDate) -> i64 {
    let rounded_up = date
        .as_secs()
        .saturating_add(i64::from(date.subsec_nanos() > 0));
    rounded_up.clamp(1, LATEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fractions_are_rounded_up() {
        assert_eq!(
            second_after(NumericDate::from_secs(1_800_000_000)),
            1_800_000_000
        );
        let date = NumericDate::from_secs_f64(1_800_000_000.25).unwrap();
        assert_eq!(second_after(date), 1_800_000_001);
    }

    #[test]
    fn both_ends_hold() {
        assert_eq!(second_after(NumericDate::from_secs(i64::MAX)), LATEST);
        assert_eq!(second_after(NumericDate::from_secs(LATEST + 1)), LATEST);
        assert_eq!(second_after(NumericDate::from_secs(LATEST)), LATEST);
        assert_eq!(second_after(NumericDate::from_secs(1)), 1);
        assert_eq!(second_after(NumericDate::from_secs(0)), 1);
        assert_eq!(second_after(NumericDate::from_secs(i64::MIN)), 1);
    }
}
