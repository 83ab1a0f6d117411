//! No backend is compiled in: there are no keys, and `build` says so before it asks for one.

use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, crypto::KeyUtils};

use super::Failed;

/// No modulus is too large for what is never used.
pub(super) const LARGEST_MODULUS: usize = usize::MAX;

/// There are none.
pub(super) const KEY_UTILS: Option<&KeyUtils> = None;

/// There is none.
pub(super) enum VerifyingKey {}

impl VerifyingKey {
    pub(super) fn new(_: Algorithm, _: &DecodingKey) -> Result<Self, Failed> {
        Err(Failed)
    }

    pub(super) fn verifies(&self, _: &[u8], _: &[u8]) -> bool {
        match *self {}
    }
}

/// There is none.
pub(super) enum SigningKey {}

impl SigningKey {
    pub(super) fn new(_: Algorithm, _: &EncodingKey) -> Result<Self, Failed> {
        Err(Failed)
    }

    pub(super) fn sign(&self, _: &[u8], _: &mut Vec<u8>) -> Result<(), Failed> {
        match *self {}
    }
}
