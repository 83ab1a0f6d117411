//! One object of the producer against one set of the consumer.

use super::{
    claim::{Gap, claim_gaps, may_be_null, needs, value_fit},
    findings::Findings,
    place::{Place, Step},
    profile,
    shape::{Fit, shape_accepts, takes_null},
    tag, undeclared, words,
    written::{Source, Written, find},
};
use crate::schema::{ClaimSchema, Literal, Presence, Schema, Shape, Validator, text::same};

/// The two that are compared.
#[derive(Clone, Copy)]
pub(super) struct Pair<'a> {
    /// The set that reads; for an enum that of a variant.
    pub(super) consumer: &'a Schema<'a>,
    /// The tag of the enum that reads.
    pub(super) tag: Option<&'a str>,
    /// What is read.
    pub(super) written: &'a Written<'a>,
    pub(super) place: Option<&'a Place<'a>>,
    /// Whether the object stands inside a claim.
    pub(super) nested: bool,
}

/// Compares them.
pub(super) const fn compare(findings: &mut Findings, pair: &Pair<'_>) {
    claims(findings, pair, pair.consumer);
    undeclared::compare(findings, pair);
    functions(findings, pair, pair.consumer);
    profile::follows(findings, pair);
}

/// Every claim of the set and of those that it embeds, in the order of the declaration.
const fn claims(findings: &mut Findings, pair: &Pair<'_>, set: &Schema<'_>) {
    let (mut part, mut i) = (0, 0);
    loop {
        let last = i >= set.claims.len();
        while part < set.embedded.len() && (last || set.embedded[part].position <= i) {
            claims(findings, pair, set.embedded[part].schema);
            part += 1;
        }
        if last {
            return;
        }
        claim(findings, pair, &set.claims[i]);
        i += 1;
    }
}

const fn claim(findings: &mut Findings, pair: &Pair<'_>, consumer: &ClaimSchema<'_>) {
    if let Some(source) = pair.written.find(consumer) {
        return gaps(findings, pair, consumer, source);
    }
    let extra = pair.written.extra_for(consumer);
    if needs(consumer) {
        findings.add(words::missing(pair, consumer.name, extra));
    } else if let Some(extra) = extra {
        let claim = extra.claim(consumer.name);
        let source = Source {
            owner: extra.owner,
            claim: &claim,
            extra: true,
        };
        gaps(findings, pair, consumer, source);
    }
}

const fn gaps(
    findings: &mut Findings,
    pair: &Pair<'_>,
    consumer: &ClaimSchema<'_>,
    source: Source<'_>,
) {
    let mut gaps = claim_gaps(consumer, source.claim);
    let mut comparable = true;
    while let Some(gap) = gaps.next_gap() {
        let unjudged = matches!(gap, Gap::Validator(Validator::Lifetime(_)));
        // Inside a claim nobody counts a lifetime.
        if !(pair.nested && unjudged) {
            words::gap(findings, pair, consumer, source, gap);
        }
        if matches!(gap, Gap::Meaning | Gap::Unknown | Gap::Shape) {
            comparable = false;
        }
    }
    if comparable && !pair.nested {
        lifetime(findings, pair, consumer);
    }
}

/// A lifetime counts from `iat`, so that a token with the one needs the other.
const fn lifetime(findings: &mut Findings, pair: &Pair<'_>, consumer: &ClaimSchema<'_>) {
    let mut i = 0;
    while i < consumer.validators.len() {
        if matches!(consumer.validators[i], Validator::Lifetime(_)) {
            let issued = ClaimSchema::new("iat", "iat", Shape::NumericDate);
            let told = match find(pair.consumer, &issued) {
                Some(own) => needs(own.claim),
                None => false,
            };
            let sure = match pair.written.find(&issued) {
                Some(source) => !matches!(source.claim.presence, Presence::Optional),
                None => false,
            };
            if !told && !sure {
                findings.add(words::no_issue_date(pair, consumer.name));
            }
        }
        i += 1;
    }
}

/// The functions that see a whole set, and those of the sets that it embeds.
pub(super) const fn functions(findings: &mut Findings, pair: &Pair<'_>, set: &Schema<'_>) {
    let mut i = 0;
    while i < set.validators.len() {
        if let Validator::Function(path) = set.validators[i] {
            let whole = match pair.written.tag {
                Some((whole, _)) => has_function(whole, path),
                None => false,
            };
            if !whole && !has_function(pair.written.schema, path) {
                findings.add(words::function(pair, set, path));
            }
        }
        i += 1;
    }
    let mut i = 0;
    while i < set.embedded.len() {
        functions(findings, pair, set.embedded[i].schema);
        i += 1;
    }
}

const fn has_function(set: &Schema<'_>, wanted: &str) -> bool {
    let mut i = 0;
    while i < set.validators.len() {
        if let Validator::Function(path) = set.validators[i]
            && same(path, wanted)
        {
            return true;
        }
        i += 1;
    }
    let mut i = 0;
    while i < set.embedded.len() {
        if has_function(set.embedded[i].schema, wanted) {
            return true;
        }
        i += 1;
    }
    false
}

/// Whether a set inside a claim takes every object that another one writes.
pub(super) const fn fits(consumer: &Schema<'_>, producer: &Schema<'_>) -> Fit {
    let mut findings = Findings::quiet();
    tag::compare(&mut findings, consumer, producer, None, true);
    findings.fit()
}

/// Whether a set inside a claim takes every map of such members.
pub(super) const fn takes_map(consumer: &Schema<'_>, member: Shape<'_>) -> Fit {
    let mut findings = Findings::quiet();
    let map = Schema::new("map").extra("member", None, member);
    let written = Written {
        schema: &map,
        tag: None,
        any_name: true,
    };
    tag::with(&mut findings, consumer, &written, None, true);
    findings.fit()
}

/// Whether a map of such members takes every object that a set writes.
pub(super) const fn members_fit(member: Shape<'_>, set: &Schema<'_>) -> Fit {
    let read = ClaimSchema::new("", "", member);
    let mut fit = Fit::Yes;
    let mut i = 0;
    while i < set.claims.len() {
        let claim = &set.claims[i];
        if may_be_null(claim) {
            fit = fit.and(takes_null(member));
        }
        fit = fit.and(value_fit(&read, claim));
        i += 1;
    }
    let mut i = 0;
    while i < set.embedded.len() {
        fit = fit.and(members_fit(member, set.embedded[i].schema));
        i += 1;
    }
    if let Some(tagged) = &set.tagged {
        let mut i = 0;
        while i < tagged.variants.len() {
            let value = [Literal::Text(tagged.variants[i].value)];
            fit = fit
                .and(shape_accepts(member, Shape::OneOf(&value)))
                .and(members_fit(member, tagged.variants[i].schema));
            i += 1;
        }
    }
    match set.extra {
        Some(extra) => fit.and(shape_accepts(member, extra.shape)),
        None => fit,
    }
}

/// Tells why the shapes do not fit: inside the sets that both hold, or here.
pub(super) const fn shapes(
    findings: &mut Findings,
    place: &Place<'_>,
    read: Shape<'_>,
    written: Shape<'_>,
) -> bool {
    let before = findings.count();
    match (read, written) {
        (Shape::Nullable(read), Shape::Nullable(written)) => {
            return shapes(findings, place, *read, *written);
        }
        (Shape::Nullable(read), _) => return shapes(findings, place, *read, written),
        (Shape::Array(read) | Shape::OneOrMany(read), Shape::Array(written)) => {
            let place = Place {
                outer: Some(place),
                step: Step::Element,
            };
            return shapes(findings, &place, *read, *written);
        }
        (Shape::Map(read), Shape::Map(written)) => {
            let place = Place {
                outer: Some(place),
                step: Step::Member,
            };
            return shapes(findings, &place, *read, *written);
        }
        (Shape::Object(consumer), Shape::Object(producer)) => {
            tag::compare(findings, consumer, producer, Some(place), true);
        }
        _ => {}
    }
    findings.count() > before
}

#[cfg(test)]
mod tests;
