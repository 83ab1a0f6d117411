//! The vectors that were written for a profile, into a type with that profile: all of them are met.

use claims_core::{
    Claims, ClaimsOwned, Policy,
    policy::{WithoutContext, WithoutStores},
};
use claims_tests::vectors::{Outcome, Reason, Vector, assert_none, load};

use crate::sets::{AccessToken, DpopProof, IdToken, LogoutToken, SecurityEvent};

/// An access token with the claim that one vector is about.
#[derive(Debug, Claims)]
#[claims(profile = "oauth_at_jwt")]
struct Scoped {
    #[claim(flatten)]
    token: AccessToken,
    #[claim(registered)]
    scope: Option<claims_core::Scope>,
}

fn judge<T: ClaimsOwned + Claims<Context: WithoutContext, State: WithoutStores>>(
    vector: &Vector,
) -> Outcome {
    let payload = vector.payload();
    Outcome::of(vector, |policy: &Policy| policy.decode::<T>(&payload))
}

#[test]
fn every_vector_of_a_profile_is_met_by_its_type() {
    let vectors = load();
    let mut judged = 0;
    let objections = vectors.iter().filter_map(|vector| {
        let outcome = match vector.policy.profile.as_deref()? {
            "oidc_id_token" => judge::<IdToken>(vector),
            "rfc9068" => judge::<Scoped>(vector),
            "backchannel_logout" => judge::<LogoutToken>(vector),
            "rfc8417_set" => judge::<SecurityEvent>(vector),
            "dpop" => judge::<DpopProof>(vector),
            other => panic!("{}: profile {other}", vector.id),
        };
        // The header is for the verifier.
        if vector.reason() == Some(Reason::Type) {
            return None;
        }
        judged += 1;
        vector.objection(&outcome)
    });
    assert_none(objections.collect::<Vec<_>>());
    assert_eq!(judged, 33);
}
