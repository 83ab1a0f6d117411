//! Sums and differences. They saturate: a hostile date must not overflow a comparison.

use std::{
    ops::{Add, AddAssign, Sub, SubAssign},
    time::Duration,
};

use super::{NANOSECONDS_PER_SECOND, NumericDate};

impl NumericDate {
    /// How much later this moment is than the other; zero if it is not later.
    ///
    /// ```
    /// use std::time::Duration;
    /// use claims_core::NumericDate;
    ///
    /// let [early, late] = [10, 13].map(NumericDate::from_secs);
    /// assert_eq!(late.saturating_duration_since(early), Duration::from_secs(3));
    /// assert_eq!(early.saturating_duration_since(late), Duration::ZERO);
    /// ```
    #[must_use]
    pub fn saturating_duration_since(self, earlier: Self) -> Duration {
        if self <= earlier {
            return Duration::ZERO;
        }
        // The distance of two `i64` always fits `u64`.
        let seconds = self.seconds.abs_diff(earlier.seconds);
        match self.nanoseconds.checked_sub(earlier.nanoseconds) {
            Some(nanoseconds) => Duration::new(seconds, nanoseconds),
            None => Duration::new(
                seconds.saturating_sub(1),
                NANOSECONDS_PER_SECOND + self.nanoseconds - earlier.nanoseconds,
            ),
        }
    }
}

/// Saturates at [`NumericDate::MAX`].
impl Add<Duration> for NumericDate {
    type Output = Self;

    fn add(self, duration: Duration) -> Self {
        let nanoseconds = self.nanoseconds + duration.subsec_nanos();
        let carry = i64::from(nanoseconds >= NANOSECONDS_PER_SECOND);
        let sum = self.seconds.checked_add_unsigned(duration.as_secs());
        match sum.and_then(|seconds| seconds.checked_add(carry)) {
            Some(seconds) => Self {
                seconds,
                nanoseconds: nanoseconds % NANOSECONDS_PER_SECOND,
            },
            None => Self::MAX,
        }
    }
}

/// Saturates at [`NumericDate::MIN`].
impl Sub<Duration> for NumericDate {
    type Output = Self;

    fn sub(self, duration: Duration) -> Self {
        let borrow = i64::from(self.nanoseconds < duration.subsec_nanos());
        let nanoseconds = self.nanoseconds + NANOSECONDS_PER_SECOND - duration.subsec_nanos();
        let difference = self.seconds.checked_sub_unsigned(duration.as_secs());
        match difference.and_then(|seconds| seconds.checked_sub(borrow)) {
            Some(seconds) => Self {
                seconds,
                nanoseconds: nanoseconds % NANOSECONDS_PER_SECOND,
            },
            None => Self::MIN,
        }
    }
}

impl AddAssign<Duration> for NumericDate {
    fn add_assign(&mut self, duration: Duration) {
        *self = *self + duration;
    }
}

impl SubAssign<Duration> for NumericDate {
    fn sub_assign(&mut self, duration: Duration) {
        *self = *self - duration;
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::NumericDate;

    fn date(seconds: f64) -> NumericDate {
        NumericDate::from_secs_f64(seconds).unwrap()
    }

    #[test]
    fn sums_carry_and_differences_borrow() {
        assert_eq!(date(1.75) + Duration::from_millis(500), date(2.25));
        assert_eq!(date(2.25) - Duration::from_millis(500), date(1.75));
        assert_eq!(date(-0.25) + Duration::from_millis(250), date(0.0));
        assert_eq!(date(0.0) - Duration::from_nanos(1), date(-1e-9));
    }

    #[test]
    fn both_ends_hold() {
        assert_eq!(NumericDate::MAX + Duration::from_nanos(1), NumericDate::MAX);
        assert_eq!(NumericDate::MIN - Duration::from_nanos(1), NumericDate::MIN);
        assert_eq!(date(0.0) + Duration::MAX, NumericDate::MAX);
        assert_eq!(date(0.0) - Duration::MAX, NumericDate::MIN);
        let whole = Duration::new(u64::MAX, 999_999_999);
        assert_eq!(NumericDate::MIN + whole, NumericDate::MAX);
        assert_eq!(NumericDate::MAX - whole, NumericDate::MIN);
    }

    #[test]
    fn distances_are_exact() {
        assert_eq!(
            date(2.25).saturating_duration_since(date(1.75)),
            Duration::from_millis(500)
        );
        assert_eq!(
            NumericDate::MAX.saturating_duration_since(NumericDate::MIN),
            Duration::new(u64::MAX, 999_999_999)
        );
        assert_eq!(
            date(1.0).saturating_duration_since(date(1.5)),
            Duration::ZERO
        );
    }

    #[test]
    fn a_date_moves_in_place_as_sums_and_differences_do() {
        let mut moved = date(1.75);
        moved += Duration::from_millis(500);
        assert_eq!(moved, date(2.25));
        moved -= Duration::from_millis(500);
        assert_eq!(moved, date(1.75));
    }
}
