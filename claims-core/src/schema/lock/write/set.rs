//! Sets.

use super::{
    claim::{claim, validator},
    push_docs, push_flag, push_text, shape,
};
use crate::schema::{Embedded, Extra, Json, Schema, Tagged, Variant};

/// A set, with those that it embeds where they stand among its claims.
pub(super) fn set(schema: &Schema<'_>) -> Json {
    let mut set = Json::object().with("name", schema.name);
    push_docs(&mut set, schema.docs);
    push_text(&mut set, "deprecated", schema.deprecated);
    push_text(&mut set, "typ", schema.typ);
    push_text(&mut set, "profile", schema.profile);
    push_list(&mut set, "claims", claims(schema));
    if let Some(tagged) = &schema.tagged {
        set.push("tagged", self::tagged(tagged));
    }
    if let Some(extra) = &schema.extra {
        set.push("extra", self::extra(extra));
    }
    push_list(
        &mut set,
        "forbid",
        schema.forbidden.iter().map(|name| Json::from(*name)),
    );
    push_flag(&mut set, "deny_unknown", schema.deny_unknown);
    push_list(
        &mut set,
        "validators",
        schema.validators.iter().map(validator),
    );
    set
}

fn push_list(set: &mut Json, name: &'static str, items: impl IntoIterator<Item = Json>) {
    let items: Vec<_> = items.into_iter().collect();
    if !items.is_empty() {
        set.push(name, Json::Array(items));
    }
}

fn claims(schema: &Schema<'_>) -> Vec<Json> {
    let mut entries = Vec::new();
    let mut parts = schema.embedded.iter().peekable();
    for (index, own) in schema.claims.iter().enumerate() {
        while let Some(part) = parts.next_if(|part| part.position <= index) {
            entries.push(embedded(part));
        }
        entries.push(claim(own));
    }
    entries.extend(parts.map(embedded));
    entries
}

fn embedded(embedded: &Embedded<'_>) -> Json {
    let mut entry = Json::object().with("flatten", embedded.field);
    push_docs(&mut entry, embedded.docs);
    entry.with("set", set(embedded.schema))
}

fn tagged(tagged: &Tagged<'_>) -> Json {
    Json::object().with("tag", tagged.tag).with(
        "variants",
        tagged.variants.iter().map(variant).collect::<Json>(),
    )
}

fn variant(variant: &Variant<'_>) -> Json {
    let mut entry = Json::object()
        .with("value", variant.value)
        .with("name", variant.name);
    push_docs(&mut entry, variant.docs);
    entry.with("set", set(variant.schema))
}

fn extra(extra: &Extra<'_>) -> Json {
    let mut entry = Json::object().with("field", extra.field);
    push_text(&mut entry, "collides", extra.collides);
    entry.with("shape", shape(&extra.shape))
}
