//! Numbers that compare exactly, whatever types they came from.

use std::cmp::Ordering;

use crate::{report::Detail, schema::Literal};

/// A number as the validators see it.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum Number {
    /// A number without fraction.
    Integer(i128),
    /// Any other number.
    Float(f64),
}

/// 2^127, the first number beyond `i128`.
const BEYOND_I128: f64 = 170_141_183_460_469_231_731_687_303_715_884_105_728.0;

impl Number {
    /// The order of the two as numbers on a line: nothing is rounded. `None` if one is not a number.
    pub const fn compare(self, other: Self) -> Option<Ordering> {
        match (self, other) {
            (Self::Integer(left), Self::Integer(right)) => Some(compare_integers(left, right)),
            (Self::Float(left), Self::Float(right)) => compare_floats(left, right),
            (Self::Integer(left), Self::Float(right)) => compare_mixed(left, right),
            (Self::Float(left), Self::Integer(right)) => match compare_mixed(right, left) {
                Some(order) => Some(order.reverse()),
                None => None,
            },
        }
    }

    /// The number that a single-precision float stands for in decimals: `0.1`, where its exact value
    /// is 0.100000001490116. Bounds and constants are written in decimals, and so is JSON.
    pub(super) fn of_single(float: f32) -> Self {
        let exact = f64::from(float);
        Self::Float(float.to_string().parse().unwrap_or(exact))
    }

    /// The number of a literal that is one.
    pub(crate) const fn of(literal: Literal<'_>) -> Option<Self> {
        match literal {
            Literal::Integer(integer) => Some(Self::Integer(integer)),
            Literal::Float(float) => Some(Self::Float(float)),
            Literal::Text(_) | Literal::Boolean(_) => None,
        }
    }
}

// By hand, because the contracts between types compare numbers while the program compiles.
const fn compare_integers(left: i128, right: i128) -> Ordering {
    if left < right {
        Ordering::Less
    } else if left > right {
        Ordering::Greater
    } else {
        Ordering::Equal
    }
}

const fn compare_floats(left: f64, right: f64) -> Option<Ordering> {
    if left < right {
        Some(Ordering::Less)
    } else if left > right {
        Some(Ordering::Greater)
    } else if left.is_nan() || right.is_nan() {
        None
    } else {
        Some(Ordering::Equal)
    }
}

const fn compare_mixed(integer: i128, float: f64) -> Option<Ordering> {
    if float.is_nan() {
        return None;
    }
    if float >= BEYOND_I128 {
        return Some(Ordering::Less);
    }
    if float < -BEYOND_I128 {
        return Some(Ordering::Greater);
    }
    #[expect(
        clippy::cast_possible_truncation,
        reason = "within i128; the fraction is looked at below"
    )]
    let whole = float as i128;
    match compare_integers(integer, whole) {
        // Exact: a float with a fraction is far smaller than what binary64 holds exactly.
        #[expect(clippy::cast_precision_loss, reason = "it came from a float")]
        Ordering::Equal => compare_floats(whole as f64, float),
        order => Some(order),
    }
}

impl From<Number> for Detail {
    fn from(number: Number) -> Self {
        match number {
            Number::Integer(integer) => Self::Integer(integer),
            Number::Float(float) => Self::Number(float),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cmp::Ordering::{Equal, Greater, Less};

    use super::Number::{self, Float, Integer};

    #[test]
    fn numbers_compare_without_rounding() {
        // 2^53 + 1 is no binary64: as floats, the two would be equal.
        let odd = 9_007_199_254_740_993;
        for (left, right, expected) in [
            (Integer(odd), Float(9_007_199_254_740_992.0), Greater),
            (Float(9_007_199_254_740_992.0), Integer(odd), Less),
            (Integer(1), Float(1.0), Equal),
            (Integer(1), Float(1.5), Less),
            (Integer(-1), Float(-1.5), Greater),
            (Integer(0), Float(0.0), Equal),
            (Integer(i128::MAX), Float(f64::MAX), Less),
            (Integer(i128::MAX), Float(super::BEYOND_I128), Less),
            (Integer(i128::MIN), Float(-super::BEYOND_I128), Equal),
            (Integer(i128::MIN), Float(f64::NEG_INFINITY), Greater),
            (Float(0.5), Float(0.25), Greater),
            (Integer(2), Integer(3), Less),
        ] {
            assert_eq!(left.compare(right), Some(expected), "{left:?} {right:?}");
        }
        assert_eq!(Integer(0).compare(Float(f64::NAN)), None);
        assert_eq!(Float(f64::NAN).compare(Float(f64::NAN)), None);
    }

    #[test]
    fn a_single_precision_float_is_its_decimal() {
        for (float, expected) in [(0.1_f32, 0.1), (-2.5, -2.5), (f32::MAX, 3.402_823_5e38)] {
            assert_eq!(
                Number::of_single(float).compare(Float(expected)),
                Some(Equal),
                "{float}"
            );
        }
        let infinite = Number::of_single(f32::INFINITY);
        assert_eq!(infinite.compare(Float(f64::INFINITY)), Some(Equal));
        assert_eq!(Number::of_single(f32::NAN).compare(Float(0.0)), None);
    }

    #[test]
    fn a_negative_zero_is_zero() {
        assert_eq!(Integer(0).compare(Float(-0.0)), Some(Equal));
        assert_eq!(Integer(0).compare(Float(-0.5)), Some(Greater));
    }
}
