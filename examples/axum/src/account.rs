//! A tree of routes that all need a token: it is verified once, before any of them.

use axum::{Extension, Router, routing::get};
use claims_axum::VerifyLayer;
use claims_core::{Verified, Verifier};

use crate::AccessToken;

/// `/account/tenant` and `/account/expiry`.
pub(crate) fn routes(verifier: Verifier<AccessToken>) -> Router<Verifier<AccessToken>> {
    Router::new()
        .route("/tenant", get(tenant))
        .route("/expiry", get(expiry))
        .layer(VerifyLayer::new(verifier))
}

async fn tenant(Extension(token): Extension<Verified<AccessToken>>) -> String {
    token.tenant_id.clone()
}

async fn expiry(Extension(token): Extension<Verified<AccessToken>>) -> String {
    token.expires_at.to_string()
}
