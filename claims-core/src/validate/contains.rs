//! `contains`

use std::{
    collections::{BTreeSet, HashSet, VecDeque},
    hash::BuildHasher,
};

use super::{EqualsLiteral, LiteralKind, expected_literal, forward::forward};
use crate::{
    report::{Code, Detail, Report, Violation},
    schema::{ClaimSchema, Literal},
};

/// Values with members: what `contains` judges.
#[diagnostic::on_unimplemented(
    message = "`contains` cannot judge a value of type `{Self}`",
    label = "has no members to compare with a literal",
    note = "it judges arrays and sets of strings, numbers or booleans, and space-delimited strings; \
            for another type use `#[claim(validate = path)]`, or implement \
            `claims_core::validate::HasMembers`"
)]
pub trait HasMembers {
    /// The kind of literals that a member can be equal to: one of another kind does not compile.
    /// With `None` every literal is taken.
    const MEMBERS: Option<LiteralKind> = None;

    /// Whether one of the members is the literal.
    fn has_member(&self, literal: Literal<'_>) -> bool;
}

/// The words of a space-delimited string, such as `scope` (RFC 6749, section 3.3): not its substrings.
impl HasMembers for str {
    const MEMBERS: Option<LiteralKind> = Some(LiteralKind::Text);

    fn has_member(&self, literal: Literal<'_>) -> bool {
        self.split(' ')
            .any(|word| !word.is_empty() && word.equals_literal(literal))
    }
}

impl HasMembers for String {
    const MEMBERS: Option<LiteralKind> = Some(LiteralKind::Text);

    fn has_member(&self, literal: Literal<'_>) -> bool {
        self.as_str().has_member(literal)
    }
}

macro_rules! collections {
    ($([$($generics:tt)*] $collection:ty;)*) => {$(
        impl<T: EqualsLiteral, $($generics)*> HasMembers for $collection {
            const MEMBERS: Option<LiteralKind> = T::KIND;

            fn has_member(&self, literal: Literal<'_>) -> bool {
                self.iter().any(|member| member.equals_literal(literal))
            }
        }
    )*};
}

collections! {
    [] [T];
    [] Vec<T>;
    [] VecDeque<T>;
    [const N: usize] [T; N];
    [] BTreeSet<T>;
    [S: BuildHasher] HashSet<T, S>;
}

forward!(HasMembers {
    const MEMBERS: Option<LiteralKind> = T::MEMBERS;

    fn has_member(&self, literal: Literal<'_>) -> bool {
        (**self).has_member(literal)
    }
});

/// `contains = literal`
#[inline]
pub fn contains<T: HasMembers + ?Sized>(
    value: &T,
    literal: Literal<'_>,
    claim: &ClaimSchema<'_>,
    report: &mut Report,
) {
    if !value.has_member(literal) {
        refuse_members(literal, claim, report);
    }
}

/// The other members are not quoted: there may be many, and they are not at fault.
#[cold]
fn refuse_members(literal: Literal<'_>, claim: &ClaimSchema<'_>, report: &mut Report) {
    let violation = Violation::new(claim.name.to_owned(), Code::NotEqual);
    report.push(match expected_literal(claim, literal) {
        Some(member) => violation
            .with_expected(Detail::Words(format!("a member {member}").into()))
            .telling(format!("lacks the member {member}")),
        None => violation.plain("lacks a required member"),
    });
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeSet, HashSet};

    use super::{HasMembers, contains};
    use crate::{
        report::{Code, Report},
        schema::Literal,
        validate::testing::{judge, judge_sensitive},
    };

    const WRITE: Literal<'_> = Literal::Text("write");

    fn has<T: HasMembers + ?Sized>(value: &T, literal: Literal<'_>) -> Report {
        judge(|claim, report| contains(value, literal, claim, report))
    }

    #[test]
    fn one_equal_member_is_enough() {
        assert!(has(&["read", "write"], WRITE).is_empty());
        assert!(has(&vec![String::from("write")], WRITE).is_empty());
        assert!(has(&BTreeSet::from(["write"]), WRITE).is_empty());
        assert!(has(&HashSet::from(["write"]), WRITE).is_empty());
        assert!(has(&[1, 2], Literal::Integer(2)).is_empty());
        let report = has(&["read", "writer"], WRITE);
        assert_eq!(report.violations()[0].code(), Code::NotEqual);
        let expected = report.violations()[0].expected().unwrap();
        assert_eq!(expected.to_string(), "a member \"write\"");
        let text = "`claim`: lacks the member \"write\"";
        assert_eq!(report.to_string(), text);
        assert_eq!(has(&[""; 0], WRITE).to_string(), text);
        let text = "`claim`: lacks the member 3";
        assert_eq!(has(&[1, 2], Literal::Integer(3)).to_string(), text);
    }

    #[test]
    fn a_string_has_words_and_not_substrings() {
        assert!(has("read write", WRITE).is_empty());
        assert!(has(&Box::new(String::from("write")), WRITE).is_empty());
        assert!(!has("rewrite", WRITE).is_empty());
        assert!(!has("read\twrite", WRITE).is_empty());
        assert!(!has("", Literal::Text("")).is_empty());
    }

    #[test]
    fn a_sensitive_member_stays_unseen() {
        let report = judge_sensitive(|claim, report| contains("read", WRITE, claim, report));
        assert_eq!(report.to_string(), "`claim`: lacks a required member");
    }

    #[test]
    fn a_string_has_the_words_that_stand_in_it() {
        assert!(has(&String::from("read write"), WRITE).is_empty());
        assert!(!has(&String::from("read writes"), WRITE).is_empty());
    }
}
