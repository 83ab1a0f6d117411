//! Names of claims that may stand in an answer.

use claims_registry::find;

use crate::{
    report::Code,
    schema::{Schema, Shape},
};

/// So much of the path of a claim as the claims set declares, or else the registered claim that it
/// leads to or into. The rest was chosen by the token.
///
/// A position may be part of a name that the token chose (`roles[4711]`), unless such a name breaks no
/// rule of that kind.
pub(super) fn told<'p>(path: &'p str, code: Code, schema: Option<&Schema<'_>>) -> Option<&'p str> {
    let chosen = matches!(code, Code::Unknown | Code::Duplicate) || schema.is_some_and(takes_any);
    let end = schema
        .and_then(|schema| declared_end(schema, path, !chosen))
        .or_else(|| {
            // Registered names hold neither dots nor brackets.
            let end = path.find(['.', '[']).unwrap_or(path.len());
            find(path.get(..end)?).map(|_| end)
        })?;
    path.get(..end)
}

/// Whether the set takes claims of every name.
fn takes_any(schema: &Schema<'_>) -> bool {
    schema.extra.is_some() || schema.parts().any(takes_any)
}

/// Where the part of the path ends that the set declares, as a claim or as one that must not be.
fn declared_end(schema: &Schema<'_>, path: &str, positions: bool) -> Option<usize> {
    if schema.forbids(path) {
        return Some(path.len());
    }
    let own = schema.claims.iter().find_map(|claim| {
        let mut rest = path.strip_prefix(claim.name)?;
        if !(rest.is_empty() || rest.starts_with(['.', '['])) {
            return None;
        }
        let mut shape = claim.shape;
        while let (true, Some(element), Some(behind)) =
            (positions, element(shape), after_position(rest))
        {
            (shape, rest) = (element, behind);
        }
        let end = path.len() - rest.len();
        let inside = claim.shape.held_set().zip(rest.strip_prefix('.'));
        let member = inside.and_then(|(nested, member)| declared_end(nested, member, positions));
        Some(member.map_or(end, |length| end + 1 + length))
    });
    own.or_else(|| {
        let mut parts = schema.parts();
        parts.find_map(|part| declared_end(part, path, positions))
    })
    .or_else(|| {
        schema
            .tagged
            .filter(|tagged| tagged.tag == path)
            .map(|_| path.len())
    })
}

/// What the elements are, where the value may be an array.
fn element(shape: Shape<'_>) -> Option<Shape<'_>> {
    match shape {
        Shape::Array(element) | Shape::OneOrMany(element) => Some(*element),
        Shape::Nullable(inner) => element(*inner),
        // What it is, nobody knows; a list may be among it.
        Shape::Unknown | Shape::Any => Some(shape),
        Shape::Union(alternatives) => alternatives.iter().find_map(|one| element(*one)),
        _ => None,
    }
}

/// What follows `[7]`.
fn after_position(rest: &str) -> Option<&str> {
    let (position, behind) = rest.strip_prefix('[')?.split_once(']')?;
    position
        .bytes()
        .all(|byte| byte.is_ascii_digit())
        .then_some(behind)
}

#[cfg(test)]
mod tests {
    use super::told;
    use crate::{
        report::Code,
        schema::{
            ClaimSchema, Schema, Shape,
            testing::{of_strings, parts},
        },
    };

    fn of(name: &'static str, shape: Shape<'static>) -> Schema<'static> {
        Schema::new("Token").claims(vec![ClaimSchema::new(name, name, shape)].leak())
    }

    #[test]
    fn positions_are_told_where_there_may_be_a_list() {
        const LIST: Shape<'static> = Shape::Array(&Shape::String);
        for (shape, expected) in [
            (LIST, "list[7]"),
            (Shape::OneOrMany(&Shape::String), "list[7]"),
            (Shape::Array(&LIST), "list[7][8]"),
            (Shape::Nullable(&LIST), "list[7]"),
            (Shape::Union(&[Shape::String, LIST]), "list[7]"),
            (Shape::Unknown, "list[7][8]"),
            (Shape::Any, "list[7][8]"),
            (Shape::String, "list"),
            (Shape::Map(&LIST), "list"),
        ] {
            let schema = of("list", shape);
            let told = |code| told("list[7][8].x", code, Some(&schema));
            assert_eq!(told(Code::WrongType), Some(expected), "{shape:?}");
            assert_eq!(told(Code::Unknown), Some("list"));
            assert_eq!(told(Code::Duplicate), Some("list"));
        }
    }

    #[test]
    fn positions_are_not_told_where_the_token_may_choose_names() {
        let list = of("list", Shape::Array(&Shape::String));
        let open = of_strings("Open", &["a"]).extra("rest", None, Shape::String);
        let told = |schema: Schema<'static>| told("list[7]", Code::WrongType, Some(&schema));
        assert_eq!(
            told(list.embedded(parts(&[of_strings("Closed", &["a"])]))),
            Some("list[7]")
        );
        assert_eq!(told(list.extra("rest", None, Shape::String)), Some("list"));
        assert_eq!(told(list.embedded(parts(&[open]))), Some("list"));
    }
}
