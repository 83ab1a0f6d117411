//! Claims.

use claims_registry::{EDITION, RegisteredClaim, check_private_name, is_core, nearest};

use super::{
    Place, Tree,
    constant::{docs, kept},
    members::Members,
    shape::shape,
    validator::{named, validator},
};
use crate::schema::{
    ClaimSchema, Presence, Shape,
    judge::overlap,
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
    match claim.registered {
        Some(registered) => unambiguous(&claim, registered, members)?,
        None => not_core(name, members)?,
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
fn unambiguous(
    claim: &ClaimSchema<'_>,
    registered: &RegisteredClaim,
    members: &Members<'_, '_>,
) -> Result<(), LockError> {
    if claim.collides.is_some() {
        return Err(members.error_in(
            "collides",
            "a claim is registered or collides with one that is, not both",
        ));
    }
    if claim.presence == Presence::Nullable {
        return Err(members.error_in("presence", "a registered claim is never `null`"));
    }
    // Every token is checked for the kinds of the core claims. Of the others, a `with` module or a
    // `schema` answers for the JSON.
    let kind = Shape::of_kind(registered.kind);
    for (member, shape) in [("shape", claim.shape), ("written", claim.written)] {
        if is_core(registered.name) && !overlap(shape, kind) {
            let message = format!(
                "registered claim `{}` is {} ({}), which this shape cannot hold",
                registered.name,
                registered.kind.describe(),
                registered.reference
            );
            return Err(members.error_in(member, message));
        }
    }
    Ok(())
}

/// What a private claim cannot be called. Any other registered name may have been free when the lock
/// was written: then the difference to the declaration of today is what matters.
fn not_core(name: &str, members: &Members<'_, '_>) -> Result<(), LockError> {
    let Err(collision) = check_private_name(name) else {
        return Ok(());
    };
    if !collision.is_core() {
        return Ok(());
    }
    let core = collision.claim().name;
    let message = if collision.is_exact() {
        format!("every token is checked for `{core}` (RFC 7519, 4.1): it is no private claim")
    } else {
        format!(
            "`{name}` differs only in case from `{core}`, which every token is checked for (RFC 7519, \
             4.1)"
        )
    };
    Err(members.error_in("claim", message))
}
