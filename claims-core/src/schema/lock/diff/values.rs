//! The JSON of a claim on both sides: sets inside it are compared claim by claim.

use super::{
    Change, ClaimPath,
    change::Changes,
    sets::{self, Place},
    words,
};
use crate::schema::{ClaimSchema, Schema, Shape};

/// A claim on both sides.
pub(super) struct Pair<'p, 'a> {
    pub(super) before: &'p ClaimSchema<'a>,
    pub(super) after: &'p ClaimSchema<'a>,
    pub(super) place: &'p Place,
}

/// Compares the sets inside the claim, or adds the change of the claim's type.
pub(super) fn compare(changes: &mut Changes, pair: &Pair<'_, '_>, change: Change) {
    let (before, after) = (pair.before, pair.after);
    let as_read = before.writes_what_it_reads() && after.writes_what_it_reads();
    if before.shape == after.shape && (as_read || before.written == after.written) {
        return;
    }
    let path = pair.place.path.claim(after.name);
    if as_read && let Some(inner) = sets_inside(before.shape, after.shape, path) {
        let place = Place {
            path: inner.path,
            nested: true,
            variant: false,
        };
        return sets::compare_at(changes, inner.before, inner.after, &place);
    }
    let (was, is) = (words::claim_type(before), words::claim_type(after));
    let is = if was == is {
        format!("another {is}")
    } else {
        is
    };
    changes.add(change.was(was).is(is));
}

/// Two sets in the same place of a value.
struct Inner<'a> {
    before: &'a Schema<'a>,
    after: &'a Schema<'a>,
    path: ClaimPath,
}

fn sets_inside<'a>(before: Shape<'a>, after: Shape<'a>, path: ClaimPath) -> Option<Inner<'a>> {
    match (before, after) {
        (Shape::Object(before), Shape::Object(after)) => Some(Inner {
            before,
            after,
            path,
        }),
        (Shape::Array(before), Shape::Array(after))
        | (Shape::OneOrMany(before), Shape::OneOrMany(after)) => {
            sets_inside(*before, *after, path.element())
        }
        (Shape::Map(before), Shape::Map(after)) => sets_inside(*before, *after, path.member()),
        (Shape::Nullable(before), Shape::Nullable(after)) => sets_inside(*before, *after, path),
        _ => None,
    }
}
