//! JSON numbers and the instants that they stand for, exactly.

/// A number as the wire has it: exact where it is an integer of 64 bits, binary64 otherwise.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Wire {
    /// An integer of 64 bits, with a sign or without.
    Integer(i128),
    /// Any other number.
    Binary64(f64),
}

impl Wire {
    /// Reads the text of a JSON number.
    pub fn of(text: &str) -> Option<Self> {
        if super::type_of(text) != "number" {
            return None;
        }
        let digits = !text.contains(['.', 'e', 'E']);
        let integer = digits.then(|| text.parse::<i128>().ok()).flatten();
        let fits = |value: &i128| (i128::from(i64::MIN)..=i128::from(u64::MAX)).contains(value);
        match integer.filter(fits) {
            Some(value) => Some(Self::Integer(value)),
            None => text.parse().ok().map(Self::Binary64),
        }
    }

    /// Nanoseconds, if one of the number is so many: between these two. Binary64 arithmetic may be
    /// one off, and what is out of reach is the end of the type.
    pub fn nanoseconds(self, unit: i128) -> Span {
        match self {
            Self::Integer(value) => Span::exactly(value.saturating_mul(unit)),
            Self::Binary64(value) => {
                let exact = scaled(value, unit);
                Span {
                    low: exact.saturating_sub(1),
                    high: exact.saturating_add(1),
                }
            }
        }
    }
}

/// A time that is known to a nanosecond either way.
#[derive(Debug, Clone, Copy)]
pub struct Span {
    /// Not before this.
    pub low: i128,
    /// Not after this.
    pub high: i128,
}

impl Span {
    /// A time that is known exactly.
    pub fn exactly(time: i128) -> Self {
        Self {
            low: time,
            high: time,
        }
    }
}

/// The instant that a NumericDate stands for, in nanoseconds.
pub fn seconds(value: &str) -> Option<Span> {
    Some(Wire::of(value)?.nanoseconds(1_000_000_000))
}

/// The integer that a number is and that no rounding has touched.
pub fn integer(value: &str) -> Option<i128> {
    match Wire::of(value)? {
        Wire::Integer(value) => Some(value),
        Wire::Binary64(value) => {
            let exact = value.fract() == 0.0 && value.abs() < 9_007_199_254_740_992.0;
            exact.then(|| scaled(value, 1))
        }
    }
}

/// The number times the factor, to the nearest integer, by integer arithmetic alone.
pub(super) fn scaled(value: f64, factor: i128) -> i128 {
    let bits = value.to_bits();
    let exponent = i32::try_from(bits >> 52 & 0x7FF).unwrap_or_default();
    let fraction = i128::from(bits & ((1 << 52) - 1));
    let (mantissa, exponent) = match exponent {
        0 => (fraction, -1074),
        _ => (fraction | 1 << 52, exponent - 1075),
    };
    let product = mantissa * factor;
    let magnitude = match u32::try_from(exponent) {
        Ok(left) if product == 0 || left < product.leading_zeros() => product << left.min(126),
        Ok(_) => i128::MAX,
        Err(_) => match exponent.unsigned_abs() {
            right @ ..=126 => (product + (1 << (right - 1))) >> right,
            _ => 0,
        },
    };
    if value.is_sign_negative() {
        -magnitude
    } else {
        magnitude
    }
}

#[cfg(test)]
mod tests {
    use super::{Wire, integer, scaled};

    #[test]
    fn binary64_is_scaled_exactly() {
        assert_eq!(scaled(1.5, 1_000_000_000), 1_500_000_000);
        assert_eq!(scaled(-0.25, 1_000_000_000), -250_000_000);
        assert_eq!(scaled(1e300, 1), i128::MAX);
        assert_eq!(scaled(1.5 * 2_f64.powi(126), 1), 3 << 125);
        assert_eq!(scaled(2_f64.powi(127), 1), i128::MAX);
        assert_eq!(scaled(5e-324, 1_000_000_000), 0);
        assert_eq!(scaled(0.0, 7), 0);
        assert_eq!(scaled(9_007_199_254_740_992.0, 1), 1 << 53);
    }

    #[test]
    fn integers_are_what_has_no_fraction() {
        assert_eq!(integer("1e3"), Some(1000));
        assert_eq!(integer("18446744073709551615"), Some(u64::MAX.into()));
        assert_eq!(integer("1.5"), None);
        assert_eq!(integer("9007199254740992.0"), None);
        assert_eq!(integer("\"1\""), None);
        assert_eq!(Wire::of("-0"), Some(Wire::Integer(0)));
    }
}
