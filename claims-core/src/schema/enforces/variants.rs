//! Sets and enums: which variants meet.

use super::{
    findings::Findings,
    set::{self, Pair},
};
use crate::schema::{
    ClaimSchema, Literal, Schema, Shape, Tagged, Variant,
    accepts::{
        implied::values,
        place::{Place, Step},
        written::find,
    },
    text::same,
};

/// Compares two sets or enums: each variant of a producer is a producer of its own.
pub(super) const fn compare(findings: &mut Findings, consumer: &Schema<'_>, producer: &Schema<'_>) {
    let Some(tagged) = &producer.tagged else {
        return with(findings, consumer, producer, None);
    };
    let mut i = 0;
    while i < tagged.variants.len() {
        let variant = &tagged.variants[i];
        let of = Of {
            producer,
            tag: tagged.tag,
            variant,
        };
        with(findings, consumer, variant.schema, Some(of));
        i += 1;
    }
}

/// The variant that a producer's set belongs to.
#[derive(Clone, Copy)]
struct Of<'a> {
    producer: &'a Schema<'a>,
    tag: &'a str,
    variant: &'a Variant<'a>,
}

/// Compares a consumer with one set that a producer writes.
const fn with(
    findings: &mut Findings,
    consumer: &Schema<'_>,
    producer: &Schema<'_>,
    of: Option<Of<'_>>,
) {
    let place = match of {
        Some(of) => Some(Place {
            outer: None,
            step: Step::Variant(of.producer.name, of.variant.name),
        }),
        None => None,
    };
    let Some(tagged) = &consumer.tagged else {
        let pair = Pair {
            consumer,
            producer,
            place: place.as_ref(),
        };
        return set::compare(findings, &pair);
    };
    let mut i = 0;
    while i < tagged.variants.len() {
        let variant = &tagged.variants[i];
        if may_read(tagged, variant, producer, of) {
            let pair = Pair {
                consumer: variant.schema,
                producer,
                place: place.as_ref(),
            };
            set::compare(findings, &pair);
        }
        i += 1;
    }
}

/// Whether a token of the producer may have the tag of that variant. One that no variant has is refused
/// anyway, and a tag that the producer does not settle may be any.
const fn may_read(
    tagged: &Tagged<'_>,
    variant: &Variant<'_>,
    producer: &Schema<'_>,
    of: Option<Of<'_>>,
) -> bool {
    if let Some(of) = of
        && same(of.tag, tagged.tag)
    {
        return same(of.variant.value, variant.value);
    }
    let tag = ClaimSchema::new(tagged.tag, tagged.tag, Shape::String);
    let Some(source) = find(producer, &tag) else {
        return true;
    };
    let Some(values) = values(source.claim) else {
        return true;
    };
    let mut i = 0;
    while i < values.len() {
        if let Literal::Text(value) = values[i]
            && same(value, variant.value)
        {
            return true;
        }
        i += 1;
    }
    false
}
