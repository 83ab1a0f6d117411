//! Numbers with a fraction.

use proptest::{num, prelude::*};

/// Any finite number, both zeros and the smallest ones included.
pub fn finite() -> BoxedStrategy<f64> {
    (num::f64::POSITIVE
        | num::f64::NEGATIVE
        | num::f64::NORMAL
        | num::f64::SUBNORMAL
        | num::f64::ZERO)
        .boxed()
}

/// A number that `serde_json` reads as it was written.
///
/// Foreign types and `serde_json::Value` are read by it, and without its feature `float_roundtrip` the last bit of
/// some numbers changes. Negative zero is read as the integer 0, which these types tell from it.
pub fn readable_float() -> BoxedStrategy<f64> {
    finite()
        .prop_filter("changed by serde_json", |number| {
            let text = serde_json::to_string(number).unwrap();
            let read: f64 = serde_json::from_str(&text).unwrap();
            read.to_bits() == number.to_bits() && read.to_bits() != (-0.0_f64).to_bits()
        })
        .boxed()
}
