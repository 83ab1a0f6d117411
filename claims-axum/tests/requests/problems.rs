//! JSON bodies, for those who ask for them.

use std::sync::Arc;

use crate::support::{
    AccessToken, access_token, ask, ask_with, request, response, sign, signer, verifier,
};
use axum::{
    Router,
    http::HeaderValue,
    middleware::{self, Next},
    response::Response,
    routing::get,
};
use claims_axum::{Jwt, ProblemLayer, Rejection, RequireScopes, VerifyLayer};
use claims_core::{
    Audience, Claims, Error, NumericDate,
    http::{BearerError, Refusal},
};
use serde_json::{Value, json};

async fn read(jwt: Jwt<AccessToken>) -> Result<&'static str, Rejection> {
    jwt.require_scopes(["orders:read"])?;
    Ok("orders")
}

/// A layer of the service's own, that marks every response.
async fn mark(request: axum::extract::Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    response
        .headers_mut()
        .insert("x-request-id", HeaderValue::from_static("7"));
    response
}

fn routes() -> Router {
    let open = || async { "open" };
    Router::new()
        .route("/handler", get(read))
        .route(
            "/guard",
            get(open).layer(RequireScopes::new(verifier(), ["orders:read"])),
        )
        .route("/layer", get(open).layer(VerifyLayer::new(verifier())))
        .route("/open", get(open))
        .with_state(verifier())
        .layer(middleware::from_fn(mark))
}

#[tokio::test]
async fn without_the_layer_refusals_have_no_body() {
    for path in ["/handler", "/guard", "/layer"] {
        let answer = ask(&routes(), path, &[]).await;
        assert_eq!(
            (answer.status.as_u16(), answer.body.as_str()),
            (401, ""),
            "{path}"
        );
        assert!(!answer.headers.contains_key("content-type"), "{path}");
    }
}

#[tokio::test]
async fn with_the_layer_all_of_them_have_one() {
    let app = routes().layer(ProblemLayer);
    let jwt = careless();
    for path in ["/handler", "/guard", "/layer"] {
        let answer = ask_with(&app, path, &jwt).await;
        assert_eq!(answer.status, 401, "{path}");
        assert_eq!(
            answer.headers["content-type"], "application/problem+json",
            "{path}"
        );
        assert_eq!(answer.headers["cache-control"], "no-store", "{path}");
        assert_eq!(answer.headers["x-request-id"], "7", "{path}");
        let challenge = answer.challenge().unwrap();
        assert!(
            challenge.starts_with("Bearer error=\"invalid_token\""),
            "{challenge}"
        );
        assert_eq!(
            serde_json::from_str::<Value>(&answer.body).unwrap(),
            json!({
                "type": "about:blank",
                "title": "Unauthorized",
                "status": 401,
                "detail": "the token has expired; the value of a claim is not accepted",
                "error": "invalid_token",
                "violations": [
                    {"claim": "exp", "code": "expired"},
                    {"claim": "tenant", "code": "length"},
                ],
            }),
            "{path}"
        );
    }
    for path in ["/handler", "/guard"] {
        let jwt = sign(&AccessToken {
            scope: None,
            ..access_token()
        });
        let answer = ask_with(&app, path, &jwt).await;
        assert_eq!(answer.status, 403, "{path}");
        let body: Value = serde_json::from_str(&answer.body).unwrap();
        assert_eq!(body["scope"], "orders:read", "{path}");
    }
}

#[tokio::test]
async fn what_is_no_refusal_is_left_alone() {
    let app = routes().layer(ProblemLayer);
    let answer = ask_with(&app, "/handler", &sign(&access_token())).await;
    assert_eq!(
        (answer.status.as_u16(), answer.body.as_str()),
        (200, "orders")
    );
    assert_eq!(ask(&app, "/open", &[]).await.body, "open");
    assert_eq!(ask(&app, "/nowhere", &[]).await.status, 404);
}

#[tokio::test]
async fn one_handler_may_explain_by_itself() {
    let explained = || async { Rejection::from(Error::Signature).with_problem() };
    let app = Router::new().route("/", get(explained));
    let answer = ask(&app, "/", &[]).await;
    assert_eq!(answer.status, 401);
    assert_eq!(answer.headers["content-type"], "application/problem+json");
    let body: Value = serde_json::from_str(&answer.body).unwrap();
    assert_eq!(body["detail"], "the signature of the token is not good");
}

#[tokio::test]
async fn what_was_said_of_another_body_goes_with_it() {
    async fn compress(request: axum::extract::Request, next: Next) -> Response {
        let (mut parts, _) = next.run(request).await.into_parts();
        let encoding = HeaderValue::from_static("gzip");
        parts.headers.insert("content-encoding", encoding);
        let length = HeaderValue::from_static("4");
        parts.headers.insert("content-length", length);
        Response::from_parts(parts, "\u{1f}...".into())
    }
    let explained = || async { Rejection::from(Error::Signature).with_problem() };
    let app = Router::new()
        .route("/", get(explained))
        .layer(middleware::from_fn(compress))
        .layer(ProblemLayer);
    let answer = ask(&app, "/", &[]).await;
    assert!(answer.body.starts_with('{'), "{}", answer.body);
    assert!(!answer.headers.contains_key("content-encoding"));
    let length = answer.headers.get("content-length").unwrap();
    assert_eq!(length.to_str().unwrap(), answer.body.len().to_string());
}

#[tokio::test]
async fn the_refusal_goes_along_for_whoever_logs() {
    let response = response(&routes(), request("/handler", &[])).await;
    let refusal = response.extensions().get::<Arc<Refusal>>().unwrap();
    assert!(matches!(**refusal, Refusal::Bearer(BearerError::Missing)));
}

/// What a careless issuer believes an access token to be.
#[derive(Claims)]
struct Careless {
    #[claim(registered)]
    iss: String,
    #[claim(registered)]
    sub: String,
    #[claim(registered)]
    aud: Audience,
    #[claim(registered)]
    exp: NumericDate,
    tenant: String,
}

fn careless() -> String {
    let token = Careless {
        iss: "https://id.example".to_owned(),
        sub: "user-42".to_owned(),
        aud: "orders".into(),
        exp: NumericDate::from_secs(1),
        tenant: "alice and bob".to_owned(),
    };
    signer().sign(&token).unwrap()
}
