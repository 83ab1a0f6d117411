//! What no declaration that compiles can say.

use std::collections::HashSet;

use super::Place;
use crate::schema::{
    Schema, Variant,
    export::members::{extra, members},
    lock::LockError,
};

/// Refuses a set whose parts contradict each other.
pub(super) fn consistent(schema: &Schema<'_>, place: Place<'_>) -> Result<(), LockError> {
    typ(schema, place)?;
    if let Some(tagged) = &schema.tagged {
        if !schema.claims.is_empty() || !schema.embedded.is_empty() || schema.extra.is_some() {
            return Err(place.error("a set with variants has no claims of its own but its tag"));
        }
        let mut values = HashSet::new();
        if let Some(value) = tagged.values.iter().find(|value| !values.insert(**value)) {
            return Err(place.error(format!("two variants have the value `{value}`")));
        }
    }
    if let Some(part) = schema
        .embedded
        .iter()
        .find(|part| part.schema.tagged.is_some())
    {
        let name = part.schema.name;
        return Err(place.error(format!("`{name}` has variants: it cannot be embedded")));
    }
    names(schema, place)?;
    let extras = usize::from(schema.extra.is_some())
        + schema
            .embedded
            .iter()
            .filter(|part| extra(part.schema).is_some())
            .count();
    if extras > 1 {
        return Err(place.error("two maps take the claims that nobody declared"));
    }
    if extras > 0 && schema.deny_unknown {
        return Err(place.error("claims that nobody declared cannot be both taken and refused"));
    }
    Ok(())
}

/// A set of a profile has the profile's `typ`, if that has one to itself.
fn typ(schema: &Schema<'_>, place: Place<'_>) -> Result<(), LockError> {
    let profile = schema.profile.and_then(claims_registry::profile);
    let (Some(profile), Some(found)) = (profile, schema.typ) else {
        return Ok(());
    };
    let named = claims_registry::profile_of_typ(found);
    match profile.required_typ() {
        Some(typ) if named.is_none_or(|named| named.id != profile.id) => {
            Err(place.member("typ").error(format!(
                "tokens of profile `{}` carry `{typ}` ({}), not `{found}`",
                profile.id, profile.typ.reference
            )))
        }
        _ => Ok(()),
    }
}

/// A name is declared once, and then it is not forbidden.
fn names(schema: &Schema<'_>, place: Place<'_>) -> Result<(), LockError> {
    let mut names = HashSet::new();
    for member in members(schema) {
        let name = member.claim.name;
        if !names.insert(name) {
            return Err(place.error(format!("the claim `{name}` is declared twice")));
        }
        if schema.forbids(name) {
            return Err(place.error(format!("the claim `{name}` is both declared and forbidden")));
        }
    }
    Ok(())
}

/// A variant is a struct, and the claim that tells the variants apart belongs to none of them.
pub(super) fn tag_free(
    tag: &str,
    variant: &Variant<'_>,
    place: Place<'_>,
) -> Result<(), LockError> {
    let (set, name) = (variant.schema, variant.schema.name);
    if set.tagged.is_some() {
        return Err(place.error(format!("`{name}` has variants: it cannot be one")));
    }
    if members(set).iter().any(|member| member.claim.name == tag) {
        return Err(place.error(format!("the tag `{tag}` is declared again by `{name}`")));
    }
    if set.forbids(tag) {
        return Err(place.error(format!("the tag `{tag}` is forbidden by `{name}`")));
    }
    Ok(())
}
