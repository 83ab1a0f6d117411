//! The service on loopback, asked by a real client: status, challenge and body of every sort of answer.

// The lints know tests by `#[test]`, and not the helpers around them.
#![allow(clippy::unwrap_used)]

use std::time::Duration;

use claims_core::{Audience, NumericDate};
use example_axum::{AccessToken, Outage, app, serve, signer, verifier, verifier_with};
use reqwest::{Client, Method, StatusCode, header::HeaderMap};
use serde_json::{Value, json};

struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: String,
}

impl Answer {
    fn challenge(&self) -> Option<&str> {
        self.headers
            .get("www-authenticate")
            .map(|value| value.to_str().unwrap())
    }

    fn problem(&self) -> Value {
        assert_eq!(self.headers["content-type"], "application/problem+json");
        assert_eq!(self.headers["cache-control"], "no-store");
        serde_json::from_str(&self.body).unwrap()
    }
}

/// Asks a service of its own with these values of `Authorization`.
async fn ask(method: Method, path: &str, authorization: &[String]) -> Answer {
    let service = serve(app(verifier().unwrap())).await.unwrap();
    ask_at(&service, method, path, authorization).await
}

async fn ask_at(service: &str, method: Method, path: &str, authorization: &[String]) -> Answer {
    let mut request = Client::new().request(method, format!("{service}{path}"));
    for value in authorization {
        request = request.header("authorization", value);
    }
    let answer = request.send().await.unwrap();
    Answer {
        status: answer.status(),
        headers: answer.headers().clone(),
        body: answer.text().await.unwrap(),
    }
}

fn reader() -> AccessToken {
    AccessToken::issue("user-42", Some("orders:read".parse().unwrap()))
}

fn bearer(token: &AccessToken) -> String {
    format!("Bearer {}", signer().unwrap().sign(token).unwrap())
}

#[tokio::test]
async fn a_good_token_gets_in() {
    let answer = ask(Method::GET, "/orders", &[bearer(&reader())]).await;
    assert_eq!(answer.status, 200);
    assert_eq!(answer.body, "No orders of acme yet.");
    assert_eq!(answer.challenge(), None);
}

#[tokio::test]
async fn without_a_token_there_is_a_bare_challenge() {
    for authorization in [vec![], vec!["Basic dXNlcjpwYXNz".to_owned()]] {
        for (method, path) in [
            (Method::GET, "/orders"),
            (Method::POST, "/orders"),
            (Method::GET, "/account/tenant"),
        ] {
            let answer = ask(method, path, &authorization).await;
            assert_eq!(answer.status, 401, "{path}");
            assert_eq!(answer.challenge(), Some("Bearer"), "{path}");
            assert_eq!(
                answer.problem(),
                json!({
                    "type": "about:blank",
                    "title": "Unauthorized",
                    "status": 401,
                    "detail": "send a token: `Authorization: Bearer ...`",
                })
            );
        }
    }
}

#[tokio::test]
async fn two_tokens_are_a_bad_request() {
    let good = bearer(&reader());
    let answer = ask(Method::GET, "/orders", &[good.clone(), good]).await;
    assert_eq!(answer.status, 400);
    assert_eq!(
        answer.challenge(),
        Some(
            "Bearer error=\"invalid_request\", \
             error_description=\"the request has more than one Authorization header\""
        )
    );
    assert_eq!(answer.problem()["error"], "invalid_request");
}

#[tokio::test]
async fn a_token_without_text_is_a_bad_request() {
    let answer = ask(Method::GET, "/orders", &["Bearer".to_owned()]).await;
    assert_eq!(answer.status, 400);
    assert_eq!(
        answer.problem()["detail"],
        "the Authorization header has no token"
    );
}

#[tokio::test]
async fn an_expired_token_is_told_so() {
    let expires_at = NumericDate::now() - Duration::from_secs(3600);
    let expired = AccessToken {
        expires_at,
        ..reader()
    };
    for path in ["/orders", "/account/tenant", "/"] {
        let answer = ask(Method::GET, path, &[bearer(&expired)]).await;
        assert_eq!(answer.status, 401, "{path}");
        assert_eq!(
            answer.challenge(),
            Some("Bearer error=\"invalid_token\", error_description=\"the token has expired\""),
            "{path}"
        );
        assert_eq!(
            answer.problem(),
            json!({
                "type": "about:blank",
                "title": "Unauthorized",
                "status": 401,
                "detail": "the token has expired",
                "error": "invalid_token",
                "violations": [{"claim": "exp", "code": "expired"}],
            }),
            "{path}"
        );
    }
}

#[tokio::test]
async fn a_token_of_another_service_and_a_changed_one_are_refused() {
    let foreign = AccessToken {
        aud: Audience::from("billing"),
        ..reader()
    };
    let changed = bearer(&reader()).replacen(".eyJ", ".eyI", 1);
    for (credentials, description) in [
        (bearer(&foreign), "the token is for another audience"),
        (changed, "the signature of the token is not good"),
        (
            "Bearer nonsense".to_owned(),
            "the token does not have three parts",
        ),
    ] {
        let answer = ask(Method::GET, "/orders", &[credentials]).await;
        assert_eq!(answer.status, 401, "{description}");
        let challenge =
            format!("Bearer error=\"invalid_token\", error_description=\"{description}\"");
        assert_eq!(answer.challenge(), Some(challenge.as_str()));
    }
}

#[tokio::test]
async fn a_missing_scope_is_forbidden_and_named() {
    let nothing = AccessToken {
        scope: None,
        ..reader()
    };
    for (method, token, needed) in [
        (Method::GET, nothing, "orders:read"),
        (Method::POST, reader(), "orders:read orders:write"),
    ] {
        let answer = ask(method.clone(), "/orders", &[bearer(&token)]).await;
        assert_eq!(answer.status, 403, "{method}");
        let challenge = format!(
            "Bearer error=\"insufficient_scope\", \
             error_description=\"the token does not grant every scope that is needed here\", \
             scope=\"{needed}\""
        );
        assert_eq!(answer.challenge(), Some(challenge.as_str()));
        assert_eq!(answer.problem()["scope"], needed);
    }
}

#[tokio::test]
async fn whoever_may_write_writes() {
    let writer = AccessToken::issue("user-7", Some("orders:read orders:write".parse().unwrap()));
    let answer = ask(Method::POST, "/orders", &[bearer(&writer)]).await;
    assert_eq!(answer.status, 201);
    assert_eq!(answer.body, "An order of acme, made by user-7.");
}

#[tokio::test]
async fn a_tree_of_routes_shares_one_layer() {
    let answer = ask(Method::GET, "/account/tenant", &[bearer(&reader())]).await;
    assert_eq!(
        (answer.status.as_u16(), answer.body.as_str()),
        (200, "acme")
    );
    let token = reader();
    let answer = ask(Method::GET, "/account/expiry", &[bearer(&token)]).await;
    assert_eq!(answer.body, token.expires_at.to_string());
}

#[tokio::test]
async fn everybody_is_greeted_and_users_by_name() {
    assert_eq!(ask(Method::GET, "/", &[]).await.body, "Hello, stranger.");
    assert_eq!(
        ask(Method::GET, "/", &[bearer(&reader())]).await.body,
        "Hello, user-42."
    );
}

#[tokio::test]
async fn keys_that_are_out_of_reach_do_not_sign_users_out() {
    let service = serve(app(verifier_with(Outage).unwrap())).await.unwrap();
    for path in ["/orders", "/account/tenant", "/"] {
        let answer = ask_at(&service, Method::GET, path, &[bearer(&reader())]).await;
        assert_eq!(answer.status, 503, "{path}");
        assert_eq!(answer.challenge(), None, "{path}");
        assert_eq!(
            answer.problem(),
            json!({
                "type": "about:blank",
                "title": "Service Unavailable",
                "status": 503,
                "detail": "the token cannot be checked at the moment",
            })
        );
    }
    assert_eq!(
        ask_at(&service, Method::GET, "/orders", &[]).await.status,
        401
    );
}
