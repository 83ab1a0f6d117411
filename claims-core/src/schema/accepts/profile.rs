//! What the profile of a set and the `typ` of its tokens demand.

use claims_registry::profile_of_typ;

use super::{findings::Findings, set::Pair, words};
use crate::schema::{
    Schema,
    text::{same, same_media_type},
};

/// The media types of the tokens (RFC 7519, section 5.1). A verifier demands its own; without one it
/// refuses that of another profile than its own (RFC 8725, section 3.12).
pub(super) const fn typ(findings: &mut Findings, consumer: &Schema<'_>, producer: &Schema<'_>) {
    match (consumer.typ, producer.typ, consumer.profile) {
        (Some(demanded), Some(typ), _) if same_media_type(typ, demanded) => {}
        (Some(demanded), _, _) => findings.add(words::typ(consumer, producer, demanded)),
        (None, Some(typ), Some(own)) => {
            if let Some(other) = profile_of_typ(typ)
                && !same(other.id, own)
            {
                findings.add(words::typ_of_profile(consumer, producer, own, typ));
            }
        }
        (None, ..) => {}
    }
}

/// The profile of the set: what it demands of values, only one who follows it promises. That of an
/// embedded set is not the token's.
pub(super) const fn follows(findings: &mut Findings, pair: &Pair<'_>) {
    let Some(wanted) = pair.consumer.profile else {
        return;
    };
    let whole = match pair.written.tag {
        Some((whole, _)) => has(whole, wanted),
        None => false,
    };
    if !pair.nested && !whole && !has(pair.written.schema, wanted) {
        findings.add(words::profile(pair, wanted));
    }
}

const fn has(set: &Schema<'_>, wanted: &str) -> bool {
    match set.profile {
        Some(profile) => same(profile, wanted),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::gaps;
    use crate::schema::{ClaimSchema, Schema, Shape};

    const CONSUMER: Schema<'static> = Schema::new("Consumer").profile("at+jwt");

    #[test]
    fn a_profile_is_followed_by_whoever_says_so() {
        const SAME: Schema<'static> = Schema::new("Same").profile("at+jwt");
        assert_eq!(gaps(&CONSUMER, &SAME), [""; 0]);
        for other in [Schema::new("Other"), Schema::new("Other").profile("logout")] {
            assert_eq!(
                gaps(&CONSUMER, &other),
                ["the whole set: follows the profile `at+jwt`, but `Other` does not"]
            );
        }
    }

    #[test]
    fn a_set_inside_a_claim_is_held_to_no_profile() {
        const READ: [ClaimSchema<'static>; 1] =
            [ClaimSchema::new("actor", "actor", Shape::Object(&CONSUMER))];
        const PLAIN: Schema<'static> = Schema::new("Plain");
        const WRITTEN: [ClaimSchema<'static>; 1] =
            [ClaimSchema::new("actor", "actor", Shape::Object(&PLAIN))];
        let reader = Schema::new("Reader").claims(&READ);
        let writer = Schema::new("Writer").claims(&WRITTEN);
        assert_eq!(gaps(&reader, &writer), [""; 0]);
    }
}
