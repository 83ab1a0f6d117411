//! Entity statements (OpenID Federation 1.0, sections 3.1 and 3.2).

use super::{Code, Core, Report, Value, Violation, Wire};

/// What only a superior says about another entity: not in an entity configuration.
const OF_SUBORDINATES: [&str; 4] = [
    "metadata_policy",
    "metadata_policy_crit",
    "constraints",
    "source_endpoint",
];

/// What only an entity says about itself: not in a subordinate statement.
const OF_ITSELF: [&str; 5] = [
    "authority_hints",
    "trust_anchor_hints",
    "trust_marks",
    "trust_mark_issuers",
    "trust_mark_owners",
];

/// Lists that are left out rather than empty.
const HINTS: [&str; 2] = ["authority_hints", "trust_anchor_hints"];

pub(super) const NAMES: &[&str] = &[
    "metadata_policy",
    "metadata_policy_crit",
    "constraints",
    "source_endpoint",
    "authority_hints",
    "trust_anchor_hints",
    "trust_marks",
    "trust_mark_issuers",
    "trust_mark_owners",
];

/// Whoever speaks about itself makes an entity configuration, and a subordinate statement about
/// anybody else: each has claims that the other must not have.
pub(super) fn judge(wire: &Wire<'_, '_>, report: &mut Report) {
    for claim in HINTS {
        let elements = wire.get(claim).and_then(Value::elements);
        if elements.is_some_and(|mut hints| hints.next().is_none()) {
            let sentence = "empty, and has to be left out then (OpenID Federation 1.0, 3.1)";
            report.push(Violation::new(claim, Code::Length).plain(sentence));
        }
    }
    let party = |claim| wire.core(claim).and_then(Value::string);
    let (Some(issuer), Some(subject)) = (party(Core::Issuer), party(Core::Subject)) else {
        return;
    };
    let (forbidden, sentence): (&[&'static str], _) = if issuer == subject {
        (
            &OF_SUBORDINATES,
            "must not be present in an entity configuration, where `iss` is `sub` (OpenID Federation 1.0, 3.2)",
        )
    } else {
        (
            &OF_ITSELF,
            "must not be present in a subordinate statement, where `iss` is not `sub` (OpenID Federation 1.0, 3.2)",
        )
    };
    for claim in forbidden.iter().copied() {
        if wire.get(claim).is_some() {
            report.push(Violation::new(claim, Code::Forbidden).plain(sentence));
        }
    }
}
