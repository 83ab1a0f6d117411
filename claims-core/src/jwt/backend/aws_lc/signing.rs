//! Keys that sign with AWS-LC.

use aws_lc_rs::{
    hmac,
    rand::SystemRandom,
    signature::{
        ECDSA_P256_SHA256_FIXED_SIGNING, ECDSA_P384_SHA384_FIXED_SIGNING, EcdsaKeyPair,
        EcdsaSigningAlgorithm, Ed25519KeyPair, RSA_PKCS1_SHA256, RSA_PKCS1_SHA384,
        RSA_PKCS1_SHA512, RSA_PSS_SHA256, RSA_PSS_SHA384, RSA_PSS_SHA512, RsaEncoding, RsaKeyPair,
    },
};
use jsonwebtoken::{Algorithm, EncodingKey};

use super::Failed;

/// A key that signs.
pub(in super::super) enum SigningKey {
    Hmac(Box<hmac::Key>),
    Rsa(RsaKeyPair, &'static dyn RsaEncoding),
    Ecdsa(EcdsaKeyPair),
    EdDsa(Ed25519KeyPair),
}

impl SigningKey {
    /// Reads a key of the algorithm's family.
    pub(in super::super) fn new(algorithm: Algorithm, key: &EncodingKey) -> Result<Self, Failed> {
        let bytes = key.as_bytes();
        let hmac = |algorithm| Ok(Self::Hmac(Box::new(hmac::Key::new(algorithm, bytes))));
        match algorithm {
            Algorithm::HS256 => hmac(hmac::HMAC_SHA256),
            Algorithm::HS384 => hmac(hmac::HMAC_SHA384),
            Algorithm::HS512 => hmac(hmac::HMAC_SHA512),
            Algorithm::ES256 => ecdsa(&ECDSA_P256_SHA256_FIXED_SIGNING, bytes),
            Algorithm::ES384 => ecdsa(&ECDSA_P384_SHA384_FIXED_SIGNING, bytes),
            Algorithm::RS256 => rsa(&RSA_PKCS1_SHA256, bytes),
            Algorithm::RS384 => rsa(&RSA_PKCS1_SHA384, bytes),
            Algorithm::RS512 => rsa(&RSA_PKCS1_SHA512, bytes),
            Algorithm::PS256 => rsa(&RSA_PSS_SHA256, bytes),
            Algorithm::PS384 => rsa(&RSA_PSS_SHA384, bytes),
            Algorithm::PS512 => rsa(&RSA_PSS_SHA512, bytes),
            Algorithm::EdDSA => Ed25519KeyPair::from_pkcs8(bytes)
                .map(Self::EdDsa)
                .map_err(|_| Failed),
            _ => Err(Failed),
        }
    }

    /// Appends the signature of a message.
    pub(in super::super) fn sign(
        &self,
        message: &[u8],
        signature: &mut Vec<u8>,
    ) -> Result<(), Failed> {
        match self {
            Self::Hmac(key) => signature.extend_from_slice(hmac::sign(key, message).as_ref()),
            Self::Rsa(key, encoding) => {
                signature.resize(key.public_modulus_len(), 0);
                key.sign(*encoding, &SystemRandom::new(), message, signature)
                    .map_err(|_| Failed)?;
            }
            Self::Ecdsa(key) => {
                let made = key.sign(&SystemRandom::new(), message);
                signature.extend_from_slice(made.map_err(|_| Failed)?.as_ref());
            }
            Self::EdDsa(key) => {
                let made = key.try_sign(message);
                signature.extend_from_slice(made.map_err(|_| Failed)?.as_ref());
            }
        }
        Ok(())
    }
}

fn ecdsa(algorithm: &'static EcdsaSigningAlgorithm, pkcs8: &[u8]) -> Result<SigningKey, Failed> {
    let pair = EcdsaKeyPair::from_pkcs8(algorithm, pkcs8);
    pair.map(SigningKey::Ecdsa).map_err(|_| Failed)
}

fn rsa(encoding: &'static dyn RsaEncoding, der: &[u8]) -> Result<SigningKey, Failed> {
    let pair = RsaKeyPair::from_der(der).map_err(|_| Failed)?;
    Ok(SigningKey::Rsa(pair, encoding))
}
