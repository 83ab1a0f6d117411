//! What the validators of `#[claim(...)]` see of these types.

use super::{Audience, NumericDate, OneOrMany, Scope, StringOrUri, TokenId};
use crate::{
    report::Detail,
    schema::Literal,
    validate::{EqualsLiteral, HasLength, HasMembers, LiteralKind, Number, Ranged, Text},
};

/// The types that hold one string are judged as that string.
macro_rules! texts {
    ($($text:ident)*) => { $(
        impl Text for $text {
            fn text(&self) -> &str {
                self.as_str()
            }
        }

        impl HasLength for $text {
            fn length(&self) -> usize {
                self.as_str().length()
            }
        }

        impl EqualsLiteral for $text {
            const KIND: Option<LiteralKind> = Some(LiteralKind::Text);

            fn equals_literal(&self, literal: Literal<'_>) -> bool {
                self.as_str().equals_literal(literal)
            }

            fn detail(&self) -> Detail {
                self.as_str().detail()
            }
        }
    )* };
}

texts!(Scope StringOrUri TokenId);

impl HasMembers for Scope {
    const MEMBERS: Option<LiteralKind> = Some(LiteralKind::Text);

    fn has_member(&self, literal: Literal<'_>) -> bool {
        self.as_str().has_member(literal)
    }
}

impl HasMembers for Audience {
    const MEMBERS: Option<LiteralKind> = Some(LiteralKind::Text);

    fn has_member(&self, literal: Literal<'_>) -> bool {
        self.as_slice().has_member(literal)
    }
}

/// The number of recipients, whichever form they have.
impl HasLength for Audience {
    fn length(&self) -> usize {
        self.len()
    }
}

impl<T: EqualsLiteral> HasMembers for OneOrMany<T> {
    const MEMBERS: Option<LiteralKind> = T::KIND;

    fn has_member(&self, literal: Literal<'_>) -> bool {
        self.as_slice().has_member(literal)
    }
}

/// The number of values, whichever form they have.
impl<T> HasLength for OneOrMany<T> {
    fn length(&self) -> usize {
        self.len()
    }
}

/// Seconds since the epoch.
impl Ranged for NumericDate {
    fn number(&self) -> Number {
        if self.subsec_nanos() == 0 {
            Number::Integer(self.as_secs().into())
        } else {
            Number::Float(self.as_secs_f64())
        }
    }
}

impl EqualsLiteral for NumericDate {
    const KIND: Option<LiteralKind> = Some(LiteralKind::Number);

    fn equals_literal(&self, literal: Literal<'_>) -> bool {
        match self.number() {
            Number::Integer(_) => self.as_secs().equals_literal(literal),
            Number::Float(seconds) => seconds.equals_literal(literal),
        }
    }

    fn detail(&self) -> Detail {
        self.number().into()
    }
}

#[cfg(test)]
mod tests {
    use crate::{
        Audience, NumericDate, OneOrMany, Scope, TokenId,
        schema::Literal,
        validate::{EqualsLiteral, HasLength, HasMembers, Text},
    };

    const ORDERS: Literal<'_> = Literal::Text("orders");

    #[test]
    fn members_are_whole_words_and_whole_recipients() {
        assert!(
            Scope::try_from("billing orders")
                .unwrap()
                .has_member(ORDERS)
        );
        assert!(!Scope::try_from("orders:read").unwrap().has_member(ORDERS));
        assert!(Audience::from("orders").has_member(ORDERS));
        assert!(!Audience::from(["billing"]).has_member(ORDERS));
        assert!(OneOrMany::from([1, 2]).has_member(Literal::Integer(2)));
        assert!(!OneOrMany::One(1).has_member(Literal::Integer(2)));
    }

    #[test]
    fn lengths_count_what_each_type_holds() {
        assert_eq!(Audience::from("orders").length(), 1);
        assert_eq!(OneOrMany::<u8>::from([]).length(), 0);
        assert_eq!(TokenId::from("äb").length(), 2);
        assert_eq!(TokenId::from("äb").text(), "äb");
    }

    #[test]
    fn dates_compare_as_numbers() {
        let date = NumericDate::from_secs(5);
        assert!(date.equals_literal(Literal::Integer(5)));
        assert!(date.equals_literal(Literal::Float(5.0)));
        let half = NumericDate::from_secs_f64(5.5).unwrap();
        assert!(half.equals_literal(Literal::Float(5.5)));
        assert!(!half.equals_literal(Literal::Integer(5)));
    }
}
