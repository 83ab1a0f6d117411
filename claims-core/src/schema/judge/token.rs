//! What holds for every token, whatever the set declares: the types of the core claims (RFC 7519,
//! section 4.1), and `iat` where a lifetime counts from it.

use super::{
    set::missing,
    value::{Members, Value, first},
};
use crate::{
    reader::JsonType,
    report::Report,
    schema::{Schema, Validator, export::members::members},
    types::DATE_EXPECTED,
};

pub(super) fn judge(schema: &Schema<'_>, object: &Members<'_>, report: &mut Report) {
    let mut seen = Vec::new();
    for (name, _) in object {
        if claims_registry::is_core(name) {
            if seen.contains(&name) {
                report.duplicate_extra(name);
            }
            seen.push(name);
        }
    }
    for name in ["exp", "nbf", "iat"] {
        core(name, DATE_EXPECTED, JsonType::Number, object, report);
    }
    for claim in lifetimes(schema, object) {
        lifetime(claim, object, report);
    }
    for name in ["iss", "sub", "jti"] {
        core(name, "a string", JsonType::String, object, report);
    }
    audience(object, report);
}

fn core(
    name: &'static str,
    expected: &'static str,
    wanted: JsonType,
    object: &Members<'_>,
    report: &mut Report,
) {
    if let Some(value) = first(object, name)
        && value.json_type() != wanted
    {
        report.wrong_type(name, expected, value.json_type());
    }
}

fn audience(object: &Members<'_>, report: &mut Report) {
    match first(object, "aud") {
        None | Some(Value::String(_)) => {}
        Some(Value::Array(elements)) => {
            for (index, element) in elements.iter().enumerate() {
                if element.json_type() != JsonType::String {
                    let path = format!("aud[{index}]");
                    report.wrong_type(path, "a string", element.json_type());
                }
            }
        }
        Some(other) => {
            let expected = "a string or an array of strings";
            report.wrong_type("aud", expected, other.json_type());
        }
    }
}

/// The claims that are declared with `lifetime`, in the set that the token is of.
fn lifetimes<'s>(schema: &'s Schema<'s>, object: &Members<'_>) -> Vec<&'s str> {
    let schema = match &schema.tagged {
        None => schema,
        Some(tagged) => {
            let Some(Value::String(value)) = first(object, tagged.tag) else {
                return Vec::new();
            };
            let mut variants = tagged.variants.iter();
            let Some(variant) = variants.find(|variant| variant.value == *value) else {
                return Vec::new();
            };
            variant.schema
        }
    };
    let declares = |validator: &Validator<'_>| matches!(validator, Validator::Lifetime(_));
    members(schema)
        .iter()
        .map(|member| member.claim)
        .filter(|claim| claim.validators.iter().any(declares))
        .map(|claim| claim.name)
        .collect()
}

/// A lifetime is a number, and counts from `iat`.
fn lifetime(claim: &str, object: &Members<'_>, report: &mut Report) {
    match first(object, claim) {
        None | Some(Value::Null) => {}
        Some(Value::Number(_)) => {
            if first(object, "iat").is_none() {
                report.push(missing("iat"));
            }
        }
        Some(other) => report.wrong_type(claim.to_owned(), "a number", other.json_type()),
    }
}
