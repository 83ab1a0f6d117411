//! What an issuer publishes.

use jsonwebtoken::{Algorithm, AlgorithmFamily, jwk::JwkSet};
use serde_json::json;

use super::{anything, claims::Message, keys};
use crate::jwt::{KeySet, Signer, Verifier};

/// A token of the signer is accepted by who knows the published set and nothing else.
#[test]
fn verifies_what_was_signed_and_holds_no_secret() {
    let mut published = 0;
    for (algorithm, private, _) in keys::pairs() {
        let signer = Signer::builder()
            .key(algorithm, private)
            .key_id("2026-11")
            .build()
            .unwrap();
        let Some(jwk) = signer.public_jwk() else {
            assert_eq!(algorithm.family(), AlgorithmFamily::Hmac);
            continue;
        };
        assert_ne!(algorithm.family(), AlgorithmFamily::Hmac);
        published += 1;

        let set = serde_json::to_value(JwkSet {
            keys: vec![jwk.clone()],
        })
        .unwrap();
        let members = &set["keys"][0];
        assert_eq!(members["kid"], "2026-11");
        assert_eq!(members["use"], "sig");
        assert_eq!(members["alg"], format!("{algorithm:?}"));
        let known = ["kty", "crv", "x", "y", "n", "e", "kid", "use", "alg"];
        for name in members.as_object().unwrap().keys() {
            assert!(known.contains(&name.as_str()), "{name}");
        }

        let set: JwkSet = serde_json::from_value(set).unwrap();
        let verifier = Verifier::<Message>::builder()
            .keys(KeySet::try_from(&set).unwrap())
            .policy(anything())
            .build()
            .unwrap();
        let sub = "ann".to_owned();
        let jwt = signer.sign(&Message { sub }).unwrap();
        let token = verifier.verify(&jwt).unwrap();
        assert_eq!(token.header().key_id(), Some("2026-11"));
    }
    assert_eq!(published, 9, "every algorithm but those with a secret");
}

#[test]
fn has_no_id_if_the_signer_has_none() {
    let signer = Signer::builder()
        .key(Algorithm::EdDSA, keys::ed25519_signing())
        .build()
        .unwrap();
    let jwk = serde_json::to_value(signer.public_jwk()).unwrap();
    assert_eq!(jwk.get("kid"), None, "{jwk}");
    assert_eq!(jwk["kty"], json!("OKP"));
}
