//! Scopes, asked for by a layer and in a handler.

use crate::support::{AccessToken, access_token, ask, ask_with, sign, verifier};
use axum::{Router, routing::get};
use claims_axum::{Jwt, Rejection, RequireScopes, VerifyLayer};

fn token(scope: Option<&str>) -> String {
    let scope = scope.map(|words| words.parse().unwrap());
    sign(&AccessToken {
        scope,
        ..access_token()
    })
}

const FORBIDDEN: &str = "Bearer error=\"insufficient_scope\", \
     error_description=\"the token does not grant every scope that is needed here\", \
     scope=\"orders:read orders:write\"";

async fn cancel(jwt: Jwt<AccessToken>) -> Result<&'static str, Rejection> {
    jwt.require_scopes(["orders:read", "orders:write"])?;
    Ok("cancelled")
}

fn apps() -> [(&'static str, Router); 3] {
    let guard = || RequireScopes::new(verifier(), ["orders:read", "orders:write"]);
    let cancelled = || get(|| async { "cancelled" });
    [
        (
            "handler",
            Router::new().route("/", get(cancel)).with_state(verifier()),
        ),
        (
            "layer",
            Router::new().route("/", cancelled().layer(guard())),
        ),
        (
            "layer in a layer",
            Router::new()
                .route("/", cancelled().layer(guard()))
                .layer(VerifyLayer::new(verifier())),
        ),
    ]
}

#[tokio::test]
async fn all_scopes_are_needed_and_told() {
    for (place, app) in apps() {
        for scope in ["orders:write orders:read", "a orders:read b orders:write"] {
            let answer = ask_with(&app, "/", &token(Some(scope))).await;
            assert_eq!(
                (answer.status.as_u16(), answer.body.as_str()),
                (200, "cancelled"),
                "{place}"
            );
        }
        for scope in [
            None,
            Some("orders:read"),
            Some("orders:writes orders:read"),
            Some("orders"),
        ] {
            let answer = ask_with(&app, "/", &token(scope)).await;
            assert_eq!(answer.status, 403, "{place}: {scope:?}");
            assert_eq!(answer.challenge(), Some(FORBIDDEN), "{place}: {scope:?}");
        }
    }
}

#[tokio::test]
async fn a_scope_is_no_use_without_an_accepted_token() {
    for (place, app) in apps() {
        assert_eq!(
            ask(&app, "/", &[]).await.challenge(),
            Some("Bearer"),
            "{place}"
        );
        assert_eq!(ask_with(&app, "/", "a.b.c").await.status, 401, "{place}");
        let other = AccessToken {
            aud: "billing".into(),
            scope: Some("orders:read orders:write".parse().unwrap()),
            ..access_token()
        };
        assert_eq!(
            ask_with(&app, "/", &sign(&other)).await.status,
            401,
            "{place}"
        );
    }
}
