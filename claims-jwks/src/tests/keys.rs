//! Keys by name.

use claims_core::{
    Signer,
    jwt::{Algorithm, EncodingKey, jwk::Jwk},
};
use serde_json::{Value, json};

use super::claims::Message;

/// An Ed25519 key pair that its `kid` tells from others.
#[derive(Debug, Clone, Copy)]
pub(super) struct Key {
    key_id: &'static str,
    seed: [u8; 32],
}

impl Key {
    pub(super) fn new(key_id: &'static str) -> Self {
        let mut seed = [7; 32];
        for (place, byte) in seed.iter_mut().zip(key_id.bytes()) {
            *place = byte;
        }
        Self { key_id, seed }
    }

    /// The key as its owner publishes it.
    pub(super) fn jwk(self) -> Value {
        let jwk = Jwk::from_encoding_key(&self.signing(), Algorithm::EdDSA).unwrap();
        let mut jwk = serde_json::to_value(jwk).unwrap();
        jwk["kid"] = json!(self.key_id);
        jwk
    }

    /// A token that the key has signed.
    pub(super) fn sign(self, claims: &Message) -> String {
        let signer = Signer::builder()
            .key(Algorithm::EdDSA, self.signing())
            .key_id(self.key_id)
            .build();
        signer.unwrap().sign(claims).unwrap()
    }

    fn signing(self) -> EncodingKey {
        // RFC 8410, section 7: PKCS #8 around 32 bytes.
        let mut der = vec![
            0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22,
            0x04, 0x20,
        ];
        der.extend(self.seed);
        EncodingKey::from_ed_der(&der)
    }
}

/// A set of keys as it goes over the wire.
pub(super) fn set(keys: impl IntoIterator<Item = Value>) -> Vec<u8> {
    let keys: Vec<Value> = keys.into_iter().collect();
    json!({ "keys": keys }).to_string().into_bytes()
}
