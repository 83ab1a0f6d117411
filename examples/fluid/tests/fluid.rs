//! A token is good for one document of one tenant, for an hour at most.

// The lints know tests by `#[test]`, and not the helpers around them.
#![allow(clippy::unwrap_used, clippy::panic)]

use claims_core::{
    Claims, Error, FixedClock, NumericDate, Report, assert_locked, schema::Presence,
};
use fluid::{Resource, TokenClaims, policy, signer, verifier};
use serde_json::{Value, json};

const NOW: i64 = 1_790_000_000;

fn clock() -> FixedClock {
    FixedClock(NumericDate::from_secs(NOW))
}

fn payload() -> Value {
    json!({
        "documentId": "plan-7",
        "scopes": ["doc:read", "doc:write"],
        "tenantId": "acme",
        "user": { "id": "ada", "name": "Ada Park", "additionalDetails": { "email": "ada@acme.example" } },
        "iat": NOW,
        "exp": NOW + 3600,
        "ver": "1.0",
        "jti": "7f3c",
    })
}

fn changed(name: &str, value: Value) -> Value {
    let mut payload = payload();
    payload[name] = value;
    payload
}

fn without(name: &str) -> Value {
    let mut payload = payload();
    payload.as_object_mut().unwrap().remove(name);
    payload
}

fn read() -> Resource {
    Resource::new("acme", "plan-7", &["doc:read"])
}

fn decode(payload: &Value, resource: &Resource) -> Result<TokenClaims, Error> {
    policy(clock())
        .unwrap()
        .decode_with(payload.to_string().as_bytes(), resource)
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

fn reasons(report: &Report) -> Vec<(&str, Option<&str>)> {
    report
        .into_iter()
        .map(|violation| (violation.claim(), violation.reason()))
        .collect()
}

#[test]
fn a_token_goes_out_and_comes_back() {
    let token = decode(&payload(), &read()).unwrap();
    assert_eq!(token.user.details["name"], "Ada Park");
    assert_eq!(serde_json::to_value(&token).unwrap(), payload());

    let jwt = signer().unwrap().sign_with(&token, &read()).unwrap();
    let verified = verifier(clock())
        .unwrap()
        .verify_with(&jwt, &read())
        .unwrap();
    assert_eq!(verified.into_inner(), token);
}

#[test]
fn a_token_of_another_implementation_is_accepted() {
    // HS256 by a few lines of Python's standard library; without `jti`.
    let jwt = "\
        eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJkb2N1bWVudElkIjoicGxhbi03Iiwic2NvcGVzIjpbImR\
        vYzpyZWFkIiwiZG9jOndyaXRlIiwic3VtbWFyeTp3cml0ZSJdLCJ0ZW5hbnRJZCI6ImFjbWUiLCJ1c2VyIjp\
        7ImlkIjoiYWRhIiwibmFtZSI6IkFkYSBQYXJrIn0sImlhdCI6MTc5MDAwMDAwMCwiZXhwIjoxNzkwMDAzNjA\
        wLCJ2ZXIiOiIxLjAifQ.QdL8cxLpx732v57AlNbf9MNg9JDndB_jKA5qFuil8U4";
    let token = verifier(clock())
        .unwrap()
        .verify_with(jwt, &read())
        .unwrap();
    assert_eq!(
        (token.user.id.as_str(), token.jti.as_deref()),
        ("ada", None)
    );
}

#[test]
fn claims_and_presence_are_those_of_the_interface() {
    let declared: Vec<_> = TokenClaims::SCHEMA
        .claims
        .iter()
        .map(|claim| (claim.name, claim.presence))
        .collect();
    assert_eq!(
        declared,
        [
            ("documentId", Presence::Required),
            ("scopes", Presence::Required),
            ("tenantId", Presence::Required),
            ("user", Presence::Required),
            ("iat", Presence::Required),
            ("exp", Presence::Required),
            ("ver", Presence::Required),
            ("jti", Presence::Optional),
        ]
    );
    assert!(decode(&without("jti"), &read()).is_ok());
    for name in [
        "documentId",
        "scopes",
        "tenantId",
        "user",
        "iat",
        "exp",
        "ver",
    ] {
        let report = report(decode(&without(name), &read()));
        assert_eq!(findings(&report), [(name, "missing")]);
    }
}

#[test]
fn names_are_exact() {
    for name in ["documentID", "document_id", "DocumentId"] {
        let mut payload = without("documentId");
        payload[name] = json!("plan-7");
        let report = report(decode(&payload, &read()));
        assert_eq!(findings(&report), [("documentId", "missing")]);
    }
}

#[test]
fn a_token_opens_exactly_its_document() {
    for requested in ["plan-8", "plan-77", "plan", "PLAN-7", ""] {
        let resource = Resource::new("acme", requested, &["doc:read"]);
        let report = report(decode(&payload(), &resource));
        assert_eq!(
            reasons(&report),
            [("documentId", Some("other_document"))],
            "{requested}"
        );
    }
    let report = report(decode(&payload(), &Resource::new("initech", "plan-7", &[])));
    assert_eq!(reasons(&report), [("tenantId", Some("other_tenant"))]);
}

#[test]
fn a_request_needs_all_of_its_scopes() {
    for scopes in [&[][..], &["doc:read"], &["doc:write", "doc:read"]] {
        assert!(decode(&payload(), &Resource::new("acme", "plan-7", scopes)).is_ok());
    }
    let summarize = Resource::new("acme", "plan-7", &["doc:read", "summary:write"]);
    let report = report(decode(&payload(), &summarize));
    assert_eq!(reasons(&report), [("scopes", Some("insufficient_scope"))]);
    assert!(report.to_string().contains("`summary:write`"), "{report}");
}

#[test]
fn a_token_has_at_least_one_scope() {
    let anything = Resource::new("acme", "plan-7", &[]);
    let report = report(decode(&changed("scopes", json!([])), &anything));
    assert_eq!(findings(&report), [("scopes", "length")]);

    let mut token = decode(&payload(), &anything).unwrap();
    token.scopes.clear();
    assert!(
        signer().unwrap().sign_with(&token, &anything).is_err(),
        "signed a token without scopes"
    );
}

#[test]
fn a_token_lives_for_an_hour_at_most() {
    assert!(decode(&payload(), &read()).is_ok());
    let report = report(decode(&changed("exp", json!(NOW + 3601)), &read()));
    assert_eq!(findings(&report), [("exp", "lifetime_too_long")]);
}

#[test]
fn the_version_is_one_that_is_understood() {
    for version in [json!("1.1"), json!("1"), json!("")] {
        let report = report(decode(&changed("ver", version), &read()));
        assert_eq!(findings(&report), [("ver", "not_equal")]);
    }
    let report = report(decode(&changed("ver", json!(1.0)), &read()));
    assert_eq!(
        findings(&report),
        [("ver", "wrong_type"), ("ver", "not_equal")]
    );
}

#[test]
fn a_user_is_an_object_with_an_id() {
    for (user, claim, code) in [
        (json!({}), "user.id", "missing"),
        (json!({ "name": "Ada Park" }), "user.id", "missing"),
        (json!({ "id": 7 }), "user.id", "wrong_type"),
        (json!({ "id": null }), "user.id", "wrong_type"),
        (json!("ada"), "user", "wrong_type"),
        (json!(null), "user", "wrong_type"),
    ] {
        let report = report(decode(&changed("user", user.clone()), &read()));
        assert_eq!(findings(&report), [(claim, code)], "{user}");
    }
}

/// The members of a user are not claims of the token: only the core claims have no other meaning.
#[test]
fn a_user_may_have_members_that_are_registered_as_claims() {
    let user = json!({ "id": "ada", "name": "Ada Park", "email": "ada@acme.example" });
    let mut token = decode(&changed("user", user.clone()), &read()).unwrap();
    assert_eq!(serde_json::to_value(&token).unwrap()["user"], user);

    token.user.details.insert("sub".to_owned(), json!("ada"));
    assert!(serde_json::to_value(&token).is_err());
}

#[test]
fn everything_that_is_wrong_is_reported_at_once() {
    let wrong = json!({
        "documentId": "plan-8",
        "scopes": "doc:read",
        "tenantId": "initech",
        "user": "ada",
        "iat": NOW,
        "exp": NOW - 3600,
        "jti": 7,
    });
    let report = report(decode(&wrong, &read()));
    let mut found = findings(&report);
    found.sort_unstable();
    assert_eq!(
        found,
        [
            ("documentId", "custom"),
            ("exp", "expired"),
            ("jti", "wrong_type"),
            ("scopes", "wrong_type"),
            ("tenantId", "custom"),
            ("user", "wrong_type"),
            ("ver", "missing"),
        ]
    );
}

#[test]
fn the_contract_is_locked() {
    let policy = policy(clock()).unwrap();
    assert_locked!(TokenClaims, "claims.lock.json", policy = &policy);
}
