//! Which claim comes next if a payload keeps to the order of declaration.

use crate::schema::{ClaimSchema, Schema};

/// The claims from one on, up to the end of the set that declares them, and the slot of the first.
pub(super) type Expected = (&'static [ClaimSchema<'static>], u16);

/// From the claim that is declared first.
#[inline]
pub(super) fn first(schema: &'static Schema<'static>) -> Expected {
    match schema.embedded {
        [embedded, ..] if embedded.position == 0 => embedded_first(schema),
        _ => (schema.claims, 0),
    }
}

fn embedded_first(schema: &'static Schema<'static>) -> Expected {
    match schema.embedded {
        [embedded, ..] if embedded.position == 0 => {
            let (claims, slot) = embedded_first(embedded.schema);
            (claims, count(schema.claims.len()).saturating_add(slot))
        }
        _ => (schema.claims, 0),
    }
}

/// From the claim in a slot.
#[inline]
pub(super) fn at(schema: &'static Schema<'static>, slot: u16) -> Expected {
    match schema.claims.get(usize::from(slot)..) {
        Some(claims @ [_, ..]) => (claims, slot),
        _ => (embedded_at(schema, slot), slot),
    }
}

/// The claims from a slot of an embedded set on. Slots are counted as `DecodeFields` does: those of
/// the set's own claims first, then those of each embedded set.
fn embedded_at(schema: &'static Schema<'static>, slot: u16) -> &'static [ClaimSchema<'static>] {
    let Some(mut slot) = slot.checked_sub(count(schema.claims.len())) else {
        return &[];
    };
    for embedded in schema.embedded {
        let slots = slots(embedded.schema);
        if slot < slots {
            return at(embedded.schema, slot).0;
        }
        slot -= slots;
    }
    &[]
}

/// How many slots a set has, embedded sets included.
fn slots(schema: &'static Schema<'static>) -> u16 {
    let embedded = schema
        .embedded
        .iter()
        .map(|embedded| slots(embedded.schema));
    embedded.fold(count(schema.claims.len()), u16::saturating_add)
}

fn count(claims: usize) -> u16 {
    u16::try_from(claims).unwrap_or(u16::MAX)
}
