//! The two ends of a token: the auth service signs, every other service verifies.

use std::error::Error;

use claims_core::{
    Clock, ConfigError, Policy,
    jwt::{Algorithm, DecodingKey, EncodingKey, Signer, Verifier},
};

use crate::TokenClaims;

/// Issuer of every token of the platform.
pub const ISSUER: &str = "https://auth.example";

/// Name that all services of the platform go by as an audience. The app tells them apart.
pub const AUDIENCE: &str = "platform";

/// Ed25519 key of the auth service, in PKCS #8. A real one is random and comes from a secret store.
///
/// With a shared secret every service could make tokens for every app.
const PRIVATE_KEY: &[u8; 48] = b"\x30\x2e\x02\x01\x00\x30\x05\x06\x03\x2b\x65\x70\x04\x22\x04\x20\
    an example seed of 32 bytes, no3";

/// The public half: member `x` of its JWK (RFC 8037, section 2).
const PUBLIC_KEY: &str = "dBX0ggkIM-JOLKpXUqYz-pNZMhXijTSfRykhnAERMUc";

/// The side of the auth service.
///
/// # Errors
///
/// When the key does not fit the algorithm.
pub fn signer() -> Result<Signer, ConfigError> {
    Signer::builder()
        .key(Algorithm::EdDSA, EncodingKey::from_ed_der(PRIVATE_KEY))
        .key_id("2026-11")
        .build()
}

/// What every service asks of a token.
///
/// # Errors
///
/// When the policy contradicts itself.
pub fn policy(clock: impl Clock + 'static) -> Result<Policy, ConfigError> {
    Policy::builder()
        .issuer(ISSUER)
        .audience(AUDIENCE)
        .clock(clock)
        .build()
}

/// The side of every other service.
///
/// # Errors
///
/// When the key cannot be read or does not fit the algorithm, or the policy contradicts itself.
pub fn verifier(clock: impl Clock + 'static) -> Result<Verifier<TokenClaims>, Box<dyn Error>> {
    let verifier = Verifier::builder()
        .key(
            Algorithm::EdDSA,
            DecodingKey::from_ed_components(PUBLIC_KEY)?,
        )
        .policy(policy(clock)?)
        .build()?;
    Ok(verifier)
}
