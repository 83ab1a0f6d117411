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

/// From the claim that is declared behind an embedded set, if that is the one whose slots end before
/// `slot`.
#[inline]
pub(super) fn after(schema: &'static Schema<'static>, slot: u16) -> Expected {
    let mut end = count(schema.claims.len());
    if slot <= end {
        return (&[], slot);
    }
    let mut sets = schema.embedded;
    while let [embedded, others @ ..] = sets {
        end = end.saturating_add(slots(embedded.schema));
        if end == slot {
            return match others {
                [next, ..] if next.position == embedded.position => at(schema, slot),
                _ => at(schema, count(embedded.position)),
            };
        }
        sets = others;
    }
    (&[], slot)
}

/// How many slots a set has, embedded sets included.
#[inline]
fn slots(schema: &'static Schema<'static>) -> u16 {
    let own = count(schema.claims.len());
    if schema.embedded.is_empty() {
        own
    } else {
        with_embedded(own, schema)
    }
}

#[inline(never)]
fn with_embedded(own: u16, schema: &'static Schema<'static>) -> u16 {
    let embedded = schema
        .embedded
        .iter()
        .map(|embedded| slots(embedded.schema));
    embedded.fold(own, u16::saturating_add)
}

fn count(claims: usize) -> u16 {
    u16::try_from(claims).unwrap_or(u16::MAX)
}

#[cfg(all(test, feature = "derive"))]
#[allow(dead_code)]
mod tests {
    use super::{after, at, first};
    use crate::Claims;

    /// Its slots: `a` 0, `e` 1, `b` 2, `c` 3, `d` 4.
    #[derive(Claims)]
    struct Outer {
        a: Option<u8>,
        #[claim(flatten)]
        middle: Middle,
        #[claim(flatten)]
        last: Last,
        e: Option<u8>,
    }

    #[derive(Claims)]
    struct Middle {
        b: Option<u8>,
        c: Option<u8>,
    }

    #[derive(Claims)]
    struct Last {
        d: Option<u8>,
    }

    #[test]
    fn claims_follow_in_the_order_of_declaration() {
        let names = |(claims, slot): super::Expected| {
            let names: Vec<_> = claims.iter().map(|claim| claim.name).collect();
            (names.join(" "), slot)
        };
        let schema = Outer::SCHEMA;
        assert_eq!(names(first(schema)), ("a e".to_owned(), 0));
        assert_eq!(names(at(schema, 3)), ("c".to_owned(), 3));
        assert_eq!(names(after(schema, 4)), ("d".to_owned(), 4));
        assert_eq!(names(after(schema, 5)), ("e".to_owned(), 1));
        for slot in [0, 1, 2, 3, 6] {
            assert_eq!(names(after(schema, slot)), (String::new(), slot));
        }
        assert_eq!(names(after(Last::SCHEMA, 1)), (String::new(), 1));
    }

    /// Its slots: `e` 0, `b` 1, `c` 2, `d` 3.
    #[derive(Claims)]
    struct EmbedsFirst {
        #[claim(flatten)]
        middle: Middle,
        #[claim(flatten)]
        last: Last,
        e: Option<u8>,
    }

    /// Its slots: `f` 0, those of `EmbedsFirst` from 1 on.
    #[derive(Claims)]
    struct EmbedsTwice {
        #[claim(flatten)]
        inner: EmbedsFirst,
        f: Option<u8>,
    }

    /// Its slots: `z` 0, those of `Outer` from 1 on.
    #[derive(Claims)]
    struct EmbedsOuter {
        #[claim(flatten)]
        inner: Outer,
        z: Option<u8>,
    }

    /// Its slots: `x` 0, `b` 1, `c` 2, `d` 3.
    #[derive(Claims)]
    struct EmbedsApart {
        #[claim(flatten)]
        middle: Middle,
        x: Option<u8>,
        #[claim(flatten)]
        last: Last,
    }

    #[test]
    fn own_claims_come_where_they_are_declared() {
        let (claims, slot) = first(EmbedsOuter::SCHEMA);
        assert_eq!((claims[0].name, slot), ("a", 1));
        let (claims, slot) = after(EmbedsApart::SCHEMA, 3);
        assert_eq!((claims[0].name, slot), ("x", 0));
    }

    #[test]
    fn a_set_that_is_embedded_in_front_comes_first() {
        let (claims, slot) = first(EmbedsFirst::SCHEMA);
        assert_eq!((claims[0].name, slot), ("b", 1));
        let (claims, slot) = first(EmbedsTwice::SCHEMA);
        assert_eq!((claims[0].name, slot), ("b", 2));
        // Behind `c`, the other embedded set comes before the own claim.
        let (claims, slot) = after(EmbedsFirst::SCHEMA, 3);
        assert_eq!((claims[0].name, slot), ("d", 3));
        let (claims, slot) = after(EmbedsFirst::SCHEMA, 4);
        assert_eq!((claims[0].name, slot), ("e", 0));
    }
}
