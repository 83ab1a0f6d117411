//! Keys that sign with the crates of the `RustCrypto` project.

use hmac::{Hmac, Mac};
use jsonwebtoken::{Algorithm, EncodingKey};
use p256::pkcs8::DecodePrivateKey;
use rsa::{
    RsaPrivateKey,
    pkcs1::DecodeRsaPrivateKey,
    pkcs1v15, pss,
    rand_core::OsRng,
    signature::{RandomizedSigner, SignatureEncoding, Signer},
};
use sha2::{Sha256, Sha384, Sha512};

use super::Failed;

/// A key that signs.
pub(in super::super) enum SigningKey {
    Hs256(Hmac<Sha256>),
    Hs384(Hmac<Sha384>),
    Hs512(Hmac<Sha512>),
    Es256(p256::ecdsa::SigningKey),
    Es384(p384::ecdsa::SigningKey),
    Rs256(pkcs1v15::SigningKey<Sha256>),
    Rs384(pkcs1v15::SigningKey<Sha384>),
    Rs512(pkcs1v15::SigningKey<Sha512>),
    Ps256(pss::BlindedSigningKey<Sha256>),
    Ps384(pss::BlindedSigningKey<Sha384>),
    Ps512(pss::BlindedSigningKey<Sha512>),
    EdDsa(ed25519_dalek::SigningKey),
}

impl SigningKey {
    /// Reads a key of the algorithm's family.
    pub(in super::super) fn new(algorithm: Algorithm, key: &EncodingKey) -> Result<Self, Failed> {
        let bytes = key.as_bytes();
        Ok(match algorithm {
            Algorithm::HS256 => Self::Hs256(secret(bytes)?),
            Algorithm::HS384 => Self::Hs384(secret(bytes)?),
            Algorithm::HS512 => Self::Hs512(secret(bytes)?),
            Algorithm::ES256 => Self::Es256(pkcs8(bytes)?),
            Algorithm::ES384 => Self::Es384(pkcs8(bytes)?),
            Algorithm::RS256 => Self::Rs256(pkcs1v15::SigningKey::new(rsa(bytes)?)),
            Algorithm::RS384 => Self::Rs384(pkcs1v15::SigningKey::new(rsa(bytes)?)),
            Algorithm::RS512 => Self::Rs512(pkcs1v15::SigningKey::new(rsa(bytes)?)),
            Algorithm::PS256 => Self::Ps256(pss::BlindedSigningKey::new(rsa(bytes)?)),
            Algorithm::PS384 => Self::Ps384(pss::BlindedSigningKey::new(rsa(bytes)?)),
            Algorithm::PS512 => Self::Ps512(pss::BlindedSigningKey::new(rsa(bytes)?)),
            Algorithm::EdDSA => Self::EdDsa(pkcs8(bytes)?),
            _ => return Err(Failed),
        })
    }

    /// Appends the signature of a message.
    pub(in super::super) fn sign(
        &self,
        message: &[u8],
        signature: &mut Vec<u8>,
    ) -> Result<(), Failed> {
        match self {
            Self::Hs256(key) => tag(key, message, signature),
            Self::Hs384(key) => tag(key, message, signature),
            Self::Hs512(key) => tag(key, message, signature),
            Self::Es256(key) => {
                let made: p256::ecdsa::Signature = key.try_sign(message).map_err(|_| Failed)?;
                signature.extend_from_slice(&made.to_bytes());
            }
            Self::Es384(key) => {
                let made: p384::ecdsa::Signature = key.try_sign(message).map_err(|_| Failed)?;
                signature.extend_from_slice(&made.to_bytes());
            }
            Self::Rs256(key) => blinded::<pkcs1v15::Signature>(key, message, signature)?,
            Self::Rs384(key) => blinded::<pkcs1v15::Signature>(key, message, signature)?,
            Self::Rs512(key) => blinded::<pkcs1v15::Signature>(key, message, signature)?,
            Self::Ps256(key) => blinded::<pss::Signature>(key, message, signature)?,
            Self::Ps384(key) => blinded::<pss::Signature>(key, message, signature)?,
            Self::Ps512(key) => blinded::<pss::Signature>(key, message, signature)?,
            Self::EdDsa(key) => {
                let made = key.try_sign(message).map_err(|_| Failed)?;
                signature.extend_from_slice(&made.to_bytes());
            }
        }
        Ok(())
    }
}

fn secret<M: Mac + hmac::digest::KeyInit>(bytes: &[u8]) -> Result<M, Failed> {
    <M as Mac>::new_from_slice(bytes).map_err(|_| Failed)
}

fn pkcs8<K: DecodePrivateKey>(der: &[u8]) -> Result<K, Failed> {
    K::from_pkcs8_der(der).map_err(|_| Failed)
}

fn rsa(der: &[u8]) -> Result<RsaPrivateKey, Failed> {
    RsaPrivateKey::from_pkcs1_der(der).map_err(|_| Failed)
}

fn tag<M: Mac + Clone>(key: &M, message: &[u8], signature: &mut Vec<u8>) {
    let tag = key.clone().chain_update(message).finalize();
    signature.extend_from_slice(&tag.into_bytes());
}

/// Blinded, PKCS#1 v1.5 too: the time that signing takes would otherwise tell of the key.
fn blinded<S: SignatureEncoding>(
    key: &impl RandomizedSigner<S>,
    message: &[u8],
    signature: &mut Vec<u8>,
) -> Result<(), Failed> {
    let made = key
        .try_sign_with_rng(&mut OsRng, message)
        .map_err(|_| Failed)?;
    signature.extend_from_slice(made.to_bytes().as_ref());
    Ok(())
}
