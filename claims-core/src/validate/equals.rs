//! `equals` and `one_of`

use std::cmp::Ordering;

use super::{LiteralKind, Number, Ranged, actual_text, expected_literal, forward::forward, refuse};
use crate::{
    report::{Code, Detail, Report},
    schema::{ClaimSchema, Literal},
};

/// Values that can be compared with a constant: what `equals` and `one_of` judge.
#[diagnostic::on_unimplemented(
    message = "`equals`, `one_of` and `contains` cannot compare a value of type `{Self}` with a literal",
    label = "neither a string nor a number nor a boolean",
    note = "for another type use `#[claim(validate = path)]`, \
            or implement `claims_core::validate::EqualsLiteral`"
)]
pub trait EqualsLiteral {
    /// The kind of literals that a value can be equal to: one of another kind does not compile.
    /// With `None` every literal is taken.
    const KIND: Option<LiteralKind> = None;

    /// Whether the value is the literal. Numbers compare by value: `1` and `1.0` are equal.
    fn equals_literal(&self, literal: Literal<'_>) -> bool;

    /// The value, for the report.
    fn detail(&self) -> Detail;
}

impl EqualsLiteral for str {
    const KIND: Option<LiteralKind> = Some(LiteralKind::Text);

    fn equals_literal(&self, literal: Literal<'_>) -> bool {
        matches!(literal, Literal::Text(text) if text == self)
    }

    fn detail(&self) -> Detail {
        actual_text(self)
    }
}

impl EqualsLiteral for String {
    const KIND: Option<LiteralKind> = Some(LiteralKind::Text);

    fn equals_literal(&self, literal: Literal<'_>) -> bool {
        self.as_str().equals_literal(literal)
    }

    fn detail(&self) -> Detail {
        self.as_str().detail()
    }
}

impl EqualsLiteral for bool {
    const KIND: Option<LiteralKind> = Some(LiteralKind::Boolean);

    fn equals_literal(&self, literal: Literal<'_>) -> bool {
        matches!(literal, Literal::Boolean(boolean) if boolean == *self)
    }

    fn detail(&self) -> Detail {
        Detail::Boolean(*self)
    }
}

macro_rules! numbers {
    ($($number:ty),*) => {$(
        impl EqualsLiteral for $number {
            const KIND: Option<LiteralKind> = Some(LiteralKind::Number);

            fn equals_literal(&self, literal: Literal<'_>) -> bool {
                let order = Number::of(literal).and_then(|other| self.number().compare(other));
                order == Some(Ordering::Equal)
            }

            fn detail(&self) -> Detail {
                self.number().into()
            }
        }
    )*};
}

numbers!(
    i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize, f32, f64
);

forward!(EqualsLiteral {
    const KIND: Option<LiteralKind> = T::KIND;

    fn equals_literal(&self, literal: Literal<'_>) -> bool {
        (**self).equals_literal(literal)
    }

    fn detail(&self) -> Detail {
        (**self).detail()
    }
});

/// `equals = literal`
#[inline]
pub fn equals<T: EqualsLiteral + ?Sized>(
    value: &T,
    literal: Literal<'_>,
    claim: &ClaimSchema<'_>,
    report: &mut Report,
) {
    if !value.equals_literal(literal) {
        let expected = expected_literal(claim, literal);
        refuse(
            claim,
            Code::NotEqual,
            expected,
            Some(value.detail()),
            report,
        );
    }
}

/// `one_of(literal, ...)`
#[inline]
pub fn one_of<T: EqualsLiteral + ?Sized>(
    value: &T,
    literals: &[Literal<'_>],
    claim: &ClaimSchema<'_>,
    report: &mut Report,
) {
    if !literals
        .iter()
        .any(|literal| value.equals_literal(*literal))
    {
        refuse_one_of(value.detail(), literals, claim, report);
    }
}

#[cold]
fn refuse_one_of(
    actual: Detail,
    literals: &[Literal<'_>],
    claim: &ClaimSchema<'_>,
    report: &mut Report,
) {
    let list = || Detail::List(literals.iter().map(|literal| (*literal).into()).collect());
    let expected = (!claim.sensitive).then(list);
    refuse(claim, Code::NotOneOf, expected, Some(actual), report);
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::{EqualsLiteral, equals, one_of};
    use crate::{
        report::{Code, Detail, Report},
        schema::Literal,
        validate::testing::{hidden, judge, judge_sensitive, refused},
    };

    const PLANS: &[Literal<'_>] = &[Literal::Text("free"), Literal::Text("pro")];

    fn equal<T: EqualsLiteral + ?Sized>(value: &T, literal: Literal<'_>) -> Report {
        judge(|claim, report| equals(value, literal, claim, report))
    }

    fn text(text: &'static str) -> Detail {
        Detail::Text(text.into())
    }

    #[test]
    fn strings_are_equal_letter_by_letter() {
        assert!(equal("1.0", Literal::Text("1.0")).is_empty());
        assert!(equal(&Cow::Borrowed("1.0"), Literal::Text("1.0")).is_empty());
        let report = refused(Code::NotEqual, text("1.0"), Some(text("1.00")));
        assert_eq!(equal("1.00", Literal::Text("1.0")), report);
        assert!(!equal("A", Literal::Text("a")).is_empty());
        assert!(!equal("a ", Literal::Text("a")).is_empty());
    }

    #[test]
    fn numbers_are_equal_by_value() {
        assert!(equal(&1_u8, Literal::Integer(1)).is_empty());
        assert!(equal(&1.0, Literal::Integer(1)).is_empty());
        assert!(equal(&1, Literal::Float(1.0)).is_empty());
        assert!(equal(&0.1_f32, Literal::Float(0.1)).is_empty());
        let report = refused(
            Code::NotEqual,
            Detail::Integer(1),
            Some(Detail::Number(1.5)),
        );
        assert_eq!(equal(&1.5, Literal::Integer(1)), report);
        assert!(!equal(&f64::NAN, Literal::Float(f64::NAN)).is_empty());
        assert!(!equal(&u64::MAX, Literal::Integer(-1)).is_empty());
    }

    #[test]
    fn booleans_are_compared_with_booleans() {
        assert!(equal(&true, Literal::Boolean(true)).is_empty());
        let report = refused(
            Code::NotEqual,
            Detail::Boolean(true),
            Some(Detail::Boolean(false)),
        );
        assert_eq!(equal(&false, Literal::Boolean(true)), report);
    }

    #[test]
    fn types_are_not_converted() {
        assert!(!equal("1", Literal::Integer(1)).is_empty());
        assert!(!equal("true", Literal::Boolean(true)).is_empty());
        assert!(!equal(&1, Literal::Text("1")).is_empty());
        assert!(!equal(&true, Literal::Integer(1)).is_empty());
    }

    #[test]
    fn one_of_several_is_enough() {
        let check = |plan: &str| judge(|claim, report| one_of(plan, PLANS, claim, report));
        assert!(check("free").is_empty() && check("pro").is_empty());
        let expected = Detail::List(vec![text("free"), text("pro")]);
        assert_eq!(
            check("max"),
            refused(Code::NotOneOf, expected, Some(text("max")))
        );
    }

    #[test]
    fn a_sensitive_constant_stays_unseen() {
        let pin = Literal::Text("1234");
        let report = judge_sensitive(|claim, report| equals("1243", pin, claim, report));
        assert_eq!(report, hidden(Code::NotEqual));
        let report = judge_sensitive(|claim, report| one_of("max", PLANS, claim, report));
        assert_eq!(report, hidden(Code::NotOneOf));
    }

    #[test]
    fn a_long_value_is_not_copied_whole() {
        let long = "ä".repeat(1000);
        let report = equal(&long, Literal::Text("a"));
        let kept = Detail::Text("ä".repeat(65).into());
        assert_eq!(report, refused(Code::NotEqual, text("a"), Some(kept)));
    }
}
