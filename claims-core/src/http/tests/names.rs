//! Which names of claims a problem tells.

#![cfg(feature = "derive")]

use std::collections::BTreeMap;

use serde_json::json;

use crate::{
    Claims, ClaimsOwned, FixedClock, NumericDate, Policy,
    claims::{NoContext, NoState},
    error::Error,
    http::Refusal,
    report::{Code, Report, Violation},
};

#[derive(Debug, claims_derive::Claims)]
#[claims(deny_unknown)]
#[allow(dead_code)]
struct Strict {
    #[claim(registered)]
    exp: NumericDate,
    #[claim(registered)]
    aud: Vec<String>,
    #[claim(rename = "https://id.example/tenant", len(1..=4))]
    tenant: String,
    grants: BTreeMap<String, u32>,
    members: Vec<Member>,
}

#[derive(Debug, claims_derive::Claims)]
#[allow(dead_code)]
struct Member {
    #[claim(len(1..=4))]
    id: String,
    rights: BTreeMap<String, u32>,
}

#[derive(Debug, claims_derive::Claims)]
#[allow(dead_code)]
struct Open {
    #[claim(registered)]
    exp: NumericDate,
    #[claim(extra)]
    rest: BTreeMap<String, u32>,
}

#[derive(Debug, claims_derive::Claims)]
#[claims(tag = "kind")]
#[allow(dead_code)]
enum Either {
    #[claims(value = "member")]
    Member(Member),
}

fn refused<T: ClaimsOwned + Claims<Context = NoContext, State = NoState>>(payload: &str) -> Error {
    let clock = FixedClock(NumericDate::from_secs(1_000));
    let policy = Policy::builder()
        .any_audience()
        .clock(clock)
        .build()
        .unwrap();
    policy
        .decode_with::<T>(payload.as_bytes(), &())
        .err()
        .unwrap()
}

fn violations(refusal: &Refusal) -> serde_json::Value {
    serde_json::to_value(refusal.problem()).unwrap()["violations"].take()
}

const CARELESS: &str = r#"{
    "exp": 1,
    "aud": ["a", 7],
    "https://id.example/tenant": "alice",
    "members": [{"id": "m1", "rights": {}}, {"id": "alice", "rights": {}}],
    "email": "alice@example.com"
}"#;

#[test]
fn declared_and_registered_names_are_told() {
    let refusal = Refusal::of::<Strict>(refused::<Strict>(CARELESS));
    assert_eq!(
        violations(&refusal),
        json!([
            {"claim": "exp", "code": "expired"},
            {"claim": "aud[1]", "code": "wrong_type"},
            {"claim": "https://id.example/tenant", "code": "length"},
            {"claim": "members[1].id", "code": "length"},
            {"claim": "email", "code": "unknown"},
            {"claim": "grants", "code": "missing"},
        ])
    );
}

#[test]
fn without_the_claims_set_only_registered_names_are() {
    let refusal = Refusal::from(refused::<Strict>(CARELESS));
    assert_eq!(
        violations(&refusal),
        json!([
            {"claim": "exp", "code": "expired"},
            {"claim": "aud", "code": "wrong_type"},
            {"code": "length"},
            {"code": "length"},
            {"claim": "email", "code": "unknown"},
            {"code": "missing"},
        ])
    );
}

#[test]
fn names_that_the_token_chose_are_not() {
    let payload = r#"{
        "exp": 2000,
        "aud": ["a"],
        "https://id.example/tenant": "t",
        "grants": {"alice@example.com": "all"},
        "members": [{"id": "m1", "rights": {"bob@example.com": "all"}}],
        "carol@example.com": 1,
        "members[dave]": 1,
        "members[49151]": 1,
        "members[49152].id": 1,
        "exp[49153]": 1
    }"#;
    let refusal = Refusal::of::<Strict>(refused::<Strict>(payload));
    assert_eq!(
        violations(&refusal),
        json!([
            {"claim": "grants", "code": "wrong_type"},
            {"claim": "members[0].rights", "code": "wrong_type"},
            {"code": "unknown"},
            {"claim": "members", "code": "unknown"},
            {"claim": "members", "code": "unknown"},
            {"claim": "members", "code": "unknown"},
            {"claim": "exp", "code": "unknown"},
        ])
    );
    let payload = r#"{"exp": 2000, "erin@example.com": "all", "roles[49154]": "x"}"#;
    let refusal = Refusal::of::<Open>(refused::<Open>(payload));
    assert_eq!(
        violations(&refusal),
        json!([{"code": "wrong_type"}, {"claim": "roles", "code": "wrong_type"}])
    );
}

#[derive(Debug, claims_derive::Claims)]
#[claims(forbid("tenant_id"))]
#[allow(dead_code)]
struct OfMachine {
    #[claim(registered)]
    exp: NumericDate,
    #[claim(flatten)]
    base: Base,
}

#[derive(Debug, claims_derive::Claims)]
#[claims(forbid("user"))]
#[allow(dead_code)]
struct Base {
    #[claim(registered)]
    client_id: String,
}

#[test]
fn forbidden_names_are_declared_too() {
    let payload = r#"{"exp": 2000, "client_id": "c", "tenant_id": "t", "user": "alice"}"#;
    let error = refused::<OfMachine>(payload);
    assert_eq!(
        violations(&Refusal::of::<OfMachine>(error.clone())),
        json!([
            {"claim": "tenant_id", "code": "forbidden"},
            {"claim": "user", "code": "forbidden"},
        ])
    );
    // Whoever does not know the set does not know who has chosen the names.
    assert_eq!(
        violations(&Refusal::from(error)),
        json!([{"code": "forbidden"}, {"code": "forbidden"}])
    );
}

#[test]
fn the_tag_of_an_enum_is_declared_too() {
    let unknown = r#"{"exp": 2000, "kind": "alice"}"#;
    let refusal = Refusal::of::<Either>(refused::<Either>(unknown));
    assert_eq!(
        violations(&refusal),
        json!([{"claim": "kind", "code": "not_one_of"}])
    );
    let careless = r#"{"exp": 2000, "kind": "member", "id": "alice", "rights": {}}"#;
    let refusal = Refusal::of::<Either>(refused::<Either>(careless));
    assert_eq!(
        violations(&refusal),
        json!([{"claim": "id", "code": "length"}])
    );
}

#[test]
fn what_was_not_kept_is_counted() {
    let mut report = Report::default();
    for index in 0..70 {
        report.push(Violation::new(format!("c{index}"), Code::Unknown));
    }
    let problem = Refusal::from(Error::Claims(report.clone())).problem();
    let problem = serde_json::to_value(problem).unwrap();
    assert_eq!(problem["violations"].as_array().unwrap().len(), 64);
    assert_eq!(problem["omitted"], report.omitted());
}
