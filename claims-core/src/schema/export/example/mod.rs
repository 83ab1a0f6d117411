//! An example payload: what a token of a set could look like.
//!
//! Values meet the validators as far as data tells. What it does not tell (functions, foreign types)
//! may still refuse them.

mod number;
mod pattern;
mod text;
mod value;

use super::{Json, members::members};
use crate::schema::{ClaimSchema, Presence, Schema, Shape};

/// Stands for the value of a `sensitive` claim, whatever its type.
const SENSITIVE: &str = "(sensitive)";

/// Stands for a value of which only the serde impls are known.
const UNKNOWN: &str = "(not described)";

/// An example of a set; of an enum, its first variant.
///
/// Every claim is there that tells something: deprecated ones and those of unknown types are left
/// out if they may be.
pub(super) fn example(schema: &Schema<'_>) -> Json {
    at_depth(schema, 0)
}

/// An example of a variant: the tag stands first.
pub(super) fn example_of_variant(schema: &Schema<'_>, tag: &str, value: &str) -> Json {
    variant(schema, tag, value, 0)
}

/// An example of a set inside so many others.
fn at_depth(schema: &Schema<'_>, depth: usize) -> Json {
    if let Some(tagged) = schema.tagged
        && let Some(first) = tagged.variants.first()
    {
        return variant(first.schema, tagged.tag, first.value, depth);
    }
    let members = members(schema).into_iter();
    let claims = members
        .map(|member| member.claim)
        .filter(|claim| is_shown(claim))
        .map(|claim| (claim.name.to_owned().into(), claim_value(claim, depth)));
    Json::Object(claims.collect())
}

fn variant(schema: &Schema<'_>, tag: &str, value: &str, depth: usize) -> Json {
    let mut object = Json::object().with(tag.to_owned(), value);
    if let Json::Object(members) = at_depth(schema, depth) {
        for (name, value) in members {
            object.push(name, value);
        }
    }
    object
}

fn is_shown(claim: &ClaimSchema<'_>) -> bool {
    let may_be_absent = matches!(claim.presence, Presence::Optional | Presence::Default);
    let tells_nothing = claim.deprecated.is_some() || claim.written == Shape::Unknown;
    !(may_be_absent && tells_nothing)
}

fn claim_value(claim: &ClaimSchema<'_>, depth: usize) -> Json {
    if claim.sensitive {
        Json::from(SENSITIVE)
    } else {
        value::value(claim, depth)
    }
}

#[cfg(test)]
mod tests;
