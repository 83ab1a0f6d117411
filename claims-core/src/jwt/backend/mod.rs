//! The one place that chooses and calls a cryptographic backend.
//!
//! Features add up across a program: another crate may turn on the second backend. So both may
//! be on, and AWS-LC is then used; which one it is changes nothing but speed.
//!
//! Keys come as jsonwebtoken's, whose signers and verifiers are neither `Send` nor `Sync` and
//! would have to be made for each token. So its backends are called directly, with keys that are
//! read once. What they accept stays what jsonwebtoken accepts.

#[cfg(feature = "aws_lc_rs")]
mod aws_lc;
#[cfg(not(any(feature = "rust_crypto", feature = "aws_lc_rs")))]
mod none;
mod public;
// With both, tests compare the two.
#[cfg(all(feature = "rust_crypto", any(test, not(feature = "aws_lc_rs"))))]
mod rust_crypto;

#[cfg(test)]
mod tests;

use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, crypto::KeyUtils};

#[cfg(feature = "aws_lc_rs")]
use aws_lc as chosen;
#[cfg(not(any(feature = "rust_crypto", feature = "aws_lc_rs")))]
use none as chosen;
#[cfg(all(feature = "rust_crypto", not(feature = "aws_lc_rs")))]
use rust_crypto as chosen;

/// The cryptographic backend.
#[derive(Clone, Copy)]
pub(super) struct Backend(&'static KeyUtils);

/// The backend cannot do what was asked; it does not say why.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Failed;

/// A key that the backend holds ready to check the signatures of one algorithm.
///
/// Without `Debug`: a backend's own would show it.
pub(super) struct PreparedVerifyingKey(chosen::VerifyingKey);

/// A key that the backend holds ready to sign with one algorithm.
///
/// Without `Debug`: a backend's own would show it. The backend overwrites RSA, elliptic curve and
/// Ed25519 keys in memory when they are dropped.
pub(super) struct PreparedSigningKey(chosen::SigningKey);

#[allow(clippy::unused_self)] // It is the proof that there is one to ask.
impl Backend {
    /// The backend that the features chose; `None` if none is on.
    pub(super) fn chosen() -> Option<Self> {
        chosen::KEY_UTILS.map(Self)
    }

    /// Bits of the largest RSA modulus that the backend verifies with.
    pub(super) fn largest_modulus() -> usize {
        chosen::LARGEST_MODULUS
    }

    /// Reads a key of the algorithm's family that verifies.
    pub(super) fn verifying_key(
        self,
        algorithm: Algorithm,
        key: &DecodingKey,
    ) -> Result<PreparedVerifyingKey, Failed> {
        chosen::VerifyingKey::new(algorithm, key).map(PreparedVerifyingKey)
    }

    /// Reads a key of the algorithm's family that signs.
    pub(super) fn signing_key(
        self,
        algorithm: Algorithm,
        key: &EncodingKey,
    ) -> Result<PreparedSigningKey, Failed> {
        chosen::SigningKey::new(algorithm, key).map(PreparedSigningKey)
    }

    /// The modulus of a private RSA key in DER (RFC 8017, appendix A.1.2).
    pub(super) fn private_modulus(self, der: &[u8]) -> Result<Vec<u8>, Failed> {
        let components = (self.0.rsa_pub_components_from_private_key)(der);
        components.map(|(modulus, _)| modulus).map_err(|_| Failed)
    }

    /// The modulus of a public RSA key in DER (RFC 8017, appendix A.1.1).
    pub(super) fn public_modulus(self, der: &[u8]) -> Result<Vec<u8>, Failed> {
        let components = (self.0.rsa_pub_components_from_public_key)(der);
        components.map(|(modulus, _)| modulus).map_err(|_| Failed)
    }
}

/// Whether the key made the signature.
///
/// The one call that checks signatures. Benchmarks leave it out by its name to measure all the
/// rest, so it is never inlined.
#[inline(never)]
pub(super) fn verify(key: &PreparedVerifyingKey, message: &[u8], signature: &[u8]) -> bool {
    key.0.verifies(message, signature)
}

/// Signs a message; the signature replaces what `signature` holds.
///
/// The one call that signs. Benchmarks leave it out by its name to measure all the rest, so it is
/// never inlined.
#[inline(never)]
pub(super) fn sign(
    key: &PreparedSigningKey,
    message: &[u8],
    signature: &mut Vec<u8>,
) -> Result<(), Failed> {
    signature.clear();
    key.0.sign(message, signature)
}
