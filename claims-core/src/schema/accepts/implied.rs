//! Whether the validators of the producer, and the shape of what it writes, leave a validator of
//! the consumer nothing to refuse.

use std::{cmp::Ordering, slice};

use super::literal::{UNBOUNDED, among, compare, equal, held_by, intersect, within};
use crate::schema::{
    Bounds, ClaimSchema, Format, Literal, Shape, Validator,
    text::{code_points, has_word, same},
};

/// Whether every value that `producer` writes meets the validator of a claim that reads `read`. The
/// shapes are taken to fit.
///
/// - `len`, `range`, `one_of`, `equals`, `contains` and `not_empty` are compared by what they allow.
/// - `pattern` is implied by the same pattern, `format` by the same format or one that is always
///   such a form. Neither is tried on constants: a producer with `equals` repeats it.
/// - A function cannot be looked into. The same path counts as the same function: sets that share a
///   function name it alike, and there is no other way to say so.
/// - What `validate_with` says depends on the context, as a policy does: that is no property of
///   tokens, and so never a gap.
/// - `lifetime` is implied by `lifetime` in the same unit.
pub(crate) const fn implied(
    validator: Validator<'_>,
    read: Shape<'_>,
    producer: &ClaimSchema<'_>,
) -> bool {
    let (kind, written) = (Kind::of(read), Kind::of(producer.written));
    // A lone value in the place of an array is its only element.
    let lone = matches!(kind, Kind::Members)
        && matches!(written, Kind::Text | Kind::Number | Kind::Boolean);
    let alike = kind.is(written);
    match validator {
        Validator::FunctionWithContext(_) | Validator::Online(_) => true,
        Validator::Function(_) | Validator::Lifetime(_) => repeated(validator, producer),
        _ if matches!(kind, Kind::Mixed) => alike && repeated(validator, producer),
        Validator::Length { min, max } => {
            let (shortest, longest) = if lone { (1, Some(1)) } else { length(producer) };
            (lone || alike)
                && min <= shortest
                && match (longest, max) {
                    (_, None) => true,
                    (None, Some(_)) => false,
                    (Some(longest), Some(max)) => longest <= max,
                }
        }
        Validator::NotEmpty => lone || (alike && length(producer).0 > 0),
        Validator::Range(bounds) => alike && within(read_numbers(producer, read), bounds),
        Validator::Equals(literal) => {
            alike && all_among(values(producer), read, slice::from_ref(&literal))
        }
        Validator::OneOf(literals) => {
            alike
                && (all_among(values(producer), read, literals)
                    || (matches!(written, Kind::Boolean) && both(literals)))
        }
        Validator::Contains(literal) if lone => {
            all_among(values(producer), read, slice::from_ref(&literal))
        }
        Validator::Contains(literal) => {
            alike
                && (repeated(validator, producer)
                    || (matches!(kind, Kind::Text) && all_have_word(values(producer), literal)))
        }
        Validator::Pattern(_) => alike && repeated(validator, producer),
        Validator::Format(format) => alike && has_format(producer, format),
    }
}

/// What validators see in a value.
#[derive(Debug, Clone, Copy)]
enum Kind {
    Text,
    Number,
    Boolean,
    /// An array or an object; one value that stands for an array.
    Members,
    /// Several of these, or nobody knows.
    Mixed,
}

impl Kind {
    const fn of(shape: Shape<'_>) -> Self {
        match shape {
            Shape::String => Self::Text,
            Shape::Integer { .. } | Shape::Number | Shape::NumericDate => Self::Number,
            Shape::Boolean => Self::Boolean,
            Shape::Array(_) | Shape::OneOrMany(_) | Shape::Map(_) | Shape::Object(_) => {
                Self::Members
            }
            Shape::Nullable(inner) => Self::of(*inner),
            Shape::OneOf(literals) => Self::of_all(literals),
            Shape::Unknown | Shape::Any | Shape::Union(_) => Self::Mixed,
        }
    }

    const fn of_all(literals: &[Literal<'_>]) -> Self {
        let Some((first, rest)) = literals.split_first() else {
            return Self::Mixed;
        };
        let kind = Self::of_one(*first);
        let mut i = 0;
        while i < rest.len() {
            if !kind.is(Self::of_one(rest[i])) {
                return Self::Mixed;
            }
            i += 1;
        }
        kind
    }

    const fn of_one(literal: Literal<'_>) -> Self {
        match literal {
            Literal::Text(_) => Self::Text,
            Literal::Integer(_) | Literal::Float(_) => Self::Number,
            Literal::Boolean(_) => Self::Boolean,
        }
    }

    const fn is(self, other: Self) -> bool {
        self as u8 == other as u8
    }
}

/// The values that the claim is limited to, if they are listed.
pub(in crate::schema) const fn values<'a>(producer: &ClaimSchema<'a>) -> Option<&'a [Literal<'a>]> {
    let validators = producer.validators;
    let mut listed = match producer.written {
        Shape::OneOf(literals) => Some(literals),
        _ => None,
    };
    let mut i = 0;
    while i < validators.len() {
        match &validators[i] {
            Validator::Equals(literal) => return Some(slice::from_ref(literal)),
            Validator::OneOf(literals) => listed = Some(literals),
            _ => {}
        }
        i += 1;
    }
    listed
}

/// The numbers that the claim is limited to.
pub(super) const fn interval<'a>(producer: &ClaimSchema<'a>) -> Bounds<'a> {
    let integer = matches!(producer.written, Shape::Integer { .. });
    let mut bounds = match producer.written {
        Shape::Integer { min, max } => Bounds {
            min: Some(Literal::Integer(min)),
            max: Some(Literal::Integer(max)),
            max_exclusive: false,
        },
        // It keeps whole seconds in an `i64`.
        Shape::NumericDate => Bounds {
            min: Some(Literal::Integer(i64::MIN as i128)),
            max: Some(Literal::Integer(i64::MAX as i128 + 1)),
            max_exclusive: true,
        },
        _ => UNBOUNDED,
    };
    let mut i = 0;
    while i < producer.validators.len() {
        if let Validator::Range(range) = producer.validators[i] {
            let range = if integer { inclusive(range) } else { range };
            bounds = intersect(bounds, range);
        }
        i += 1;
    }
    match values(producer) {
        Some(values) => intersect(bounds, hull(values)),
        None => bounds,
    }
}

/// The last whole number below an end that does not count.
const fn inclusive(range: Bounds<'_>) -> Bounds<'_> {
    match range.max {
        Some(Literal::Integer(end)) if range.max_exclusive => Bounds {
            max: Some(Literal::Integer(end.saturating_sub(1))),
            max_exclusive: false,
            ..range
        },
        _ => range,
    }
}

/// From the smallest to the largest.
const fn hull<'a>(values: &[Literal<'a>]) -> Bounds<'a> {
    let Some((first, rest)) = values.split_first() else {
        return UNBOUNDED;
    };
    let (mut min, mut max) = (*first, *first);
    let mut i = 0;
    while i < rest.len() {
        if matches!(compare(rest[i], min), Some(Ordering::Less)) {
            min = rest[i];
        }
        if matches!(compare(rest[i], max), Some(Ordering::Greater)) {
            max = rest[i];
        }
        i += 1;
    }
    Bounds {
        min: Some(min),
        max: Some(max),
        max_exclusive: false,
    }
}

/// The numbers as the consumer's type holds them. What comes from a binary64 is one already.
const fn read_numbers<'a>(producer: &ClaimSchema<'a>, read: Shape<'_>) -> Bounds<'a> {
    let bounds = interval(producer);
    if matches!(producer.written, Shape::Number) {
        return bounds;
    }
    Bounds {
        min: match bounds.min {
            Some(min) => Some(held_by(read, min)),
            None => None,
        },
        max: match bounds.max {
            Some(max) => Some(held_by(read, max)),
            None => None,
        },
        max_exclusive: bounds.max_exclusive,
    }
}

/// The lengths that the claim is limited to.
const fn length(producer: &ClaimSchema<'_>) -> (usize, Option<usize>) {
    let (mut shortest, mut longest) = (0, None);
    let mut i = 0;
    while i < producer.validators.len() {
        let (min, max) = match producer.validators[i] {
            Validator::Length { min, max } => (min, max),
            Validator::NotEmpty
            | Validator::Contains(_)
            | Validator::Format(Format::Uri | Format::Email) => (1, None),
            Validator::Format(Format::Uuid) => (36, Some(36)),
            Validator::Format(Format::Date) => (10, Some(10)),
            _ => (0, None),
        };
        shortest = if min > shortest { min } else { shortest };
        longest = shorter(longest, max);
        i += 1;
    }
    if let Some(values) = values(producer) {
        let (min, max) = text_lengths(values);
        shortest = if min > shortest { min } else { shortest };
        longest = shorter(longest, max);
    }
    (shortest, longest)
}

const fn shorter(left: Option<usize>, right: Option<usize>) -> Option<usize> {
    match (left, right) {
        (Some(left), Some(right)) if right < left => Some(right),
        (Some(left), _) => Some(left),
        (None, right) => right,
    }
}

/// The shortest and the longest of them, if all are texts.
const fn text_lengths(values: &[Literal<'_>]) -> (usize, Option<usize>) {
    let (mut shortest, mut longest) = (usize::MAX, 0);
    let mut i = 0;
    while i < values.len() {
        let Literal::Text(text) = values[i] else {
            return (0, None);
        };
        let length = code_points(text);
        shortest = if length < shortest { length } else { shortest };
        longest = if length > longest { length } else { longest };
        i += 1;
    }
    (shortest, Some(longest))
}

/// Whether the producer has the validator itself, word for word.
const fn repeated(wanted: Validator<'_>, producer: &ClaimSchema<'_>) -> bool {
    let mut i = 0;
    while i < producer.validators.len() {
        if same_validator(wanted, producer.validators[i]) {
            return true;
        }
        i += 1;
    }
    false
}

/// Whether two validators are the same one.
pub(in crate::schema) const fn same_validator(left: Validator<'_>, right: Validator<'_>) -> bool {
    match (left, right) {
        (Validator::Equals(left), Validator::Equals(right))
        | (Validator::Contains(left), Validator::Contains(right)) => equal(left, right),
        (Validator::OneOf(left), Validator::OneOf(right)) => {
            all_among(Some(left), Shape::Any, right) && all_among(Some(right), Shape::Any, left)
        }
        (Validator::Length { min, max }, Validator::Length { min: from, max: to }) => {
            min == from
                && match (max, to) {
                    (Some(max), Some(to)) => max == to,
                    (None, None) => true,
                    _ => false,
                }
        }
        (Validator::Range(left), Validator::Range(right)) => {
            within(left, right) && within(right, left)
        }
        (Validator::NotEmpty, Validator::NotEmpty) => true,
        (Validator::Pattern(left), Validator::Pattern(right))
        | (Validator::Function(left), Validator::Function(right))
        | (Validator::FunctionWithContext(left), Validator::FunctionWithContext(right)) => {
            same(left, right)
        }
        (Validator::Format(left), Validator::Format(right)) => left as u8 == right as u8,
        (Validator::Lifetime(left), Validator::Lifetime(right)) => left as u8 == right as u8,
        _ => false,
    }
}

/// Whether the values are listed, and each is, as it is read, one of the literals.
const fn all_among(
    values: Option<&[Literal<'_>]>,
    read: Shape<'_>,
    literals: &[Literal<'_>],
) -> bool {
    let Some(values) = values else {
        return false;
    };
    let mut i = 0;
    while i < values.len() {
        if !among(literals, held_by(read, values[i])) {
            return false;
        }
        i += 1;
    }
    true
}

const fn all_have_word(values: Option<&[Literal<'_>]>, word: Literal<'_>) -> bool {
    let (Some(values), Literal::Text(word)) = (values, word) else {
        return false;
    };
    let mut i = 0;
    while i < values.len() {
        match values[i] {
            Literal::Text(text) if has_word(text, word) => {}
            _ => return false,
        }
        i += 1;
    }
    true
}

const fn both(literals: &[Literal<'_>]) -> bool {
    among(literals, Literal::Boolean(true)) && among(literals, Literal::Boolean(false))
}

/// Whether a validator of the producer sees to it that the content has the form.
const fn has_format(producer: &ClaimSchema<'_>, wanted: Format) -> bool {
    let mut i = 0;
    while i < producer.validators.len() {
        if let Validator::Format(format) = producer.validators[i] {
            // A UUID and a date hold no colon; an e-mail address may, in quotes.
            let is_string_or_uri = matches!(format, Format::Uri | Format::Uuid | Format::Date);
            if format as u8 == wanted as u8
                || (is_string_or_uri && matches!(wanted, Format::StringOrUri))
            {
                return true;
            }
        }
        i += 1;
    }
    false
}

#[cfg(test)]
mod tests;
