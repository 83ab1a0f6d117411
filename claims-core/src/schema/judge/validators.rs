//! The validators of a claim, on a value that has the claim's shape.

use std::collections::BTreeSet;

use super::{
    shape::{admits, floor, whole_seconds},
    value::Value,
};
use crate::{
    NumericDate, reader,
    report::{Detail, Report},
    schema::{ClaimSchema, Literal, Shape, Validator},
    validate::{self, EqualsLiteral, HasLength, HasMembers, Number, Ranged},
    value::whole,
};

/// Runs the validators of a claim.
///
/// One that cannot judge this JSON type belongs to a type with an own idea of it, and is left out.
pub(super) fn judge(claim: &ClaimSchema<'_>, value: &Value<'_>, report: &mut Report) {
    let shape = resolve(claim.shape, value);
    let scalar = match (value, whole_seconds(claim)) {
        (Value::Number(number), Some(_)) => Some(Scalar::Number(Number::Integer(floor(*number)))),
        _ => Scalar::new(value, shape),
    };
    let several = Several::new(value, shape);
    for validator in claim.validators {
        match *validator {
            Validator::Equals(literal) => {
                if let Some(scalar) = &scalar {
                    validate::equals(scalar, literal, claim, report);
                }
            }
            Validator::OneOf(literals) => {
                if let Some(scalar) = &scalar {
                    validate::one_of(scalar, literals, claim, report);
                }
            }
            Validator::Contains(literal) => {
                if let Some(several) = &several {
                    validate::contains(several, literal, claim, report);
                }
            }
            Validator::Length { min, max } => {
                if let Some(several) = &several {
                    validate::length(several, min, max, claim, report);
                }
            }
            Validator::NotEmpty => {
                if let Some(several) = &several {
                    validate::not_empty(several, claim, report);
                }
            }
            Validator::Range(bounds) => {
                if let Some(Scalar::Number(number)) = scalar {
                    validate::range(&Exact(number), bounds, claim, report);
                }
            }
            Validator::Pattern(pattern) => {
                // One that does not compile says nothing about the value.
                if let Value::String(text) = value
                    && validate::compile(pattern).is_ok()
                {
                    let cache = validate::PatternCache::new();
                    validate::pattern(text, pattern, &cache, claim, report);
                }
            }
            Validator::Format(format) => {
                if let Value::String(text) = value {
                    validate::format(text, format, claim, report);
                }
            }
            // Lifetimes belong to the token, functions to the program, the rest to its stores.
            Validator::Lifetime(_)
            | Validator::Online(_)
            | Validator::Function(_)
            | Validator::FunctionWithContext(_) => {}
        }
    }
}

/// The shape that the value has, where there is a choice.
fn resolve<'a>(shape: Shape<'a>, value: &Value<'_>) -> Shape<'a> {
    match shape {
        Shape::Nullable(inner) => resolve(*inner, value),
        Shape::Union(shapes) => shapes
            .iter()
            .find(|shape| admits(**shape, value.json_type()))
            .map_or(Shape::Any, |shape| resolve(*shape, value)),
        other => other,
    }
}

/// A string, a number or a boolean, as the claim's type holds it.
#[derive(Debug, Clone, Copy)]
pub(super) enum Scalar<'v> {
    Text(&'v str),
    Number(Number),
    Boolean(bool),
}

impl<'v> Scalar<'v> {
    pub(super) fn new(value: &'v Value<'_>, shape: Shape<'_>) -> Option<Self> {
        match value {
            Value::String(text) => Some(Self::Text(text)),
            Value::Number(found) => Some(Self::Number(number(*found, shape))),
            Value::Boolean(boolean) => Some(Self::Boolean(*boolean)),
            Value::Null | Value::Array(_) | Value::Object(_) => None,
        }
    }
}

/// The number as a type of that shape holds it.
fn number(number: reader::Number, shape: Shape<'_>) -> Number {
    match (shape, number) {
        (Shape::Number, number) => Number::Float(number.as_f64()),
        (Shape::NumericDate, number) => NumericDate::from_number(number).number(),
        (Shape::Integer { .. }, number) => {
            whole(number).map_or(Number::Float(number.as_f64()), Number::Integer)
        }
        (_, reader::Number::Unsigned(number)) => Number::Integer(number.into()),
        (_, reader::Number::Negative(number)) => Number::Integer(number.into()),
        (_, reader::Number::Float(number)) => Number::Float(number),
    }
}

impl EqualsLiteral for Scalar<'_> {
    fn equals_literal(&self, literal: Literal<'_>) -> bool {
        match self {
            Self::Text(text) => text.equals_literal(literal),
            Self::Boolean(boolean) => boolean.equals_literal(literal),
            Self::Number(Number::Integer(integer)) => integer.equals_literal(literal),
            Self::Number(Number::Float(float)) => float.equals_literal(literal),
        }
    }

    fn detail(&self) -> Detail {
        match self {
            Self::Text(text) => text.detail(),
            Self::Boolean(boolean) => Detail::Boolean(*boolean),
            Self::Number(number) => (*number).into(),
        }
    }
}

struct Exact(Number);

impl Ranged for Exact {
    fn number(&self) -> Number {
        self.0
    }
}

/// A value with a length.
enum Several<'v, 'de> {
    /// The length is that of the text, the members are its words.
    Text(&'v str),
    /// An array, and the shape of its elements.
    Elements(&'v [Value<'de>], Shape<'v>),
    /// One value where several may stand.
    Lone(&'v Value<'de>, Shape<'v>),
    /// So many names.
    Names(usize),
}

impl<'v, 'de> Several<'v, 'de> {
    fn new(value: &'v Value<'de>, shape: Shape<'v>) -> Option<Self> {
        match (value, shape) {
            (Value::Array(elements), Shape::Array(shape) | Shape::OneOrMany(shape)) => {
                Some(Self::Elements(elements, *shape))
            }
            (Value::Array(elements), _) => Some(Self::Elements(elements, Shape::Any)),
            (lone, Shape::OneOrMany(shape)) => Some(Self::Lone(lone, *shape)),
            (Value::String(text), _) => Some(Self::Text(text)),
            (Value::Object(members), _) => {
                let names: BTreeSet<_> = members.iter().map(|(name, _)| name).collect();
                Some(Self::Names(names.len()))
            }
            (Value::Null | Value::Boolean(_) | Value::Number(_), _) => None,
        }
    }
}

impl HasLength for Several<'_, '_> {
    fn length(&self) -> usize {
        match self {
            Self::Text(text) => text.length(),
            Self::Elements(elements, _) => elements.len(),
            Self::Lone(..) => 1,
            Self::Names(count) => *count,
        }
    }
}

impl HasMembers for Several<'_, '_> {
    fn has_member(&self, literal: Literal<'_>) -> bool {
        let equals = |value, shape| {
            Scalar::new(value, resolve(shape, value))
                .is_some_and(|scalar| scalar.equals_literal(literal))
        };
        match self {
            Self::Text(text) => text.has_member(literal),
            Self::Elements(elements, shape) => {
                elements.iter().any(|element| equals(element, *shape))
            }
            Self::Lone(value, shape) => equals(value, *shape),
            // Only a type with an own idea of its members gets here.
            Self::Names(_) => true,
        }
    }
}
