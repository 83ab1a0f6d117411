//! Every vector through `Policy::decode`, into a type that declares none of the claims: the policy
//! judges what is on the wire.
#![allow(clippy::panic)]

use claims_core::Claims;
use claims_tests::vectors::{Outcome, Reason, Vector, assert_none, load};

/// A claims set that declares nothing.
#[derive(Claims)]
struct Nothing {}

/// Vectors that turn on more than a policy and core claims, and what they turn on. The types of
/// `profiles/vectors.rs` meet them.
const BEYOND_A_POLICY: [(&str, &str); 6] = [
    (
        "at-scope-array",
        "the type of a claim that is not core: needs a declared `scope`",
    ),
    (
        "lo-no-sub-no-sid",
        "a rule of the logout token profile: `sub` or `sid`",
    ),
    (
        "lo-events-wrong-member",
        "a rule of the logout token profile: the member of `events`",
    ),
    (
        "lo-events-value-null",
        "the type of a claim that is not core: needs a declared `events`",
    ),
    (
        "set-events-not-object",
        "the type of a claim that is not core: needs a declared `events`",
    ),
    (
        "set-event-payload-not-object",
        "the type of a claim that is not core: needs a declared `events`",
    ),
];

/// Vectors that are refused earlier than they expect, and why.
const REFUSED_EARLIER: [(&str, &str); 1] = [
    // Expected is another issuer, found after the lone surrogate was let through (RFC 8259, 8.2).
    ("lone-surrogate-iss-collide", "half of a surrogate pair"),
];

fn judge(vector: &Vector) -> Outcome {
    let payload = vector.payload();
    Outcome::of(vector, |policy| policy.decode::<Nothing>(&payload))
}

fn listed(list: &[(&str, &str)], vector: &Vector) -> bool {
    list.iter().any(|(id, _)| *id == vector.id)
}

#[test]
fn a_policy_meets_every_vector() {
    let vectors = load();
    let judged = vectors.iter().filter(|vector| {
        // The header is for the verifier.
        vector.reason() != Some(Reason::Type)
            && !listed(&BEYOND_A_POLICY, vector)
            && !listed(&REFUSED_EARLIER, vector)
    });
    assert_none(judged.filter_map(|vector| vector.objection(&judge(vector))));
}

#[test]
fn what_is_beyond_a_policy_is_accepted_by_it() {
    // Fails when a listed vector is met after all: then it no longer belongs on the list.
    for (id, why) in BEYOND_A_POLICY {
        let vectors = load();
        let vector = vectors.iter().find(|vector| vector.id == id);
        let vector = vector.unwrap_or_else(|| panic!("there is a vector {id}"));
        assert!(matches!(judge(vector), Outcome::Accepted), "{id}: {why}");
    }
}

#[test]
fn what_is_refused_earlier_is_refused_as_malformed() {
    for (id, why) in REFUSED_EARLIER {
        let vectors = load();
        let vector = vectors.iter().find(|vector| vector.id == id);
        let vector = vector.unwrap_or_else(|| panic!("there is a vector {id}"));
        let Outcome::Refused(error) = judge(vector) else {
            panic!("{id} is refused")
        };
        assert!(error.to_string().starts_with(why), "{id}: {error}");
    }
}
