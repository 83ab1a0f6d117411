//! Who accepts which token.

// The lints know tests by `#[test]`, and not the helpers around them.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::time::Duration;

use auth_shared::{Service, ServiceClaims, TokenClaims, UserClaims, policy, signer, verifier};
use claims_core::{
    Audience, Claims, Error, FixedClock, NumericDate, Report, assert_locked, schema::Presence,
};
use serde_json::{Value, json};

const NOW: i64 = 1_790_000_000;

fn now() -> NumericDate {
    NumericDate::from_secs(NOW)
}

/// The claims that tokens of users and of services share.
fn base() -> Value {
    json!({
        "iss": "https://auth.example",
        "sub": "user:42",
        "aud": "platform",
        "exp": NOW + 900,
        "nbf": NOW,
        "iat": NOW,
        "jti": "7f3c",
        "imp_uid": "1",
        "imp_email": "root@acme.example",
    })
}

fn with(mut payload: Value, claims: Value) -> Value {
    let (Some(members), Value::Object(claims)) = (payload.as_object_mut(), claims) else {
        panic!("not an object");
    };
    members.extend(claims);
    payload
}

fn without(mut payload: Value, names: &[&str]) -> Value {
    payload
        .as_object_mut()
        .unwrap()
        .retain(|name, _| !names.contains(&name.as_str()));
    payload
}

fn user() -> Value {
    with(
        base(),
        json!({
            "token_type": "access",
            "uid": "42",
            "email": "ada@acme.example",
            "first_name": "Ada",
            "last_name": "Park",
            "display_name": "Ada Park",
            "org_id": "o-1",
            "org_slug": "acme",
            "org_name": "Acme",
            "roles": ["editor"],
            "permissions": ["contacts:read"],
            "session_id": "s-9",
            "remember_me": true,
            "auth_provider": "password",
            "tv": 3,
            "app_id": "app-crm",
            "app_code": "crm",
        }),
    )
}

fn machine() -> Value {
    with(
        base(),
        json!({
            "token_type": "service",
            "client_id": "mailer",
            "service_name": "Mailer",
            "scopes": ["mail:send"],
        }),
    )
}

fn crm() -> Service {
    Service::of_app("crm")
}

fn decode(payload: &Value, service: &Service) -> Result<TokenClaims, Error> {
    policy(FixedClock(now()))
        .unwrap()
        .decode_with(payload.to_string().as_bytes(), service)
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

/// The codes of the validators that refused the token.
fn reasons(report: &Report) -> Vec<Option<&str>> {
    report
        .into_iter()
        .map(|violation| violation.reason())
        .collect()
}

#[test]
fn tokens_of_users_and_of_services_go_out_and_come_back() {
    for payload in [user(), machine()] {
        let token = decode(&payload, &crm()).unwrap();
        assert_eq!(serde_json::to_value(&token).unwrap(), payload);

        let jwt = signer().unwrap().sign_with(&token, &crm()).unwrap();
        let verified = verifier(FixedClock(now()))
            .unwrap()
            .verify_with(&jwt, &crm())
            .unwrap();
        assert_eq!(verified.into_inner(), token);
    }
}

#[test]
fn a_token_of_another_implementation_is_accepted() {
    // EdDSA by OpenSSL; the claim that names the variant comes last.
    let jwt = "\
        eyJhbGciOiJFZERTQSIsImtpZCI6IjIwMjYtMTEiLCJ0eXAiOiJKV1QifQ.eyJpc3MiOiJodHRwczovL2F1d\
        GguZXhhbXBsZSIsInN1YiI6InVzZXI6NDIiLCJhdWQiOlsicGxhdGZvcm0iLCJyZXBvcnRzIl0sImV4cCI6M\
        Tc5MDAwMDkwMCwiaWF0IjoxNzkwMDAwMDAwLCJqdGkiOiI3ZjNjIiwidWlkIjoiNDIiLCJlbWFpbCI6ImFkY\
        UBhY21lLmV4YW1wbGUiLCJyb2xlcyI6WyJlZGl0b3IiXSwicGVybWlzc2lvbnMiOlsiY29udGFjdHM6cmVhZ\
        CJdLCJzZXNzaW9uX2lkIjoicy05IiwicmVtZW1iZXJfbWUiOmZhbHNlLCJ0diI6MywiYXBwX2lkIjoiYXBwL\
        WNybSIsImFwcF9jb2RlIjoiY3JtIiwidG9rZW5fdHlwZSI6ImFjY2VzcyJ9.bIX5iMx3kDKRzRAtEpP1YwdY\
        4AJOiqr2_z6dr5eOHXI5kJqo5xXuAdn_RhSRVmCrU-89c0MLAr68ZFkNI0YWAw";
    let token = verifier(FixedClock(now()))
        .unwrap()
        .verify_with(jwt, &crm())
        .unwrap();
    let TokenClaims::User(user) = &*token else {
        panic!("taken for a service");
    };
    assert_eq!(user.uid, "42");
    assert_eq!(
        user.base.aud,
        Some(Audience::from_iter(["platform", "reports"]))
    );
    assert_eq!(user.remember_me, Some(false));
}

#[test]
fn presence_is_that_of_the_shared_library() {
    let required = |schema: &'static claims_core::Schema<'static>| -> Vec<&str> {
        let claims = schema.claims.iter();
        claims
            .filter(|claim| claim.presence == Presence::Required)
            .map(|claim| claim.name)
            .collect()
    };
    assert_eq!(
        required(UserClaims::SCHEMA),
        ["uid", "email", "roles", "permissions"]
    );
    assert_eq!(
        required(ServiceClaims::SCHEMA),
        ["client_id", "service_name", "scopes"]
    );
    assert_eq!(required(auth_shared::TokenBase::SCHEMA), [""; 0]);

    let optional = json!({
        "iss": "https://auth.example", "aud": "platform", "exp": NOW + 900, "token_type": "access",
        "uid": "42", "email": "ada@acme.example", "roles": [], "permissions": [],
    });
    assert!(decode(&optional, &Service::of_base_login()).is_ok());
}

#[test]
fn registered_names_are_declared_as_the_claims_they_are() {
    for name in [
        "iss",
        "sub",
        "aud",
        "exp",
        "nbf",
        "iat",
        "jti",
        "email",
        "roles",
        "client_id",
    ] {
        let claim = TokenClaims::SCHEMA.find(name).unwrap();
        assert!(
            claim
                .registered
                .is_some_and(|registered| registered.name == name),
            "{name}"
        );
    }
}

#[test]
fn a_token_for_one_app_is_good_for_that_app_alone() {
    let no_app = || without(user(), &["app_id", "app_code"]);
    let base_login = Service::of_base_login();
    let switched_off = Service {
        app_code: None,
        allow_base_login: false,
    };
    let app_that_allows_it = Service {
        app_code: Some("crm".to_owned()),
        allow_base_login: true,
    };

    assert!(decode(&user(), &crm()).is_ok());
    assert!(decode(&user(), &app_that_allows_it).is_ok());
    assert!(decode(&no_app(), &base_login).is_ok());

    for (payload, service, reason) in [
        (user(), Service::of_app("billing"), "other_app"),
        (user(), Service::of_app("CRM"), "other_app"),
        (user(), base_login, "other_app"),
        (no_app(), crm(), "no_app"),
        (no_app(), app_that_allows_it, "no_app"),
        (no_app(), switched_off, "no_app"),
    ] {
        let report = report(decode(&payload, &service));
        assert_eq!(reasons(&report), [Some(reason)], "{service:?}");
    }
}

#[test]
fn signer_and_verifier_ask_which_app_the_token_is_for() {
    let token = decode(&user(), &crm()).unwrap();
    let jwt = signer().unwrap().sign_with(&token, &crm()).unwrap();
    let verifier = verifier(FixedClock(now())).unwrap();
    assert!(verifier.verify_with(&jwt, &crm()).is_ok());
    let billing = Service::of_app("billing");
    for report in [
        report(verifier.verify_with(&jwt, &billing)),
        report(signer().unwrap().sign_with(&token, &billing)),
    ] {
        assert_eq!(findings(&report), [("app_code", "custom")]);
        assert_eq!(reasons(&report), [Some("other_app")]);
    }
}

#[test]
fn a_token_that_is_kept_can_be_checked_again() {
    let token = decode(&user(), &crm()).unwrap();
    let policy = policy(FixedClock(now())).unwrap();
    assert!(policy.check_with(&token, &crm()).is_ok());
    let report = report(policy.check_with(&token, &Service::of_app("billing")));
    assert_eq!(reasons(&report), [Some("other_app")]);
}

#[test]
fn an_app_has_an_id_and_a_code() {
    let report_without = |name| report(decode(&without(user(), &[name]), &crm()));
    assert_eq!(findings(&report_without("app_id")), [("app_id", "missing")]);
    let report = report_without("app_code");
    assert_eq!(
        findings(&report),
        [("app_code", "missing"), ("app_code", "custom")]
    );
}

#[test]
fn a_service_is_no_user() {
    for name in ["uid", "app_id", "app_code"] {
        let report = report(decode(&with(machine(), json!({ name: "crm" })), &crm()));
        assert_eq!(findings(&report), [(name, "forbidden")]);
    }
}

#[test]
fn the_kind_of_token_has_to_be_one_of_the_two() {
    let report_of = |payload| report(decode(&payload, &crm()));
    let unknown = report_of(with(user(), json!({ "token_type": "refresh" })));
    assert_eq!(findings(&unknown), [("token_type", "not_one_of")]);
    let shown = unknown.to_string();
    assert!(
        shown.contains("access") && shown.contains("service"),
        "{shown}"
    );

    let absent = report_of(without(user(), &["token_type"]));
    assert_eq!(findings(&absent), [("token_type", "missing")]);
    let number = report_of(with(user(), json!({ "token_type": 1 })));
    assert_eq!(findings(&number), [("token_type", "wrong_type")]);
}

#[test]
fn a_kind_of_token_has_the_claims_of_that_kind() {
    let report = report(decode(
        &with(machine(), json!({ "token_type": "access" })),
        &crm(),
    ));
    let missing = findings(&report);
    for name in ["uid", "email", "roles", "permissions"] {
        assert!(missing.contains(&(name, "missing")), "{name}: {report}");
    }
}

#[test]
fn the_policy_holds_for_claims_that_may_be_absent_from_the_type() {
    let report_of = |payload| report(decode(&payload, &crm()));
    for name in ["iss", "aud", "exp"] {
        assert_eq!(
            findings(&report_of(without(user(), &[name]))),
            [(name, "missing")]
        );
    }
    let foreign = report_of(with(user(), json!({ "iss": "https://auth.example/" })));
    assert_eq!(findings(&foreign), [("iss", "issuer")]);
    let elsewhere = report_of(with(user(), json!({ "aud": ["reports"] })));
    assert_eq!(findings(&elsewhere), [("aud", "audience")]);
}

#[test]
fn everything_that_is_wrong_is_reported_at_once() {
    let wrong = with(
        without(user(), &["permissions"]),
        json!({
            "iss": "https://auth.example.evil",
            "exp": NOW - 3600,
            "imp_email": "root",
            "uid": "",
            "email": 7,
            "roles": "editor",
            "tv": -1,
            "app_code": "billing",
        }),
    );
    let report = report(decode(&wrong, &crm()));
    let mut found = findings(&report);
    found.sort_unstable();
    assert_eq!(
        found,
        [
            ("email", "wrong_type"),
            ("exp", "expired"),
            ("imp_email", "format"),
            ("iss", "issuer"),
            ("nbf", "empty_window"),
            ("permissions", "missing"),
            ("roles", "wrong_type"),
            ("tv", "range"),
            ("uid", "length"),
        ]
    );
}

#[test]
fn an_expired_token_is_refused() {
    let late = FixedClock(now() + Duration::from_secs(900 + 60));
    let token = decode(&user(), &crm()).unwrap();
    let jwt = signer().unwrap().sign_with(&token, &crm()).unwrap();
    let report = report(verifier(late).unwrap().verify_with(&jwt, &crm()));
    assert_eq!(findings(&report), [("exp", "expired")]);
}

#[test]
fn the_contract_is_locked() {
    let policy = policy(FixedClock(now())).unwrap();
    assert_locked!(TokenClaims, "claims.lock.json", policy = &policy);
}
