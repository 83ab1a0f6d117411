//! Claims.

use claims_registry::{EDITION, RegisteredClaim, nearest};

use super::{
    Place, Tree,
    constant::{docs, kept},
    members::Members,
    shape::shape,
    validator::{named, validator},
};
use crate::schema::{
    ClaimSchema, Presence, Shape,
    lock::{Arena, LockError, names},
};

/// An entry that has the member `claim`.
pub(super) fn claim<'a>(
    members: &mut Members<'_, '_>,
    arena: &'a Arena,
) -> Result<ClaimSchema<'a>, LockError> {
    let name = members.required("claim", kept(arena))?;
    let field = members.optional("field", kept(arena))?.unwrap_or(name);
    let mut claim = ClaimSchema::new(name, field, Shape::Unknown);
    claim.docs = members
        .optional("docs", |tree, place| docs(tree, place, arena))?
        .unwrap_or_default();
    claim.deprecated = members.optional("deprecated", kept(arena))?;
    if members.flag("registered")? {
        claim.registered = Some(registered(name, members)?);
    }
    claim.collides = members.optional("collides", kept(arena))?;
    if let Some(presence) = members.optional("presence", presence)? {
        claim.presence = presence;
    }
    claim.shape = members.required("shape", |tree, place| shape(tree, place, arena))?;
    let written = members.optional("written", |tree, place| shape(tree, place, arena))?;
    claim.written = written.unwrap_or(claim.shape);
    let validators = members.list("validators", |tree, place| validator(tree, place, arena))?;
    claim.validators = arena.list(&validators);
    claim.sensitive = members.flag("sensitive")?;
    if claim.registered.is_some() {
        unambiguous(&claim, members)?;
    }
    Ok(claim)
}

fn presence(tree: Tree<'_>, place: Place<'_>) -> Result<Presence, LockError> {
    named(tree, place, &names::PRESENCES, names::presence)
}

fn registered(
    name: &str,
    members: &Members<'_, '_>,
) -> Result<&'static RegisteredClaim, LockError> {
    claims_registry::find(name).ok_or_else(|| {
        let mut message =
            format!("no claim `{name}` is registered, as of the registry's edition of {EDITION}");
        if let Some(near) = nearest(name).first() {
            message.push_str("; the nearest name is `");
            message.push_str(near);
            message.push('`');
        }
        members.error_in("registered", message)
    })
}

/// What a registered claim cannot be.
fn unambiguous(claim: &ClaimSchema<'_>, members: &Members<'_, '_>) -> Result<(), LockError> {
    if claim.collides.is_some() {
        return Err(members.error_in(
            "collides",
            "a claim is registered or collides with one that is, not both",
        ));
    }
    if claim.presence == Presence::Nullable {
        return Err(members.error_in("presence", "a registered claim is never `null`"));
    }
    Ok(())
}
