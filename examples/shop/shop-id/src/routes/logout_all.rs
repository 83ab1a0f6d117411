//! Ends every token of a user, on every device and in every service.

use axum::{extract::State, http::StatusCode};
use claims_axum::Jwt;
use shop_claims::views::AccountView;

use crate::issuer::Issuer;

pub(crate) async fn logout_all(
    State(issuer): State<Issuer>,
    Jwt(user): Jwt<AccountView>,
) -> StatusCode {
    match issuer.end_version(&user.sub, user.tv).await {
        Ok(()) => StatusCode::NO_CONTENT,
        Err(error) => {
            eprintln!("shop-id: {error}");
            StatusCode::SERVICE_UNAVAILABLE
        }
    }
}
