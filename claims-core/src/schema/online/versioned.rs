//! A version is a counter, and belongs to somebody whom another claim names.

use super::absent;
use crate::schema::{
    ClaimSchema, OnlineCheck, Presence, Schema, Shape, Validator, accepts::notation,
    collision::named, message::Message,
};

/// Stops the build if the claim at `index` cannot be a counter, or if what it is the version of cannot
/// be told of every token.
#[track_caller]
pub const fn assert_versioned(schema: &'static Schema<'static>, index: usize) {
    let counter = &schema.claims[index];
    let Some(of) = version_of(counter) else {
        return;
    };
    if !counts(counter.shape) {
        let message = Message::new()
            .text("`")
            .claim(schema, counter)
            .text("` is a version, and its JSON is ");
        let message = notation::shape(message, counter.shape)
            .text("\nhelp: versions are compared by size: write its type as `u64`");
        panic!("{}", message.as_str());
    }
    let message = Message::new()
        .text("`")
        .claim(schema, counter)
        .text("` is the version of `")
        .text(of)
        .text("`, ");
    let message = match named(schema, of) {
        None => undeclared(message, schema, of),
        Some(found) if !identifies(found.claim.shape) => {
            let message = message
                .text("and the JSON of `")
                .claim(found.owner, found.claim)
                .text("` is ");
            notation::shape(message, found.claim.shape)
                .text("\nhelp: a version is looked up by a string or an integer: name the claim with ")
                .text("the id of whom it belongs to")
        }
        Some(found) => match absent(message.text("and "), found) {
            Some(message) => message
                .text("\nhelp: a token without it cannot be looked up, and is refused: ")
                .text(match found.claim.presence {
                    Presence::Default => "leave `default` out",
                    Presence::Nullable => {
                        "leave `nullable` out, and write the type without `Option`"
                    }
                    _ => "write the type without `Option`",
                }),
            None => return,
        },
    };
    panic!("{}", message.as_str());
}

const fn undeclared(message: Message, schema: &'static Schema<'static>, of: &str) -> Message {
    let message = message
        .text("which `")
        .text(schema.name)
        .text("` does not declare\nhelp: ");
    match nearest(schema, of, None) {
        Some((near, _)) => message.text("did you mean `").text(near.name).text("`?"),
        None => message.text(
            "name the claim with the id of whom the version belongs to, in this set or in one that it \
             embeds",
        ),
    }
}

/// The claim that a version can be of, whose name looks most like this one, with how far it is from it.
const fn nearest(
    schema: &'static Schema<'static>,
    name: &str,
    mut best: Option<(&'static ClaimSchema<'static>, usize)>,
) -> Option<(&'static ClaimSchema<'static>, usize)> {
    let mut i = 0;
    while i < schema.claims.len() {
        let claim = &schema.claims[i];
        let distance = claims_registry::distance(claim.name, name);
        // At least half of the letters are the same.
        let alike = distance * 2 <= claim.name.len() + name.len();
        let nearer = match best {
            Some((_, least)) => distance < least,
            None => true,
        };
        if alike && nearer && identifies(claim.shape) && version_of(claim).is_none() {
            best = Some((claim, distance));
        }
        i += 1;
    }
    let mut i = 0;
    while i < schema.embedded.len() {
        best = nearest(schema.embedded[i].schema, name, best);
        i += 1;
    }
    best
}

/// The name of the claim that this one is the version of.
pub(super) const fn version_of(claim: &ClaimSchema<'static>) -> Option<&'static str> {
    let mut i = 0;
    while i < claim.validators.len() {
        if let Validator::Online(OnlineCheck::VersionOf(of)) = claim.validators[i] {
            return Some(of);
        }
        i += 1;
    }
    None
}

/// Whether values of the shape may be whole numbers.
const fn counts(shape: Shape<'_>) -> bool {
    match shape {
        Shape::String
        | Shape::Boolean
        | Shape::Array(_)
        | Shape::Map(_)
        | Shape::Object(_)
        | Shape::Nullable(_)
        | Shape::Number
        | Shape::OneOrMany(_) => false,
        Shape::Unknown
        | Shape::Any
        | Shape::Integer { .. }
        | Shape::NumericDate
        | Shape::Union(_)
        | Shape::OneOf(_) => true,
    }
}

/// Whether values of the shape may be strings or integers, which keys are made of.
const fn identifies(shape: Shape<'_>) -> bool {
    match shape {
        Shape::Boolean
        | Shape::Number
        | Shape::NumericDate
        | Shape::Array(_)
        | Shape::OneOrMany(_)
        | Shape::Map(_)
        | Shape::Object(_)
        | Shape::Nullable(_) => false,
        Shape::Unknown
        | Shape::Any
        | Shape::String
        | Shape::Integer { .. }
        | Shape::Union(_)
        | Shape::OneOf(_) => true,
    }
}
