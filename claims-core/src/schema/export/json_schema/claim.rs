//! The schema of one claim.

use super::{
    super::{
        View,
        members::Member,
        sides::{judged_shape, may_be_null},
        told::Values,
    },
    Definitions, Json, comment,
    keywords::{any_of, or_null},
    shape,
};
use crate::schema::{ClaimSchema, Shape};

/// What is said of a claim, and the values that it may have.
pub(super) fn property<'a>(
    member: Member<'a>,
    told: Option<&Values>,
    definitions: &mut Definitions<'a>,
) -> Json {
    let claim = member.claim;
    let view = definitions.view;
    let mut schema = Json::object();
    annotate(
        &mut schema,
        claim.docs,
        &comment::of_claim(member, told, view),
        claim.deprecated.is_some(),
    );
    match told {
        Some(told) => schema.append_new(told_values(claim, told, definitions)),
        None => schema.append(values(claim, definitions)),
    }
    schema
}

/// Adds what people read.
pub(super) fn annotate(schema: &mut Json, docs: &str, comment: &str, deprecated: bool) {
    if !docs.is_empty() {
        schema.push("description", docs);
    }
    if !comment.is_empty() {
        schema.push("$comment", comment);
    }
    if deprecated {
        schema.push("deprecated", true);
    }
}

/// What is told of the type, and the rules of the claim on top.
fn told_values<'a>(
    claim: &'a ClaimSchema<'a>,
    told: &Values,
    definitions: &mut Definitions<'a>,
) -> Json {
    let rules = shape::rules(told.shape, claim.validators, definitions);
    let mut values = told.schema.clone();
    if rules.shares_name(&values) {
        values = Json::object().with("allOf", Json::Array(vec![values, rules]));
    } else {
        values.append(rules);
    }
    if may_be_null(claim, definitions.view) && !shape::is_anything(&values) {
        values = any_of(vec![values, Json::object().with("type", "null")]);
    }
    values
}

fn values<'a>(claim: &'a ClaimSchema<'a>, definitions: &mut Definitions<'a>) -> Json {
    let values = not_null(claim, definitions);
    if may_be_null(claim, definitions.view) {
        or_null(values)
    } else {
        values
    }
}

fn not_null<'a>(claim: &'a ClaimSchema<'a>, definitions: &mut Definitions<'a>) -> Json {
    match (definitions.view, claim.shape, claim.written) {
        (View::Consume, Shape::NumericDate, Shape::Integer { min, max }) => {
            shape::whole_seconds(min, max, claim.validators)
        }
        // Of a registered claim that may be anything, `null` is refused.
        (_, Shape::Any, _) if claim.registered.is_some() => {
            Json::object().with("not", Json::object().with("type", "null"))
        }
        _ => shape::value(
            judged_shape(claim, definitions.view),
            claim.validators,
            definitions,
        ),
    }
}
