//! The two ends of a token: who signs it, and who verifies it.

use claims_core::{
    Clock, ConfigError, Policy,
    jwt::{Algorithm, DecodingKey, EncodingKey, Signer, Verifier},
};

use crate::JwtResponse;

/// The platform issues tokens for itself. A real key is random and comes from a secret store.
const SECRET: &[u8; 32] = b"an example key of 32 bytes, no 2";

/// The platform's side that issues tokens.
///
/// # Errors
///
/// When the key does not fit the algorithm.
pub fn signer() -> Result<Signer, ConfigError> {
    Signer::builder()
        .key(Algorithm::HS256, EncodingKey::from_secret(SECRET))
        .build()
}

/// What the API asks of a token.
///
/// None of `iss`, `aud` and `exp` has to be there, so the policy names none of them. What they must say
/// if they are there stands beside the claims, in [`JwtResponse`].
///
/// # Errors
///
/// When the policy contradicts itself.
pub fn policy(clock: impl Clock + 'static) -> Result<Policy, ConfigError> {
    Policy::builder()
        .any_issuer()
        .any_audience()
        .allow_no_expiry()
        .clock(clock)
        .build()
}

/// The API's side.
///
/// # Errors
///
/// When the key does not fit the algorithm, or the policy contradicts itself.
pub fn verifier(clock: impl Clock + 'static) -> Result<Verifier<JwtResponse>, ConfigError> {
    Verifier::builder()
        .key(Algorithm::HS256, DecodingKey::from_secret(SECRET))
        .policy(policy(clock)?)
        .build()
}
