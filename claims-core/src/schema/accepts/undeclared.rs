//! What the producer writes and the consumer does not declare.

use claims_registry::is_core;

use super::{
    claim::{may_be_null, value_fit},
    findings::Findings,
    set::Pair,
    shape::{Fit, shape_accepts, takes_null},
    words,
    written::{Source, extras, find},
};
use crate::schema::{ClaimSchema, Schema, Shape, text::same};

/// Compares such claims with the consumer's `forbid`, `extra` and `deny_unknown`.
pub(super) const fn compare(findings: &mut Findings, pair: &Pair<'_>) {
    if let Some((owner, claim)) = pair.written.tag {
        one(findings, pair, owner, claim);
    }
    each(findings, pair, pair.written.schema);
    forbidden_extra(findings, pair, pair.consumer);
    extra(findings, pair);
}

/// Whether a set that declares none of what `producer` writes refuses none of it for that. Inside a
/// claim, `nested`, there are no core claims.
#[cfg(feature = "export")]
pub(in crate::schema) const fn takes(
    consumer: &Schema<'_>,
    producer: &Schema<'_>,
    nested: bool,
) -> Fit {
    let mut findings = Findings::quiet();
    let pair = Pair {
        consumer,
        tag: None,
        written: &super::written::Written::set(producer),
        place: None,
        nested,
    };
    compare(&mut findings, &pair);
    findings.fit()
}

/// Every claim of the set and of those that it embeds.
const fn each(findings: &mut Findings, pair: &Pair<'_>, set: &Schema<'_>) {
    let mut i = 0;
    while i < set.claims.len() {
        one(findings, pair, set, &set.claims[i]);
        i += 1;
    }
    let mut i = 0;
    while i < set.embedded.len() {
        each(findings, pair, set.embedded[i].schema);
        i += 1;
    }
}

const fn one(
    findings: &mut Findings,
    pair: &Pair<'_>,
    owner: &Schema<'_>,
    claim: &ClaimSchema<'_>,
) {
    let is_tag = match pair.tag {
        Some(tag) => same(tag, claim.name),
        None => false,
    };
    if is_tag || find(pair.consumer, claim).is_some() {
        return;
    }
    let source = Source {
        owner,
        claim,
        extra: false,
    };
    if forbids(pair.consumer, claim.name) {
        findings.add(words::forbidden(pair, source));
    } else if let Some(extra) = extras(pair.consumer) {
        let read = ClaimSchema::new(claim.name, extra.extra.field, extra.extra.shape);
        let null = if may_be_null(claim) {
            takes_null(read.shape)
        } else {
            Fit::Yes
        };
        match null.and(value_fit(&read, claim)) {
            Fit::Yes => {}
            Fit::No => findings.add(words::in_extra(pair, extra, source)),
            Fit::Unknown => findings.add_unknown(words::unknown_in_extra(pair, extra, source)),
        }
    } else if pair.consumer.deny_unknown && (pair.nested || !is_core(claim.name)) {
        findings.add(words::undeclared(pair, source));
    }
}

const fn forbids(set: &Schema<'_>, name: &str) -> bool {
    let mut i = 0;
    while i < set.forbidden.len() {
        if same(set.forbidden[i], name) {
            return true;
        }
        i += 1;
    }
    let mut i = 0;
    while i < set.embedded.len() {
        if forbids(set.embedded[i].schema, name) {
            return true;
        }
        i += 1;
    }
    false
}

/// Forbidden names that the producer's `extra` map may write.
const fn forbidden_extra(findings: &mut Findings, pair: &Pair<'_>, set: &Schema<'_>) {
    let mut i = 0;
    while i < set.forbidden.len() {
        let name = ClaimSchema::new(set.forbidden[i], "", Shape::Unknown);
        if let Some(extra) = pair.written.extra_for(&name) {
            let claim = extra.claim(name.name);
            let source = Source {
                owner: extra.owner,
                claim: &claim,
                extra: true,
            };
            findings.add(words::forbidden(pair, source));
        }
        i += 1;
    }
    let mut i = 0;
    while i < set.embedded.len() {
        forbidden_extra(findings, pair, set.embedded[i].schema);
        i += 1;
    }
}

/// The producer's `extra` map against the consumer's, or against `deny_unknown`.
const fn extra(findings: &mut Findings, pair: &Pair<'_>) {
    let Some(written) = extras(pair.written.schema) else {
        return;
    };
    match extras(pair.consumer) {
        Some(read) => match shape_accepts(read.extra.shape, written.extra.shape) {
            Fit::Yes => {}
            Fit::No => findings.add(words::extras(pair, read, written)),
            Fit::Unknown => findings.add_unknown(words::unknown_extras(pair, read, written)),
        },
        None if pair.consumer.deny_unknown => findings.add(words::undeclared_extra(pair, written)),
        None => {}
    }
}
