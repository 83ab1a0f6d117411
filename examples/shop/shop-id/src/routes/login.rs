//! Sign-in of a user.

use std::time::Duration;

use axum::{Json, extract::State};
use serde::Deserialize;
use shop_claims::names::{ORDERS, REPORTS};

use crate::{
    issuer::{Issuer, LIFETIME},
    oauth::{Denied, Issued},
    users,
};

#[derive(Deserialize)]
pub(crate) struct Login {
    user: String,
    password: String,
    /// The service that the token is for. Each gets one of its own, which is worth nothing elsewhere.
    service: String,
    /// Seconds that the token lives, if fewer than usual are enough.
    expires_in: Option<u64>,
}

pub(crate) async fn login(
    State(issuer): State<Issuer>,
    Json(login): Json<Login>,
) -> Result<Issued, Denied> {
    let user = users::find(&login.user, &login.password).ok_or(Denied::InvalidGrant)?;
    if ![ORDERS, REPORTS].contains(&login.service.as_str()) {
        return Err(Denied::InvalidRequest);
    }
    let lifetime = login.expires_in.map_or(LIFETIME, Duration::from_secs);
    let lifetime = lifetime.min(LIFETIME);
    Ok(issuer.access_token(user, &login.service, lifetime).await?)
}
