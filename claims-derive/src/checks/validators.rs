//! Validators against the type they are to check, as far as its syntax tells.

use crate::{
    attributes::{Attr, ValidatorValue},
    errors::Errors,
    model::{Claim, LiteralValue},
    registry::Kind,
    types::{Known, known},
};

pub(super) fn check(claim: &Claim<'_>, validator: &Attr<ValidatorValue>, errors: &mut Errors) {
    if let Some(known) = known(claim.value)
        && let Some(message) = mismatch(validator, known, claim)
    {
        errors.at(validator.span, message);
    }
}

/// Why such a validator cannot check such a value, and what can.
fn mismatch(
    validator: &Attr<ValidatorValue>,
    known: Known<'_>,
    claim: &Claim<'_>,
) -> Option<String> {
    let scalar = matches!(known, Known::Boolean | Known::Integer { .. } | Known::Float);
    let number = matches!(known, Known::Integer { .. } | Known::Float);
    let text = matches!(known, Known::Text);
    let found = describe(known);
    let message = match &validator.value {
        ValidatorValue::Length(_) if number => {
            format!("{found} has no length: write `range(...)` for its value")
        }
        ValidatorValue::Length(_) if scalar => {
            format!("{found} has no length: write `equals = true` or `equals = false`")
        }
        ValidatorValue::NotEmpty if scalar => {
            format!("{found} is never empty: leave `not_empty` out")
        }
        ValidatorValue::Range(_) if !number => {
            let instead = if matches!(known, Known::Boolean) {
                "equals = ..."
            } else {
                "len(...)"
            };
            format!("`range` is for numbers, this is {found}: write `{instead}`")
        }
        ValidatorValue::Pattern(_) if !text => {
            format!(
                "`pattern` is for strings, this is {found}: {}",
                for_others(known)
            )
        }
        ValidatorValue::Format(_) if !text => {
            format!(
                "`format` is for strings, this is {found}: {}",
                for_others(known)
            )
        }
        ValidatorValue::Contains(_) if scalar => {
            format!("{found} has no members: write `equals = ...`")
        }
        ValidatorValue::Contains(_) if text && !has_members(claim) => {
            "a string has no members: write `pattern = \"...\"` for its text, or make the type \
             `Vec<String>` or `claims_core::Scope`"
                .to_owned()
        }
        ValidatorValue::Contains(member)
            if text && !matches!(member.value, LiteralValue::Text(_)) =>
        {
            "the members of a string of words are strings: write `contains = \"...\"`".to_owned()
        }
        ValidatorValue::Lifetime(_) if !matches!(known, Known::Integer { .. }) => {
            format!("`lifetime` is for a whole number of time units, this is {found}: write `u64`")
        }
        ValidatorValue::VersionOf(_) if matches!(known, Known::Integer { min, .. } if min < 0) => {
            "`version_of` is for a counter, which is never negative: write `u64`".to_owned()
        }
        ValidatorValue::VersionOf(_) if !matches!(known, Known::Integer { .. }) => {
            format!("`version_of` is for a counter, this is {found}: write `u64`")
        }
        ValidatorValue::Equals(_) | ValidatorValue::OneOf(_)
            if matches!(known, Known::Array(_) | Known::Object) =>
        {
            format!("{found} is not equal to a literal: {}", for_others(known))
        }
        _ => return None,
    };
    Some(message)
}

/// Whether the registry says that the string is a list of words.
fn has_members(claim: &Claim<'_>) -> bool {
    let kind = claim.registered.map(|registered| registered.kind);
    matches!(
        kind,
        Some(Kind::SpaceDelimitedString | Kind::CommaDelimitedString)
    )
}

fn for_others(known: Known<'_>) -> &'static str {
    match known {
        Known::Integer { .. } | Known::Float => "write `range(...)` or `one_of(...)`",
        Known::Boolean => "write `equals = ...`",
        Known::Array(_) => "write `contains = ...`, or a function with `validate = path`",
        Known::Object | Known::Text => "write a function with `validate = path`",
    }
}

fn describe(known: Known<'_>) -> &'static str {
    match known {
        Known::Text => "a string",
        Known::Boolean => "a boolean",
        Known::Integer { .. } | Known::Float => "a number",
        Known::Array(_) => "an array",
        Known::Object => "an object",
    }
}
