//! Claims and their validators. Each validator goes by the name of its attribute.

use super::{literal, push_docs, push_flag, push_text, shape};
use crate::schema::{Bounds, ClaimSchema, Json, OnlineCheck, Presence, Validator, lock::names};

pub(super) fn claim(claim: &ClaimSchema<'_>) -> Json {
    let mut entry = Json::object().with("claim", claim.name);
    push_text(
        &mut entry,
        "field",
        Some(claim.field).filter(|field| *field != claim.name),
    );
    push_docs(&mut entry, claim.docs);
    push_text(&mut entry, "deprecated", claim.deprecated);
    push_flag(&mut entry, "registered", claim.registered.is_some());
    push_text(&mut entry, "collides", claim.collides);
    if claim.presence != Presence::Required {
        entry.push("presence", names::presence(claim.presence));
    }
    entry.push("shape", shape(&claim.shape));
    if !claim.writes_what_it_reads() {
        entry.push("written", shape(&claim.written));
    }
    if !claim.validators.is_empty() {
        let validators = claim.validators.iter().map(validator);
        entry.push("validators", validators.collect::<Json>());
    }
    push_flag(&mut entry, "sensitive", claim.sensitive);
    entry
}

pub(in crate::schema::lock) fn validator(validator: &Validator<'_>) -> Json {
    let (name, argument) = match validator {
        Validator::Equals(value) => ("equals", literal(value)),
        Validator::OneOf(values) => ("one_of", values.iter().map(literal).collect()),
        Validator::Contains(value) => ("contains", literal(value)),
        Validator::Length { min, max } => ("len", length(*min, *max)),
        Validator::Range(bounds) => ("range", range(bounds)),
        Validator::NotEmpty => return Json::text("not_empty"),
        Validator::Pattern(pattern) => ("pattern", Json::from(*pattern)),
        Validator::Format(format) => ("format", Json::text(names::format(*format))),
        Validator::Lifetime(unit) => ("lifetime", Json::text(names::unit(*unit))),
        Validator::Online(OnlineCheck::SingleUse) => return Json::text("single_use"),
        Validator::Online(OnlineCheck::VersionOf(subject)) => ("version_of", Json::from(*subject)),
        Validator::Online(OnlineCheck::Revocable) => return Json::text("revocable"),
        Validator::Function(path) => ("validate", Json::from(*path)),
        Validator::FunctionWithContext(path) => ("validate_with", Json::from(*path)),
    };
    Json::object().with(name, argument)
}

fn length(min: usize, max: Option<usize>) -> Json {
    let mut length = Json::object().with("min", size(min));
    if let Some(max) = max {
        length.push("max", size(max));
    }
    length
}

fn range(bounds: &Bounds<'_>) -> Json {
    let mut range = Json::object();
    if let Some(min) = &bounds.min {
        range.push("min", literal(min));
    }
    if let Some(max) = &bounds.max {
        let name = if bounds.max_exclusive { "below" } else { "max" };
        range.push(name, literal(max));
    }
    range
}

/// No `usize` is wider than 64 bits.
fn size(size: usize) -> Json {
    Json::Integer(i128::try_from(size).unwrap_or(i128::MAX))
}
