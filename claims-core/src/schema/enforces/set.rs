//! One set of the producer against one of the consumer.

use super::{findings::Findings, words};
use crate::schema::{
    ClaimSchema, OnlineCheck, Schema, Validator,
    accepts::{
        place::Place,
        written::{Source, find},
    },
    text::same,
};

/// The two that are compared; of an enum, the set of a variant.
#[derive(Clone, Copy)]
pub(super) struct Pair<'a> {
    pub(super) consumer: &'a Schema<'a>,
    pub(super) producer: &'a Schema<'a>,
    pub(super) place: Option<&'a Place<'a>>,
}

/// Compares them: what the consumer leaves out, then what the producer knows nothing of.
pub(super) const fn compare(findings: &mut Findings, pair: &Pair<'_>) {
    walk(findings, pair, pair.producer, Side::Producer);
    walk(findings, pair, pair.consumer, Side::Consumer);
}

/// One of the two.
#[derive(Clone, Copy)]
pub(super) enum Side {
    Producer,
    Consumer,
}

/// Looks for the checks of one side on the other: those of the set and of what it embeds, in the order of
/// the declaration.
const fn walk(findings: &mut Findings, pair: &Pair<'_>, set: &Schema<'_>, side: Side) {
    let (mut part, mut i) = (0, 0);
    loop {
        let last = i >= set.claims.len();
        while part < set.embedded.len() && (last || set.embedded[part].position <= i) {
            walk(findings, pair, set.embedded[part].schema, side);
            part += 1;
        }
        if last {
            return;
        }
        let declared = Source {
            owner: set,
            claim: &set.claims[i],
            extra: false,
        };
        claim(findings, pair, declared, side);
        i += 1;
    }
}

const fn claim(findings: &mut Findings, pair: &Pair<'_>, declared: Source<'_>, side: Side) {
    let mut i = 0;
    while i < declared.claim.validators.len() {
        if let Validator::Online(check) = declared.claim.validators[i] {
            match side {
                Side::Producer => omitted(findings, pair, declared, check),
                Side::Consumer => unfounded(findings, pair, declared, check),
            }
        }
        i += 1;
    }
}

/// A check of the producer, unless the consumer makes it.
const fn omitted(
    findings: &mut Findings,
    pair: &Pair<'_>,
    declared: Source<'_>,
    check: OnlineCheck<'_>,
) {
    let found = find(pair.consumer, declared.claim);
    if let Some(consumer) = found {
        if has(consumer.claim, check) {
            return;
        }
        if let Some(other) = another_version(consumer.claim, check) {
            let line = words::another_version(pair, declared, check, consumer, other);
            return findings.add_omitted(line);
        }
    }
    findings.add_omitted(words::omitted(pair, declared, check, found));
}

/// A check of the consumer for which the issuer would have to do something, unless the producer declares
/// it. A token that the consumer takes once needs nobody's help.
const fn unfounded(
    findings: &mut Findings,
    pair: &Pair<'_>,
    declared: Source<'_>,
    check: OnlineCheck<'_>,
) {
    if matches!(check, OnlineCheck::SingleUse) {
        return;
    }
    let found = find(pair.producer, declared.claim);
    if let Some(producer) = found {
        // Another version was told with what the consumer leaves out.
        if has(producer.claim, check) || another_version(producer.claim, check).is_some() {
            return;
        }
    }
    findings.add_unfounded(words::unfounded(pair, declared, check, found));
}

/// The version that the claim is, if another one is wanted. It was found not to be that one.
const fn another_version<'a>(
    claim: &ClaimSchema<'a>,
    wanted: OnlineCheck<'_>,
) -> Option<OnlineCheck<'a>> {
    let mut i = 0;
    while i < claim.validators.len() {
        if let Validator::Online(check @ OnlineCheck::VersionOf(_)) = claim.validators[i]
            && matches!(wanted, OnlineCheck::VersionOf(_))
        {
            return Some(check);
        }
        i += 1;
    }
    None
}

const fn has(claim: &ClaimSchema<'_>, wanted: OnlineCheck<'_>) -> bool {
    let mut i = 0;
    while i < claim.validators.len() {
        if let Validator::Online(check) = claim.validators[i]
            && same_check(check, wanted)
        {
            return true;
        }
        i += 1;
    }
    false
}

const fn same_check(left: OnlineCheck<'_>, right: OnlineCheck<'_>) -> bool {
    match (left, right) {
        (OnlineCheck::SingleUse, OnlineCheck::SingleUse)
        | (OnlineCheck::Revocable, OnlineCheck::Revocable) => true,
        (OnlineCheck::VersionOf(left), OnlineCheck::VersionOf(right)) => same(left, right),
        _ => false,
    }
}
