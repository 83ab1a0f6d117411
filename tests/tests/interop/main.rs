//! Deriving types where serde goes: other JWT code, other sources, other formats.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

mod check;
mod differential;
mod jwt;
mod sources;

use claims_core::{Audience, Claims, NumericDate};

/// An access token.
#[derive(Debug, Clone, PartialEq, Claims)]
struct AccessToken {
    #[claim(registered)]
    iss: String,
    #[claim(registered)]
    sub: String,
    #[claim(registered)]
    aud: Audience,
    #[claim(registered = "exp")]
    expires_at: NumericDate,
    #[claim(registered)]
    nbf: Option<NumericDate>,
    #[claim(len(1..=8))]
    tenant_id: String,
    level: Option<u8>,
}

const GOOD: &str = r#"{"iss":"https://id.example","sub":"ann","aud":["orders","billing"],"exp":4000000000,"tenant_id":"acme","level":3}"#;

fn good() -> AccessToken {
    serde_json::from_str(GOOD).unwrap()
}
