//! Times as people tell them.

use claims_core::{
    Clock as _, NumericDate, SystemClock,
    report::{Date, Span},
};

const NANOS: i128 = 1_000_000_000;

/// The time to compare with, in nanoseconds since 1970.
#[derive(Debug, Clone, Copy)]
pub(super) struct Clock(i128);

impl Clock {
    /// That time, or else now.
    pub(super) fn new(seconds: Option<i64>) -> Self {
        let now = seconds.map_or_else(|| SystemClock.now(), NumericDate::from_secs);
        Self(i128::from(now.as_secs()) * NANOS + i128::from(now.subsec_nanos()))
    }

    /// When that was or will be, and how far from now; `None` if the value is no NumericDate.
    pub(super) fn tell(self, claim: &str, number: &str) -> Option<String> {
        let at = instant(number)?;
        let past = at <= self.0;
        let distance = self.0.saturating_sub(at).saturating_abs();
        // Nobody reads a clock more exactly than this.
        let distance = Span(distance.saturating_add(NANOS / 2) / NANOS * NANOS);
        let relation = match (claim, past) {
            ("exp", true) => format!("expired {distance} ago"),
            ("exp", false) => format!("expires in {distance}"),
            ("nbf", true) => format!("began {distance} ago"),
            ("nbf", false) => format!("not valid for another {distance}"),
            (_, true) => format!("{distance} ago"),
            (_, false) => format!("in {distance}"),
        };
        Some(format!("{}, {relation}", Date(at)))
    }
}

/// Nanoseconds since 1970. Far away, arithmetic stops at the end of the type.
fn instant(number: &str) -> Option<i128> {
    if let Ok(seconds) = number.parse::<i128>() {
        return Some(seconds.saturating_mul(NANOS));
    }
    let seconds: f64 = number
        .parse()
        .ok()
        .filter(|seconds: &f64| seconds.is_finite())?;
    #[allow(clippy::cast_possible_truncation)] // `as` saturates.
    let whole = (seconds.trunc() as i128).saturating_mul(NANOS);
    #[allow(clippy::cast_possible_truncation)] // Less than a second.
    let fraction = (seconds.fract() * 1e9).round() as i128;
    Some(whole.saturating_add(fraction))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_stand_in_relation_to_now() {
        let clock = Clock::new(Some(1_700_000_000));
        for (claim, number, told) in [
            (
                "exp",
                "1699999820",
                "2023-11-14T22:10:20Z, expired 3 min ago",
            ),
            ("exp", "1700000000", "2023-11-14T22:13:20Z, expired 0 s ago"),
            ("exp", "1700000001", "2023-11-14T22:13:21Z, expires in 1 s"),
            (
                "nbf",
                "1700003600",
                "2023-11-14T23:13:20Z, not valid for another 1 h",
            ),
            ("nbf", "1699999999", "2023-11-14T22:13:19Z, began 1 s ago"),
            ("iat", "1699999999.5", "2023-11-14T22:13:19.5Z, 1 s ago"),
            (
                "iat",
                "1699999989.119571977",
                "2023-11-14T22:13:09.119571924Z, 11 s ago",
            ),
            ("auth_time", "1.7e9", "2023-11-14T22:13:20Z, 0 s ago"),
        ] {
            assert_eq!(clock.tell(claim, number).as_deref(), Some(told));
        }
    }

    #[test]
    fn far_times_and_no_times_do_no_harm() {
        let clock = Clock::new(Some(i64::MIN));
        let far = "9".repeat(300);
        for number in ["1e308", "-1e308", "18446744073709551616", &far] {
            assert!(clock.tell("exp", number).is_some(), "{number}");
        }
        for other in ["true", "null", "1e999", ""] {
            assert_eq!(clock.tell("exp", other), None, "{other}");
        }
    }
}
