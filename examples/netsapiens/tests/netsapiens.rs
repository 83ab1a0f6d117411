//! The rules of the platform's table, one by one.

// The lints know tests by `#[test]`, and not the helpers around them.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::time::Duration;

use claims_core::{
    Audience, Claims, Code, Error, FixedClock, NumericDate, Report, assert_locked,
    schema::{Presence, Shape},
};
use netsapiens::{Domain, JwtResponse, policy, signer, verifier};
use serde_json::{Value, json};

const ISSUED_AT: i64 = 1_790_000_000;

fn seconds_after_issue(seconds: u64) -> FixedClock {
    FixedClock(NumericDate::from_secs(ISSUED_AT) + Duration::from_secs(seconds))
}

/// Every claim of the table.
fn payload() -> Value {
    json!({
        "aud": "ns-api",
        "exp": ISSUED_AT + 600,
        "iat": ISSUED_AT,
        "iss": "https://core.example",
        "jti": "d4a1f0",
        "sub": "1001@acme.example",
        "time_out": 90_000,
        "domain": "acme.example",
        "territory": "north",
        "user": "1001",
        "user_email": "ada@acme.example",
        "user_scope": "Office Manager",
        "display_name": "Ada Park",
        "apiversion": "v2",
    })
}

fn changed(name: &str, value: Value) -> Value {
    let mut payload = payload();
    payload[name] = value;
    payload
}

fn without(names: &[&str]) -> Value {
    let mut payload = payload();
    let members = payload.as_object_mut().unwrap();
    members.retain(|name, _| !names.contains(&name.as_str()));
    payload
}

fn decode_after(seconds: u64, payload: &Value) -> Result<JwtResponse, Error> {
    policy(seconds_after_issue(seconds))
        .unwrap()
        .decode(payload.to_string().as_bytes())
}

fn decode(payload: &Value) -> Result<JwtResponse, Error> {
    decode_after(0, payload)
}

fn report<T>(outcome: Result<T, Error>) -> Report {
    match outcome {
        Err(Error::Claims(report)) => report,
        Err(other) => panic!("expected a report, got: {other}"),
        Ok(_) => panic!("accepted"),
    }
}

fn findings(report: &Report) -> Vec<(&str, &str)> {
    report
        .into_iter()
        .map(|violation| (violation.claim(), violation.code().as_str()))
        .collect()
}

#[test]
fn every_claim_of_the_table_is_declared_with_its_presence() {
    let declared: Vec<_> = JwtResponse::SCHEMA
        .claims
        .iter()
        .map(|claim| (claim.name, claim.presence))
        .collect();
    let (optional, nullable) = (Presence::Optional, Presence::Nullable);
    assert_eq!(
        declared,
        [
            ("aud", optional),
            ("exp", optional),
            ("iat", optional),
            ("iss", optional),
            ("jti", optional),
            ("sub", optional),
            ("time_out", optional),
            ("domain", optional),
            ("territory", optional),
            ("user", optional),
            ("user_email", nullable),
            ("user_scope", nullable),
            ("display_name", nullable),
            ("apiversion", optional),
        ]
    );
    // The documentation of the claims is written from these.
    assert!(
        JwtResponse::SCHEMA
            .claims
            .iter()
            .all(|claim| !claim.docs.is_empty())
    );
}

#[test]
fn every_claim_of_the_table_is_declared_with_its_type() {
    for claim in JwtResponse::SCHEMA.claims {
        let as_in_the_table = match claim.name {
            "aud" => matches!(claim.shape, Shape::OneOrMany(Shape::String)),
            "exp" | "iat" => matches!(claim.shape, Shape::NumericDate),
            "time_out" => matches!(claim.shape, Shape::Integer { min: 0, .. }),
            _ => matches!(claim.shape, Shape::String),
        };
        assert!(as_in_the_table, "`{}` is {:?}", claim.name, claim.shape);
    }
}

#[test]
fn a_full_token_goes_out_and_comes_back() {
    let token = decode(&payload()).unwrap();
    assert_eq!(token.aud, Some(Audience::from("ns-api")));
    assert_eq!(token.exp, Some(NumericDate::from_secs(ISSUED_AT + 600)));
    assert_eq!(token.time_out, Some(90_000));
    assert_eq!(serde_json::to_value(&token).unwrap(), payload());

    let jwt = signer().unwrap().sign(&token).unwrap();
    let verified = verifier(seconds_after_issue(0))
        .unwrap()
        .verify(&jwt)
        .unwrap();
    assert_eq!(verified.into_inner(), token);
}

#[test]
fn a_token_of_another_implementation_is_accepted() {
    // HS256 by a few lines of Python's standard library; `domain` is `*`, `user_scope` is `null`.
    let jwt = "\
        eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJhdWQiOiJucy1hcGkiLCJpYXQiOjE3OTAwMDAwMDAsIml\
        zcyI6Imh0dHBzOi8vY29yZS5leGFtcGxlIiwic3ViIjoiMTAwMUBhY21lLmV4YW1wbGUiLCJ0aW1lX291dCI\
        6OTAwMDAsImRvbWFpbiI6IioiLCJ0ZXJyaXRvcnkiOiJub3J0aCIsInVzZXIiOiIxMDAxIiwidXNlcl9lbWF\
        pbCI6ImFkYUBhY21lLmV4YW1wbGUiLCJ1c2VyX3Njb3BlIjpudWxsLCJkaXNwbGF5X25hbWUiOiJBZGEgUGF\
        yayIsImFwaXZlcnNpb24iOiJ2MiJ9.PtqmNqy4o_mxsbJxEULGdrn5OpgtqqyN1GF5Fu_aSas";
    let token = verifier(seconds_after_issue(60))
        .unwrap()
        .verify(jwt)
        .unwrap();
    assert_eq!(token.domain, Some(Domain::All));
    assert_eq!(token.user_scope, None);
    assert_eq!(token.apiversion.as_deref(), Some("v2"));
}

#[test]
fn time_out_ends_the_token_in_milliseconds_after_its_issue() {
    // 90 seconds, and the default leeway of 60.
    let payload = without(&["exp"]);
    assert!(decode_after(149, &payload).is_ok());
    let report = report(decode_after(150, &payload));
    assert_eq!(findings(&report), [("time_out", "expired")]);
}

#[test]
fn a_token_that_is_kept_can_be_checked_again() {
    let token = decode(&without(&["exp"])).unwrap();
    let check_after = |seconds| policy(seconds_after_issue(seconds)).unwrap().check(&token);
    assert!(check_after(149).is_ok());
    assert_eq!(
        findings(&report(check_after(150))),
        [("time_out", "expired")]
    );
}

#[test]
fn exp_ends_the_token_too() {
    let report = report(decode_after(660, &changed("time_out", json!(86_400_000))));
    assert_eq!(findings(&report), [("exp", "expired")]);
}

#[test]
fn a_lifetime_needs_its_start() {
    let report = report(decode(&without(&["exp", "iat"])));
    assert_eq!(findings(&report), [("iat", "missing")]);
}

#[test]
fn a_token_that_never_ends_is_refused() {
    assert!(decode(&without(&["exp"])).is_ok());
    assert!(decode(&without(&["time_out"])).is_ok());
    let report = report(decode(&without(&["exp", "time_out"])));
    assert_eq!(report.violations()[0].code(), Code::Custom);
    assert_eq!(report.violations()[0].reason(), Some("endless"));

    // Neither does the platform issue one.
    assert!(matches!(
        signer().unwrap().sign(&JwtResponse::default()),
        Err(Error::Claims(_))
    ));
}

#[test]
fn optional_claims_may_be_absent() {
    let payload = without(&[
        "aud",
        "exp",
        "iss",
        "jti",
        "sub",
        "domain",
        "territory",
        "user",
    ]);
    let token = decode(&payload).unwrap();
    assert_eq!((token.aud, token.domain), (None, None));
}

#[test]
fn claims_that_exist_if_defined_are_null_and_never_absent() {
    for name in ["user_email", "user_scope", "display_name"] {
        let token = decode(&changed(name, Value::Null)).unwrap();
        let sent = serde_json::to_value(&token).unwrap();
        assert_eq!(sent.get(name), Some(&Value::Null), "{name} has to be sent");

        let report = report(decode(&without(&[name])));
        assert_eq!(findings(&report), [(name, "missing")]);
    }
}

#[test]
fn domains_have_two_special_values() {
    for (text, domain) in [
        ("~", Domain::Own),
        ("*", Domain::All),
        ("acme.example", Domain::Named("acme.example".to_owned())),
        ("**", Domain::Named("**".to_owned())),
    ] {
        let token = decode(&changed("domain", json!(text))).unwrap();
        assert_eq!(token.domain, Some(domain));
        assert_eq!(serde_json::to_value(&token).unwrap()["domain"], text);
    }
    let report = report(decode(&changed("domain", json!(""))));
    assert_eq!(findings(&report), [("domain", "wrong_type")]);
}

#[test]
fn a_domain_reaches_no_further_than_it_says() {
    for (domain, own, other) in [
        (Domain::Own, true, false),
        (Domain::All, true, true),
        (Domain::Named("other.example".to_owned()), false, true),
    ] {
        assert_eq!(domain.covers("acme.example", "acme.example"), own);
        assert_eq!(domain.covers("other.example", "acme.example"), other);
    }
}

#[test]
fn an_organization_cannot_be_called_like_all_of_them() {
    for name in ["*", "~", ""] {
        let mut token = decode(&payload()).unwrap();
        token.domain = Some(Domain::Named(name.to_owned()));
        assert!(
            signer().unwrap().sign(&token).is_err(),
            "signed a token for `{name}`"
        );
    }
}

#[test]
fn issuer_and_audience_are_checked_where_they_are_given() {
    let report = report(decode(&changed("iss", json!("https://core.example/"))));
    assert_eq!(findings(&report), [("iss", "not_equal")]);

    assert!(decode(&changed("aud", json!(["billing", "ns-api"]))).is_ok());
    assert!(decode(&changed("aud", json!(["billing"]))).is_err());
}

#[test]
fn everything_that_is_wrong_is_reported_at_once() {
    let wrong = json!({
        "exp": "1790000600",
        "iat": ISSUED_AT,
        "time_out": "90000",
        "domain": 7,
        "user_email": "none",
        "display_name": ["Ada", "Park"],
    });
    let report = report(decode(&wrong));
    let mut found = findings(&report);
    found.sort_unstable();
    assert_eq!(
        found,
        [
            ("display_name", "wrong_type"),
            ("domain", "wrong_type"),
            ("exp", "wrong_type"),
            ("time_out", "wrong_type"),
            ("user_email", "format"),
            ("user_scope", "missing"),
        ]
    );
}

#[test]
fn the_contract_is_locked() {
    let policy = policy(seconds_after_issue(0)).unwrap();
    assert_locked!(JwtResponse, "claims.lock.json", policy = &policy);
}
