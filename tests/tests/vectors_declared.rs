//! Every vector through `Policy::decode`, into a type that declares all of their claims: what the
//! type says and what the policy says must not disagree. And through serde, which knows no policy.
#![allow(clippy::panic)]

use std::collections::BTreeMap;

use claims_core::{Audience, Claims, Code, Error, Invalid, NumericDate, Scope};
use claims_tests::vectors::{Outcome, Reason, Vector, assert_none, load};
use serde_json::{Map, Value};

/// Every claim of the vectors, each with its registered kind.
#[derive(Claims)]
struct Everything {
    #[claim(registered)]
    iss: Option<String>,
    #[claim(registered)]
    sub: Option<String>,
    #[claim(registered)]
    aud: Option<Audience>,
    #[claim(registered)]
    exp: Option<NumericDate>,
    #[claim(registered)]
    nbf: Option<NumericDate>,
    #[claim(registered)]
    iat: Option<NumericDate>,
    #[claim(registered)]
    jti: Option<String>,
    #[claim(registered)]
    nonce: Option<String>,
    #[claim(registered)]
    azp: Option<String>,
    #[claim(registered)]
    auth_time: Option<NumericDate>,
    #[claim(registered)]
    acr: Option<String>,
    #[claim(registered)]
    amr: Option<Vec<String>>,
    #[claim(registered)]
    client_id: Option<String>,
    #[claim(registered)]
    scope: Option<Scope>,
    #[claim(registered)]
    sid: Option<String>,
    #[claim(registered)]
    events: Option<BTreeMap<String, Map<String, Value>>>,
    #[claim(registered)]
    email_verified: Option<bool>,
    #[claim(registered)]
    htm: Option<String>,
    #[claim(registered)]
    htu: Option<String>,
    #[claim(registered)]
    name: Option<String>,
    admin: Option<bool>,
    custom: Option<Value>,
    n: Option<u64>,
    v: Option<u64>,
    f: Option<bool>,
    x: Option<Value>,
    a: Option<Value>,
    data: Option<Value>,
    // Larger than any integer type.
    big: Option<f64>,
    #[claim(rename = "http://example.com/is_root")]
    is_root: Option<bool>,
}

/// Vectors that turn on a rule of a profile, which no shape of a claim can tell. A type with that
/// profile meets them (`profiles/vectors.rs`), and so does one that declares the rules itself: see
/// `rules_of_a_profile_can_be_declared`.
const BEYOND_SHAPE: [&str; 2] = ["lo-no-sub-no-sid", "lo-events-wrong-member"];

/// Refused as malformed, before its issuer is looked at: it has half of a surrogate pair.
const REFUSED_EARLIER: &str = "lone-surrogate-iss-collide";

fn judge(vector: &Vector) -> Outcome {
    let payload = vector.payload();
    Outcome::of(vector, |policy| policy.decode::<Everything>(&payload))
}

#[test]
fn a_policy_and_a_type_meet_every_vector_together() {
    let vectors = load();
    let judged = vectors.iter().filter(|vector| {
        // The header is for the verifier.
        vector.reason() != Some(Reason::Type)
            && !BEYOND_SHAPE.contains(&vector.id.as_str())
            && vector.id != REFUSED_EARLIER
    });
    assert_none(judged.filter_map(|vector| vector.objection(&judge(vector))));
}

/// A logout token with the rules that OpenID Connect Back-Channel Logout 1.0, section 2.4, adds.
#[derive(Claims)]
#[claims(forbid("nonce"), validate = names_a_user)]
struct LogoutToken {
    #[claim(registered)]
    iss: String,
    #[claim(registered)]
    aud: Audience,
    #[claim(registered)]
    iat: NumericDate,
    #[claim(registered)]
    exp: NumericDate,
    #[claim(registered)]
    jti: String,
    #[claim(registered)]
    sub: Option<String>,
    #[claim(registered)]
    sid: Option<String>,
    #[claim(registered, validate = is_logout)]
    events: BTreeMap<String, Map<String, Value>>,
}

fn names_a_user(token: &LogoutToken) -> Result<(), Invalid> {
    match (&token.sub, &token.sid) {
        (None, None) => Err(Invalid::new("missing", "needs `sub` or `sid`")),
        _ => Ok(()),
    }
}

fn is_logout(events: &BTreeMap<String, Map<String, Value>>) -> Result<(), Invalid> {
    if events.contains_key("http://schemas.openid.net/event/backchannel-logout") {
        Ok(())
    } else {
        Err(Invalid::new("events", "is not about a logout"))
    }
}

#[test]
fn rules_of_a_profile_can_be_declared() {
    let vectors = load();
    let mut judged = 0;
    for vector in vectors.iter().filter(|vector| vector.id.starts_with("lo-")) {
        let payload = vector.payload();
        let outcome = Outcome::of(vector, |policy| policy.decode::<LogoutToken>(&payload));
        let accepted = matches!(outcome, Outcome::Accepted);
        assert_eq!(accepted, vector.id.ends_with("-only"), "{}", vector.id);
        judged += usize::from(BEYOND_SHAPE.contains(&vector.id.as_str()));
    }
    assert_eq!(judged, BEYOND_SHAPE.len());
}

/// Whatever features of `serde_json` are on: `arbitrary_precision` hands numbers over as maps.
#[test]
fn serde_reads_what_a_policy_accepts() {
    for vector in load() {
        if !matches!(judge(&vector), Outcome::Accepted) {
            continue;
        }
        let payload = vector.payload();
        let by_text = serde_json::from_slice::<Everything>(&payload);
        assert!(by_text.is_ok(), "{}: {:?}", vector.id, by_text.err());
        let value: Value = serde_json::from_slice(&payload)
            .unwrap_or_else(|error| panic!("{}: {error}", vector.id));
        // A `Value` keeps the last of two members of one name, and rounds numbers.
        let by_value = serde_json::from_value::<Everything>(value);
        assert!(by_value.is_ok(), "{}: {:?}", vector.id, by_value.err());
    }
}

#[test]
fn serde_refuses_what_no_policy_is_needed_for() {
    let mut refused = 0;
    for vector in load() {
        let about_shape = match judge(&vector) {
            Outcome::Refused(Error::Malformed(_)) => true,
            Outcome::Refused(Error::Claims(report)) => report
                .into_iter()
                .any(|found| matches!(found.code(), Code::WrongType | Code::Duplicate)),
            _ => false,
        };
        if about_shape {
            refused += 1;
            let by_serde = serde_json::from_slice::<Everything>(&vector.payload());
            assert!(by_serde.is_err(), "{}", vector.id);
        }
    }
    assert!(refused > 50, "{refused}");
}
