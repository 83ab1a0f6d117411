//! The keys in `keys`, which every peer reads as well.

use std::{error::Error, fs, path::PathBuf};

use claims_core::jwt::{Algorithm, DecodingKey, EncodingKey};

use crate::algorithms::is_symmetric;

/// Whose key it is.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Holder {
    /// The issuer that verifiers trust.
    Issuer,
    /// Somebody with a key of the same kind.
    Other,
}

/// The folder of the keys.
pub(crate) fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("keys")
}

/// The file of the key that signs.
pub(crate) fn signing(algorithm: Algorithm, holder: Holder) -> String {
    let kind = kind(algorithm);
    let other = match holder {
        Holder::Issuer => "",
        Holder::Other => "_other",
    };
    if is_symmetric(algorithm) {
        format!("{kind}{other}.secret")
    } else {
        format!("{kind}{other}.private.pem")
    }
}

/// The file of the key that verifies.
pub(crate) fn verifying(algorithm: Algorithm) -> String {
    let kind = kind(algorithm);
    if is_symmetric(algorithm) {
        format!("{kind}.secret")
    } else {
        format!("{kind}.public.pem")
    }
}

/// The key in a file, to sign with.
pub(crate) fn encoding(algorithm: Algorithm, file: &str) -> Result<EncodingKey, Box<dyn Error>> {
    let key = fs::read(folder().join(file))?;
    Ok(match kind(algorithm) {
        "hmac" => EncodingKey::from_secret(&key),
        "rsa" => EncodingKey::from_rsa_pem(&key)?,
        "ed25519" => EncodingKey::from_ed_pem(&key)?,
        _ => EncodingKey::from_ec_pem(&key)?,
    })
}

/// The key that verifies.
pub(crate) fn decoding(algorithm: Algorithm) -> Result<DecodingKey, Box<dyn Error>> {
    let key = fs::read(folder().join(verifying(algorithm)))?;
    Ok(match kind(algorithm) {
        "hmac" => DecodingKey::from_secret(&key),
        "rsa" => DecodingKey::from_rsa_pem(&key)?,
        "ed25519" => DecodingKey::from_ed_pem(&key)?,
        _ => DecodingKey::from_ec_pem(&key)?,
    })
}

fn kind(algorithm: Algorithm) -> &'static str {
    match algorithm {
        Algorithm::HS256 | Algorithm::HS384 | Algorithm::HS512 => "hmac",
        Algorithm::ES256 => "p256",
        Algorithm::ES384 => "p384",
        Algorithm::EdDSA => "ed25519",
        // RS256 to RS512 and PS256 to PS512.
        _ => "rsa",
    }
}
