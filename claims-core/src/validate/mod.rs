//! The validators of `#[claim(...)]` at run time, and what a validator of one's own returns.
//!
//! Each validator judges the types of one trait: [`HasLength`] for `len` and `not_empty`,
//! [`Ranged`] for `range`, [`EqualsLiteral`] for `equals` and `one_of`, [`HasMembers`] for `contains`,
//! [`Text`] for `pattern` and `format`. The traits hold for the types of the standard library and of
//! this crate. Implement them for a type of your own, or judge it with `validate = path`:
//!
//! ```
//! use claims_core::Invalid;
//!
//! /// For `#[claim(validate = even)]`.
//! fn even(shard: &u32) -> Result<(), Invalid> {
//!     if shard % 2 == 0 {
//!         Ok(())
//!     } else {
//!         Err(Invalid::new("odd_shard", "shards have even numbers"))
//!     }
//! }
//! # assert!(even(&2).is_ok() && even(&3).is_err());
//! ```

mod contains;
mod equals;
pub(crate) mod format;
mod forward;
mod function;
mod invalid;
mod length;
mod literal;
#[cfg(not(feature = "pattern"))]
mod no_pattern;
mod number;
#[cfg(feature = "pattern")]
mod pattern;
mod range;
mod text;

pub use contains::HasMembers;
#[doc(hidden)]
pub use contains::contains;
pub use equals::EqualsLiteral;
#[doc(hidden)]
pub use equals::{equals, one_of};
#[doc(hidden)]
pub use format::format;
#[doc(hidden)]
pub use function::{function, set_function};
pub use invalid::Invalid;
pub use length::HasLength;
#[doc(hidden)]
pub use length::{length, not_empty};
pub use literal::LiteralKind;
#[doc(hidden)]
pub use literal::{Comparable, NotComparable, assert_comparable};
#[cfg(not(feature = "pattern"))]
#[doc(hidden)]
pub use no_pattern::{PatternCache, PatternEngine, pattern};
pub use number::Number;
#[cfg(feature = "export")]
pub(crate) use pattern::compile;
#[cfg(feature = "pattern")]
#[doc(hidden)]
pub use pattern::{PatternCache, pattern};
pub use range::Ranged;
#[doc(hidden)]
pub use range::range;
pub use text::Text;

use crate::{
    report::{Code, Detail, Report, Violation},
    schema::{ClaimSchema, Literal},
};

/// Records that a claim breaks a rule. The value of a sensitive claim stays unseen.
#[cold]
fn refuse(
    claim: &ClaimSchema<'_>,
    code: Code,
    expected: Option<Detail>,
    actual: Option<Detail>,
    report: &mut Report,
) {
    let mut violation = Violation::new(claim.name.to_owned(), code);
    if let Some(expected) = expected {
        violation = violation.with_expected(expected);
    }
    if let Some(actual) = actual.filter(|_| !claim.sensitive) {
        violation = violation.with_actual(actual);
    }
    report.push(violation);
}

/// What a rule with a constant expected. Of a sensitive claim, the constant is the value.
fn expected_literal(claim: &ClaimSchema<'_>, literal: Literal<'_>) -> Option<Detail> {
    (!claim.sensitive).then(|| literal.into())
}

impl From<Literal<'_>> for Detail {
    fn from(literal: Literal<'_>) -> Self {
        match literal {
            Literal::Text(text) => Self::Text(text.to_owned().into()),
            Literal::Integer(integer) => Self::Integer(integer),
            Literal::Float(float) => Self::Number(float),
            Literal::Boolean(boolean) => Self::Boolean(boolean),
        }
    }
}

/// A string of the token. Not longer than one character more than a report shows, which tells the
/// report that it has to cut.
fn actual_text(text: &str) -> Detail {
    Detail::Text(text.chars().take(65).collect::<String>().into())
}

#[cfg(test)]
mod testing {
    //! Runs one validator and builds the report that it should leave.

    use super::refuse;
    use crate::{
        report::{Code, Detail, Report},
        schema::{ClaimSchema, Shape},
    };

    static PLAIN: ClaimSchema<'static> = ClaimSchema::new("claim", "claim", Shape::Any);
    static SENSITIVE: ClaimSchema<'static> =
        ClaimSchema::new("claim", "claim", Shape::Any).sensitive();

    pub(super) fn judge(check: impl FnOnce(&'static ClaimSchema<'static>, &mut Report)) -> Report {
        let mut report = Report::default();
        check(&PLAIN, &mut report);
        report
    }

    pub(super) fn judge_sensitive(
        check: impl FnOnce(&'static ClaimSchema<'static>, &mut Report),
    ) -> Report {
        let mut report = Report::default();
        check(&SENSITIVE, &mut report);
        report
    }

    pub(super) fn refused(code: Code, expected: Detail, actual: Option<Detail>) -> Report {
        judge(|claim, report| refuse(claim, code, Some(expected), actual, report))
    }

    /// What is left of a report on a sensitive claim when the rule holds a value too.
    pub(super) fn hidden(code: Code) -> Report {
        judge(|claim, report| refuse(claim, code, None, None, report))
    }

    pub(super) fn words(words: &'static str) -> Detail {
        Detail::Words(words.into())
    }
}
