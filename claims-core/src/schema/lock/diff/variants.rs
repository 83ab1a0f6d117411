//! Two enums, and what became of one.

use super::{
    Aspect, Effect,
    change::Changes,
    rules,
    sets::{self, Place},
    words,
};
use crate::schema::{
    Schema, Shape, Tagged, Variant,
    accepts::shape::{Fit, shape_accepts},
};

/// Compares the variants of the same value.
pub(super) fn compare(changes: &mut Changes, old: &Tagged<'_>, new: &Tagged<'_>, place: &Place) {
    if old.tag != new.tag {
        changes.add(
            place
                .change(Aspect::Tag)
                .was(words::code(old.tag))
                .is(words::code(new.tag))
                .effect(Effect::Consumers, true)
                .effect(Effect::Tokens, true),
        );
    }
    for before in old.variants {
        match new
            .variants
            .iter()
            .find(|after| after.value == before.value)
        {
            Some(after) => variant(changes, before, after, place),
            None => changes.add(
                place
                    .change(Aspect::VariantRemoved)
                    .was(words::quoted(before.value))
                    .effect(Effect::Tokens, true),
            ),
        }
    }
    for after in new.variants {
        if !old.values.contains(&after.value) {
            changes.add(
                place
                    .change(Aspect::VariantAdded)
                    .is(words::quoted(after.value))
                    .effect(Effect::Consumers, true),
            );
        }
    }
    rules::reordered(changes, place.change(Aspect::Order), old.values, new.values);
}

fn variant(changes: &mut Changes, old: &Variant<'_>, new: &Variant<'_>, place: &Place) {
    let place = Place {
        path: place.path.variant(old.value),
        nested: place.nested,
        variant: true,
    };
    if old.name != new.name {
        changes.add(
            place
                .change(Aspect::RustName)
                .was(words::code(old.name))
                .is(words::code(new.name)),
        );
    }
    if old.docs != new.docs {
        changes.add(place.change(Aspect::Docs));
    }
    sets::compare_at(changes, old.schema, new.schema, &place);
}

/// A struct and an enum have no claims that could be compared one by one: the tokens as a whole are,
/// and of the checks nobody knows.
pub(super) fn form(changes: &mut Changes, old: &Schema<'_>, new: &Schema<'_>, place: &Place) {
    let refused = |consumer: &Schema<'_>, producer: &Schema<'_>| {
        if place.nested {
            return shape_accepts(Shape::Object(consumer), Shape::Object(producer)) != Fit::Yes;
        }
        // What the header has is compared by itself.
        let mut consumer = *consumer;
        consumer.typ = None;
        consumer.accepts(producer).is_err()
    };
    changes.add(
        place
            .change(Aspect::Form)
            .was(described(old))
            .is(described(new))
            .effect(Effect::Consumers, refused(old, new))
            .effect(Effect::Tokens, refused(new, old))
            .effect(Effect::Loosened, true),
    );
}

fn described(schema: &Schema<'_>) -> String {
    match &schema.tagged {
        Some(tagged) => format!("variants by {}", words::code(tagged.tag)),
        None => "a set without variants".to_owned(),
    }
}
