//! What one claim needs of the claim of the same name on the other side.

use super::{
    implied::{implied, interval, values},
    literal::{exact, within},
    shape::{Fit, shape_accepts, takes_null},
};
use crate::schema::{Bounds, ClaimSchema, Literal, Presence, Shape, Validator};

/// One way in which a claim of the producer's tokens could fall short of what the consumer's needs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Gap<'a> {
    /// One of the two is the registered claim of that name, the other a private claim that reuses it.
    Meaning,
    /// It may be absent where it is required.
    Absent,
    /// It may be `null` where that is refused.
    Null,
    /// The JSON of one of the two types is not known.
    Unknown,
    /// It may have another JSON shape.
    Shape,
    /// It may break this validator of the consumer.
    Validator(Validator<'a>),
}

/// Asks whether every value that `producer` writes is one that `consumer` takes, and yields each
/// gap. None means yes.
///
/// The producer is held to its word: its values meet its own validators, and a registered claim is
/// never `null`. Presence is judged as if both sets were there; that a name is not declared at all
/// is a matter of the sets.
pub(crate) const fn claim_gaps<'a>(
    consumer: &'a ClaimSchema<'a>,
    producer: &'a ClaimSchema<'a>,
) -> ClaimGaps<'a> {
    ClaimGaps {
        consumer,
        producer,
        step: Step::Meaning,
    }
}

/// The gaps between two claims: `next_gap` in constants, an iterator elsewhere.
#[derive(Debug, Clone)]
pub(crate) struct ClaimGaps<'a> {
    consumer: &'a ClaimSchema<'a>,
    producer: &'a ClaimSchema<'a>,
    step: Step,
}

#[derive(Debug, Clone, Copy)]
enum Step {
    Meaning,
    Presence,
    Null,
    Shape,
    Validator(usize),
    End,
}

impl<'a> ClaimGaps<'a> {
    /// The next gap.
    pub(crate) const fn next_gap(&mut self) -> Option<Gap<'a>> {
        loop {
            let (consumer, producer) = (self.consumer, self.producer);
            match self.step {
                Step::Meaning => {
                    self.step = Step::Presence;
                    if consumer.registered.is_some() != producer.registered.is_some() {
                        // Nothing else about it can be compared.
                        self.step = Step::End;
                        return Some(Gap::Meaning);
                    }
                }
                Step::Presence => {
                    self.step = Step::Null;
                    if needs(consumer) && may_be_absent(producer) {
                        return Some(Gap::Absent);
                    }
                }
                Step::Null => {
                    self.step = Step::Shape;
                    if may_be_null(producer) && !may_take_null(consumer) {
                        return Some(Gap::Null);
                    }
                }
                Step::Shape => {
                    self.step = Step::Validator(0);
                    match value_fit(consumer, producer) {
                        Fit::Yes => {}
                        fit => {
                            // Rules for values of one shape say nothing of another.
                            self.step = Step::End;
                            return Some(match fit {
                                Fit::Unknown => Gap::Unknown,
                                _ => Gap::Shape,
                            });
                        }
                    }
                }
                Step::Validator(index) => {
                    if index >= consumer.validators.len() {
                        self.step = Step::End;
                    } else {
                        self.step = Step::Validator(index + 1);
                        let validator = consumer.validators[index];
                        if !implied(validator, consumer.shape, producer) {
                            return Some(Gap::Validator(validator));
                        }
                    }
                }
                Step::End => return None,
            }
        }
    }
}

impl<'a> Iterator for ClaimGaps<'a> {
    type Item = Gap<'a>;

    fn next(&mut self) -> Option<Gap<'a>> {
        self.next_gap()
    }
}

/// Whether a token without the claim is refused.
pub(crate) const fn needs(claim: &ClaimSchema<'_>) -> bool {
    matches!(claim.presence, Presence::Required | Presence::Nullable)
}

/// Whether a token may come without the claim. A default is written like any value.
pub(crate) const fn may_be_absent(claim: &ClaimSchema<'_>) -> bool {
    matches!(claim.presence, Presence::Optional)
}

/// Whether the claim may be written as `null`; of an unknown type that is another question.
pub(super) const fn may_be_null(claim: &ClaimSchema<'_>) -> bool {
    claim.registered.is_none()
        && (matches!(claim.presence, Presence::Nullable)
            || matches!(claim.written, Shape::Nullable(_)))
}

/// Whether the claim may take `null`: a registered one never does, an optional one takes it for
/// absent.
pub(crate) const fn may_take_null(claim: &ClaimSchema<'_>) -> bool {
    let by_presence = matches!(claim.presence, Presence::Optional | Presence::Nullable);
    claim.registered.is_none() && (by_presence || !matches!(takes_null(claim.shape), Fit::No))
}

/// Whether every value that is written, other than `null`, has the shape that is read.
pub(crate) const fn value_fit(consumer: &ClaimSchema<'_>, producer: &ClaimSchema<'_>) -> Fit {
    let written = match written_values(producer) {
        Shape::Nullable(inner) => *inner,
        written => written,
    };
    let by_presence = matches!(consumer.presence, Presence::Optional | Presence::Nullable);
    let read = Shape::Nullable(&consumer.shape);
    let read = if by_presence && consumer.registered.is_none() {
        read
    } else {
        consumer.shape
    };
    match (shape_accepts(read, written), seconds(consumer)) {
        (Fit::Yes, Some(seconds)) if !within(interval(producer), seconds) => Fit::No,
        (fit, _) => fit,
    }
}

/// The moments that a date in whole seconds holds. It reads fractions too, and rounds them down.
///
/// An unsigned one counts as holding what lies before 1970 too: nobody issues such a token, and
/// nearly every view of one declares its dates as `u64`.
const fn seconds(consumer: &ClaimSchema<'_>) -> Option<Bounds<'static>> {
    match (consumer.shape, consumer.written) {
        (Shape::NumericDate, Shape::Integer { min, max }) => Some(Bounds {
            min: if min < 0 {
                Some(Literal::Integer(min))
            } else {
                None
            },
            max: Some(Literal::Integer(max.saturating_add(1))),
            max_exclusive: true,
        }),
        _ => None,
    }
}

/// The shape that is written, narrowed by the validators.
pub(super) const fn written_values<'a>(producer: &ClaimSchema<'a>) -> Shape<'a> {
    match (producer.written, values(producer)) {
        // Written with a fraction or an exponent, whatever the literals are.
        (Shape::Number, Some(values)) if !exact(values) => Shape::Number,
        (
            Shape::String
            | Shape::Boolean
            | Shape::Integer { .. }
            | Shape::Number
            | Shape::NumericDate,
            Some(values),
        ) => Shape::OneOf(values),
        (Shape::Integer { min, max }, None) => {
            // It starts with the ends of the shape, and only narrows them.
            let bounds = interval(producer);
            Shape::Integer {
                min: match bounds.min {
                    Some(Literal::Integer(first)) => first,
                    _ => min,
                },
                max: match bounds.max {
                    Some(Literal::Integer(last)) => last,
                    _ => max,
                },
            }
        }
        (written, _) => written,
    }
}

#[cfg(test)]
mod tests;
