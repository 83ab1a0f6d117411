//! Names of claims that may stand in an answer.

use claims_registry::find;

use crate::schema::Schema;

/// So much of the path of a claim as the claims set declares, or else the registered claim that it
/// leads to or into. The rest was chosen by the token.
pub(super) fn told<'p>(path: &'p str, schema: Option<&Schema<'_>>) -> Option<&'p str> {
    let end = schema
        .and_then(|schema| declared_end(schema, path))
        .or_else(|| {
            // Registered names hold neither dots nor brackets.
            let end = path.find(['.', '[']).unwrap_or(path.len());
            find(path.get(..end)?).map(|_| end)
        })?;
    path.get(..end)
}

/// Where the part of the path ends that the set declares, as a claim or as one that must not be.
fn declared_end(schema: &Schema<'_>, path: &str) -> Option<usize> {
    if schema.forbids(path) {
        return Some(path.len());
    }
    let own = schema.claims.iter().find_map(|claim| {
        let mut rest = path.strip_prefix(claim.name)?;
        if !(rest.is_empty() || rest.starts_with(['.', '['])) {
            return None;
        }
        while let Some(behind) = after_position(rest) {
            rest = behind;
        }
        let end = path.len() - rest.len();
        let inside = claim.shape.held_set().zip(rest.strip_prefix('.'));
        let member = inside.and_then(|(nested, member)| declared_end(nested, member));
        Some(member.map_or(end, |length| end + 1 + length))
    });
    own.or_else(|| schema.parts().find_map(|part| declared_end(part, path)))
        .or_else(|| {
            schema
                .tagged
                .filter(|tagged| tagged.tag == path)
                .map(|_| path.len())
        })
}

/// What follows `[7]`.
fn after_position(rest: &str) -> Option<&str> {
    let (position, behind) = rest.strip_prefix('[')?.split_once(']')?;
    position
        .bytes()
        .all(|byte| byte.is_ascii_digit())
        .then_some(behind)
}
