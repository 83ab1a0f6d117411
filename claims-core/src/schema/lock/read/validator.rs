//! Validators.

use std::cmp::Ordering;

use super::{
    Place, Tree,
    constant::{kept, literal, size, text},
    members::{Choice, Members, choice, items},
    shape::filled,
};
use crate::schema::{
    Bounds, Literal, OnlineCheck, Validator,
    lock::{Arena, LockError, names},
};

pub(super) fn validator<'a>(
    tree: Tree<'_>,
    place: Place<'_>,
    arena: &'a Arena,
) -> Result<Validator<'a>, LockError> {
    let (name, argument) = match choice(tree, place, "validator")? {
        Choice::Word(word) if word == "not_empty" => return Ok(Validator::NotEmpty),
        Choice::Word(word) if word == "single_use" => {
            return Ok(Validator::Online(OnlineCheck::SingleUse));
        }
        Choice::Word(word) if word == "revocable" => {
            return Ok(Validator::Online(OnlineCheck::Revocable));
        }
        Choice::Word(word) => {
            return Err(place.error(format!("the validator `{word}` is not known")));
        }
        Choice::With(name, argument) => (name, argument),
    };
    let place = place.member(&name);
    Ok(match &*name {
        "equals" => Validator::Equals(literal(argument, place, arena)?),
        "contains" => Validator::Contains(literal(argument, place, arena)?),
        "one_of" => {
            let values = items(argument, place, |item, place| literal(item, place, arena))?;
            Validator::OneOf(arena.list(&filled(values, place)?))
        }
        "len" => length(argument, place)?,
        "range" => range(argument, place, arena)?,
        "pattern" => Validator::Pattern(pattern(kept(arena)(argument, place)?, place)?),
        "format" => Validator::Format(named(argument, place, &names::FORMATS, names::format)?),
        "lifetime" => Validator::Lifetime(named(argument, place, &names::UNITS, names::unit)?),
        "version_of" => Validator::Online(OnlineCheck::VersionOf(kept(arena)(argument, place)?)),
        "validate" => Validator::Function(kept(arena)(argument, place)?),
        "validate_with" => Validator::FunctionWithContext(kept(arena)(argument, place)?),
        _ => return Err(place.error("this validator is not known")),
    })
}

/// The one of `all` that goes by that name.
pub(super) fn named<T: Copy>(
    tree: Tree<'_>,
    place: Place<'_>,
    all: &[T],
    name: fn(T) -> &'static str,
) -> Result<T, LockError> {
    let word = text(tree, place)?;
    let found = all.iter().copied().find(|one| name(*one) == word);
    found.ok_or_else(|| {
        let known: Vec<_> = all.iter().map(|one| name(*one)).collect();
        let known = known.join("`, `");
        place.error(format!("`{word}` is not known; known here: `{known}`"))
    })
}

/// What the derive takes is what the engine of the validator compiles.
fn pattern<'a>(pattern: &'a str, place: Place<'_>) -> Result<&'a str, LockError> {
    match crate::validate::compile(pattern) {
        Ok(_) => Ok(pattern),
        Err(error) => Err(place.error(format!(
            "this pattern does not compile, and so would match nothing: {error}"
        ))),
    }
}

fn length<'a>(tree: Tree<'_>, place: Place<'_>) -> Result<Validator<'a>, LockError> {
    let mut members = Members::of(tree, place)?;
    let min = members.required("min", size)?;
    let max = members.optional("max", size)?;
    members.finish()?;
    if max.is_some_and(|max| max < min) {
        return Err(place.error("`min` is greater than `max`: no length could ever be accepted"));
    }
    Ok(Validator::Length { min, max })
}

fn range<'a>(
    tree: Tree<'_>,
    place: Place<'_>,
    arena: &'a Arena,
) -> Result<Validator<'a>, LockError> {
    let mut members = Members::of(tree, place)?;
    let mut end = |name| members.optional(name, |tree, place| number(tree, place, arena));
    let (min, most, below) = (end("min")?, end("max")?, end("below")?);
    members.finish()?;
    if most.is_some() && below.is_some() {
        return Err(place.error("a range ends with `max` or with `below`, not with both"));
    }
    let max = most.or(below);
    if min.is_none() && max.is_none() {
        return Err(place.error("a range has `min`, `max` or `below`"));
    }
    if let (Some(min), Some(max)) = (min, max) {
        let order = compare(min, max);
        if order == Some(Ordering::Greater) || (below.is_some() && order == Some(Ordering::Equal)) {
            return Err(place.error("the range is empty: no number could ever be accepted"));
        }
    }
    Ok(Validator::Range(Bounds {
        min,
        max,
        max_exclusive: below.is_some(),
    }))
}

fn number<'a>(
    tree: Tree<'_>,
    place: Place<'_>,
    arena: &'a Arena,
) -> Result<Literal<'a>, LockError> {
    let found = tree.describe();
    match literal(tree, place, arena)? {
        number @ (Literal::Integer(_) | Literal::Float(_)) => Ok(number),
        _ => Err(place.error(format!("expected a number, found {found}"))),
    }
}

/// Integers exactly, mixed ends as binary64: the derive takes no range whose ends are as close as
/// that makes a difference.
#[allow(clippy::cast_precision_loss)]
fn compare(left: Literal<'_>, right: Literal<'_>) -> Option<Ordering> {
    let float = |literal| match literal {
        Literal::Integer(value) => Some(value as f64),
        Literal::Float(value) => Some(value),
        _ => None,
    };
    match (left, right) {
        (Literal::Integer(left), Literal::Integer(right)) => Some(left.cmp(&right)),
        (left, right) => float(left)?.partial_cmp(&float(right)?),
    }
}
