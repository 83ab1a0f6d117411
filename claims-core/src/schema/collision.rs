//! Names that two parts of one claims set both declare, found while the program compiles.
//!
//! The derive sees one type at a time. What an embedded set declares, perhaps in another crate, is
//! known only to const evaluation, which walks the tree of schemas: `#[track_caller]` puts the
//! error at the embedded field's type, where the derive makes the call.

use super::{ClaimSchema, Schema, message::Message, text::same};

/// Stops the build if the embedded set at `index` clashes with what is declared before it: a name
/// declared twice or forbidden, or a second `extra` map.
#[track_caller]
#[allow(clippy::panic, clippy::manual_assert, clippy::missing_panics_doc)] // Only const evaluation calls it.
pub const fn assert_distinct(schema: &'static Schema<'static>, index: usize) {
    let part = schema.embedded[index].schema;
    let message = twice(Message::new(), part, schema, index);
    let message = forbidden(message, schema, part);
    let message = forbidden_earlier(message, schema, index);
    let message = forbidden_before(message, part, schema, index);
    let message = second_extra(message, schema, index);
    if !message.is_empty() {
        panic!("{}", message.as_str());
    }
}

/// Stops the build if the set of the variant at `index` declares or forbids the enum's tag, or has a `typ`
/// that the enum does not have: the header is checked before the variant is known.
#[track_caller]
#[allow(clippy::panic, clippy::manual_assert, clippy::missing_panics_doc)] // Only const evaluation calls it.
pub const fn assert_tag_free(schema: &'static Schema<'static>, index: usize) {
    let Some(tagged) = &schema.tagged else {
        return;
    };
    let variant = &tagged.variants[index];
    let probe = ClaimSchema::new(tagged.tag, "", super::Shape::Unknown);
    if let Some(found) = find(variant.schema, &probe) {
        let message = Message::new()
            .text("claim `")
            .text(tagged.tag)
            .text("` is the tag of `")
            .text(schema.name)
            .text("` and is declared again by `")
            .claim(found.owner, found.claim)
            .text("`\nhelp: remove the field: the enum reads and writes its tag itself");
        panic!("{}", message.as_str());
    }
    if let Some(by) = forbidding(variant.schema, tagged.tag) {
        let message = Message::new()
            .text("claim `")
            .text(tagged.tag)
            .text("` is the tag of `")
            .text(schema.name)
            .text("` and is forbidden by `")
            .text(by.name)
            .text(
                "`\nhelp: take the name out of `forbid`: the enum reads and writes its tag itself",
            );
        panic!("{}", message.as_str());
    }
    if let Some(typ) = variant.schema.typ
        && !matches!(schema.typ, Some(whole) if same(whole, typ))
    {
        let message = Message::new()
            .text("`")
            .text(variant.schema.name)
            .text("` carries the `typ` `")
            .text(typ)
            .text("`, which `")
            .text(schema.name)
            .text(
                "` would neither sign nor ask for (RFC 8725, 3.11)\nhelp: write `#[claims(typ = \"",
            )
            .text(typ)
            .text("\")]` on `")
            .text(schema.name)
            .text("`; sets with other types need verifiers of their own");
        panic!("{}", message.as_str());
    }
}

/// A declared claim and the set that declares it.
#[derive(Clone, Copy)]
pub(super) struct Found {
    pub(super) owner: &'static Schema<'static>,
    pub(super) claim: &'static ClaimSchema<'static>,
}

/// The claim with the name of `wanted` in the set or in one that it embeds.
pub(super) const fn find(
    schema: &'static Schema<'static>,
    wanted: &ClaimSchema<'_>,
) -> Option<Found> {
    find_before(schema, schema.embedded.len(), wanted)
}

/// The claim of that name in the set or in one that it embeds.
pub(super) const fn named(schema: &'static Schema<'static>, name: &str) -> Option<Found> {
    find(schema, &ClaimSchema::new(name, "", super::Shape::Unknown))
}

/// The set, or the first one in it, that forbids the name.
const fn forbidding(
    schema: &'static Schema<'static>,
    name: &str,
) -> Option<&'static Schema<'static>> {
    let mut i = 0;
    while i < schema.forbidden.len() {
        if same(schema.forbidden[i], name) {
            return Some(schema);
        }
        i += 1;
    }
    let mut i = 0;
    while i < schema.embedded.len() {
        let found = forbidding(schema.embedded[i].schema, name);
        if found.is_some() {
            return found;
        }
        i += 1;
    }
    None
}

/// The claim of that name among the own claims of `schema` and its embedded sets before `index`.
const fn find_before(
    schema: &'static Schema<'static>,
    index: usize,
    wanted: &ClaimSchema<'_>,
) -> Option<Found> {
    let mut i = 0;
    while i < schema.claims.len() {
        let claim = &schema.claims[i];
        if claim.hash == wanted.hash && same(claim.name, wanted.name) {
            return Some(Found {
                owner: schema,
                claim,
            });
        }
        i += 1;
    }
    let mut i = 0;
    while i < index {
        let found = find(schema.embedded[i].schema, wanted);
        if found.is_some() {
            return found;
        }
        i += 1;
    }
    None
}

/// Every claim of `part` that is declared before it.
const fn twice(
    mut message: Message,
    part: &'static Schema<'static>,
    schema: &'static Schema<'static>,
    index: usize,
) -> Message {
    let mut i = 0;
    while i < part.claims.len() {
        let claim = &part.claims[i];
        if let Some(first) = find_before(schema, index, claim) {
            message = message
                .line("claim `")
                .text(claim.name)
                .text("` is declared twice: `")
                .claim(first.owner, first.claim)
                .text("` and `")
                .claim(part, claim)
                .text("`\nhelp: a name stands in a token once (RFC 7519, 4): remove one of the two, or rename it");
        }
        i += 1;
    }
    let mut i = 0;
    while i < part.embedded.len() {
        message = twice(message, part.embedded[i].schema, schema, index);
        i += 1;
    }
    message
}

/// Every name that `by` forbids and `declaring` declares.
const fn forbidden(
    mut message: Message,
    by: &'static Schema<'static>,
    declaring: &'static Schema<'static>,
) -> Message {
    let mut i = 0;
    while i < by.forbidden.len() {
        let name = ClaimSchema::new(by.forbidden[i], "", super::Shape::Unknown);
        if let Some(found) = find(declaring, &name) {
            message = forbids(message, by, found);
        }
        i += 1;
    }
    message
}

/// Every name that an embedded set before the one at `index`, or a set in it, forbids and that this one declares.
const fn forbidden_earlier(
    mut message: Message,
    schema: &'static Schema<'static>,
    index: usize,
) -> Message {
    let mut i = 0;
    while i < index {
        message = forbidden_within(
            message,
            schema.embedded[i].schema,
            schema.embedded[index].schema,
        );
        i += 1;
    }
    message
}

/// Every name that `by`, or a set in it, forbids and `declaring` declares.
const fn forbidden_within(
    message: Message,
    by: &'static Schema<'static>,
    declaring: &'static Schema<'static>,
) -> Message {
    let mut message = forbidden(message, by, declaring);
    let mut i = 0;
    while i < by.embedded.len() {
        message = forbidden_within(message, by.embedded[i].schema, declaring);
        i += 1;
    }
    message
}

/// Every name that `part`, or a set in it, forbids and that is declared before it.
const fn forbidden_before(
    mut message: Message,
    part: &'static Schema<'static>,
    schema: &'static Schema<'static>,
    index: usize,
) -> Message {
    let mut i = 0;
    while i < part.forbidden.len() {
        let name = ClaimSchema::new(part.forbidden[i], "", super::Shape::Unknown);
        if let Some(found) = find_before(schema, index, &name) {
            message = forbids(message, part, found);
        }
        i += 1;
    }
    let mut i = 0;
    while i < part.embedded.len() {
        message = forbidden_before(message, part.embedded[i].schema, schema, index);
        i += 1;
    }
    message
}

const fn forbids(message: Message, by: &'static Schema<'static>, found: Found) -> Message {
    message
        .line("claim `")
        .text(found.claim.name)
        .text("` is forbidden by `")
        .text(by.name)
        .text("` and declared by `")
        .claim(found.owner, found.claim)
        .text("`\nhelp: remove the field, or take the name out of `forbid`")
}

/// The `extra` map of the set at `index`, if one before it takes undeclared claims already.
const fn second_extra(message: Message, schema: &'static Schema<'static>, index: usize) -> Message {
    let Some(second) = extra_owner(schema.embedded[index].schema) else {
        return message;
    };
    let mut first = None;
    if schema.extra.is_some() {
        first = Some(schema);
    }
    let mut i = 0;
    while i < index && first.is_none() {
        first = extra_owner(schema.embedded[i].schema);
        i += 1;
    }
    match first {
        Some(first) => message
            .line("undeclared claims have two places to go: the `extra` maps of `")
            .text(first.name)
            .text("` and of `")
            .text(second.name)
            .text("`\nhelp: remove one of the two fields"),
        None if schema.deny_unknown => message
            .line("`")
            .text(schema.name)
            .text("` refuses undeclared claims, which the `extra` map of `")
            .text(second.name)
            .text("` takes\nhelp: remove `deny_unknown`, or the field with `extra`"),
        None => message,
    }
}

/// The set, or the first one in it, with an `extra` map.
const fn extra_owner(schema: &'static Schema<'static>) -> Option<&'static Schema<'static>> {
    if schema.extra.is_some() {
        return Some(schema);
    }
    let mut i = 0;
    while i < schema.embedded.len() {
        let owner = extra_owner(schema.embedded[i].schema);
        if owner.is_some() {
            return owner;
        }
        i += 1;
    }
    None
}

#[cfg(test)]
mod tests;
