//! One value against one shape.

use std::{borrow::Cow, collections::BTreeSet};

use super::{
    one_of,
    set::{self, Place},
    value::{Members, Value},
};
use crate::{
    decode::DateValue,
    reader::{JsonType, Number},
    report::Report,
    schema::{ClaimSchema, Schema, Shape},
    types::DATE_EXPECTED,
    value::integer,
};

/// Whether the value of a claim has its shape; if not, the report says why, with paths inside the
/// value.
pub(super) fn judge_claim(claim: &ClaimSchema<'_>, value: &Value<'_>, report: &mut Report) -> bool {
    if claim.registered.is_some() && claim.shape == Shape::Any && *value == Value::Null {
        report.wrong_value("any value but null", JsonType::Null);
        return false;
    }
    judge(claim.shape, value, report) && fits_date(claim, value, report)
}

/// Whether the value has the shape; if not, the report says why, with paths inside the value.
pub(super) fn judge(shape: Shape<'_>, value: &Value<'_>, report: &mut Report) -> bool {
    if let Shape::Nullable(inner) = shape {
        return *value == Value::Null || judge(*inner, value, report);
    }
    if !admits(shape, value.json_type()) {
        report.wrong_value(words(shape), value.json_type());
        return false;
    }
    match (shape, value) {
        (Shape::Integer { min, max }, Value::Number(number)) => {
            integer(*number, min, max, report).is_some()
        }
        (Shape::Array(element) | Shape::OneOrMany(element), Value::Array(elements)) => {
            array(*element, elements, report)
        }
        (Shape::OneOrMany(element), lone) => judge(*element, lone, report),
        (Shape::Map(member), Value::Object(members)) => map(*member, members, report),
        (Shape::Object(schema), Value::Object(members)) => nested(schema, members, report),
        (Shape::Union(shapes), value) => union(shapes, value, report),
        (Shape::OneOf(literals), value) => one_of::judge(literals, value, report),
        _ => true,
    }
}

/// Whether values of that JSON type can have the shape.
pub(super) fn admits(shape: Shape<'_>, json_type: JsonType) -> bool {
    match shape {
        Shape::Unknown | Shape::Any => true,
        Shape::String => json_type == JsonType::String,
        Shape::Boolean => json_type == JsonType::Boolean,
        Shape::Integer { .. } | Shape::Number | Shape::NumericDate => json_type == JsonType::Number,
        Shape::Array(_) => json_type == JsonType::Array,
        Shape::OneOrMany(element) => json_type == JsonType::Array || admits(*element, json_type),
        Shape::Map(_) | Shape::Object(_) => json_type == JsonType::Object,
        Shape::Nullable(inner) => json_type == JsonType::Null || admits(*inner, json_type),
        Shape::Union(shapes) => shapes.iter().any(|shape| admits(*shape, json_type)),
        Shape::OneOf(literals) => literals
            .iter()
            .any(|literal| one_of::json_type(*literal) == json_type),
    }
}

/// Whether some value may have both shapes, as far as its JSON type tells.
pub(in crate::schema) fn overlap(left: Shape<'_>, right: Shape<'_>) -> bool {
    [
        JsonType::Null,
        JsonType::Boolean,
        JsonType::Number,
        JsonType::String,
        JsonType::Array,
        JsonType::Object,
    ]
    .into_iter()
    .any(|json_type| admits(left, json_type) && admits(right, json_type))
}

/// The shape in words, with its article.
fn words(shape: Shape<'_>) -> Cow<'static, str> {
    match shape {
        Shape::Unknown | Shape::Any => "any value".into(),
        Shape::String => "a string".into(),
        Shape::Boolean => "a boolean".into(),
        Shape::Integer { .. } => "an integer".into(),
        Shape::Number => "a number".into(),
        Shape::NumericDate => DATE_EXPECTED.into(),
        Shape::Array(_) => "an array".into(),
        Shape::OneOrMany(Shape::String) => "a string or an array of strings".into(),
        Shape::OneOrMany(element) => format!("{} or an array", words(*element)).into(),
        Shape::Map(_) | Shape::Object(_) => "an object".into(),
        Shape::Nullable(inner) => format!("{} or null", words(*inner)).into(),
        Shape::Union(shapes) => {
            let words: Vec<_> = shapes.iter().map(|shape| words(*shape)).collect();
            words.join(" or ").into()
        }
        Shape::OneOf(literals) => one_of::words(literals).into(),
    }
}

/// A date may stand in a field of whole seconds, which rounds it down and may not reach as far.
fn fits_date(claim: &ClaimSchema<'_>, value: &Value<'_>, report: &mut Report) -> bool {
    let (Shape::NumericDate, Value::Number(number)) = (claim.shape, value) else {
        return true;
    };
    let fits = match whole_seconds(claim) {
        Some((min, max)) => (min..=max).contains(&floor(*number)),
        None => true,
    };
    if !fits {
        let words = match claim.written {
            Shape::Integer { min: 0, .. } => <u64 as DateValue>::RANGE,
            _ => <i64 as DateValue>::RANGE,
        };
        report.out_of_range(words.to_owned(), (*number).into());
    }
    fits
}

/// The bounds of the integer type that holds a date, if one does.
pub(super) fn whole_seconds(claim: &ClaimSchema<'_>) -> Option<(i128, i128)> {
    match (claim.shape, claim.written) {
        (Shape::NumericDate, Shape::Integer { min, max }) => Some((min, max)),
        _ => None,
    }
}

/// The number without its fraction. Beyond 128 bits it saturates.
#[allow(clippy::cast_possible_truncation)] // `as` saturates.
pub(super) fn floor(number: Number) -> i128 {
    match number {
        Number::Unsigned(number) => number.into(),
        Number::Negative(number) => number.into(),
        Number::Float(number) => number.floor() as i128,
    }
}

fn array(element: Shape<'_>, elements: &[Value<'_>], report: &mut Report) -> bool {
    let mut complete = true;
    for (index, value) in elements.iter().enumerate() {
        let mark = report.mark();
        complete &= judge(element, value, report);
        report.locate(mark, format_args!("[{index}]"));
    }
    complete
}

fn map(member: Shape<'_>, members: &Members<'_>, report: &mut Report) -> bool {
    let start = report.mark();
    let mut complete = true;
    let mut seen = BTreeSet::new();
    for (name, value) in members {
        if !seen.insert(&**name) {
            // A map of values that only serde reads keeps the last one.
            if !is_foreign(member) {
                report.duplicate_member(start, name);
                complete = false;
            }
            continue;
        }
        let mark = report.mark();
        complete &= judge(member, value, report);
        report.locate_member(mark, name);
    }
    complete
}

/// Whether values of this shape are read by a serde impl.
fn is_foreign(shape: Shape<'_>) -> bool {
    match shape {
        Shape::Unknown | Shape::Any | Shape::OneOf(_) => true,
        Shape::Array(inner)
        | Shape::OneOrMany(inner)
        | Shape::Map(inner)
        | Shape::Nullable(inner) => is_foreign(*inner),
        Shape::Union(shapes) => shapes.iter().copied().any(is_foreign),
        _ => false,
    }
}

/// A claims set that stands inside a claim.
fn nested(schema: &Schema<'_>, members: &Members<'_>, report: &mut Report) -> bool {
    let mut inner = Report::default();
    set::judge(schema, members, Place::Claim, &mut inner);
    let complete = inner.is_empty();
    if !complete {
        report.nest(inner, schema);
    }
    complete
}

/// One of the shapes is enough; if none fits, the first that could have says why.
fn union(shapes: &[Shape<'_>], value: &Value<'_>, report: &mut Report) -> bool {
    let mut reasons = None;
    for shape in shapes {
        if !admits(*shape, value.json_type()) {
            continue;
        }
        let mut reason = Report::default();
        if judge(*shape, value, &mut reason) {
            return true;
        }
        reasons.get_or_insert(reason);
    }
    for violation in reasons.iter().flatten() {
        report.push_inside(violation.clone());
    }
    false
}
