//! Payloads of the `restricted-claims` tokens: required core claims, and a map for all the others.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

use claims_core::{FixedClock, NumericDate, Policy};
use restricted_claims::{AccessToken, Constant};
use serde::Deserialize;

use crate::{
    oracle::{Audiences, Claim, Content, Faults, Member, Presence, Rules, declared},
    payload::{LEEWAY, NOW, NOW_NANOSECONDS, Recipients, Seconds, check},
    seeds,
};

const ISSUER: &str = "https://id.example";
const AUDIENCE: &str = "orders";

static POLICY: LazyLock<Policy> = LazyLock::new(|| {
    let policy = Policy::builder().issuer(ISSUER).audience(AUDIENCE);
    let policy = policy.clock(FixedClock(NumericDate::from_secs(NOW)));
    policy.build().expect("a policy like that of the example")
});

const CLAIMS: &[Claim] = &[
    claim("iss", Content::Text),
    claim("sub", Content::Text),
    claim("aud", Content::Audience(|_| None)),
    claim("exp", Content::Date),
    claim("iat", Content::Date),
    claim("jti", Content::Text),
    claim("client_id", Content::Text),
    claim("session", Content::Text),
];

const fn claim(name: &'static str, content: Content) -> Claim {
    Claim {
        name,
        presence: Presence::Required,
        content,
    }
}

/// What a service without this library would declare.
#[derive(Debug, Deserialize)]
struct Plain {
    iss: String,
    sub: String,
    aud: Recipients,
    exp: Seconds,
    iat: Seconds,
    jti: String,
    client_id: String,
    session: String,
    #[serde(flatten)]
    custom: BTreeMap<String, Constant>,
}

/// Tries one payload.
pub fn run(payload: &[u8]) {
    check(payload, POLICY.decode::<AccessToken>(payload), judge, same);
}

fn judge(members: &[Member<'_>]) -> Faults {
    let rules = Rules {
        now: NOW_NANOSECONDS,
        leeway: LEEWAY,
        issuers: Some(vec![ISSUER.to_owned()]),
        audiences: Audiences::OneOf(vec![AUDIENCE.to_owned()]),
        ..Rules::default()
    };
    let mut faults = declared(CLAIMS, members);
    let mut seen = BTreeSet::new();
    for (name, value) in members {
        if CLAIMS.iter().any(|claim| claim.name == name) {
            continue;
        }
        if !seen.insert(name) {
            faults.add(name, "duplicate");
        } else if serde_json::from_str::<Constant>(value).is_err() {
            faults.add(name, "wrong_type");
        }
    }
    faults.extend(rules.judge(members));
    faults
}

fn same(token: &AccessToken, plain: &Plain) {
    assert_eq!(token.iss, plain.iss);
    assert_eq!(token.sub, plain.sub);
    assert_eq!(token.aud.as_slice(), plain.aud.as_slice());
    assert!(plain.exp.is(token.exp) && plain.iat.is(token.iat));
    assert_eq!(token.jti.as_str(), plain.jti);
    assert_eq!(token.client_id, plain.client_id);
    assert_eq!(token.session, plain.session);
    assert_eq!(token.custom, plain.custom);
}

/// What the corpus starts from.
pub fn seeds() -> Vec<Vec<u8>> {
    seeds::with_vectors(&[
        r#"{"iss":"https://id.example","sub":"ada","aud":["orders"],"exp":NOW+900,"iat":NOW,"jti":"j","client_id":"app","session":"s-9","plan":"gold","seats":5,"ratio":0.5,"beta":true,"tags":["a",1,[false]]}"#,
        r#"{"iss":"https://id.example","sub":"ada","aud":"orders","exp":NOW+900,"iat":NOW,"jti":"j","client_id":"app","session":"s","nbf":NOW,"x":{"a":1},"y":null,"\u0079":2}"#,
        r#"{"iss":1,"sub":null,"aud":{"a":1},"exp":"1","iat":true,"jti":[],"client_id":3,"session":{},"roles":["x"]}"#,
    ])
}
