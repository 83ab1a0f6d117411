//! Which kinds of tokens the specifications keep apart (RFC 8725, section 3.12), over all pairs:
//! derived from the data, and tried with real tokens on real verifiers.

use claims_core::{
    Error, HeaderError,
    registry::{PROFILES, Profile, TypeLevel, is_core},
};

use crate::kinds::{all, sample};

/// What makes a verifier of one profile refuse the tokens of another.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Barrier {
    /// The verifier demands a `typ` that only its own tokens carry.
    DemandedType,
    /// The token always carries a `typ` that says what it is, and that is something else.
    OtherType,
    /// The token always has a claim that the verifier forbids.
    Forbidden(&'static str),
    /// The verifier needs a claim that the token's specification does not give it. Only that: an
    /// issuer that adds the claim of its own accord breaks nothing.
    Lacking(&'static str),
}

/// The barrier between a token and a verifier of another profile; `None` if there is none.
pub(crate) fn barrier(token: &Profile, verifier: &Profile) -> Option<Barrier> {
    if verifier.required_typ().is_some() {
        return Some(Barrier::DemandedType);
    }
    // A `typ` that is only recommended may be absent, and a verifier accepts that.
    if token.required_typ().is_some() {
        return Some(Barrier::OtherType);
    }
    let mut required = token.required.iter();
    if let Some(row) = required.find(|row| forbids(verifier, row.name)) {
        return Some(Barrier::Forbidden(row.name));
    }
    let mut required = verifier.required.iter();
    let lacking = required.find(|row| !may_carry(token, row.name))?;
    Some(Barrier::Lacking(lacking.name))
}

fn forbids(profile: &Profile, claim: &str) -> bool {
    let mut forbidden = profile.forbidden.iter();
    forbidden.any(|row| row.always() && row.name == claim)
}

/// Whether the token's specifications give it the claim, required or not.
fn may_carry(token: &Profile, claim: &str) -> bool {
    // What these two are about is a token of any kind.
    let any = token.id == "jwt" || token.typ.level == TypeLevel::Inherited;
    let lists = [
        token.required,
        token.conditional,
        token.recommended,
        token.optional,
    ];
    let named = lists
        .iter()
        .flat_map(|list| list.iter())
        .any(|row| row.name == claim || row.or == Some(claim));
    (any || named || is_core(claim)) && !forbids(token, claim)
}

/// Every pair of a token and a verifier of another profile.
pub(crate) fn pairs() -> impl Iterator<Item = (&'static Profile, &'static Profile)> {
    let of = |token: &'static Profile| PROFILES.iter().map(move |verifier| (token, verifier));
    let pairs = PROFILES.iter().flat_map(of);
    pairs.filter(|(token, verifier)| token.id != verifier.id)
}

/// A minimal token of one profile is refused by the verifier of another, for the reason derived;
/// where there is none, a token that its specification allows is accepted.
#[test]
fn verifiers_refuse_what_is_kept_apart_and_nothing_else() {
    let kinds = all();
    assert_eq!(kinds.len(), PROFILES.len());
    let kind = |profile: &Profile| {
        kinds
            .iter()
            .find(|kind| kind.profile.id == profile.id)
            .unwrap()
    };
    let mut judged = 0;
    for (token, verifier) in pairs() {
        judged += 1;
        let pair = format!("{} for {}", token.id, verifier.id);
        let typ = token.required_typ();
        let mut payload = kind(token).minimal();
        let barrier = barrier(token, verifier);
        if barrier.is_none() {
            // What the verifier needs beyond that, the token may have.
            for row in verifier.required {
                payload.entry(row.name).or_insert_with(|| sample(row.name));
            }
            if verifier.id == "oidc_logout_token" {
                payload.entry("sub").or_insert_with(|| sample("sub"));
            }
        }
        let outcome = kind(verifier).verify(typ, &payload);
        match (barrier, outcome) {
            (None, Ok(()))
            | (Some(Barrier::DemandedType), Err(Error::Header(HeaderError::Type { .. }))) => {}
            (
                Some(Barrier::OtherType),
                Err(Error::Header(HeaderError::OtherProfile { other, profile, .. })),
            ) => assert_eq!((other, profile), (token.id, verifier.id)),
            (Some(Barrier::Forbidden(claim)), Err(Error::Claims(report))) => {
                let found = format!("{claim} forbidden");
                assert!(
                    report.to_string().contains(claim),
                    "{pair}: {found}: {report}"
                );
            }
            (Some(Barrier::Lacking(claim)), Err(Error::Claims(report))) => {
                let mut found = report.into_iter();
                let missing =
                    found.any(|it| it.claim() == claim && it.code().as_str() == "missing");
                assert!(missing, "{pair}: {claim}");
            }
            (barrier, outcome) => panic!("{pair}: {barrier:?}, and {outcome:?}"),
        }
    }
    assert_eq!(judged, PROFILES.len() * (PROFILES.len() - 1));
}

/// A token that carries its recommended `typ` is told apart after all.
#[test]
fn a_recommended_type_keeps_apart_whoever_sets_it() {
    let kinds = all();
    let mut judged = 0;
    for (token, verifier) in pairs() {
        let typ = token.typ.value.filter(|_| token.id != "jwt");
        let (Some(typ), None) = (typ, verifier.required_typ()) else {
            continue;
        };
        let kind = |profile: &Profile| kinds.iter().find(|kind| kind.profile.id == profile.id);
        let payload = kind(token).unwrap().minimal();
        let refused = kind(verifier).unwrap().verify(Some(typ), &payload);
        assert!(
            matches!(
                refused,
                Err(Error::Header(HeaderError::OtherProfile { .. }))
            ),
            "{} for {}",
            token.id,
            verifier.id
        );
        judged += 1;
    }
    assert!(judged > 100, "{judged}");
}

#[test]
fn the_barriers_are_those_of_the_specifications() {
    let between = |token, verifier| {
        let profile = |id| claims_core::registry::profile(id).unwrap();
        barrier(profile(token), profile(verifier))
    };
    // The best-known confusion: an ID Token where a grant is expected, and the other way around.
    assert_eq!(between("oidc_id_token", "jwt_bearer_grant"), None);
    assert_eq!(between("jwt_bearer_grant", "oidc_id_token"), None);
    assert_eq!(
        between("oidc_id_token", "oauth_at_jwt"),
        Some(Barrier::DemandedType)
    );
    assert_eq!(
        between("oauth_at_jwt", "oidc_id_token"),
        Some(Barrier::OtherType)
    );
    // A logout token has no `nonce`, but an ID Token need not have one either.
    assert_eq!(between("oidc_logout_token", "oidc_id_token"), None);
    assert_eq!(
        between("oidc_id_token", "oidc_logout_token"),
        Some(Barrier::Lacking("events"))
    );
    // The one is made to be the other.
    assert_eq!(between("oidc_logout_token", "set"), None);
}

/// Nothing of today's data has this barrier; the rule holds all the same.
#[test]
fn a_claim_that_the_verifier_forbids_is_a_barrier() {
    let profile = |id| *claims_core::registry::profile(id).unwrap();
    let mut token = profile("jwt_bearer_grant");
    let verifier = profile("oidc_logout_token");
    assert_ne!(
        barrier(&token, &verifier),
        Some(Barrier::Forbidden("nonce"))
    );
    token.required = profile("kb_jwt").required;
    assert_eq!(
        barrier(&token, &verifier),
        Some(Barrier::Forbidden("nonce"))
    );
}
