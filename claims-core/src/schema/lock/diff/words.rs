//! What was and what is, in words.

use std::{fmt::Write as _, time::Duration};

use crate::schema::{
    ClaimSchema, Json, Presence, Shape, Validator,
    accepts::notation,
    lock::{Accepted, Retired, names, write},
    message::Message,
};

/// A claim's presence.
pub(super) fn presence(presence: Presence) -> &'static str {
    match presence {
        Presence::Nullable => "required or null",
        Presence::Default => "has a default",
        other => names::presence(other),
    }
}

/// The JSON that a claim reads and writes.
pub(super) fn claim_type(claim: &ClaimSchema<'_>) -> String {
    let mut words = notation::read(Message::new(), claim).as_str().to_owned();
    let date = matches!(
        (claim.shape, claim.written),
        (Shape::NumericDate, Shape::Integer { .. })
    );
    if !claim.writes_what_it_reads() && !date {
        words.push_str(", written as ");
        words.push_str(&shape(claim.written));
    }
    words
}

pub(super) fn shape(shape: Shape<'_>) -> String {
    notation::shape(Message::new(), shape).as_str().to_owned()
}

/// A whole claim.
pub(super) fn claim(claim: &ClaimSchema<'_>) -> String {
    let mut words = format!("{} {}", presence(claim.presence), claim_type(claim));
    for validator in claim.validators {
        words.push_str(", ");
        words.push_str(&rule(validator, claim.sensitive));
    }
    words
}

/// A validator as it is written in an attribute.
pub(super) fn rule(validator: &Validator<'_>, hidden: bool) -> String {
    notation::validator(Message::new(), *validator, hidden)
        .as_str()
        .to_owned()
}

/// Two validators that differ, so that the difference shows: the short form has no long numbers.
pub(super) fn rules(old: &Validator<'_>, new: &Validator<'_>, hidden: bool) -> (String, String) {
    let (short_old, short_new) = (rule(old, hidden), rule(new, hidden));
    if short_old != short_new {
        return (short_old, short_new);
    }
    if hidden {
        return (short_old, format!("{short_new} of another value"));
    }
    (
        compact(&write::validator(old)),
        compact(&write::validator(new)),
    )
}

pub(super) fn retired(retired: &Retired<'_>) -> String {
    let mut words = shape(retired.shape);
    if let Some(kind) = retired.kind {
        // Writing to a string cannot fail.
        let _ = write!(words, ", registered as {kind}");
    }
    words
}

/// Whom a policy accepts.
pub(super) fn accepted(accepted: &Accepted) -> String {
    match accepted {
        Accepted::Unstated => "not stated".to_owned(),
        Accepted::Any => "any".to_owned(),
        Accepted::OneOf(names) => list(names, " or "),
        Accepted::AllOf(names) => list(names, " and "),
    }
}

fn list(names: &[String], between: &str) -> String {
    let names: Vec<_> = names.iter().map(|name| quoted(name)).collect();
    names.join(between)
}

/// A text as JSON.
pub(super) fn quoted(text: &str) -> String {
    compact(&Json::from(text))
}

/// A name as code.
pub(super) fn code(name: &str) -> String {
    format!("`{name}`")
}

pub(super) fn seconds(duration: Duration) -> String {
    format!("{} s", compact(&write::seconds(duration)))
}

/// JSON in one line.
pub(super) fn compact(json: &Json) -> String {
    serde_json::to_string(&json.in_digits()).unwrap_or_default()
}
