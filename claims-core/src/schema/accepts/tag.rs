//! Sets and enums: which variants meet.

use super::{
    claim::claim_gaps,
    findings::Findings,
    implied::values,
    place::{Place, Step},
    profile,
    set::{self, Pair},
    words,
    written::Written,
};
use crate::schema::{ClaimSchema, Literal, Schema, Shape, Tagged, Variant, text::same};

/// Compares two sets or enums. Inside a claim, `nested`, there are neither headers nor core claims.
pub(super) const fn compare(
    findings: &mut Findings,
    consumer: &Schema<'_>,
    producer: &Schema<'_>,
    place: Option<&Place<'_>>,
    nested: bool,
) {
    if !nested {
        profile::typ(findings, consumer, producer);
    }
    let Some(tagged) = &producer.tagged else {
        let written = Written::set(producer);
        return with(findings, consumer, &written, place, nested);
    };
    let mut i = 0;
    while i < tagged.variants.len() {
        let variant = &tagged.variants[i];
        let value = [Literal::Text(variant.value)];
        let tag = ClaimSchema::new(tagged.tag, tagged.tag, Shape::OneOf(&value));
        let written = Written {
            schema: variant.schema,
            tag: Some((producer, &tag)),
            any_name: false,
        };
        let place = Place {
            outer: place,
            step: Step::Variant(producer.name, variant.name),
        };
        with(findings, consumer, &written, Some(&place), nested);
        i += 1;
    }
}

/// Compares a consumer with one object that a producer writes.
pub(super) const fn with(
    findings: &mut Findings,
    consumer: &Schema<'_>,
    written: &Written<'_>,
    place: Option<&Place<'_>>,
    nested: bool,
) {
    let Some(tagged) = &consumer.tagged else {
        let pair = Pair {
            consumer,
            tag: None,
            written,
            place,
            nested,
        };
        return set::compare(findings, &pair);
    };
    let pair = Pair {
        consumer,
        tag: Some(tagged.tag),
        written,
        place,
        nested,
    };
    set::functions(findings, &pair, consumer);
    profile::follows(findings, &pair);
    let Some(values) = settled(findings, &pair, tagged) else {
        return;
    };
    let mut i = 0;
    while i < values.len() {
        match variant(tagged, values[i]) {
            Some(variant) => {
                let pair = Pair {
                    consumer: variant.schema,
                    ..pair
                };
                set::compare(findings, &pair);
            }
            None => findings.add(words::unknown_tag(&pair, tagged.tag, values[i])),
        }
        i += 1;
    }
}

/// The values that the tag may have; a gap if the producer does not settle them.
const fn settled<'a>(
    findings: &mut Findings,
    pair: &Pair<'a>,
    tagged: &Tagged<'_>,
) -> Option<&'a [Literal<'a>]> {
    let needed = ClaimSchema::new(tagged.tag, tagged.tag, Shape::String);
    let Some(source) = pair.written.find(&needed) else {
        findings.add(words::missing(
            pair,
            tagged.tag,
            pair.written.extra_for(&needed),
        ));
        return None;
    };
    let mut gaps = claim_gaps(&needed, source.claim);
    let mut settled = true;
    while let Some(gap) = gaps.next_gap() {
        words::gap(findings, pair, &needed, source, gap);
        settled = false;
    }
    match values(source.claim) {
        Some(values) if settled => Some(values),
        None if settled => {
            findings.add(words::unsettled_tag(pair, tagged.tag, source));
            None
        }
        _ => None,
    }
}

const fn variant<'a>(tagged: &Tagged<'a>, value: Literal<'_>) -> Option<&'a Variant<'a>> {
    let Literal::Text(value) = value else {
        return None;
    };
    let mut i = 0;
    while i < tagged.variants.len() {
        if same(tagged.variants[i].value, value) {
            return Some(&tagged.variants[i]);
        }
        i += 1;
    }
    None
}

#[cfg(test)]
mod tests;
