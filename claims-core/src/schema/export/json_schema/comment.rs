//! What no keyword says, in words and in one order.

use claims_registry::RegisteredClaim;

use super::{
    super::{
        View,
        members::{Member, extra},
        sides::judged_shape,
        told::Values,
        words,
    },
    shape::expresses,
};
use crate::schema::{Presence, Schema, Shape};

/// Parts of a comment are separated by semicolons.
const SEPARATOR: &str = "; ";

/// Where a claim comes from, and what else is to be known of it.
pub(super) fn of_claim(member: Member<'_>, told: Option<&Values>, view: View) -> String {
    let claim = member.claim;
    let mut parts = Vec::new();
    parts.extend(claim.registered.map(registered));
    if let Some(reason) = claim.collides {
        parts.push(format!("reuses a registered name: {reason}"));
    }
    if member.embedded {
        parts.push(format!("from `{}`", member.owner.name));
    }
    // An issuer always sends it.
    if claim.presence == Presence::Default && view == View::Consume {
        parts.push(words::presence(claim.presence).to_owned());
    }
    if claim.sensitive {
        parts.push("sensitive: the value is not to be shown".to_owned());
    }
    parts.extend(deprecated(claim.deprecated));
    let shape = told.map_or_else(|| judged_shape(claim, view), |told| told.shape);
    if told.is_none() && matches!(shape, Shape::Unknown) {
        parts.push("its type does not tell its JSON".to_owned());
    }
    let untold = claim
        .validators
        .iter()
        .filter(|validator| !expresses(validator, shape));
    parts.extend(untold.map(|validator| words::validator(validator, shape)));
    parts.join(SEPARATOR)
}

/// A core claim that the set does not declare.
pub(super) fn of_undeclared(claim: &'static RegisteredClaim) -> String {
    [
        registered(claim),
        "not declared, yet checked in every token".to_owned(),
    ]
    .join(SEPARATOR)
}

/// What is to be known of a set as a whole.
pub(super) fn of_set(schema: &Schema<'_>, view: View) -> String {
    let mut parts = Vec::new();
    if let Some(typ) = schema.typ {
        parts.push(format!("`typ` of the header: `{typ}`"));
    }
    if let Some(profile) = schema.profile {
        parts.push(format!("profile: `{profile}`"));
    }
    parts.extend(deprecated(schema.deprecated));
    match extra(schema).map(|extra| extra.collides) {
        Some(Some(reason)) => {
            parts.push(format!(
                "further claims may have registered names: {reason}"
            ));
        }
        Some(None) if view == View::Produce => {
            parts.push("further claims have no registered name".to_owned());
        }
        _ => {}
    }
    let validators = schema.validators.iter();
    parts.extend(validators.map(|validator| words::validator(validator, Shape::Any)));
    parts.join(SEPARATOR)
}

fn registered(claim: &'static RegisteredClaim) -> String {
    format!("registered: {} ({})", claim.label, claim.reference)
}

/// A note without text says no more than the keyword.
fn deprecated(note: Option<&str>) -> Option<String> {
    note.filter(|note| !note.is_empty())
        .map(|note| format!("deprecated: {note}"))
}
