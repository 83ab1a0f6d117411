//! The verifier in the state would not ask the stores that the claims need.

use axum::extract::FromRef;
use claims_axum::Jwt;
use claims_core::{Claims, NumericDate, Verifier};

#[derive(Claims)]
struct Ticket {
    #[claim(registered, single_use)]
    jti: String,
    #[claim(registered)]
    exp: NumericDate,
}

#[derive(Clone, FromRef)]
struct AppState {
    tickets: Verifier<Ticket>,
}

#[axum::debug_handler(state = AppState)]
async fn handler(_: Jwt<Ticket>) {}

fn main() {}
