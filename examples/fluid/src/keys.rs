//! The two ends of a token: the application signs, the document service verifies.

use std::time::Duration;

use claims_core::{
    Clock, ConfigError, Policy,
    jwt::{Algorithm, DecodingKey, EncodingKey, Signer, Verifier},
};

use crate::{TokenClaims, claims::VERSION};

/// The tenant's key, which its application shares with the service. A real one is random, belongs to one
/// tenant, and comes from a secret store.
const TENANT_KEY: &[u8; 32] = b"an example key of 32 bytes, no 4";

const HOUR: Duration = Duration::from_secs(60 * 60);

/// The side of the tenant's application.
///
/// # Errors
///
/// When the key does not fit the algorithm.
pub fn signer() -> Result<Signer, ConfigError> {
    Signer::builder()
        .key(Algorithm::HS256, EncodingKey::from_secret(TENANT_KEY))
        .build()
}

/// What the document service asks of every token; what one request asks is in [`Resource`](crate::Resource).
///
/// Whoever has the tenant's key can write any `exp`, so the service sets the limit. A later version of
/// the claims set may mean something else, so the service names the one it understands.
///
/// # Errors
///
/// When the policy contradicts itself.
pub fn policy(clock: impl Clock + 'static) -> Result<Policy, ConfigError> {
    Policy::builder()
        .max_lifetime(HOUR)
        .equals("ver", VERSION)
        .clock(clock)
        .build()
}

/// The side of the document service.
///
/// # Errors
///
/// When the key does not fit the algorithm, or the policy contradicts itself.
pub fn verifier(clock: impl Clock + 'static) -> Result<Verifier<TokenClaims>, ConfigError> {
    Verifier::builder()
        .key(Algorithm::HS256, DecodingKey::from_secret(TENANT_KEY))
        .policy(policy(clock)?)
        .build()
}
