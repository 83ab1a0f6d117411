//! `range`

use std::{cmp::Ordering, num};

use super::{Number, forward::forward, refuse};
use crate::{
    report::{Code, Detail, Report},
    schema::{Bounds, ClaimSchema, Literal},
};

/// Numbers: what `range` judges.
#[diagnostic::on_unimplemented(
    message = "`range` cannot judge a value of type `{Self}`",
    label = "not a number",
    note = "it judges integers, floats and `NumericDate`; for another type use \
            `#[claim(validate = path)]`, or implement `claims_core::validate::Ranged`",
    note = "the length of a string or an array is a matter of `len`"
)]
pub trait Ranged {
    /// The number.
    fn number(&self) -> Number;
}

macro_rules! integers {
    ($($integer:ty),*) => {$(
        impl Ranged for $integer {
            fn number(&self) -> Number {
                Number::Integer(i128::from(*self))
            }
        }
    )*};
}

integers!(i8, i16, i32, i64, i128, u8, u16, u32, u64);

/// Types that may be wider than `i128`, or whose width depends on the machine.
macro_rules! wide_integers {
    ($($integer:ty),*) => {$(
        impl Ranged for $integer {
            fn number(&self) -> Number {
                // What does not fit is beyond every bound that can be written.
                i128::try_from(*self).map_or(Number::Float(f64::INFINITY), Number::Integer)
            }
        }
    )*};
}

wide_integers!(isize, usize, u128);

macro_rules! nonzero_integers {
    ($($integer:ident),*) => {$(
        impl Ranged for num::$integer {
            fn number(&self) -> Number {
                self.get().number()
            }
        }
    )*};
}

nonzero_integers!(
    NonZeroI8,
    NonZeroI16,
    NonZeroI32,
    NonZeroI64,
    NonZeroIsize,
    NonZeroU8,
    NonZeroU16,
    NonZeroU32,
    NonZeroU64,
    NonZeroUsize
);

impl Ranged for f32 {
    fn number(&self) -> Number {
        Number::of_single(*self)
    }
}

impl Ranged for f64 {
    fn number(&self) -> Number {
        Number::Float(*self)
    }
}

forward!(Ranged {
    fn number(&self) -> Number {
        (**self).number()
    }
});

/// `range(bounds)`
#[inline]
pub fn range<T: Ranged + ?Sized>(
    value: &T,
    bounds: Bounds<'_>,
    claim: &ClaimSchema<'_>,
    report: &mut Report,
) {
    let number = value.number();
    if !is_within(number, bounds) {
        refuse_range(number, bounds, claim, report);
    }
}

/// Something that is not a number lies in no range.
fn is_within(number: Number, bounds: Bounds<'_>) -> bool {
    let compare = |bound| Number::of(bound).and_then(|bound| number.compare(bound));
    let above_min = bounds
        .min
        .is_none_or(|min| compare(min).is_some_and(Ordering::is_ge));
    let below_max = bounds.max.is_none_or(|max| match compare(max) {
        Some(Ordering::Less) => true,
        Some(Ordering::Equal) => !bounds.max_exclusive,
        Some(Ordering::Greater) | None => false,
    });
    above_min && below_max
}

#[cold]
fn refuse_range(number: Number, bounds: Bounds<'_>, claim: &ClaimSchema<'_>, report: &mut Report) {
    let expected = match (bounds.min.map(text), bounds.max.map(text)) {
        (None, None) => String::from("a number"),
        (Some(min), None) => format!("at least {min}"),
        (None, Some(max)) if bounds.max_exclusive => format!("less than {max}"),
        (None, Some(max)) => format!("at most {max}"),
        (Some(min), Some(max)) if bounds.max_exclusive => {
            format!("at least {min} and less than {max}")
        }
        (Some(min), Some(max)) => format!("{min} to {max}"),
    };
    refuse(
        claim,
        Code::Range,
        Some(Detail::Words(expected.into())),
        Some(number.into()),
        report,
    );
}

fn text(literal: Literal<'_>) -> String {
    match literal {
        Literal::Integer(integer) => integer.to_string(),
        Literal::Float(float) => float.to_string(),
        Literal::Boolean(boolean) => boolean.to_string(),
        Literal::Text(text) => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use std::num::NonZeroU32;

    use super::{Ranged, range};
    use crate::{
        report::{Code, Detail, Report},
        schema::{Bounds, Literal},
        validate::testing::{judge, judge_sensitive, refused, words},
    };

    const ONE_TO_TEN: Bounds<'static> = Bounds {
        min: Some(Literal::Integer(1)),
        max: Some(Literal::Integer(10)),
        max_exclusive: false,
    };
    const BELOW_TEN: Bounds<'static> = Bounds {
        min: None,
        max: Some(Literal::Integer(10)),
        max_exclusive: true,
    };

    fn within<T: Ranged>(value: T, bounds: Bounds<'_>) -> Report {
        judge(|claim, report| range(&value, bounds, claim, report))
    }

    #[test]
    fn both_ends_are_allowed_and_nothing_beyond() {
        for number in [1, 5, 10] {
            assert!(within(number, ONE_TO_TEN).is_empty(), "{number}");
        }
        for number in [i64::MIN, 0, 11, i64::MAX] {
            let actual = Detail::Integer(number.into());
            assert_eq!(
                within(number, ONE_TO_TEN),
                refused(Code::Range, words("1 to 10"), Some(actual))
            );
        }
    }

    #[test]
    fn an_exclusive_end_is_outside() {
        assert!(within(9.999, BELOW_TEN).is_empty());
        let report = refused(
            Code::Range,
            words("less than 10"),
            Some(Detail::Number(10.0)),
        );
        assert_eq!(within(10.0, BELOW_TEN), report);
        let both = Bounds {
            min: Some(Literal::Float(0.5)),
            ..BELOW_TEN
        };
        let expected = words("at least 0.5 and less than 10");
        let report = refused(Code::Range, expected, Some(Detail::Integer(10)));
        assert_eq!(within(10_u8, both), report);
    }

    #[test]
    fn two_ranges_of_one_claim_are_two_rules() {
        let report = judge(|claim, report| {
            range(&11, ONE_TO_TEN, claim, report);
            range(&11, BELOW_TEN, claim, report);
            range(&11, BELOW_TEN, claim, report);
        });
        assert_eq!(report.violations().len(), 2);
    }

    #[test]
    fn open_ends_have_no_limit() {
        let from_one = Bounds {
            max: None,
            ..ONE_TO_TEN
        };
        assert!(within(u64::MAX, from_one).is_empty());
        assert!(within(u128::MAX, from_one).is_empty());
        assert!(!within(u128::MAX, ONE_TO_TEN).is_empty());
        let report = refused(Code::Range, words("at least 1"), Some(Detail::Integer(-1)));
        assert_eq!(within(-1, from_one), report);
    }

    #[test]
    fn all_number_types_are_judged() {
        assert!(within(5_usize, ONE_TO_TEN).is_empty() && !within(11_usize, ONE_TO_TEN).is_empty());
        assert!(within(5.5_f32, ONE_TO_TEN).is_empty() && !within(0.5_f32, ONE_TO_TEN).is_empty());
        assert!(within(NonZeroU32::MIN, ONE_TO_TEN).is_empty());
        assert!(!within(NonZeroU32::MAX, ONE_TO_TEN).is_empty());
        assert!(
            within(Box::new(5), ONE_TO_TEN).is_empty()
                && !within(Box::new(11), ONE_TO_TEN).is_empty()
        );
    }

    /// As binary64, the single-precision number next to 0.7 is less than 0.7.
    #[test]
    fn a_short_float_meets_the_bound_it_was_read_from() {
        let exactly = |bound| Bounds {
            min: Some(Literal::Float(bound)),
            max: Some(Literal::Float(bound)),
            max_exclusive: false,
        };
        assert!(within(0.7_f32, exactly(0.7)).is_empty());
        assert!(within(0.1_f32, exactly(0.1)).is_empty());
        assert!(!within(0.100_001_f32, exactly(0.1)).is_empty());
    }

    #[test]
    fn what_is_not_a_number_lies_in_no_range() {
        assert!(!within(f64::NAN, ONE_TO_TEN).is_empty());
        assert!(!within(f64::NAN, BELOW_TEN).is_empty());
    }

    #[test]
    fn a_sensitive_number_stays_unseen() {
        let report = judge_sensitive(|claim, report| range(&11, ONE_TO_TEN, claim, report));
        assert_eq!(report, refused(Code::Range, words("1 to 10"), None));
    }

    #[test]
    fn an_end_alone_is_told_as_it_is_meant() {
        let at_most = Bounds {
            max_exclusive: false,
            ..BELOW_TEN
        };
        assert!(within(10, at_most).is_empty());
        let report = refused(Code::Range, words("at most 10"), Some(Detail::Integer(11)));
        assert_eq!(within(11, at_most), report);
    }
}
