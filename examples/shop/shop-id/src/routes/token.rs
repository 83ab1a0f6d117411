//! Tokens of services, for client credentials (RFC 6749, section 4.4).

use axum::{Form, extract::State};
use serde::Deserialize;

use crate::{
    clients,
    issuer::Issuer,
    oauth::{Denied, Issued},
};

#[derive(Deserialize)]
pub(crate) struct Credentials {
    grant_type: String,
    client_id: String,
    client_secret: String,
}

pub(crate) async fn token(
    State(issuer): State<Issuer>,
    Form(credentials): Form<Credentials>,
) -> Result<Issued, Denied> {
    if credentials.grant_type != "client_credentials" {
        return Err(Denied::UnsupportedGrantType);
    }
    let client = clients::find(&credentials.client_id, &credentials.client_secret)
        .ok_or(Denied::InvalidClient)?;
    Ok(issuer.service_token(client)?)
}
