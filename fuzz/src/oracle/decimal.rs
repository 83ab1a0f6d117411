//! The exact value of a JSON number, with as many digits as it has.

use std::cmp::Ordering;

use num_bigint::{BigInt, Sign};

/// A number `digits * 10^exponent`.
#[derive(Debug, Clone)]
pub struct Decimal {
    digits: BigInt,
    exponent: i64,
}

impl Decimal {
    /// Reads the text of a JSON number.
    pub fn of(text: &str) -> Option<Self> {
        let (number, exponent) = match text.split_once(['e', 'E']) {
            // Beyond this there is nothing to tell apart.
            Some((number, exponent)) => {
                let sign = if exponent.starts_with('-') { -1 } else { 1 };
                let size = exponent.trim_start_matches(['+', '-']).parse();
                (number, sign * size.unwrap_or(1_000_000_i64).min(1_000_000))
            }
            None => (text, 0),
        };
        let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
        let digits = BigInt::parse_bytes([whole, fraction].concat().as_bytes(), 10)?;
        let exponent = exponent - i64::try_from(fraction.len()).ok()?;
        Some(Self { digits, exponent })
    }

    /// The integer that this is, if it is one of a size worth telling.
    pub fn integer(&self) -> Option<BigInt> {
        if self.digits.sign() == Sign::NoSign {
            return Some(BigInt::ZERO);
        }
        let length = self.digits.magnitude().to_string().len();
        let ten = BigInt::from(10);
        let power = usize::try_from(self.exponent.unsigned_abs()).ok()?;
        if self.exponent >= 0 {
            return (power < 64).then(|| &self.digits * ten.pow(u32::try_from(power).unwrap_or(0)));
        }
        if power >= length {
            return None;
        }
        let power = ten.pow(u32::try_from(power).ok()?);
        (&self.digits % &power == BigInt::ZERO).then(|| &self.digits / power)
    }

    /// Whether no other number of binary64 is nearer than `found`.
    pub fn is_nearest(&self, found: f64) -> bool {
        if self.digits.sign() == Sign::NoSign {
            return found == 0.0;
        }
        let size =
            self.exponent + i64::try_from(self.digits.magnitude().to_string().len()).unwrap_or(0);
        // Far from both ends of binary64, so that the powers below stay small.
        if size > 320 {
            return found.is_infinite();
        }
        if size < -350 {
            return found == 0.0;
        }
        if found.is_infinite() {
            // Half a step beyond the largest number.
            let limit = BigInt::from((1_u64 << 54) - 1) << 970_u32;
            return self.compare(&limit, 0).is_ge();
        }
        // In quarters of a step, so that the half of a smaller one is an integer.
        let (mantissa, exponent) = parts(found);
        let below = if mantissa == 1 << 52 && exponent > -1074 {
            // The step below a power of two is half as wide.
            (BigInt::from(mantissa) << 2_u32) - 1
        } else {
            (BigInt::from(mantissa) << 2_u32) - 2
        };
        let above = (BigInt::from(mantissa) << 2_u32) + 2;
        let exponent = exponent - 2;
        let same_sign =
            mantissa == 0 || (self.digits.sign() == Sign::Minus) == found.is_sign_negative();
        if !same_sign {
            return false;
        }
        let [from, to] = [&below, &above].map(|limit| self.compare(limit, exponent));
        // Halfway between two numbers, the even one is meant.
        if mantissa % 2 == 0 {
            (mantissa == 0 || from.is_ge()) && to.is_le()
        } else {
            from.is_gt() && to.is_lt()
        }
    }

    /// Compares the magnitude with `limit * 2^exponent`.
    fn compare(&self, limit: &BigInt, exponent: i32) -> Ordering {
        let (own, limit) = self.on_one_scale(limit, exponent);
        own.cmp(&limit)
    }

    fn on_one_scale(&self, limit: &BigInt, exponent: i32) -> (BigInt, BigInt) {
        let ten = |exponent: i64| BigInt::from(10).pow(u32::try_from(exponent.max(0)).unwrap_or(0));
        let two = |exponent: i32| BigInt::from(1) << u32::try_from(exponent.max(0)).unwrap_or(0);
        let own = BigInt::from(self.digits.magnitude().clone());
        (
            own * ten(self.exponent) * two(-exponent),
            limit * two(exponent) * ten(-self.exponent),
        )
    }
}

/// The magnitude of a number as `mantissa * 2^exponent`.
fn parts(number: f64) -> (u64, i32) {
    let bits = number.to_bits();
    let fraction = bits & ((1 << 52) - 1);
    match i32::try_from(bits >> 52 & 0x7FF).unwrap_or(0) {
        0 => (fraction, -1074),
        exponent => (fraction | 1 << 52, exponent - 1075),
    }
}

#[cfg(test)]
mod tests {
    use super::Decimal;

    #[test]
    fn nearest_is_what_the_standard_library_says() {
        for text in [
            "0.1",
            "-0.1",
            "1e23",
            "5e-324",
            "2.4703282292062327e-324",
            "1.7976931348623158e308",
            "9007199254740993",
            "2.2250738585072011e-308",
            "4503599627370496.5",
            "1e-400",
            "0e9",
        ] {
            let found: f64 = text.parse().unwrap();
            let decimal = Decimal::of(text).unwrap();
            assert!(decimal.is_nearest(found), "{text}");
            if found != 0.0 {
                assert!(
                    !decimal.is_nearest(f64::from_bits(found.to_bits() + 1)),
                    "{text}"
                );
                assert!(!decimal.is_nearest(-found), "{text}");
            }
        }
        assert!(
            Decimal::of("1.7976931348623159e308")
                .unwrap()
                .is_nearest(f64::INFINITY)
        );
        assert!(
            !Decimal::of("1.7976931348623157e308")
                .unwrap()
                .is_nearest(f64::INFINITY)
        );
    }

    #[test]
    fn integers_may_be_written_in_any_way() {
        assert_eq!(Decimal::of("1.50e1").unwrap().integer(), Some(15.into()));
        assert_eq!(
            Decimal::of("-120e-1").unwrap().integer(),
            Some((-12).into())
        );
        assert_eq!(Decimal::of("1.5").unwrap().integer(), None);
    }
}
