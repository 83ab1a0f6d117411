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
