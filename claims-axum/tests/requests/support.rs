//! An issuer, and a client that asks a router.

use std::time::Duration;

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{HeaderMap, Request, StatusCode, header::AUTHORIZATION},
    response::Response,
};
use claims_core::{
    Audience, Claims, NumericDate, Policy, Scope, Signer, Verifier,
    http::Scoped,
    jwt::{Algorithm, DecodingKey, EncodingKey},
};
use tower::ServiceExt;

pub(crate) const SECRET: [u8; 32] = [7; 32];

#[derive(Debug, Clone, Claims)]
pub(crate) struct AccessToken {
    #[claim(registered)]
    pub(crate) iss: String,
    #[claim(registered)]
    pub(crate) sub: String,
    #[claim(registered)]
    pub(crate) aud: Audience,
    #[claim(registered)]
    pub(crate) exp: NumericDate,
    #[claim(registered)]
    pub(crate) scope: Option<Scope>,
    #[claim(len(1..=8))]
    pub(crate) tenant: String,
}

impl Scoped for AccessToken {
    fn grants(&self, scope: &str) -> bool {
        self.scope.grants(scope)
    }
}

pub(crate) fn access_token() -> AccessToken {
    AccessToken {
        iss: "https://id.example".to_owned(),
        sub: "user-42".to_owned(),
        aud: "orders".into(),
        exp: NumericDate::now() + Duration::from_secs(600),
        scope: Some("orders:read".parse().unwrap()),
        tenant: "acme".to_owned(),
    }
}

pub(crate) fn signer() -> Signer {
    Signer::builder()
        .key(Algorithm::HS256, EncodingKey::from_secret(&SECRET))
        .build()
        .unwrap()
}

pub(crate) fn sign(token: &AccessToken) -> String {
    signer().sign(token).unwrap()
}

pub(crate) fn policy() -> Policy {
    Policy::builder()
        .issuer("https://id.example")
        .audience("orders")
        .build()
        .unwrap()
}

pub(crate) fn verifier() -> Verifier<AccessToken> {
    Verifier::builder()
        .key(Algorithm::HS256, DecodingKey::from_secret(&SECRET))
        .policy(policy())
        .build()
        .unwrap()
}

/// What was answered.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

impl Answer {
    pub(crate) fn challenge(&self) -> Option<&str> {
        self.headers
            .get("www-authenticate")
            .map(|value| value.to_str().unwrap())
    }
}

pub(crate) fn request(path: &str, authorization: &[&str]) -> Request<Body> {
    let mut request = Request::builder().uri(path);
    for value in authorization {
        request = request.header(AUTHORIZATION, *value);
    }
    request.body(Body::empty()).unwrap()
}

pub(crate) async fn response(app: &Router, request: Request<Body>) -> Response {
    app.clone().oneshot(request).await.unwrap()
}

/// Asks with these values of `Authorization`.
pub(crate) async fn ask(app: &Router, path: &str, authorization: &[&str]) -> Answer {
    let (parts, body) = response(app, request(path, authorization))
        .await
        .into_parts();
    let body = to_bytes(body, usize::MAX).await.unwrap();
    Answer {
        status: parts.status,
        headers: parts.headers,
        body: String::from_utf8(body.to_vec()).unwrap(),
    }
}

pub(crate) async fn ask_with(app: &Router, path: &str, jwt: &str) -> Answer {
    ask(app, path, &[&format!("Bearer {jwt}")]).await
}
