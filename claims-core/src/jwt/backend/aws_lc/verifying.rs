//! Keys that verify with AWS-LC.

use aws_lc_rs::{
    hmac,
    signature::{
        ECDSA_P256_SHA256_FIXED, ECDSA_P384_SHA384_FIXED, ED25519, ParsedPublicKey,
        RSA_PKCS1_2048_8192_SHA256, RSA_PKCS1_2048_8192_SHA384, RSA_PKCS1_2048_8192_SHA512,
        RSA_PSS_2048_8192_SHA256, RSA_PSS_2048_8192_SHA384, RSA_PSS_2048_8192_SHA512,
        RsaParameters, RsaPublicKeyComponents, VerificationAlgorithm,
    },
};
use jsonwebtoken::{Algorithm, DecodingKey, DecodingKeyKind};

use super::Failed;

/// A key that verifies.
pub(in super::super) enum VerifyingKey {
    Secret(Box<hmac::Key>),
    Public(ParsedPublicKey),
}

impl VerifyingKey {
    /// Reads a key of the algorithm's family.
    pub(in super::super) fn new(algorithm: Algorithm, key: &DecodingKey) -> Result<Self, Failed> {
        match algorithm {
            Algorithm::HS256 => secret(hmac::HMAC_SHA256, key),
            Algorithm::HS384 => secret(hmac::HMAC_SHA384, key),
            Algorithm::HS512 => secret(hmac::HMAC_SHA512, key),
            Algorithm::ES256 => point(&ECDSA_P256_SHA256_FIXED, key),
            Algorithm::ES384 => point(&ECDSA_P384_SHA384_FIXED, key),
            Algorithm::RS256 => rsa(&RSA_PKCS1_2048_8192_SHA256, key),
            Algorithm::RS384 => rsa(&RSA_PKCS1_2048_8192_SHA384, key),
            Algorithm::RS512 => rsa(&RSA_PKCS1_2048_8192_SHA512, key),
            Algorithm::PS256 => rsa(&RSA_PSS_2048_8192_SHA256, key),
            Algorithm::PS384 => rsa(&RSA_PSS_2048_8192_SHA384, key),
            Algorithm::PS512 => rsa(&RSA_PSS_2048_8192_SHA512, key),
            Algorithm::EdDSA => point(&ED25519, key),
            _ => Err(Failed),
        }
    }

    /// Whether the key made the signature.
    pub(in super::super) fn verifies(&self, message: &[u8], signature: &[u8]) -> bool {
        match self {
            Self::Secret(key) => hmac::verify(key, message, signature).is_ok(),
            Self::Public(key) => key.verify_sig(message, signature).is_ok(),
        }
    }
}

fn secret(algorithm: hmac::Algorithm, key: &DecodingKey) -> Result<VerifyingKey, Failed> {
    let secret = key.try_get_as_bytes().map_err(|_| Failed)?;
    let key = Box::new(hmac::Key::new(algorithm, secret));
    Ok(VerifyingKey::Secret(key))
}

fn point(
    algorithm: &'static dyn VerificationAlgorithm,
    key: &DecodingKey,
) -> Result<VerifyingKey, Failed> {
    let point = key.try_get_as_bytes().map_err(|_| Failed)?;
    parsed(ParsedPublicKey::new(algorithm, point))
}

fn rsa(parameters: &'static RsaParameters, key: &DecodingKey) -> Result<VerifyingKey, Failed> {
    parsed(match key.kind() {
        DecodingKeyKind::SecretOrDer(der) => ParsedPublicKey::new(parameters, der),
        DecodingKeyKind::RsaModulusExponent { n, e } => RsaPublicKeyComponents {
            n: without_leading_zeros(n),
            e: without_leading_zeros(e),
        }
        .to_parsed_public_key(parameters),
    })
}

fn parsed<E>(key: Result<ParsedPublicKey, E>) -> Result<VerifyingKey, Failed> {
    key.map(VerifyingKey::Public).map_err(|_| Failed)
}

/// AWS-LC takes none, and JWKs with one are about (RFC 7518, section 6.3.1.1); it is the same key.
fn without_leading_zeros(number: &[u8]) -> &[u8] {
    let significant = number.iter().position(|byte| *byte != 0);
    significant
        .and_then(|first| number.get(first..))
        .unwrap_or_default()
}
