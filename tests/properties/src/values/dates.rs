//! Moments: near each other, so that rules about them meet, and at the ends of what a number tells.

use claims_core::NumericDate;
use proptest::{prelude::*, sample::select};

use super::finite;

/// About now, for every clock of these tests.
const NOW: i64 = 1_700_000_000;

/// Whole seconds of any date.
pub fn seconds() -> BoxedStrategy<i64> {
    prop_oneof![
        6 => NOW - 400..NOW + 400,
        1 => NOW - 100_000_000..NOW + 100_000_000,
        1 => any::<i64>(),
        1 => select(&[0, 1, -1, i64::MIN, i64::MIN + 1, i64::MAX, i64::MAX - 1, 1 << 53, (1 << 53) + 1][..]),
    ]
    .boxed()
}

/// A moment that a JSON number tells: whole seconds, or what binary64 makes of a fraction.
///
/// A [`NumericDate`] holds nanoseconds. Those that a sum of dates and durations has are no JSON number, so they
/// cannot come back.
pub fn moment() -> BoxedStrategy<NumericDate> {
    #[allow(clippy::cast_precision_loss, reason = "what binary64 means")]
    let fraction = (seconds(), 0.0..1.0).prop_map(|(whole, part)| whole as f64 + part);
    let fraction = prop_oneof![3 => fraction, 1 => finite()];
    // Far from the epoch and in its first seconds a number is cut to whole nanoseconds: what is read once stays.
    let fraction = fraction.prop_map(|seconds| NumericDate::from_secs_f64(seconds).unwrap());
    prop_oneof![3 => seconds().prop_map(NumericDate::from_secs), 1 => fraction].boxed()
}

/// `iat`, `nbf` and `exp`: mostly in that order, so that there is a time at which the token is good.
pub fn window() -> BoxedStrategy<[NumericDate; 3]> {
    let sorted = [moment(), moment(), moment()].prop_map(|mut moments| {
        moments.sort_unstable();
        moments
    });
    prop_oneof![4 => sorted, 1 => [moment(), moment(), moment()]].boxed()
}
