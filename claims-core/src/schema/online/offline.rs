//! Online checks are about the token: a set inside a claim has none.

use crate::schema::{
    OnlineCheck, Schema, Shape, Validator, accepts::notation, collision::Found, message::Message,
};

/// Stops the build if the claim at `index` holds sets with online checks, which are made of the claims
/// of the token alone.
#[track_caller]
pub const fn assert_offline(schema: &'static Schema<'static>, index: usize) {
    let claim = &schema.claims[index];
    offline(schema, claim.field, claim.shape);
}

/// The same for the `extra` map of the set.
#[track_caller]
pub const fn assert_extra_offline(schema: &'static Schema<'static>) {
    if let Some(extra) = &schema.extra {
        offline(schema, extra.field, extra.shape);
    }
}

#[track_caller]
const fn offline(schema: &Schema<'_>, field: &str, shape: Shape<'static>) {
    let Some((found, check)) = within(shape) else {
        return;
    };
    let message = Message::new()
        .text("`")
        .text(schema.name)
        .text(".")
        .text(field)
        .text("` is one claim, and in it `")
        .claim(found.owner, found.claim)
        .text("` declares `");
    let message = notation::validator(message, Validator::Online(check), false).text(
        "`\nhelp: online checks are about the token, and nobody makes them inside a claim: embed the \
         set with `#[claim(flatten)]`, or hold one without the check",
    );
    panic!("{}", message.as_str());
}

/// An online check of a set that the shape holds. The claims of that set are not looked into: they
/// were when it was compiled.
const fn within(shape: Shape<'static>) -> Option<(Found, OnlineCheck<'static>)> {
    match shape {
        Shape::Object(schema) => first(schema),
        Shape::Array(inner)
        | Shape::OneOrMany(inner)
        | Shape::Map(inner)
        | Shape::Nullable(inner) => within(*inner),
        Shape::Union(alternatives) => {
            let mut i = 0;
            while i < alternatives.len() {
                let found = within(alternatives[i]);
                if found.is_some() {
                    return found;
                }
                i += 1;
            }
            None
        }
        _ => None,
    }
}

/// The first online check of a set, of those that it embeds, or of its variants.
const fn first(schema: &'static Schema<'static>) -> Option<(Found, OnlineCheck<'static>)> {
    let mut i = 0;
    while i < schema.claims.len() {
        let claim = &schema.claims[i];
        let mut rule = 0;
        while rule < claim.validators.len() {
            if let Validator::Online(check) = claim.validators[rule] {
                let found = Found {
                    owner: schema,
                    claim,
                };
                return Some((found, check));
            }
            rule += 1;
        }
        i += 1;
    }
    let mut i = 0;
    while i < schema.embedded.len() {
        let found = first(schema.embedded[i].schema);
        if found.is_some() {
            return found;
        }
        i += 1;
    }
    let Some(tagged) = &schema.tagged else {
        return None;
    };
    let mut i = 0;
    while i < tagged.variants.len() {
        let found = first(tagged.variants[i].schema);
        if found.is_some() {
            return found;
        }
        i += 1;
    }
    None
}
