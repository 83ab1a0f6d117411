//! A handler extracts a token that the state has no verifier for.

use axum::extract::FromRef;
use claims_axum::Jwt;
use claims_core::{Claims, NumericDate, Verifier};

#[derive(Claims)]
struct AccessToken {
    #[claim(registered)]
    exp: NumericDate,
}

#[derive(Claims)]
struct ServiceToken {
    #[claim(registered)]
    exp: NumericDate,
}

#[derive(Clone, FromRef)]
struct AppState {
    users: Verifier<AccessToken>,
}

#[axum::debug_handler(state = AppState)]
async fn handler(_: Jwt<ServiceToken>) {}

fn main() {}
