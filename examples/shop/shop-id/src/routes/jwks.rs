//! The public keys, for every service that verifies.

use axum::{Json, extract::State};
use claims_core::jwt::jwk::JwkSet;

use crate::issuer::Issuer;

pub(crate) async fn jwks(State(issuer): State<Issuer>) -> Json<JwkSet> {
    Json(issuer.keys.public())
}
