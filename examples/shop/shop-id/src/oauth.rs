//! Answers of the two routes that hand out tokens (RFC 6749, sections 5.1 and 5.2).

use std::time::Duration;

use axum::{
    Json,
    http::{StatusCode, header::CACHE_CONTROL},
    response::{IntoResponse, Response},
};
use claims_core::Scope;
use serde::Serialize;
use serde_json::json;

/// A token on its way out.
#[derive(Serialize)]
pub(crate) struct Issued {
    access_token: String,
    token_type: &'static str,
    expires_in: u64,
    scope: Scope,
}

impl Issued {
    pub(crate) fn new(jwt: String, lifetime: Duration, scope: Scope) -> Self {
        Self {
            access_token: jwt,
            token_type: "Bearer",
            expires_in: lifetime.as_secs(),
            scope,
        }
    }
}

impl IntoResponse for Issued {
    fn into_response(self) -> Response {
        ([(CACHE_CONTROL, "no-store")], Json(self)).into_response()
    }
}

/// Why there is no token.
pub(crate) enum Denied {
    InvalidRequest,
    InvalidClient,
    InvalidGrant,
    UnsupportedGrantType,
    /// No token can be made at the moment, and not because of the request.
    Unavailable(crate::Error),
}

impl From<crate::Error> for Denied {
    fn from(error: crate::Error) -> Self {
        Self::Unavailable(error)
    }
}

impl IntoResponse for Denied {
    fn into_response(self) -> Response {
        let (status, error) = match self {
            Self::InvalidRequest => (StatusCode::BAD_REQUEST, "invalid_request"),
            Self::InvalidClient => (StatusCode::UNAUTHORIZED, "invalid_client"),
            Self::InvalidGrant => (StatusCode::BAD_REQUEST, "invalid_grant"),
            Self::UnsupportedGrantType => (StatusCode::BAD_REQUEST, "unsupported_grant_type"),
            Self::Unavailable(error) => {
                eprintln!("shop-id: {error}");
                return StatusCode::SERVICE_UNAVAILABLE.into_response();
            }
        };
        let headers = [(CACHE_CONTROL, "no-store")];
        (status, headers, Json(json!({ "error": error }))).into_response()
    }
}
