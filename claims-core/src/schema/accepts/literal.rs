//! Constants, compared as the validators compare values.

use std::cmp::Ordering;

use crate::{
    schema::{Bounds, Literal, Shape, text::same},
    validate::Number,
    value::INEXACT,
};

/// Whether both are the same value; `1` and `1.0` are.
pub(super) const fn equal(left: Literal<'_>, right: Literal<'_>) -> bool {
    match (left, right) {
        (Literal::Text(left), Literal::Text(right)) => same(left, right),
        (Literal::Boolean(left), Literal::Boolean(right)) => left == right,
        _ => matches!(compare(left, right), Some(Ordering::Equal)),
    }
}

/// The order of two numbers; `None` if one is none.
pub(super) const fn compare(left: Literal<'_>, right: Literal<'_>) -> Option<Ordering> {
    match (Number::of(left), Number::of(right)) {
        (Some(left), Some(right)) => left.compare(right),
        _ => None,
    }
}

/// Whether the literal is among them.
pub(super) const fn among(literals: &[Literal<'_>], wanted: Literal<'_>) -> bool {
    let mut i = 0;
    while i < literals.len() {
        if equal(literals[i], wanted) {
            return true;
        }
        i += 1;
    }
    false
}

/// The number as a type of that shape holds it: one with fractions rounds what has more than the 53
/// bits of binary64.
pub(super) const fn held_by<'a>(shape: Shape<'_>, literal: Literal<'a>) -> Literal<'a> {
    match (shape, literal) {
        #[expect(clippy::cast_precision_loss, reason = "the loss is the point")]
        (Shape::Number | Shape::NumericDate, Literal::Integer(number)) => {
            Literal::Float(number as f64)
        }
        (Shape::Nullable(inner), literal) => held_by(*inner, literal),
        (_, literal) => literal,
    }
}

/// Whether an integer type reads each of these numbers as binary64 writes it: from 2^53 on it may have been
/// rounded to another integer (RFC 8259, section 6).
pub(super) const fn exact(literals: &[Literal<'_>]) -> bool {
    const END: Literal<'_> = Literal::Float(INEXACT);
    const START: Literal<'_> = Literal::Float(-INEXACT);
    let mut i = 0;
    while i < literals.len() {
        let below = matches!(compare(literals[i], END), Some(Ordering::Less));
        let above = matches!(compare(literals[i], START), Some(Ordering::Greater));
        if !below || !above {
            return false;
        }
        i += 1;
    }
    true
}

/// Any number.
pub(super) const UNBOUNDED: Bounds<'static> = Bounds {
    min: None,
    max: None,
    max_exclusive: false,
};

/// What lies in both.
pub(super) const fn intersect<'a>(left: Bounds<'a>, right: Bounds<'a>) -> Bounds<'a> {
    let min = match (left.min, right.min) {
        (Some(left), Some(right)) => match compare(left, right) {
            Some(Ordering::Less) => Some(right),
            _ => Some(left),
        },
        (Some(min), None) | (None, Some(min)) => Some(min),
        (None, None) => None,
    };
    let (max, max_exclusive) = match (left.max, right.max) {
        (Some(first), Some(second)) => match compare(first, second) {
            Some(Ordering::Greater) => (Some(second), right.max_exclusive),
            Some(Ordering::Equal) => (Some(first), left.max_exclusive || right.max_exclusive),
            _ => (Some(first), left.max_exclusive),
        },
        (Some(_), None) => (left.max, left.max_exclusive),
        (None, _) => (right.max, right.max_exclusive),
    };
    Bounds {
        min,
        max,
        max_exclusive,
    }
}

/// Whether every number of `inner` lies in `outer`.
pub(super) const fn within(inner: Bounds<'_>, outer: Bounds<'_>) -> bool {
    let above = match (inner.min, outer.min) {
        (_, None) => true,
        (None, Some(_)) => false,
        (Some(inner), Some(outer)) => matches!(
            compare(inner, outer),
            Some(Ordering::Greater | Ordering::Equal)
        ),
    };
    let below = match (inner.max, outer.max) {
        (_, None) => true,
        (None, Some(_)) => false,
        (Some(last), Some(end)) => match compare(last, end) {
            Some(Ordering::Less) => true,
            Some(Ordering::Equal) => inner.max_exclusive || !outer.max_exclusive,
            _ => false,
        },
    };
    above && below
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn bounds(min: Option<i128>, max: Option<i128>, max_exclusive: bool) -> Bounds<'static> {
        const fn literal(number: Option<i128>) -> Option<Literal<'static>> {
            match number {
                Some(number) => Some(Literal::Integer(number)),
                None => None,
            }
        }
        Bounds {
            min: literal(min),
            max: literal(max),
            max_exclusive,
        }
    }

    #[test]
    fn numbers_are_equal_by_value_and_other_literals_by_kind_too() {
        assert!(equal(Literal::Integer(1), Literal::Float(1.0)));
        assert!(!equal(Literal::Integer(1), Literal::Text("1")));
        assert!(!equal(Literal::Integer(1), Literal::Boolean(true)));
        assert!(equal(Literal::Boolean(true), Literal::Boolean(true)));
        assert!(!equal(Literal::Float(f64::NAN), Literal::Float(f64::NAN)));
        let plans = [Literal::Text("free"), Literal::Text("pro")];
        assert!(among(&plans, Literal::Text("pro")) && !among(&plans, Literal::Text("max")));
    }

    /// Held against the validator, with numbers at and around every end.
    #[test]
    fn a_range_lies_within_another_if_each_of_its_numbers_does() {
        let ends = [None, Some(0), Some(1), Some(2)];
        let mut ranges = Vec::new();
        for min in ends {
            for max in ends {
                for exclusive in [false, true] {
                    if !(exclusive && max.is_none()) {
                        ranges.push(bounds(min, max, exclusive));
                    }
                }
            }
        }
        let numbers: Vec<f64> = (-2..10).map(|step| f64::from(step) / 2.0).collect();
        let holds = |range: Bounds<'_>, number: f64| {
            let float = Literal::Float(number);
            within(
                Bounds {
                    min: Some(float),
                    max: Some(float),
                    max_exclusive: false,
                },
                range,
            )
        };
        for inner in &ranges {
            for outer in &ranges {
                let mut inside = numbers.iter().filter(|number| holds(*inner, **number));
                if within(*inner, *outer) {
                    assert!(
                        inside.all(|number| holds(*outer, *number)),
                        "{inner:?} {outer:?}"
                    );
                } else if inner.min.is_some() && inner.max.is_some() && inside.clone().count() > 1 {
                    assert!(
                        !inside.all(|number| holds(*outer, *number)),
                        "{inner:?} {outer:?}"
                    );
                }
                for number in &numbers {
                    assert_eq!(
                        holds(intersect(*inner, *outer), *number),
                        holds(*inner, *number) && holds(*outer, *number),
                        "{inner:?} {outer:?} {number}"
                    );
                }
            }
        }
    }

    #[test]
    fn what_binary64_cannot_hold_is_rounded() {
        let odd = Literal::Integer(9_007_199_254_740_993);
        assert!(!equal(held_by(Shape::Number, odd), odd));
        assert!(equal(held_by(Shape::Any, odd), odd));
    }
}
