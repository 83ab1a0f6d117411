//! `jsonwebtoken::encode` and `decode`, as a service uses them that has not moved yet.

use claims_core::{
    Policy, Signer, Verifier,
    jwt::{
        Algorithm as OurAlgorithm, DecodingKey as OurDecodingKey, EncodingKey as OurEncodingKey,
    },
};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation, decode, encode};

use crate::{AccessToken, good};

const SECRET: [u8; 32] = [7; 32];

fn validation() -> Validation {
    let mut validation = Validation::new(Algorithm::HS256);
    validation.set_issuer(&["https://id.example"]);
    validation.set_audience(&["orders"]);
    validation
}

fn theirs(token: &str) -> Result<AccessToken, jsonwebtoken::errors::Error> {
    decode(token, &DecodingKey::from_secret(&SECRET), &validation()).map(|data| data.claims)
}

fn verifier() -> Verifier<AccessToken> {
    Verifier::builder()
        .key(OurAlgorithm::HS256, OurDecodingKey::from_secret(&SECRET))
        .policy(
            Policy::builder()
                .issuer("https://id.example")
                .audience("orders")
                .build()
                .unwrap(),
        )
        .build()
        .unwrap()
}

#[test]
fn what_one_signs_the_other_accepts() {
    let key = EncodingKey::from_secret(&SECRET);
    let by_them = encode(&Header::new(Algorithm::HS256), &good(), &key).unwrap();
    let signer = Signer::builder()
        .key(OurAlgorithm::HS256, OurEncodingKey::from_secret(&SECRET))
        .build()
        .unwrap();
    let by_us = signer.sign(&good()).unwrap();
    for token in [by_them, by_us] {
        assert_eq!(theirs(&token).unwrap(), good());
        assert_eq!(verifier().verify(&token).unwrap().into_inner(), good());
    }
}

/// Shape, presence and validators hold in their `decode` too.
#[test]
fn their_decode_refuses_what_the_type_refuses() {
    let sign = |payload: serde_json::Value| {
        let key = EncodingKey::from_secret(&SECRET);
        encode(&Header::new(Algorithm::HS256), &payload, &key).unwrap()
    };
    let payload = serde_json::to_value(good()).unwrap();
    assert!(theirs(&sign(payload.clone())).is_ok());
    for (name, value) in [
        ("tenant_id", serde_json::json!("far too long")),
        ("tenant_id", serde_json::json!(7)),
        ("level", serde_json::json!(300)),
        ("sub", serde_json::json!(null)),
    ] {
        let mut payload = payload.clone();
        payload[name] = value;
        let error = theirs(&sign(payload)).unwrap_err().to_string();
        assert!(error.contains(&format!("`{name}`")), "{error}");
    }
    let mut payload = payload.clone();
    payload.as_object_mut().unwrap().remove("tenant_id");
    assert!(
        theirs(&sign(payload))
            .unwrap_err()
            .to_string()
            .contains("`tenant_id`")
    );
}

/// A claim that comes twice: their own checks read the last, the type refuses both.
#[test]
fn a_duplicate_does_not_get_through_their_decode() {
    let payload = crate::GOOD.replacen('}', r#","tenant_id":"evil"}"#, 1);
    let message = format!(
        "{}.{}",
        base64_simd::URL_SAFE_NO_PAD.encode_to_string(br#"{"alg":"HS256","typ":"JWT"}"#),
        base64_simd::URL_SAFE_NO_PAD.encode_to_string(payload.as_bytes())
    );
    let key = EncodingKey::from_secret(&SECRET);
    let signature = jsonwebtoken::crypto::sign(message.as_bytes(), &key, Algorithm::HS256).unwrap();
    let error = theirs(&format!("{message}.{signature}")).unwrap_err();
    assert!(error.to_string().contains("`tenant_id`"), "{error}");
}
