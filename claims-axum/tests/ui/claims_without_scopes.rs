//! Scopes are asked of claims that do not say which they grant.

use claims_axum::{Jwt, Rejection, RequireScopes};
use claims_core::{Claims, NumericDate, Verifier};

#[derive(Clone, Claims)]
struct AccessToken {
    #[claim(registered)]
    exp: NumericDate,
}

async fn handler(jwt: Jwt<AccessToken>) -> Result<(), Rejection> {
    jwt.require_scopes(["orders:read"])
}

fn layer(verifier: Verifier<AccessToken>) {
    RequireScopes::new(verifier, ["orders:read"]);
}

fn main() {}
