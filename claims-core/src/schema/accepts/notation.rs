//! Shapes and validators in short, as a reader of JSON and of the attributes knows them.

use crate::schema::{
    Bounds, ClaimSchema, Format, LifetimeUnit, Literal, OnlineCheck, Shape, Validator,
    message::Message,
};

/// What a claim reads.
pub(in crate::schema) const fn read(message: Message, claim: &ClaimSchema<'_>) -> Message {
    match (claim.shape, claim.written) {
        (Shape::NumericDate, Shape::Integer { min, .. }) => {
            let message = message.text("NumericDate");
            if min == 0 {
                message.text(" from 1970 on")
            } else {
                shape(message.text(" within "), claim.written)
            }
        }
        (read, _) => shape(message, read),
    }
}

/// `string`, `string[]`, `string or integer`.
pub(in crate::schema) const fn shape(message: Message, shaped: Shape<'_>) -> Message {
    shape_within(message, shaped, MAX_DEPTH)
}

/// How many shapes inside each other are told: nobody reads more.
const MAX_DEPTH: usize = 6;

const fn shape_within(message: Message, shaped: Shape<'_>, depth: usize) -> Message {
    let Some(depth) = depth.checked_sub(1) else {
        return message.text("...");
    };
    match shaped {
        Shape::Unknown => message.text("unknown JSON"),
        Shape::Any => message.text("any JSON"),
        Shape::String => message.text("string"),
        Shape::Boolean => message.text("boolean"),
        Shape::Integer { min, max } => integer(message, min, max),
        Shape::Number => message.text("number"),
        Shape::NumericDate => message.text("NumericDate"),
        Shape::Array(element) => many(message, *element, depth),
        Shape::OneOrMany(one) => many(shape_within(message, *one, depth).text(" or "), *one, depth),
        Shape::Map(member) => shape_within(message.text("{ *: "), *member, depth).text(" }"),
        Shape::Object(set) => message.text("`").text(set.name).text("`"),
        Shape::Nullable(inner) => shape_within(message, *inner, depth).text(" or null"),
        Shape::Union(alternatives) => {
            let mut message = message;
            let mut i = 0;
            while i < alternatives.len() {
                message = shape_within(
                    message.text(if i == 0 { "" } else { " or " }),
                    alternatives[i],
                    depth,
                );
                i += 1;
            }
            message
        }
        Shape::OneOf(values) => {
            let mut message = message;
            let mut i = 0;
            while i < values.len() {
                message = message.text(if i == 0 { "" } else { " or " });
                message = literal(message, values[i]);
                i += 1;
            }
            message
        }
    }
}

const fn many(message: Message, element: Shape<'_>, depth: usize) -> Message {
    match element {
        Shape::Nullable(_) | Shape::Union(_) | Shape::OneOf(_) | Shape::OneOrMany(_) => {
            shape_within(message.text("("), element, depth).text(")[]")
        }
        _ => shape_within(message, element, depth).text("[]"),
    }
}

/// Integers by the type of Rust that has their bounds, if one has.
const fn integer(message: Message, min: i128, max: i128) -> Message {
    const TYPES: [(&str, i128, i128); 8] = [
        ("u8", 0, u8::MAX as i128),
        ("u16", 0, u16::MAX as i128),
        ("u32", 0, u32::MAX as i128),
        ("u64", 0, u64::MAX as i128),
        ("i8", i8::MIN as i128, i8::MAX as i128),
        ("i16", i16::MIN as i128, i16::MAX as i128),
        ("i32", i32::MIN as i128, i32::MAX as i128),
        ("i64", i64::MIN as i128, i64::MAX as i128),
    ];
    if min == i128::MIN && max == i128::MAX {
        return message.text("integer");
    }
    let mut i = 0;
    while i < TYPES.len() {
        let (name, first, last) = TYPES[i];
        if min == first && max == last {
            return message.text("`").text(name).text("`");
        }
        i += 1;
    }
    message.text("integer ").number(min).text("..=").number(max)
}

/// A validator as it is written in the attribute; without its constants if they are `hidden`.
pub(in crate::schema) const fn validator(
    message: Message,
    written: Validator<'_>,
    hidden: bool,
) -> Message {
    match written {
        Validator::Equals(_) if hidden => message.text("equals"),
        Validator::OneOf(_) if hidden => message.text("one_of"),
        Validator::Contains(_) if hidden => message.text("contains"),
        Validator::Equals(value) => literal(message.text("equals = "), value),
        Validator::Contains(value) => literal(message.text("contains = "), value),
        Validator::OneOf(values) => {
            let mut message = message.text("one_of(");
            let mut i = 0;
            while i < values.len() {
                message = literal(message.text(if i == 0 { "" } else { ", " }), values[i]);
                i += 1;
            }
            message.text(")")
        }
        Validator::Length { min, max } => {
            let message = message.text("len(");
            let message = match (min, max) {
                (0, Some(_)) => message,
                _ => message.number(min as i128),
            };
            let message = match max {
                Some(max) if max == min => message,
                Some(max) => message.text("..=").number(max as i128),
                None => message.text(".."),
            };
            message.text(")")
        }
        Validator::Range(bounds) => range(message, bounds),
        Validator::NotEmpty => message.text("not_empty"),
        Validator::Pattern(pattern) => message.text("pattern = \"").text(pattern).text("\""),
        Validator::Format(format) => message
            .text("format = \"")
            .text(match format {
                Format::Uri => "uri",
                Format::Email => "email",
                Format::Uuid => "uuid",
                Format::Date => "date",
                Format::StringOrUri => "string_or_uri",
            })
            .text("\""),
        Validator::Lifetime(LifetimeUnit::Millis) => message.text("lifetime(millis)"),
        Validator::Lifetime(LifetimeUnit::Seconds) => message.text("lifetime(seconds)"),
        Validator::Online(OnlineCheck::SingleUse) => message.text("single_use"),
        Validator::Online(OnlineCheck::VersionOf(subject)) => {
            message.text("version_of = \"").text(subject).text("\"")
        }
        Validator::Online(OnlineCheck::Revocable) => message.text("revocable"),
        Validator::Function(path) => message.text("validate = ").text(path),
        Validator::FunctionWithContext(path) => message.text("validate_with = ").text(path),
    }
}

const fn range(message: Message, bounds: Bounds<'_>) -> Message {
    let message = message.text("range(");
    let message = match bounds.min {
        Some(min) => literal(message, min),
        None => message,
    };
    let message = message.text(if bounds.max.is_none() || bounds.max_exclusive {
        ".."
    } else {
        "..="
    });
    match bounds.max {
        Some(max) => literal(message, max),
        None => message,
    }
    .text(")")
}

/// A constant as it is written.
pub(super) const fn literal(message: Message, written: Literal<'_>) -> Message {
    match written {
        Literal::Text(text) => message.text("\"").text(text).text("\""),
        Literal::Integer(number) => message.number(number),
        Literal::Float(number) => float(message, number),
        Literal::Boolean(true) => message.text("true"),
        Literal::Boolean(false) => message.text("false"),
    }
}

/// With up to six decimals: constants in declarations rarely have more, and those are left out.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::float_cmp,
    reason = "checked by comparing with what it was"
)]
const fn float(message: Message, number: f64) -> Message {
    const LIMIT: f64 = 1e15;
    if !(-LIMIT < number && number < LIMIT) {
        return message.text("...");
    }
    let sign = if number < 0.0 { "-" } else { "" };
    let size = if number < 0.0 { -number } else { number };
    // The part behind the point by itself: the whole times a million has more digits than an f64.
    let whole = size as i128;
    let mut scale = 1.0;
    while scale <= 1e6 {
        let fraction = ((size - whole as f64) * scale + 0.5) as i128;
        if whole as f64 + fraction as f64 / scale == size {
            let message = message.text(sign).number(whole).text(".");
            return digits(message, fraction, scale as i128);
        }
        scale *= 10.0;
    }
    message.text("...")
}

/// The digits of a fraction of that scale, a power of ten: `05` for 5 of 100, and `0` for 0 of 1.
const fn digits(message: Message, fraction: i128, scale: i128) -> Message {
    let mut message = message;
    let mut unit = scale / 10;
    while unit > fraction {
        message = message.text("0");
        unit /= 10;
    }
    message.number(fraction)
}

/// Whether some part of the shape is not known.
pub(super) const fn is_unknown(shape: Shape<'_>) -> bool {
    match shape {
        Shape::Unknown => true,
        Shape::Array(inner)
        | Shape::OneOrMany(inner)
        | Shape::Map(inner)
        | Shape::Nullable(inner) => is_unknown(*inner),
        Shape::Union(alternatives) => {
            let mut i = 0;
            while i < alternatives.len() {
                if is_unknown(alternatives[i]) {
                    return true;
                }
                i += 1;
            }
            false
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests;
