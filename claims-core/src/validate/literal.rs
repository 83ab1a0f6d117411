//! Literals against the type that they are compared with, where only the compiler knows it: behind
//! an alias, say.

use std::marker::PhantomData;

use super::{EqualsLiteral, HasMembers};
use crate::schema::Literal;

/// What kind of literal a value can be equal to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LiteralKind {
    /// `"text"`
    Text,
    /// `1` or `0.5`
    Number,
    /// `true` or `false`
    Boolean,
}

/// `Comparable::<T>::KIND` is what a value equals, `MEMBERS` what its members equal; `None` if that
/// is not known. A type that has no such trait gets its error from the validator's call.
#[doc(hidden)]
#[derive(Debug)]
pub struct Comparable<T: ?Sized>(PhantomData<T>);

impl<T: EqualsLiteral + ?Sized> Comparable<T> {
    /// What a value equals.
    pub const KIND: Option<LiteralKind> = T::KIND;
}

impl<T: HasMembers + ?Sized> Comparable<T> {
    /// What a member equals.
    pub const MEMBERS: Option<LiteralKind> = T::MEMBERS;
}

/// The constants of a type that cannot be compared.
#[doc(hidden)]
pub trait NotComparable {
    /// Not known.
    const KIND: Option<LiteralKind> = None;
    /// Not known.
    const MEMBERS: Option<LiteralKind> = None;
}

impl<T: ?Sized> NotComparable for Comparable<T> {}

/// Stops the build if nothing of that kind ever equals the literal.
#[doc(hidden)]
#[track_caller]
#[allow(clippy::panic, clippy::missing_panics_doc)] // Only const evaluation calls it.
pub const fn assert_comparable(kind: Option<LiteralKind>, literal: Literal<'_>) {
    match (kind, literal) {
        (None, _)
        | (Some(LiteralKind::Text), Literal::Text(_))
        | (Some(LiteralKind::Number), Literal::Integer(_) | Literal::Float(_))
        | (Some(LiteralKind::Boolean), Literal::Boolean(_)) => {}
        (Some(LiteralKind::Text), _) => {
            panic!("this literal is compared with strings and equals none: write `\"...\"`")
        }
        (Some(LiteralKind::Number), _) => {
            panic!("this literal is compared with numbers and equals none: write one, such as `1`")
        }
        (Some(LiteralKind::Boolean), _) => {
            panic!("this literal is compared with booleans: write `true` or `false`")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Comparable, LiteralKind, NotComparable as _};
    use crate::{Audience, NumericDate, OneOrMany, Scope};

    #[test]
    fn kinds_are_seen_through_pointers_and_collections() {
        struct Own;
        assert_eq!(Comparable::<Box<str>>::KIND, Some(LiteralKind::Text));
        assert_eq!(Comparable::<&bool>::KIND, Some(LiteralKind::Boolean));
        assert_eq!(Comparable::<NumericDate>::KIND, Some(LiteralKind::Number));
        assert_eq!(Comparable::<Own>::KIND, None);
        assert_eq!(Comparable::<Vec<u8>>::MEMBERS, Some(LiteralKind::Number));
        assert_eq!(
            Comparable::<OneOrMany<bool>>::MEMBERS,
            Some(LiteralKind::Boolean)
        );
        assert_eq!(Comparable::<Scope>::MEMBERS, Some(LiteralKind::Text));
        assert_eq!(Comparable::<Audience>::MEMBERS, Some(LiteralKind::Text));
        assert_eq!(Comparable::<Vec<Own>>::MEMBERS, None);
    }

    #[test]
    fn a_literal_that_equals_nothing_of_the_kind_stops_the_build() {
        use crate::schema::{Literal, testing::said};
        let literals = [
            (LiteralKind::Text, Literal::Text("a"), "write `\"...\"`"),
            (LiteralKind::Number, Literal::Integer(1), "such as `1`"),
            (LiteralKind::Boolean, Literal::Boolean(true), "write `true`"),
        ];
        for (kind, _, advice) in literals {
            for (fitting, literal, _) in literals {
                super::assert_comparable(None, literal);
                let said = said(|| super::assert_comparable(Some(kind), literal));
                if kind == fitting {
                    assert_eq!(said, "");
                } else {
                    assert!(said.contains(advice), "{said}");
                }
            }
        }
    }
}
