//! Shapes.

use super::{
    Place, Tree,
    constant::{integer, literal},
    members::{Choice, Members, choice, items},
    set,
};
use crate::schema::{
    Shape,
    lock::{Arena, LockError, integer as named},
};

/// How often `one_or_many` may stand inside itself.
const MAX_CHOICES: usize = 8;

pub(super) fn shape<'a>(
    tree: Tree<'_>,
    place: Place<'_>,
    arena: &'a Arena,
) -> Result<Shape<'a>, LockError> {
    let (name, argument) = match choice(tree, place, "shape")? {
        Choice::Word(word) => {
            return word_shape(&word)
                .ok_or_else(|| place.error(format!("the shape `{word}` is not known")));
        }
        Choice::With(name, argument) => (name, argument),
    };
    let place = place.member(&name);
    let inner = |argument| shape(argument, place, arena).map(|inner| arena.value(inner));
    Ok(match &*name {
        "integer" => integers(argument, place)?,
        "array" => Shape::Array(inner(argument)?),
        // Each can be met in two ways, and each of those again.
        "one_or_many" if place.depth_of("one_or_many") > MAX_CHOICES => {
            return Err(place.error(format!(
                "one or many stands inside one or many more than {MAX_CHOICES} times"
            )));
        }
        "one_or_many" => Shape::OneOrMany(inner(argument)?),
        "map" => Shape::Map(inner(argument)?),
        "nullable" => Shape::Nullable(inner(argument)?),
        "object" => Shape::Object(arena.value(set::set(argument, place, arena)?)),
        "union" => {
            let shapes = items(argument, place, |item, place| shape(item, place, arena))?;
            Shape::Union(arena.list(&filled(shapes, place)?))
        }
        "one_of" => {
            let values = items(argument, place, |item, place| literal(item, place, arena))?;
            Shape::OneOf(arena.list(&filled(values, place)?))
        }
        _ => return Err(place.error("this shape is not known")),
    })
}

fn word_shape(word: &str) -> Option<Shape<'static>> {
    Some(match word {
        "unknown" => Shape::Unknown,
        "any" => Shape::Any,
        "string" => Shape::String,
        "boolean" => Shape::Boolean,
        "number" => Shape::Number,
        "numeric_date" => Shape::NumericDate,
        _ => {
            let (min, max) = named::range(word)?;
            Shape::Integer { min, max }
        }
    })
}

fn integers<'a>(tree: Tree<'_>, place: Place<'_>) -> Result<Shape<'a>, LockError> {
    let mut members = Members::of(tree, place)?;
    let min = members.required("min", integer)?;
    let max = members.required("max", integer)?;
    members.finish()?;
    if min > max {
        return Err(place.error(format!("no integer is at least {min} and at most {max}")));
    }
    Ok(Shape::Integer { min, max })
}

/// A choice among nothing would refuse every token.
pub(super) fn filled<T>(items: Vec<T>, place: Place<'_>) -> Result<Vec<T>, LockError> {
    if items.is_empty() {
        return Err(place.error("the list is empty: nothing could ever be accepted"));
    }
    Ok(items)
}
