//! Integers and floating-point numbers.

use super::{ClaimValue, expect};
use crate::{
    error::Malformed,
    reader::{JsonType, Number, Reader},
    report::{Detail, Report},
    schema::{HasShape, Shape},
};

/// 2^53: below it, binary64 holds every integer and nothing is rounded to another one.
pub(crate) const INEXACT: f64 = 9_007_199_254_740_992.0;

/// The integer that a number without fraction is. `1.0` and `1e3` are integers as well: JSON knows
/// one kind of number (RFC 8259, section 6). One that was read as binary64 may have lost digits from
/// 2^53 on, and is no integer that could be relied on.
#[inline]
pub(crate) fn whole(number: Number) -> Option<i128> {
    match number {
        Number::Unsigned(value) => Some(value.into()),
        Number::Negative(value) => Some(value.into()),
        #[allow(clippy::cast_possible_truncation)] // There is no fraction to lose.
        Number::Float(value) => {
            (value.fract() == 0.0 && value.abs() < INEXACT).then_some(value as i128)
        }
    }
}

/// The integer that a number is, if it lies within the bounds; if not, the report says why.
#[inline]
pub(crate) fn integer(number: Number, min: i128, max: i128, report: &mut Report) -> Option<i128> {
    match whole(number) {
        Some(value) if (min..=max).contains(&value) => Some(value),
        _ => {
            refuse(number, min, max, report);
            None
        }
    }
}

#[cold]
#[allow(clippy::cast_precision_loss)] // What lies at a rounded bound counts as beyond it.
fn refuse(number: Number, min: i128, max: i128, report: &mut Report) {
    match number {
        Number::Float(value) if value.fract() != 0.0 => report.fraction(),
        // Plain digits are read as a float only beyond 64 bits.
        Number::Float(value)
            if value.abs() >= INEXACT && value > min as f64 && value < max as f64 =>
        {
            report.inexact();
        }
        number => report.out_of_range(format!("an integer from {min} to {max}"), number.into()),
    }
}

impl Number {
    /// The number as binary64, rounded where it has more digits.
    #[allow(clippy::cast_precision_loss)] // What binary64 means.
    pub(crate) fn as_f64(self) -> f64 {
        match self {
            Self::Unsigned(value) => value as f64,
            Self::Negative(value) => value as f64,
            Self::Float(value) => value,
        }
    }
}

impl From<Number> for Detail {
    fn from(number: Number) -> Self {
        match number {
            Number::Unsigned(value) => Self::Integer(value.into()),
            Number::Negative(value) => Self::Integer(value.into()),
            Number::Float(value) => Self::Number(value),
        }
    }
}

/// The next number; anything else is recorded and skipped.
#[inline(never)]
pub(crate) fn read_number<'de, R: Reader<'de>>(
    reader: &mut R,
    report: &mut Report,
    expected: &'static str,
) -> Result<Option<Number>, Malformed> {
    if !expect(reader, report, JsonType::Number, expected)? {
        return Ok(None);
    }
    reader.number().map(Some)
}

macro_rules! integers {
    ($($integer:ident)*) => { $(
        impl<'de> ClaimValue<'de> for $integer {
            #[inline]
            fn read<R: Reader<'de>>(
                reader: &mut R,
                report: &mut Report,
            ) -> Result<Option<Self>, Malformed> {
                let number = match reader.take_unsigned() {
                    Some(number) => match number.try_into() {
                        Ok(number) => return Ok(Some(number)),
                        Err(_) => Number::Unsigned(number),
                    },
                    None => match read_number(reader, report, "an integer")? {
                        Some(number) => number,
                        None => return Ok(None),
                    },
                };
                // No integer type here is wider than 64 bits.
                #[allow(clippy::cast_lossless)]
                let whole = integer(number, Self::MIN as i128, Self::MAX as i128, report);
                Ok(whole.and_then(|whole| Self::try_from(whole).ok()))
            }
        }

        impl HasShape for $integer {
            // No integer type here is wider than 64 bits.
            #[allow(clippy::cast_lossless)]
            const SHAPE: Shape<'static> =
                Shape::Integer { min: Self::MIN as i128, max: Self::MAX as i128 };
        }
    )* };
}

integers!(i8 i16 i32 i64 isize u8 u16 u32 u64 usize);

impl<'de> ClaimValue<'de> for f64 {
    #[inline]
    fn read<R: Reader<'de>>(
        reader: &mut R,
        report: &mut Report,
    ) -> Result<Option<Self>, Malformed> {
        let number = read_number(reader, report, "a number")?;
        Ok(number.map(Number::as_f64))
    }
}

impl HasShape for f64 {
    const SHAPE: Shape<'static> = Shape::Number;
}

/// Rounded to the nearest `f32`; one beyond its range is a violation.
impl<'de> ClaimValue<'de> for f32 {
    fn read<R: Reader<'de>>(
        reader: &mut R,
        report: &mut Report,
    ) -> Result<Option<Self>, Malformed> {
        let Some(wide) = f64::read(reader, report)? else {
            return Ok(None);
        };
        #[allow(clippy::cast_possible_truncation)] // Beyond the range becomes infinite.
        let value = wide as f32;
        if value.is_finite() {
            return Ok(Some(value));
        }
        report.out_of_range(
            format!("a number up to {:e}", f32::MAX),
            Detail::Number(wide),
        );
        Ok(None)
    }
}

impl HasShape for f32 {
    const SHAPE: Shape<'static> = Shape::Number;
}

#[cfg(test)]
mod tests {
    use super::{INEXACT, whole};
    use crate::{
        reader::Number,
        value::testing::{read, refused},
    };

    #[test]
    fn integers_are_exact_up_to_both_ends() {
        assert_eq!(read::<u64>("18446744073709551615"), Ok(u64::MAX));
        assert_eq!(read::<i64>("-9223372036854775808"), Ok(i64::MIN));
        assert_eq!(read::<u8>("255"), Ok(255));
        assert_eq!(read::<i8>("-128"), Ok(-128));
        assert_eq!(read::<u32>("-0"), Ok(0));
    }

    #[test]
    fn an_integer_out_of_range_is_not_wrapped() {
        assert_eq!(refused::<u64>("18446744073709551616"), [":range"]);
        assert_eq!(refused::<u64>("-1"), [":range"]);
        assert_eq!(refused::<i64>("9223372036854775808"), [":range"]);
        assert_eq!(refused::<u8>("256"), [":range"]);
        assert_eq!(refused::<i64>("1e300"), [":range"]);
    }

    #[test]
    fn a_zero_fraction_is_an_integer_and_any_other_is_not() {
        assert_eq!(read::<u16>("1.0"), Ok(1));
        assert_eq!(read::<i32>("1e3"), Ok(1000));
        assert_eq!(read::<i32>("-2.50e1"), Ok(-25));
        assert_eq!(refused::<i32>("1.5"), [":wrong_type"]);
        assert_eq!(refused::<u64>("1e-3"), [":wrong_type"]);
        assert_eq!(refused::<u64>("\"1\""), [":wrong_type"]);
    }

    #[test]
    fn a_number_that_binary64_may_have_rounded_is_no_integer() {
        assert_eq!(read::<i64>("1e15"), Ok(1_000_000_000_000_000));
        assert_eq!(
            whole(Number::Float(INEXACT - 1.0)),
            Some(9_007_199_254_740_991)
        );
        assert_eq!(whole(Number::Float(INEXACT)), None);
        assert_eq!(
            whole(Number::Float(1.0 - INEXACT)),
            Some(-9_007_199_254_740_991)
        );
        assert_eq!(whole(Number::Float(-INEXACT)), None);
        assert_eq!(read::<i64>("9007199254740993"), Ok(9_007_199_254_740_993));
        for text in ["9007199254740992.0", "9007199254740993.0", "-1e18", "4e18"] {
            assert_eq!(refused::<i64>(text), [":wrong_type"], "{text}");
        }
        assert_eq!(refused::<u64>("9007199254740993.0"), [":wrong_type"]);
        for text in [
            "-9223372036854775809",
            "9223372036854775807.0",
            "1e19",
            "-1e19",
        ] {
            assert_eq!(refused::<i64>(text), [":range"], "{text}");
        }
        assert_eq!(refused::<u64>("-9223372036854775809"), [":range"]);
        assert_eq!(refused::<u64>("18446744073709551615.0"), [":range"]);
        assert_eq!(refused::<u8>("9007199254740994.0"), [":range"]);
    }

    #[test]
    fn floats_take_every_number() {
        assert_eq!(read::<f64>("1"), Ok(1.0));
        assert_eq!(read::<f64>("-1.5e300"), Ok(-1.5e300));
        assert_eq!(read::<f32>("0.5"), Ok(0.5));
        assert_eq!(refused::<f32>("1e39"), [":range"]);
        assert_eq!(refused::<f64>("null"), [":wrong_type"]);
    }
}
