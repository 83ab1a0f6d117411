//! Texts and numbers.

use std::{borrow::Cow, time::Duration};

use super::{Place, Tree};
use crate::schema::{
    Json, Literal,
    lock::{Arena, LockError},
};

pub(super) fn text<'t>(tree: Tree<'t>, place: Place<'_>) -> Result<Cow<'t, str>, LockError> {
    match tree {
        Tree::Text(text) => Ok(text),
        other => Err(place.error(format!("expected a string, found {}", other.describe()))),
    }
}

/// A text that lives in the arena.
pub(super) fn kept<'a>(
    arena: &'a Arena,
) -> impl Fn(Tree<'_>, Place<'_>) -> Result<&'a str, LockError> {
    |tree, place| text(tree, place).map(|text| arena.text(&text))
}

/// A doc comment: a string, or one for each of several lines.
pub(super) fn docs<'a>(
    tree: Tree<'_>,
    place: Place<'_>,
    arena: &'a Arena,
) -> Result<&'a str, LockError> {
    if !matches!(tree, Tree::Array(_)) {
        return kept(arena)(tree, place);
    }
    let lines = super::members::items(tree, place, text)?;
    Ok(arena.text(&lines.join("\n")))
}

/// An integer of up to 128 bits.
pub(super) fn integer(tree: Tree<'_>, place: Place<'_>) -> Result<i128, LockError> {
    match tree {
        Tree::Number(number) => number
            .parse()
            .map_err(|_| place.error(format!("expected an integer of 128 bits, found `{number}`"))),
        other => Err(place.error(format!("expected an integer, found {}", other.describe()))),
    }
}

/// A number of characters or items.
pub(super) fn size(tree: Tree<'_>, place: Place<'_>) -> Result<usize, LockError> {
    let size = integer(tree, place)?;
    usize::try_from(size).map_err(|_| place.error(format!("`{size}` is not a length")))
}

/// A constant: a number with a fraction or an exponent is not an integer.
pub(super) fn literal<'a>(
    tree: Tree<'_>,
    place: Place<'_>,
    arena: &'a Arena,
) -> Result<Literal<'a>, LockError> {
    match tree {
        Tree::Text(text) => Ok(Literal::Text(arena.text(&text))),
        Tree::Boolean(value) => Ok(Literal::Boolean(value)),
        Tree::Number(number) if is_float(number) => float(number, place).map(Literal::Float),
        number @ Tree::Number(_) => integer(number, place).map(Literal::Integer),
        other => Err(place.error(format!(
            "expected a string, a number or a boolean, found {}",
            other.describe()
        ))),
    }
}

/// Seconds, perhaps with a fraction.
pub(super) fn seconds(tree: Tree<'_>, place: Place<'_>) -> Result<Duration, LockError> {
    let number = match tree {
        Tree::Number(number) => number,
        other => {
            let found = other.describe();
            return Err(place.error(format!("expected a number of seconds, found {found}")));
        }
    };
    let duration = if is_float(number) {
        Duration::try_from_secs_f64(float(number, place)?).ok()
    } else {
        number.parse().map(Duration::from_secs).ok()
    };
    duration.ok_or_else(|| place.error(format!("`{number}` is not a duration in seconds")))
}

/// Any value, as it is.
pub(super) fn json(tree: Tree<'_>, place: Place<'_>) -> Result<Json, LockError> {
    Ok(match tree {
        Tree::Null => Json::Null,
        Tree::Boolean(value) => Json::Boolean(value),
        // An integer past 128 bits is what it rounds to.
        Tree::Number(number) => match number.parse() {
            Ok(integer) => Json::Integer(integer),
            Err(_) => Json::Float(float(number, place)?),
        },
        Tree::Text(text) => Json::from(&*text),
        Tree::Array(items) => {
            let items = items.into_iter();
            Json::Array(
                items
                    .map(|item| json(item, place))
                    .collect::<Result<_, _>>()?,
            )
        }
        Tree::Object(members) => {
            let members = members.into_iter();
            let members =
                members.map(|(name, value)| Ok((name.into_owned().into(), json(value, place)?)));
            Json::Object(members.collect::<Result<_, _>>()?)
        }
    })
}

fn is_float(number: &str) -> bool {
    number.contains(['.', 'e', 'E'])
}

fn float(number: &str, place: Place<'_>) -> Result<f64, LockError> {
    let value = number.parse::<f64>().ok();
    let finite = value.filter(|value| value.is_finite());
    finite.ok_or_else(|| place.error(format!("`{number}` is not a finite number")))
}
