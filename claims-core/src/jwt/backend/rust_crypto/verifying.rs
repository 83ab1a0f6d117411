//! Keys that verify with the crates of the `RustCrypto` project.

use hmac::{Hmac, Mac};
use jsonwebtoken::{Algorithm, DecodingKey, DecodingKeyKind};
use rsa::{BigUint, RsaPublicKey, pkcs1::DecodeRsaPublicKey, pkcs1v15, pss, signature::Verifier};
use sha2::{Sha256, Sha384, Sha512};

use super::Failed;

/// A key that verifies.
pub(in super::super) enum VerifyingKey {
    Hs256(Hmac<Sha256>),
    Hs384(Hmac<Sha384>),
    Hs512(Hmac<Sha512>),
    Es256(p256::ecdsa::VerifyingKey),
    Es384(p384::ecdsa::VerifyingKey),
    Rs256(pkcs1v15::VerifyingKey<Sha256>),
    Rs384(pkcs1v15::VerifyingKey<Sha384>),
    Rs512(pkcs1v15::VerifyingKey<Sha512>),
    Ps256(pss::VerifyingKey<Sha256>),
    Ps384(pss::VerifyingKey<Sha384>),
    Ps512(pss::VerifyingKey<Sha512>),
    EdDsa(ed25519_dalek::VerifyingKey),
}

impl VerifyingKey {
    /// Reads a key of the algorithm's family.
    pub(in super::super) fn new(algorithm: Algorithm, key: &DecodingKey) -> Result<Self, Failed> {
        Ok(match algorithm {
            Algorithm::HS256 => Self::Hs256(secret(key)?),
            Algorithm::HS384 => Self::Hs384(secret(key)?),
            Algorithm::HS512 => Self::Hs512(secret(key)?),
            Algorithm::ES256 => Self::Es256(
                p256::ecdsa::VerifyingKey::from_sec1_bytes(bytes(key)?).map_err(|_| Failed)?,
            ),
            Algorithm::ES384 => Self::Es384(
                p384::ecdsa::VerifyingKey::from_sec1_bytes(bytes(key)?).map_err(|_| Failed)?,
            ),
            Algorithm::RS256 => Self::Rs256(pkcs1v15::VerifyingKey::new(rsa(key)?)),
            Algorithm::RS384 => Self::Rs384(pkcs1v15::VerifyingKey::new(rsa(key)?)),
            Algorithm::RS512 => Self::Rs512(pkcs1v15::VerifyingKey::new(rsa(key)?)),
            Algorithm::PS256 => Self::Ps256(pss::VerifyingKey::new(rsa(key)?)),
            Algorithm::PS384 => Self::Ps384(pss::VerifyingKey::new(rsa(key)?)),
            Algorithm::PS512 => Self::Ps512(pss::VerifyingKey::new(rsa(key)?)),
            Algorithm::EdDSA => Self::EdDsa(bytes(key)?.try_into().map_err(|_| Failed)?),
            _ => return Err(Failed),
        })
    }

    /// Whether the key made the signature.
    pub(in super::super) fn verifies(&self, message: &[u8], signature: &[u8]) -> bool {
        match self {
            Self::Hs256(key) => is_tag(key, message, signature),
            Self::Hs384(key) => is_tag(key, message, signature),
            Self::Hs512(key) => is_tag(key, message, signature),
            Self::Es256(key) => is_signature::<p256::ecdsa::Signature>(key, message, signature),
            Self::Es384(key) => is_signature::<p384::ecdsa::Signature>(key, message, signature),
            Self::Rs256(key) => is_signature::<pkcs1v15::Signature>(key, message, signature),
            Self::Rs384(key) => is_signature::<pkcs1v15::Signature>(key, message, signature),
            Self::Rs512(key) => is_signature::<pkcs1v15::Signature>(key, message, signature),
            Self::Ps256(key) => is_signature::<pss::Signature>(key, message, signature),
            Self::Ps384(key) => is_signature::<pss::Signature>(key, message, signature),
            Self::Ps512(key) => is_signature::<pss::Signature>(key, message, signature),
            Self::EdDsa(key) => is_signature::<ed25519_dalek::Signature>(key, message, signature),
        }
    }
}

fn bytes(key: &DecodingKey) -> Result<&[u8], Failed> {
    key.try_get_as_bytes().map_err(|_| Failed)
}

fn secret<M: Mac + hmac::digest::KeyInit>(key: &DecodingKey) -> Result<M, Failed> {
    <M as Mac>::new_from_slice(bytes(key)?).map_err(|_| Failed)
}

fn rsa(key: &DecodingKey) -> Result<RsaPublicKey, Failed> {
    match key.kind() {
        DecodingKeyKind::SecretOrDer(der) => RsaPublicKey::from_pkcs1_der(der).map_err(|_| Failed),
        DecodingKeyKind::RsaModulusExponent { n, e } => {
            RsaPublicKey::new(BigUint::from_bytes_be(n), BigUint::from_bytes_be(e))
                .map_err(|_| Failed)
        }
    }
}

/// Compares in constant time.
fn is_tag<M: Mac + Clone>(key: &M, message: &[u8], tag: &[u8]) -> bool {
    key.clone().chain_update(message).verify_slice(tag).is_ok()
}

fn is_signature<'s, S: TryFrom<&'s [u8]>>(
    key: &impl Verifier<S>,
    message: &[u8],
    signature: &'s [u8],
) -> bool {
    S::try_from(signature).is_ok_and(|signature| key.verify(message, &signature).is_ok())
}
