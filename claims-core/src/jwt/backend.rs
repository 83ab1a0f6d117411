//! The one place that chooses and calls a cryptographic backend.
//!
//! Features add up across a program: another crate may turn on the second backend. So both may
//! be on, and AWS-LC is then used; which one it is changes nothing but speed.
//!
//! jsonwebtoken's signers and verifiers are neither `Send` nor `Sync` and are made for each call.
//! Keys that a backend holds ready belong here too.

use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, crypto::CryptoProvider};

#[cfg(feature = "aws_lc_rs")]
const CHOSEN: Option<&CryptoProvider> = Some(&jsonwebtoken::crypto::aws_lc::DEFAULT_PROVIDER);

#[cfg(all(feature = "rust_crypto", not(feature = "aws_lc_rs")))]
const CHOSEN: Option<&CryptoProvider> = Some(&jsonwebtoken::crypto::rust_crypto::DEFAULT_PROVIDER);

#[cfg(not(any(feature = "rust_crypto", feature = "aws_lc_rs")))]
const CHOSEN: Option<&CryptoProvider> = None;

/// Bits of the largest RSA modulus that the backend verifies with.
const LARGEST_MODULUS: usize = if cfg!(feature = "aws_lc_rs") {
    8192
} else {
    4096
};

/// The cryptographic backend.
#[derive(Clone, Copy)]
pub(super) struct Backend(&'static CryptoProvider);

/// The backend cannot do what was asked; it does not say why.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Failed;

impl Backend {
    /// The backend that the features chose; `None` if none is on.
    pub(super) fn chosen() -> Option<Self> {
        CHOSEN.map(Self)
    }

    /// Bits of the largest RSA modulus that the backend verifies with.
    pub(super) fn largest_modulus() -> usize {
        LARGEST_MODULUS
    }

    /// Signs a message.
    // Never inlined: measurements tell it by its name from the rest.
    #[inline(never)]
    pub(super) fn sign(
        self,
        algorithm: Algorithm,
        key: &EncodingKey,
        message: &[u8],
    ) -> Result<Vec<u8>, Failed> {
        let signer = (self.0.signer_factory)(&algorithm, key).map_err(|_| Failed)?;
        signer.try_sign(message).map_err(|_| Failed)
    }

    /// Whether the signature is the key's.
    // Never inlined: measurements tell it by its name from the rest.
    #[inline(never)]
    #[allow(clippy::ptr_arg)] // jsonwebtoken's trait takes no slice.
    pub(super) fn verify(
        self,
        algorithm: Algorithm,
        key: &DecodingKey,
        message: &[u8],
        signature: &Vec<u8>,
    ) -> bool {
        (self.0.verifier_factory)(&algorithm, key)
            .is_ok_and(|verifier| verifier.verify(message, signature).is_ok())
    }

    /// Whether a private elliptic curve or Ed25519 key can be read for the algorithm.
    pub(super) fn can_sign(self, algorithm: Algorithm, key: &EncodingKey) -> bool {
        (self.0.signer_factory)(&algorithm, key).is_ok()
    }

    /// Whether a public elliptic curve or Ed25519 key can be read for the algorithm.
    pub(super) fn can_verify(self, algorithm: Algorithm, key: &DecodingKey) -> bool {
        (self.0.verifier_factory)(&algorithm, key).is_ok()
    }

    /// The modulus of a private RSA key in DER.
    pub(super) fn private_modulus(self, der: &[u8]) -> Result<Vec<u8>, Failed> {
        let components = (self.0.key_utils.rsa_pub_components_from_private_key)(der);
        components.map(|(modulus, _)| modulus).map_err(|_| Failed)
    }

    /// The modulus of a public RSA key in DER.
    pub(super) fn public_modulus(self, der: &[u8]) -> Result<Vec<u8>, Failed> {
        let components = (self.0.key_utils.rsa_pub_components_from_public_key)(der);
        components.map(|(modulus, _)| modulus).map_err(|_| Failed)
    }
}

#[cfg(test)]
mod tests {
    #[test]
    #[cfg(all(feature = "rust_crypto", feature = "aws_lc_rs"))]
    fn aws_lc_wins_when_both_are_on() {
        let chosen = super::Backend::chosen().unwrap();
        assert!(std::ptr::eq(
            chosen.0,
            &raw const jsonwebtoken::crypto::aws_lc::DEFAULT_PROVIDER
        ));
    }

    #[test]
    #[cfg(not(any(feature = "rust_crypto", feature = "aws_lc_rs")))]
    fn without_a_backend_build_says_which_feature_to_turn_on() {
        use crate::{
            error::SetupError,
            jwt::{Algorithm, EncodingKey, KeySet, Signer},
        };
        let key = EncodingKey::from_secret(&[7; 32]);
        let error = Signer::builder()
            .key(Algorithm::HS256, key)
            .build()
            .unwrap_err();
        assert_eq!(error, SetupError::NoBackend.into());
        let shown = error.to_string();
        assert!(
            shown.contains("`aws_lc_rs`") && shown.contains("`rust_crypto`"),
            "{shown}"
        );
        assert_eq!(
            KeySet::builder().build().unwrap_err(),
            SetupError::NoBackend.into()
        );
    }
}
