//! Which error is answered how.

use serde_json::json;

use super::every_error::{every_error, report};
use crate::{
    error::{Error, KeyError, StoreError},
    http::{BearerError, ErrorCode, Refusal, require_scopes},
    report::Code,
};

#[test]
fn a_token_that_is_not_accepted_is_401_and_what_is_no_fault_of_its_bearer_is_not() {
    for error in every_error() {
        let status = match &error {
            Error::Store(_) => 503,
            Error::Encode(_) | Error::Key(KeyError::Signing) => 500,
            _ => 401,
        };
        assert_eq!(error.status(), status, "{error:?}");
        let refusal = Refusal::from(error.clone());
        assert_eq!(refusal.status(), status, "{error:?}");
        assert_eq!(refusal.problem().status(), status, "{error:?}");
        let source = |error: &dyn std::error::Error| error.source().map(ToString::to_string);
        assert_eq!(source(&refusal), source(&error), "{error:?}");
        let code = (status == 401).then_some(ErrorCode::InvalidToken);
        assert_eq!(refusal.error_code(), code, "{error:?}");
        assert_eq!(refusal.challenge(), error.challenge(), "{error:?}");
        assert_eq!(error.challenge().is_some(), status == 401, "{error:?}");
    }
}

#[test]
fn expired_revoked_replayed_and_outdated_tokens_say_so() {
    for (code, description) in [
        (Code::Expired, "the token has expired"),
        (Code::Revoked, "the token was revoked"),
        (Code::Replayed, "the token was used before"),
        (
            Code::StaleVersion,
            "the version of the token is not current",
        ),
    ] {
        let error = Error::Claims(report(&[code]));
        assert_eq!(
            error.challenge().unwrap(),
            format!("Bearer error=\"invalid_token\", error_description=\"{description}\"")
        );
    }
}

#[test]
fn a_response_has_everything_and_is_not_stored() {
    let nothing: &[&str] = &[];
    let scope = require_scopes(nothing, ["orders:read", "orders:write"]).unwrap_err();
    let cases = [
        (Refusal::from(BearerError::Missing), 401, Some("Bearer")),
        (
            Error::Signature.into(),
            401,
            Some(
                "Bearer error=\"invalid_token\", \
                 error_description=\"the signature of the token is not good\"",
            ),
        ),
        (
            scope,
            403,
            Some(
                "Bearer error=\"insufficient_scope\", \
                 error_description=\"the token does not grant every scope that is needed here\", \
                 scope=\"orders:read orders:write\"",
            ),
        ),
        (Error::Store(StoreError::new("down")).into(), 503, None),
    ];
    for (refusal, status, challenge) in cases {
        for response in [refusal.response(), refusal.problem_response()] {
            assert_eq!(response.status(), status);
            let found = response.headers().get("www-authenticate");
            assert_eq!(found.map(|it| it.to_str().unwrap()), challenge);
            assert_eq!(response.headers()["cache-control"], "no-store");
        }
        assert!(refusal.response().body().is_empty());
        assert!(!refusal.response().headers().contains_key("content-type"));
        let problem = refusal.problem_response();
        assert_eq!(
            problem.headers()["content-type"],
            "application/problem+json"
        );
        let body: serde_json::Value = serde_json::from_slice(problem.body()).unwrap();
        assert_eq!(body["status"], status);
        assert_eq!(body["type"], "about:blank");
    }
}

#[test]
fn problems_are_for_machines() {
    let nothing: &[&str] = &[];
    let scope = require_scopes(nothing, ["orders:read"]).unwrap_err();
    assert_eq!(
        serde_json::to_value(scope.problem()).unwrap(),
        json!({
            "type": "about:blank",
            "title": "Forbidden",
            "status": 403,
            "detail": "the token does not grant every scope that is needed here",
            "error": "insufficient_scope",
            "scope": "orders:read",
        })
    );
    assert_eq!(
        serde_json::to_value(Refusal::from(BearerError::Missing).problem()).unwrap(),
        json!({
            "type": "about:blank",
            "title": "Unauthorized",
            "status": 401,
            "detail": "send a token: `Authorization: Bearer ...`",
        })
    );
    assert_eq!(
        serde_json::to_value(Refusal::from(Error::Store(StoreError::new("down"))).problem())
            .unwrap(),
        json!({
            "type": "about:blank",
            "title": "Service Unavailable",
            "status": 503,
            "detail": "the token cannot be checked at the moment",
        })
    );
}
