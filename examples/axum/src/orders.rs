//! Orders: reading them and making them are two scopes.

use axum::{
    Router,
    http::StatusCode,
    routing::{get, post},
};
use claims_axum::{Jwt, Rejection, RequireScopes};
use claims_core::Verifier;

use crate::AccessToken;

/// `GET` and `POST /orders`.
pub(crate) fn routes(verifier: Verifier<AccessToken>) -> Router<Verifier<AccessToken>> {
    let may_write = RequireScopes::new(verifier, ["orders:read", "orders:write"]);
    Router::new()
        .route("/orders", get(list))
        .route("/orders", post(create).layer(may_write))
}

/// Asks by itself: the extractor has verified the token, and nothing more.
async fn list(jwt: Jwt<AccessToken>) -> Result<String, Rejection> {
    jwt.require_scopes(["orders:read"])?;
    Ok(format!("No orders of {} yet.", jwt.tenant_id))
}

/// Runs only if the layer has let the request in, and takes the token that was verified there.
async fn create(Jwt(token): Jwt<AccessToken>) -> (StatusCode, String) {
    (
        StatusCode::CREATED,
        format!("An order of {}, made by {}.", token.tenant_id, token.sub),
    )
}
