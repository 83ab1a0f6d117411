//! The value of a claim, by its shape.

use super::{UNKNOWN, at_depth, number, text};
use crate::schema::{ClaimSchema, Literal, Shape, Validator, export::Json};

/// What is known of a value: of a claim, or of an item or member of one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wanted<'a> {
    pub(super) claim: &'a ClaimSchema<'a>,
    /// The rules that judge this very value; none inside an array.
    pub(super) rules: &'a [Validator<'a>],
    /// Which of several values it is, from zero.
    pub(super) index: usize,
    /// How many sets the claim's own one is inside of.
    pub(super) depth: usize,
}

pub(super) fn value(claim: &ClaimSchema<'_>, depth: usize) -> Json {
    let wanted = Wanted {
        claim,
        rules: claim.validators,
        index: 0,
        depth,
    };
    of_shape(claim.written, wanted)
}

fn of_shape(shape: Shape<'_>, wanted: Wanted<'_>) -> Json {
    if let Some(literal) = named(wanted.rules) {
        return json(literal);
    }
    let item = Wanted {
        rules: &[],
        ..wanted
    };
    match shape {
        Shape::Unknown => Json::from(UNKNOWN),
        Shape::Any => Json::from("anything"),
        Shape::String => Json::from(text::text(wanted)),
        Shape::Boolean => Json::from(true),
        Shape::Integer { min, max } => Json::Integer(number::integer(min, max, wanted)),
        Shape::Number => number::number(wanted),
        Shape::NumericDate => Json::Integer(number::integer(0, i128::from(u32::MAX), wanted)),
        Shape::Array(inner) => Json::Array(items(*inner, item, wanted.rules)),
        Shape::OneOrMany(inner) => {
            let mut items = items(*inner, item, wanted.rules);
            match (items.len(), items.pop()) {
                (1, Some(only)) => only,
                (_, last) => {
                    items.extend(last);
                    Json::Array(items)
                }
            }
        }
        Shape::Map(inner) => {
            let members = (0..length(wanted.rules, 1, wanted.depth)).map(|index| {
                let name = text::numbered("name", index);
                (name.into(), of_shape(*inner, Wanted { index, ..item }))
            });
            Json::Object(members.collect())
        }
        Shape::Object(schema) => at_depth(schema, wanted.depth.saturating_add(1)),
        Shape::Nullable(inner) => of_shape(*inner, wanted),
        Shape::Union(shapes) => match shapes {
            [first, ..] => of_shape(*first, wanted),
            [] => Json::Null,
        },
        Shape::OneOf(values) => values
            .get(wanted.index)
            .or(values.first())
            .map_or(Json::Null, |value| json(*value)),
    }
}

/// The members that `contains` asks for, and as many others as the length asks for.
fn items(inner: Shape<'_>, item: Wanted<'_>, rules: &[Validator<'_>]) -> Vec<Json> {
    let asked = rules.iter().filter_map(|rule| match rule {
        Validator::Contains(literal) => Some(json(*literal)),
        _ => None,
    });
    let mut items: Vec<_> = asked.collect();
    items.dedup();
    for index in items.len()..length(rules, items.len().max(1), item.depth) {
        items.push(of_shape(inner, Wanted { index, ..item }));
    }
    items
}

/// A length that `len` allows, close to `preferred`, which is not zero. More than a handful nobody
/// would read, and lists in lists in lists would multiply.
fn length(rules: &[Validator<'_>], preferred: usize, depth: usize) -> usize {
    let most = if depth < 3 { 8 } else { 1 };
    let length = rules.iter().fold(preferred, |length, rule| match rule {
        Validator::Length { min, max } => length.min(max.unwrap_or(length)).max(*min),
        _ => length,
    });
    length.min(most)
}

/// The value that `equals` or `one_of` names.
fn named<'a>(rules: &[Validator<'a>]) -> Option<Literal<'a>> {
    rules.iter().find_map(|rule| match rule {
        Validator::Equals(literal) => Some(*literal),
        Validator::OneOf(literals) => literals.first().copied(),
        _ => None,
    })
}

fn json(literal: Literal<'_>) -> Json {
    match literal {
        Literal::Text(text) => Json::from(text),
        Literal::Integer(integer) => Json::Integer(integer),
        Literal::Float(float) => Json::Float(float),
        Literal::Boolean(boolean) => Json::Boolean(boolean),
    }
}
