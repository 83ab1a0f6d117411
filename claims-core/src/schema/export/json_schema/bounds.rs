//! Ends of numbers: those that the type has, and those that validators set.

use std::cmp::Ordering;

use super::{Json, keywords::Keywords};
use crate::{
    schema::{Bounds, Literal},
    validate::Number,
};

/// The tightest ends found so far.
#[derive(Debug, Default)]
pub(super) struct Ends {
    min: Option<Number>,
    max: Option<(Number, bool)>,
}

impl Ends {
    /// The ends of an integer type. The widest integers there are stand for no end.
    pub(super) fn of_integers(min: i128, max: i128) -> Self {
        Self {
            min: (min != i128::MIN).then_some(Number::Integer(min)),
            max: (max != i128::MAX).then_some((Number::Integer(max), false)),
        }
    }

    pub(super) fn narrow(&mut self, bounds: Bounds<'_>) {
        if let Some(min) = bounds.min.and_then(Number::of) {
            self.start(min);
        }
        if let Some(max) = bounds.max.and_then(Number::of) {
            self.end(max, bounds.max_exclusive);
        }
    }

    fn start(&mut self, min: Number) {
        if self.min.is_none_or(|known| is_greater(min, known)) {
            self.min = Some(min);
        }
    }

    fn end(&mut self, max: Number, exclusive: bool) {
        let is_tighter = self.max.is_none_or(|(known, known_exclusive)| {
            is_greater(known, max) || (exclusive && !known_exclusive && !is_greater(max, known))
        });
        if is_tighter {
            self.max = Some((max, exclusive));
        }
    }

    pub(super) fn write(&self, keywords: &mut Keywords) {
        if let Some(min) = self.min {
            keywords.add("minimum", number(min));
        }
        match self.max {
            Some((Number::Integer(max), false))
                if is_rounded(max) && !is_rounded(max.saturating_add(1)) =>
            {
                keywords.add("exclusiveMaximum", max.saturating_add(1));
            }
            Some((max, true)) => keywords.add("exclusiveMaximum", number(max)),
            Some((max, false)) => keywords.add("maximum", number(max)),
            None => {}
        }
    }
}

/// Whether a reader that knows only binary64 sees another number. The greatest integers of 64 bits
/// look to it like the first ones beyond, which such a schema would then let pass.
#[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss)] // What is asked for.
fn is_rounded(integer: i128) -> bool {
    integer as f64 as i128 != integer
}

/// The dates whose whole seconds, rounded down, lie within the bounds: a field that is an integer is
/// judged by what it holds.
pub(super) fn of_whole_seconds(bounds: Bounds<'_>) -> Bounds<'static> {
    let max = bounds.max.map(|max| {
        if bounds.max_exclusive {
            ceiling(max)
        } else {
            floor(max).saturating_add(1)
        }
    });
    Bounds {
        min: bounds.min.map(|min| Literal::Integer(ceiling(min))),
        max: max.map(Literal::Integer),
        max_exclusive: true,
    }
}

/// The bounds of one number alone.
pub(super) fn exactly(literal: Literal<'_>) -> Bounds<'_> {
    Bounds {
        min: Some(literal),
        max: Some(literal),
        max_exclusive: false,
    }
}

#[allow(clippy::cast_possible_truncation)] // Saturates beyond every date.
fn floor(literal: Literal<'_>) -> i128 {
    match literal {
        Literal::Integer(integer) => integer,
        Literal::Float(float) => float.floor() as i128,
        Literal::Text(_) | Literal::Boolean(_) => 0,
    }
}

#[allow(clippy::cast_possible_truncation)] // As above.
fn ceiling(literal: Literal<'_>) -> i128 {
    match literal {
        Literal::Integer(integer) => integer,
        Literal::Float(float) => float.ceil() as i128,
        Literal::Text(_) | Literal::Boolean(_) => 0,
    }
}

fn is_greater(left: Number, right: Number) -> bool {
    left.compare(right) == Some(Ordering::Greater)
}

fn number(number: Number) -> Json {
    match number {
        Number::Integer(integer) => Json::Integer(integer),
        Number::Float(float) => Json::Float(float),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bounds(min: Option<Literal<'_>>, max: Literal<'static>, max_exclusive: bool) -> String {
        let mut ends = Ends::of_integers(0, 255);
        let min = min.map(|min| match min {
            Literal::Integer(integer) => Literal::Integer(integer),
            _ => Literal::Float(0.5),
        });
        ends.narrow(Bounds {
            min,
            max: Some(max),
            max_exclusive,
        });
        let mut keywords = Keywords::default();
        ends.write(&mut keywords);
        serde_json::to_string(&keywords.finish().in_digits()).unwrap()
    }

    #[test]
    fn the_tightest_end_counts() {
        let (min, max) = (Some(Literal::Integer(-1)), Literal::Integer(300));
        assert_eq!(bounds(min, max, false), r#"{"minimum":0,"maximum":255}"#);
        let (min, max) = (Some(Literal::Float(0.5)), Literal::Integer(255));
        assert_eq!(
            bounds(min, max, true),
            r#"{"minimum":0.5,"exclusiveMaximum":255}"#
        );
        assert_eq!(
            bounds(None, Literal::Integer(9), false),
            r#"{"minimum":0,"maximum":9}"#
        );
    }

    #[test]
    fn an_end_is_a_number_that_every_reader_knows() {
        let written = |min, max| {
            let mut keywords = Keywords::default();
            Ends::of_integers(min, max).write(&mut keywords);
            serde_json::to_string(&keywords.finish().in_digits()).unwrap()
        };
        assert_eq!(
            written(0, u64::MAX.into()),
            r#"{"minimum":0,"exclusiveMaximum":18446744073709551616}"#
        );
        assert_eq!(
            written(i64::MIN.into(), i64::MAX.into()),
            r#"{"minimum":-9223372036854775808,"exclusiveMaximum":9223372036854775808}"#
        );
        let short = r#"{"minimum":0,"maximum":4294967295}"#;
        assert_eq!(written(0, u32::MAX.into()), short);
        assert_eq!(written(i128::MIN, i128::MAX), "{}");
    }

    #[test]
    fn a_date_is_judged_by_its_whole_seconds() {
        let whole = |min, max, max_exclusive| {
            let whole = of_whole_seconds(Bounds {
                min: Some(Literal::Float(min)),
                max: Some(Literal::Float(max)),
                max_exclusive,
            });
            assert!(whole.max_exclusive);
            (whole.min, whole.max)
        };
        let integers = |min, max| (Some(Literal::Integer(min)), Some(Literal::Integer(max)));
        assert_eq!(whole(0.5, 10.0, false), integers(1, 11));
        assert_eq!(whole(-0.5, 10.0, true), integers(0, 10));
        assert_eq!(whole(1.0, 10.5, true), integers(1, 11));
    }

    #[test]
    fn the_tightest_end_counts_whichever_stands_first() {
        let ends = |all: [(i128, bool); 2]| {
            let mut ends = Ends::default();
            for (max, max_exclusive) in all {
                ends.narrow(Bounds {
                    min: None,
                    max: Some(Literal::Integer(max)),
                    max_exclusive,
                });
            }
            let mut keywords = Keywords::default();
            ends.write(&mut keywords);
            keywords.finish()
        };
        for (all, name, end) in [
            ([(5, false), (5, true)], "exclusiveMaximum", 5),
            ([(5, true), (5, false)], "exclusiveMaximum", 5),
            ([(3, false), (5, true)], "maximum", 3),
            ([(5, true), (3, false)], "maximum", 3),
        ] {
            assert_eq!(ends(all).get(name), Some(&Json::Integer(end)), "{all:?}");
        }
    }

    #[test]
    fn an_open_end_further_off_changes_nothing() {
        let closed = Literal::Integer(255);
        assert_eq!(
            bounds(None, closed, false),
            r#"{"minimum":0,"maximum":255}"#
        );
        assert_eq!(
            bounds(None, Literal::Integer(300), true),
            r#"{"minimum":0,"maximum":255}"#
        );
    }
}
