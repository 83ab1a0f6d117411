//! Example numbers.

use super::value::Wanted;
use crate::schema::{Bounds, LifetimeUnit, Literal, Shape, Validator, export::Json};

/// 2026-01-01T00:00:00Z: when example tokens are issued.
pub(super) const ISSUED: i128 = 1_767_225_600;

/// How long they are good for, in seconds.
const LIFETIME: i128 = 3600;

/// An integer between the ends that the rules allow, close to what the claim suggests.
pub(super) fn integer(min: i128, max: i128, wanted: Wanted<'_>) -> i128 {
    let (mut min, mut max) = (min, max);
    for bounds in ranges(wanted) {
        min = bounds.min.map_or(min, |bound| min.max(ceiling(bound)));
        max = bounds.max.map_or(max, |bound| {
            let whole = floor(bound);
            let is_end =
                bounds.max_exclusive && as_float(Literal::Integer(whole)) >= as_float(bound);
            max.min(if is_end {
                whole.saturating_sub(1)
            } else {
                whole
            })
        });
    }
    let index = i128::try_from(wanted.index).unwrap_or(0);
    let suggested = suggested(wanted).saturating_add(index);
    // Not `clamp`, which would panic if no number is allowed.
    suggested.min(max).max(min)
}

/// Any number between the ends that the rules allow.
pub(super) fn number(wanted: Wanted<'_>) -> Json {
    let (mut min, mut max) = (f64::NEG_INFINITY, f64::INFINITY);
    let mut exclusive = false;
    for bounds in ranges(wanted) {
        min = bounds.min.map_or(min, |bound| min.max(as_float(bound)));
        if let Some(bound) = bounds.max.map(as_float)
            && bound <= max
        {
            (max, exclusive) = (bound, bounds.max_exclusive);
        }
    }
    let suggested = 1.0;
    if suggested >= min && (suggested < max || (suggested <= max && !exclusive)) {
        return Json::Integer(1);
    }
    let nearest = if suggested < min {
        min
    } else if exclusive && min.is_finite() {
        f64::midpoint(min, max)
    } else if exclusive {
        max - 1.0
    } else {
        max
    };
    Json::Float(nearest)
}

fn suggested(wanted: Wanted<'_>) -> i128 {
    for rule in wanted.rules {
        match rule {
            Validator::Lifetime(LifetimeUnit::Seconds) => return LIFETIME,
            Validator::Lifetime(LifetimeUnit::Millis) => return LIFETIME * 1000,
            _ => {}
        }
    }
    let is_date = wanted.claim.written == Shape::NumericDate
        || wanted
            .claim
            .registered
            .is_some_and(|claim| claim.kind == claims_registry::Kind::NumericDate);
    match wanted.claim.registered.map(|claim| claim.name) {
        Some("exp") => ISSUED + LIFETIME,
        _ if is_date => ISSUED,
        _ => 1,
    }
}

fn ranges(wanted: Wanted<'_>) -> impl Iterator<Item = Bounds<'_>> {
    wanted.rules.iter().filter_map(|rule| match rule {
        Validator::Range(bounds) => Some(*bounds),
        _ => None,
    })
}

#[allow(
    clippy::cast_precision_loss,
    reason = "an example close to the bound is enough beyond the integers of binary64"
)]
fn as_float(literal: Literal<'_>) -> f64 {
    match literal {
        Literal::Integer(integer) => integer as f64,
        Literal::Float(float) => float,
        _ => f64::NAN,
    }
}

fn ceiling(literal: Literal<'_>) -> i128 {
    match literal {
        Literal::Integer(integer) => integer,
        literal => whole(as_float(literal).ceil()),
    }
}

fn floor(literal: Literal<'_>) -> i128 {
    match literal {
        Literal::Integer(integer) => integer,
        literal => whole(as_float(literal).floor()),
    }
}

#[allow(
    clippy::cast_possible_truncation,
    reason = "the float is whole, and a cast saturates"
)]
fn whole(float: f64) -> i128 {
    float as i128
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::ClaimSchema;

    const fn range(
        min: Option<Literal<'static>>,
        max: Option<Literal<'static>>,
        max_exclusive: bool,
    ) -> Validator<'static> {
        Validator::Range(Bounds {
            min,
            max,
            max_exclusive,
        })
    }

    fn wanted<'a>(claim: &'a ClaimSchema<'a>) -> Wanted<'a> {
        Wanted {
            claim,
            rules: claim.validators,
            index: 0,
            depth: 0,
        }
    }

    #[test]
    fn integers_keep_within_type_and_range() {
        let integer = |min, max, rules: &[Validator<'_>]| {
            let claim = ClaimSchema::new("n", "n", Shape::Integer { min, max }).validators(rules);
            integer(min, max, wanted(&claim))
        };
        let (one, half, five) = (
            Literal::Integer(1),
            Literal::Float(1.5),
            Literal::Integer(5),
        );
        assert_eq!(integer(-128, 127, &[]), 1);
        assert_eq!(integer(-128, 0, &[]), 0);
        assert_eq!(integer(0, 255, &[range(Some(five), None, false)]), 5);
        assert_eq!(integer(0, 255, &[range(Some(half), None, false)]), 2);
        assert_eq!(integer(0, 255, &[range(None, Some(one), true)]), 0);
        assert_eq!(integer(0, 255, &[range(Some(half), Some(five), true)]), 2);
        assert_eq!(
            integer(-9, 9, &[range(None, Some(Literal::Float(-1.5)), false)]),
            -2
        );
        // An end between two integers is none of them.
        assert_eq!(
            integer(-9, 9, &[range(None, Some(Literal::Float(0.5)), true)]),
            0
        );
        assert_eq!(
            integer(-9, 9, &[range(None, Some(Literal::Integer(0)), false)]),
            0
        );
        for (unit, lifetime) in [
            (LifetimeUnit::Seconds, 3600),
            (LifetimeUnit::Millis, 3_600_000),
        ] {
            let hour = [Validator::Lifetime(unit)];
            assert_eq!(integer(0, i128::MAX, &hour), lifetime);
        }
    }

    #[test]
    fn numbers_keep_within_their_range() {
        let number = |rules: &[Validator<'_>]| {
            let claim = ClaimSchema::new("n", "n", Shape::Number).validators(rules);
            number(wanted(&claim))
        };
        let (low, high) = (Some(Literal::Float(0.25)), Some(Literal::Float(0.75)));
        assert_eq!(number(&[]), Json::Integer(1));
        assert_eq!(number(&[range(low, high, false)]), Json::Float(0.75));
        assert_eq!(number(&[range(low, high, true)]), Json::Float(0.5));
        // One is an end of the range, and the other ends are one.
        let one = Some(Literal::Integer(1));
        assert_eq!(number(&[range(None, one, false)]), Json::Integer(1));
        assert_eq!(number(&[range(None, one, true)]), Json::Float(0.0));
        assert_eq!(number(&[range(one, None, false)]), Json::Integer(1));
        assert_eq!(number(&[range(low, one, true)]), Json::Float(0.625));
        assert_eq!(
            number(&[range(None, Some(Literal::Integer(0)), true)]),
            Json::Float(-1.0)
        );
        assert_eq!(
            number(&[range(Some(Literal::Integer(9)), None, false)]),
            Json::Float(9.0)
        );
    }
}
