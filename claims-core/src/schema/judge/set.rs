//! One object against one claims set.

use std::collections::BTreeSet;

use super::{
    shape, validators,
    value::{Members, Value, first},
};
use crate::{
    report::{Code, Report, Violation},
    schema::{
        ClaimSchema, Presence, Schema, Tagged,
        export::members::{extra, members},
    },
};

/// Where the object stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// It is the payload: the core claims are known, whether or not they are declared.
    Token,
    /// It is the value of a claim, or part of one.
    Claim,
}

/// What was found of one claim so far.
#[derive(Debug, Clone, Copy)]
enum Found<'v, 'de> {
    Absent,
    Null,
    Refused,
    Value(&'v Value<'de>),
}

/// Judges an object.
pub(super) fn judge(schema: &Schema<'_>, object: &Members<'_>, place: Place, report: &mut Report) {
    let Some(tagged) = &schema.tagged else {
        return claims(schema, object, None, place, report);
    };
    match variant(tagged, object, report) {
        Some(schema) => claims(schema, object, Some(tagged.tag), place, report),
        None => repeated_tag(tagged, object, report),
    }
}

/// The set that the tag names; without one, the report says why.
fn variant<'s>(
    tagged: &Tagged<'s>,
    object: &Members<'_>,
    report: &mut Report,
) -> Option<&'s Schema<'s>> {
    match first(object, tagged.tag) {
        None => report.push(missing(tagged.tag)),
        Some(Value::String(value)) => {
            let mut variants = tagged.variants.iter();
            let found = variants.find(|variant| variant.value == *value);
            if found.is_none() {
                report.unknown_tag(tagged, value);
            }
            return found.map(|variant| variant.schema);
        }
        Some(other) => report.wrong_type(tagged.tag.to_owned(), "a string", other.json_type()),
    }
    None
}

fn repeated_tag(tagged: &Tagged<'_>, object: &Members<'_>, report: &mut Report) {
    let tags = object.iter().filter(|(name, _)| name == tagged.tag);
    if tags.count() > 1 {
        report.duplicate_extra(tagged.tag);
    }
}

/// Judges the members one by one, in the order of the payload, and then what the set says of them.
fn claims(
    schema: &Schema<'_>,
    object: &Members<'_>,
    tag: Option<&str>,
    place: Place,
    report: &mut Report,
) {
    let declared: Vec<_> = members(schema).iter().map(|member| member.claim).collect();
    let mut found = vec![Found::Absent; declared.len()];
    let extra = extra(schema);
    let mut undeclared = BTreeSet::new();
    let mut tag_seen = false;
    for (name, value) in object {
        let slot = declared.iter().position(|claim| claim.name == name);
        let slot = slot.and_then(|index| Some((declared.get(index)?, found.get_mut(index)?)));
        if let Some((claim, slot)) = slot {
            read(claim, slot, value, report);
        } else if tag.is_some_and(|tag| tag == name) {
            if tag_seen {
                report.duplicate_extra(name);
            }
            tag_seen = true;
        } else if schema.forbids(name) {
            report.forbidden(name);
        } else if let Some(extra) = extra {
            if undeclared.insert(&**name) {
                let mark = report.mark();
                shape::judge(extra.shape, value, report);
                report.locate_extra(mark, name);
            } else {
                report.duplicate_extra(name);
            }
        } else if schema.deny_unknown && !(place == Place::Token && claims_registry::is_core(name))
        {
            report.unknown(name);
        }
    }
    for (claim, found) in declared.iter().zip(&found) {
        if let Found::Value(value) = found {
            validators::judge(claim, value, report);
        }
    }
    for (claim, found) in declared.iter().zip(&found) {
        let needed = matches!(claim.presence, Presence::Required | Presence::Nullable);
        if needed && matches!(found, Found::Absent) {
            report.push(missing(claim.name));
        }
    }
}

/// Judges one value of a declared claim; a second one is a duplicate and is not looked at.
fn read<'v, 'de>(
    claim: &ClaimSchema<'_>,
    slot: &mut Found<'v, 'de>,
    value: &'v Value<'de>,
    report: &mut Report,
) {
    if !matches!(slot, Found::Absent) {
        return report.duplicate_extra(claim.name);
    }
    // `null` for a registered claim is a wrong type.
    let may_be_null = claim.registered.is_none()
        && matches!(claim.presence, Presence::Optional | Presence::Nullable);
    if may_be_null && *value == Value::Null {
        *slot = Found::Null;
        return;
    }
    let mark = report.mark();
    *slot = if shape::judge_claim(claim, value, report) {
        Found::Value(value)
    } else {
        Found::Refused
    };
    report.locate(mark, claim.name);
}

pub(super) fn missing(claim: &str) -> Violation {
    Violation::new(claim.to_owned(), Code::Missing)
}
