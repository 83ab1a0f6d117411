//! Whether every JSON value of one shape has another.

use super::{literal, set};
use crate::schema::{Literal, Shape};

/// An answer that may be out of reach.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fit {
    /// Every value fits.
    Yes,
    /// Some value does not.
    No,
    /// One of the two has only serde impls: it cannot be told.
    Unknown,
}

impl Fit {
    /// Both have to fit.
    pub(super) const fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::No, _) | (_, Self::No) => Self::No,
            (Self::Unknown, _) | (_, Self::Unknown) => Self::Unknown,
            (Self::Yes, Self::Yes) => Self::Yes,
        }
    }

    /// One of them is enough.
    const fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::Yes, _) | (_, Self::Yes) => Self::Yes,
            (Self::Unknown, _) | (_, Self::Unknown) => Self::Unknown,
            (Self::No, Self::No) => Self::No,
        }
    }

    const fn of(fits: bool) -> Self {
        if fits { Self::Yes } else { Self::No }
    }
}

/// Whether a claim that reads `read` takes every value of the shape `written`.
///
/// What shapes do not tell is not looked at: the range of an `f32`, the one character of a `char`,
/// the length of an array `[T; N]`, the content of a `StringOrUri`, the escapes that a `&str` cannot
/// borrow.
pub(crate) const fn shape_accepts(read: Shape<'_>, written: Shape<'_>) -> Fit {
    match written {
        Shape::Nullable(inner) => takes_null(read).and(shape_accepts(read, *inner)),
        Shape::OneOrMany(inner) => {
            shape_accepts(read, *inner).and(takes_basic(read, Shape::Array(inner)))
        }
        Shape::Union(alternatives) => {
            let mut fit = Fit::Yes;
            let mut i = 0;
            while i < alternatives.len() {
                fit = fit.and(shape_accepts(read, alternatives[i]));
                i += 1;
            }
            fit
        }
        Shape::OneOf(literals) => {
            let mut fit = Fit::Yes;
            let mut i = 0;
            while i < literals.len() {
                fit = fit.and(takes_literal(read, literals[i]));
                i += 1;
            }
            fit
        }
        _ => takes_basic(read, written),
    }
}

/// The same for a shape that is no choice between others.
const fn takes_basic(read: Shape<'_>, written: Shape<'_>) -> Fit {
    match (read, written) {
        (Shape::Any, _)
        | (Shape::String, Shape::String)
        | (Shape::Boolean, Shape::Boolean)
        | (
            Shape::Number | Shape::NumericDate,
            Shape::Integer { .. } | Shape::Number | Shape::NumericDate,
        ) => Fit::Yes,
        (Shape::Unknown, _) | (_, Shape::Unknown) => Fit::Unknown,
        (
            Shape::Integer { min, max },
            Shape::Integer {
                min: first,
                max: last,
            },
        ) => Fit::of(min <= first && last <= max),
        (Shape::Nullable(inner), _) => takes_basic(*inner, written),
        // An array is always the form of many, also where one value is an array itself.
        (Shape::OneOrMany(one) | Shape::Array(one), Shape::Array(written))
        | (Shape::Map(one), Shape::Map(written)) => shape_accepts(*one, *written),
        (Shape::OneOrMany(one), _) => takes_basic(*one, written),
        (Shape::Map(member), Shape::Object(schema)) => set::members_fit(*member, schema),
        (Shape::Object(consumer), Shape::Object(producer)) => set::fits(consumer, producer),
        (Shape::Object(consumer), Shape::Map(member)) => set::takes_map(consumer, *member),
        (Shape::Union(alternatives), _) => {
            let mut fit = Fit::No;
            let mut i = 0;
            while i < alternatives.len() {
                fit = fit.or(takes_basic(alternatives[i], written));
                i += 1;
            }
            fit
        }
        (Shape::OneOf(literals), Shape::Boolean) => Fit::of(
            literal::among(literals, Literal::Boolean(true))
                && literal::among(literals, Literal::Boolean(false)),
        ),
        _ => Fit::No,
    }
}

/// Whether the shape takes `null`.
pub(super) const fn takes_null(read: Shape<'_>) -> Fit {
    match read {
        Shape::Any | Shape::Nullable(_) => Fit::Yes,
        Shape::Unknown => Fit::Unknown,
        Shape::OneOrMany(one) => takes_null(*one),
        Shape::Union(alternatives) => {
            let mut fit = Fit::No;
            let mut i = 0;
            while i < alternatives.len() {
                fit = fit.or(takes_null(alternatives[i]));
                i += 1;
            }
            fit
        }
        _ => Fit::No,
    }
}

/// Whether the shape takes this value.
const fn takes_literal(read: Shape<'_>, value: Literal<'_>) -> Fit {
    match (read, value) {
        (Shape::Any, _)
        | (Shape::String, Literal::Text(_))
        | (Shape::Boolean, Literal::Boolean(_))
        | (Shape::Number | Shape::NumericDate, Literal::Integer(_) | Literal::Float(_)) => Fit::Yes,
        (Shape::Unknown, _) => Fit::Unknown,
        (Shape::Integer { min, max }, Literal::Integer(number)) => {
            Fit::of(min <= number && number <= max)
        }
        // `1.0` is an integer too: JSON knows one kind of number (RFC 8259, section 6).
        #[expect(clippy::cast_possible_truncation, reason = "compared with what it was")]
        (Shape::Integer { min, max }, Literal::Float(number)) => {
            let whole = number as i128;
            let exact = literal::equal(Literal::Integer(whole), value) && literal::exact(&[value]);
            Fit::of(exact && min <= whole && whole <= max)
        }
        (Shape::Nullable(inner) | Shape::OneOrMany(inner), _) => takes_literal(*inner, value),
        (Shape::OneOf(literals), _) => Fit::of(literal::among(literals, value)),
        (Shape::Union(alternatives), _) => {
            let mut fit = Fit::No;
            let mut i = 0;
            while i < alternatives.len() {
                fit = fit.or(takes_literal(alternatives[i], value));
                i += 1;
            }
            fit
        }
        _ => Fit::No,
    }
}

#[cfg(test)]
mod tests;
