//! The claims crate of this example: what an issuer and its services would share.

use std::time::Duration;

use claims_core::{
    Audience, Claims, ConfigError, NumericDate, Policy, TokenId,
    jwt::{Algorithm, DecodingKey, EncodingKey, Signer, Verifier},
};

/// Issuer of every token in this example.
pub const ISSUER: &str = "https://id.example";

/// Name of the service that verifies them.
pub const SERVICE: &str = "orders";

/// A key that both sides know. A real one is random and comes from a secret store.
const SECRET: &[u8; 32] = b"an example key of 32 bytes, no 1";

/// Access token of a signed-in user.
#[derive(Debug, Clone, PartialEq, Claims)]
pub struct AccessToken {
    /// Who issued the token.
    #[claim(registered)]
    pub iss: String,
    /// Whom the token is about.
    #[claim(registered)]
    pub sub: String,
    /// The services that may accept the token.
    #[claim(registered)]
    pub aud: Audience,
    /// When the token ends.
    #[claim(registered = "exp")]
    pub expires_at: NumericDate,
    /// Identifies this one token.
    #[claim(registered = "jti")]
    pub token_id: TokenId,
    /// Tenant the user works in.
    #[claim(len(1..=64))]
    pub tenant_id: String,
    /// Absent until the user has picked a name.
    pub display_name: Option<String>,
}

impl AccessToken {
    /// A token for `user` in `tenant`, good for an hour from now.
    pub fn issue(user: &str, tenant: &str) -> Self {
        Self {
            iss: ISSUER.to_owned(),
            sub: user.to_owned(),
            aud: Audience::from(SERVICE),
            expires_at: NumericDate::now() + Duration::from_secs(3600),
            token_id: TokenId::random(),
            tenant_id: tenant.to_owned(),
            display_name: None,
        }
    }
}

/// The issuer's side.
///
/// # Errors
///
/// When the key does not fit the algorithm.
pub fn signer() -> Result<Signer, ConfigError> {
    Signer::builder()
        .key(Algorithm::HS256, EncodingKey::from_secret(SECRET))
        .key_id("2026-11")
        .build()
}

/// The service's side: made once, used from every thread.
///
/// # Errors
///
/// When the key does not fit the algorithm, or the policy contradicts itself.
pub fn verifier() -> Result<Verifier<AccessToken>, ConfigError> {
    let policy = Policy::builder().issuer(ISSUER).audience(SERVICE).build()?;
    Verifier::builder()
        .key(Algorithm::HS256, DecodingKey::from_secret(SECRET))
        .policy(policy)
        .build()
}
