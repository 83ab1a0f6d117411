//! A new key to sign with.

use axum::{extract::State, http::StatusCode};
use claims_axum::{Jwt, Rejection};
use shop_claims::{ServiceToken, scopes::KEYS_ROTATE};

use crate::issuer::Issuer;

/// Takes the token of a service: that of a user is refused, whatever its scopes.
pub(crate) async fn rotate(
    State(issuer): State<Issuer>,
    operator: Jwt<ServiceToken>,
) -> Result<StatusCode, Rejection> {
    operator.require_scopes([KEYS_ROTATE])?;
    Ok(match issuer.keys.rotate() {
        Ok(()) => StatusCode::NO_CONTENT,
        Err(error) => {
            eprintln!("shop-id: {error}");
            StatusCode::INTERNAL_SERVER_ERROR
        }
    })
}
