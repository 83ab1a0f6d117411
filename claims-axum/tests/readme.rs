//! What the README shows of this crate compiles and does what it says.

// Helpers of tests, where a panic is a failure.
#![allow(clippy::unwrap_used)]

use std::time::Duration;

use axum::{Router, body::Body, routing::post};
use claims_axum::{Jwt, Rejection};
use claims_core::{
    Claims, NumericDate, Policy, Scope, Signer, Verifier,
    http::Scoped,
    jwt::{Algorithm, DecodingKey, EncodingKey},
};
use http::{Request, StatusCode};
use tower::ServiceExt;

#[derive(Clone, Claims)]
struct AccessToken {
    #[claim(registered)]
    exp: NumericDate,
    #[claim(registered)]
    scope: Scope,
}

impl Scoped for AccessToken {
    fn grants(&self, scope: &str) -> bool {
        self.scope.grants(scope)
    }
}

async fn create(jwt: Jwt<AccessToken>) -> Result<&'static str, Rejection> {
    jwt.require_scopes(["orders:write"])?;
    Ok("created")
}

#[test]
fn the_readme_shows_this_file() {
    let readme = include_str!("../../README.md");
    let (_, shown) = readme
        .split_once("<!-- claims-axum/tests/readme.rs -->")
        .unwrap();
    let (_, shown) = shown.split_once("```rs\n").unwrap();
    let (shown, _) = shown.split_once("```").unwrap();
    let lines = shown.lines().map(str::trim).filter(|line| !line.is_empty());
    let here: Vec<_> = include_str!("readme.rs").lines().map(str::trim).collect();
    for line in lines {
        assert!(here.contains(&line), "{line}");
    }
}

#[tokio::test]
async fn the_handler_runs_only_with_its_scope() {
    let secret = [7; 32];
    let signer = Signer::builder()
        .key(Algorithm::HS256, EncodingKey::from_secret(&secret))
        .build()
        .unwrap();
    let verifier = Verifier::<AccessToken>::builder()
        .key(Algorithm::HS256, DecodingKey::from_secret(&secret))
        .policy(Policy::builder().build().unwrap())
        .build()
        .unwrap();
    let app = Router::new()
        .route("/orders", post(create))
        .with_state(verifier);

    for (scope, expected) in [
        ("orders:read orders:write", StatusCode::OK),
        ("orders:read", StatusCode::FORBIDDEN),
    ] {
        let token = AccessToken {
            exp: NumericDate::now() + Duration::from_secs(300),
            scope: scope.parse().unwrap(),
        };
        let request = Request::post("/orders")
            .header(
                "authorization",
                format!("Bearer {}", signer.sign(&token).unwrap()),
            )
            .body(Body::empty())
            .unwrap();
        assert_eq!(
            app.clone().oneshot(request).await.unwrap().status(),
            expected
        );
    }
}
