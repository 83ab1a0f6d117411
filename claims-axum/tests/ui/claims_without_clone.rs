//! A layer hands on claims that cannot be cloned.

use claims_axum::VerifyLayer;
use claims_core::{Claims, NumericDate, Verifier};

#[derive(Claims)]
struct AccessToken {
    #[claim(registered)]
    exp: NumericDate,
}

fn layer(verifier: Verifier<AccessToken>) {
    VerifyLayer::new(verifier);
}

fn main() {}
