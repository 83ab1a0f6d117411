//! Signed tokens: [`Signer`] makes them, [`Verifier`] accepts them (RFC 7519; RFC 7515, compact
//! serialization).
//!
//! Keys are given as the [`jsonwebtoken`] crate's. Cryptography is that of its backends, which
//! feature `aws_lc_rs` or `rust_crypto` turns on. Reading and judging tokens is done here.

mod algorithm;
mod backend;
mod cache;
mod compact;
mod fitness;
mod header;
mod issuer;
mod key;
#[cfg(feature = "online")]
mod online_verifier;
mod scratch;
mod signer;
mod variant;
mod verified;
mod verifier;
mod verify_async;

pub use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, jwk};

pub use algorithm::Algorithms;
#[cfg(feature = "cache")]
pub use cache::VerifiedCache;
pub use header::Header;
pub use key::{KeySet, KeySetBuilder, KeySource, VerifyingKey};
#[cfg(feature = "online")]
pub use online_verifier::OnlineVerifier;
pub use signer::{Signer, SignerBuilder};
pub use verified::Verified;
pub use verifier::{Verifier, VerifierBuilder};
pub use verify_async::{VerifierKind, VerifierOf, VerifyAsync};

#[cfg(test)]
#[cfg(feature = "derive")]
#[cfg(any(feature = "rust_crypto", feature = "aws_lc_rs"))]
mod tests;
