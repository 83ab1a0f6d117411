//! Moments as JWTs write them.

mod arithmetic;
mod convert;
mod wire;

use std::{fmt, time::SystemTime};

pub use convert::DateOutOfRange;
pub(crate) use wire::DATE_EXPECTED;

const NANOSECONDS_PER_SECOND: u32 = 1_000_000_000;

/// A moment: seconds since 1970-01-01T00:00:00Z, leap seconds ignored, fractions allowed
/// (RFC 7519, section 2).
///
/// On the wire it is a JSON number; every finite one is taken. A number beyond the range of this
/// type (292 billion years either way) becomes its nearest end, and so does the result of a sum.
///
/// ```
/// use std::time::Duration;
/// use claims_core::NumericDate;
///
/// let issued = NumericDate::from_secs(1_700_000_000);
/// let expires = issued + Duration::from_secs(3600);
/// assert!(issued < expires);
/// assert_eq!(expires.to_string(), "1700003600");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NumericDate {
    /// Rounded down, also before the epoch.
    seconds: i64,
    /// What is left: zero or more, less than a second.
    nanoseconds: u32,
}

impl NumericDate {
    /// The earliest moment that fits.
    pub const MIN: Self = Self {
        seconds: i64::MIN,
        nanoseconds: 0,
    };

    /// The latest moment that fits.
    pub const MAX: Self = Self {
        seconds: i64::MAX,
        nanoseconds: NANOSECONDS_PER_SECOND - 1,
    };

    /// The moment that many seconds after the epoch, or before it if negative.
    #[inline]
    pub const fn from_secs(seconds: i64) -> Self {
        Self {
            seconds,
            nanoseconds: 0,
        }
    }

    /// The moment that many seconds after the epoch, to the nearest nanosecond; `None` for a NaN
    /// and for the infinities, which no JSON number can be.
    ///
    /// ```
    /// use claims_core::NumericDate;
    ///
    /// let date = NumericDate::from_secs_f64(-0.5).unwrap();
    /// assert_eq!((date.as_secs(), date.subsec_nanos()), (-1, 500_000_000));
    /// assert_eq!(NumericDate::from_secs_f64(f64::NAN), None);
    /// ```
    pub fn from_secs_f64(seconds: f64) -> Option<Self> {
        seconds.is_finite().then(|| Self::from_finite(seconds))
    }

    /// The current second of the system clock, without its fraction.
    ///
    /// Meant for the claims of a new token: many consumers read only integers. To judge a token,
    /// use a [`Clock`](crate::Clock).
    pub fn now() -> Self {
        Self::from(SystemTime::now()).floor()
    }

    /// Whole seconds since the epoch, rounded down.
    #[inline]
    pub const fn as_secs(self) -> i64 {
        self.seconds
    }

    /// Nanoseconds since the start of the second that [`as_secs`](Self::as_secs) tells.
    #[inline]
    pub const fn subsec_nanos(self) -> u32 {
        self.nanoseconds
    }

    /// Seconds since the epoch as binary64: what goes on the wire if there is a fraction.
    ///
    /// Later than April 1970, a number read from the wire comes back unchanged.
    #[allow(clippy::cast_precision_loss)] // What binary64 means.
    pub fn as_secs_f64(self) -> f64 {
        self.seconds as f64 + f64::from(self.nanoseconds) / f64::from(NANOSECONDS_PER_SECOND)
    }

    /// Nanoseconds since the epoch: as the crates of the `interop` features count.
    #[cfg(any(feature = "jiff", feature = "time"))]
    pub(crate) fn as_nanoseconds(self) -> i128 {
        i128::from(self.seconds) * i128::from(NANOSECONDS_PER_SECOND) + i128::from(self.nanoseconds)
    }

    /// The moment that many nanoseconds after the epoch.
    #[cfg(any(feature = "jiff", feature = "time"))]
    pub(crate) fn from_nanoseconds(nanoseconds: i128) -> Self {
        let second = i128::from(NANOSECONDS_PER_SECOND);
        let end = if nanoseconds < 0 {
            Self::MIN
        } else {
            Self::MAX
        };
        i64::try_from(nanoseconds.div_euclid(second)).map_or(end, |seconds| Self {
            seconds,
            // Less than a second.
            nanoseconds: u32::try_from(nanoseconds.rem_euclid(second)).unwrap_or_default(),
        })
    }

    /// The start of the second.
    #[must_use]
    pub const fn floor(self) -> Self {
        Self::from_secs(self.seconds)
    }

    // The upper end of `i64` as a float is the first number beyond it; below the lower end the cast
    // saturates, where numbers have no fraction. Nothing is cut off but what `floor` and `round` have cut already.
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss
    )]
    fn from_finite(seconds: f64) -> Self {
        let whole = seconds.floor();
        if whole >= i64::MAX as f64 {
            return Self::MAX;
        }
        let nanoseconds = (seconds - whole) * f64::from(NANOSECONDS_PER_SECOND);
        Self {
            seconds: whole as i64,
            // Rounding must not carry into the seconds, which are rounded down.
            nanoseconds: (nanoseconds.round() as u32).min(NANOSECONDS_PER_SECOND - 1),
        }
    }
}

/// The JSON number.
impl fmt::Display for NumericDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.nanoseconds == 0 {
            self.seconds.fmt(f)
        } else {
            self.as_secs_f64().fmt(f)
        }
    }
}

impl fmt::Debug for NumericDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "NumericDate({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::NumericDate;

    fn date(seconds: f64) -> NumericDate {
        NumericDate::from_secs_f64(seconds).unwrap()
    }

    #[test]
    fn fractions_are_rounded_down_to_the_second() {
        assert_eq!(
            (date(1.25).as_secs(), date(1.25).subsec_nanos()),
            (1, 250_000_000)
        );
        assert_eq!(
            (date(-1.25).as_secs(), date(-1.25).subsec_nanos()),
            (-2, 750_000_000)
        );
        assert_eq!(
            (date(-1e-20).as_secs(), date(-1e-20).subsec_nanos()),
            (-1, 999_999_999)
        );
        assert_eq!((date(-0.0).as_secs(), date(-0.0).subsec_nanos()), (0, 0));
    }

    #[test]
    fn order_follows_time_across_the_epoch() {
        let ascending = [-1e300, -2.5, -2.0, -0.25, 0.0, 0.25, 1.0, 1e300];
        assert!(
            ascending
                .windows(2)
                .all(|pair| date(pair[0]) < date(pair[1]))
        );
    }

    #[test]
    fn numbers_beyond_the_range_become_its_ends() {
        assert_eq!(date(1e300), NumericDate::MAX);
        assert_eq!(date(-1e300), NumericDate::MIN);
        assert_eq!(date(9_223_372_036_854_775_808.0), NumericDate::MAX);
        assert_eq!(date(-9_223_372_036_854_775_808.0), NumericDate::MIN);
        assert_eq!(NumericDate::from_secs_f64(f64::INFINITY), None);
    }

    #[test]
    fn a_number_comes_back_unchanged() {
        for number in [
            1.7e9 + 0.1,
            1_700_000_000.123_456_7,
            4_102_444_800.999_999,
            1e7 + 0.3,
            -1e9 - 0.7,
        ] {
            assert_eq!(
                date(number).as_secs_f64().to_bits(),
                f64::to_bits(number),
                "{number}"
            );
        }
    }

    #[test]
    fn text_is_the_json_number() {
        assert_eq!(NumericDate::from_secs(-1).to_string(), "-1");
        assert_eq!(date(1_700_000_000.5).to_string(), "1700000000.5");
        assert_eq!(format!("{:?}", date(-0.5)), "NumericDate(-0.5)");
    }

    #[test]
    fn now_is_a_whole_second() {
        assert_eq!(NumericDate::now().subsec_nanos(), 0);
        assert!(NumericDate::now() > NumericDate::from_secs(1_700_000_000));
    }

    #[test]
    fn beyond_the_ends_is_at_the_ends() {
        assert_eq!(date(-1e300), NumericDate::MIN);
        assert_eq!(
            date(f64::from_bits(0xc3e0_0000_0000_0001)),
            NumericDate::MIN
        );
        assert_eq!(date(1e300), NumericDate::MAX);
        assert_eq!(date(9_223_372_036_854_775_808.0), NumericDate::MAX);
    }

    #[cfg(any(feature = "jiff", feature = "time"))]
    #[test]
    fn nanoseconds_saturate_on_their_side() {
        assert_eq!(NumericDate::from_nanoseconds(i128::MIN), NumericDate::MIN);
        assert_eq!(NumericDate::from_nanoseconds(i128::MAX), NumericDate::MAX);
        assert_eq!(
            NumericDate::from_nanoseconds(-1).subsec_nanos(),
            999_999_999
        );
    }
}
