//! A lock from JSON. Whatever this version does not know is an error: a file that is understood in
//! part would compare as equal to what it is not.

mod claim;
mod consistent;
mod constant;
mod members;
mod place;
mod policy;
mod set;
mod shape;
mod tree;
mod validator;

use claims_registry::Kind;

use super::{Arena, FORMAT, Lock, LockError, MEMBER_FORMAT, Retired};
use members::Members;
use place::Place;
use tree::Tree;

/// Reads the whole document.
pub(super) fn lock<'a>(text: &str, arena: &'a Arena) -> Result<Lock<'a>, LockError> {
    let document = tree::read(text)?;
    let mut members = Members::of(document, Place::ROOT)?;
    format(&mut members)?;
    let schema = members.required("set", |set, place| set::set(set, place, arena))?;
    let policy = members.optional("policy", policy::policy)?;
    let retired = members.list("retired", |entry, place| retired(entry, place, arena))?;
    members.finish()?;
    Ok(Lock {
        schema,
        policy,
        retired,
    })
}

/// What is not a lock at all is told from a lock of another time.
fn format(members: &mut Members<'_, '_>) -> Result<(), LockError> {
    let Some(format) = members.optional(MEMBER_FORMAT, constant::integer)? else {
        return Err(members.error(format!(
            "not a lock of a claims set: it has no member `{MEMBER_FORMAT}`"
        )));
    };
    if format == FORMAT {
        return Ok(());
    }
    Err(members.error_in(
        MEMBER_FORMAT,
        format!("lock format {format} is not known; this version reads format {FORMAT}"),
    ))
}

fn retired<'a>(
    entry: Tree<'_>,
    place: Place<'_>,
    arena: &'a Arena,
) -> Result<Retired<'a>, LockError> {
    let mut members = Members::of(entry, place)?;
    let claim = members.required("claim", constant::text)?;
    let kind = members.optional("kind", |kind, place| {
        let name = constant::text(kind, place)?;
        Kind::from_name(&name)
            .ok_or_else(|| place.error(format!("`{name}` is not a kind of claim")))
    })?;
    let shape = members.required("shape", |shape, place| shape::shape(shape, place, arena))?;
    members.finish()?;
    Ok(Retired {
        claim: arena.text(&claim),
        kind,
        shape,
    })
}
