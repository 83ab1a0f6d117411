//! Every vector as a signed token, through `Verifier::verify`: its decisions about the claims are
//! the policy's, and the header's `typ` counts too.
#![allow(clippy::unwrap_used)]

use claims_core::{
    Claims, Error, Policy, Verifier,
    jwt::{Algorithm, DecodingKey, EncodingKey},
};
use claims_tests::vectors::{Outcome, Reason, Vector, assert_none, load};
use jsonwebtoken::crypto::rust_crypto::DEFAULT_PROVIDER;

const SECRET: [u8; 32] = [0x5a; 32];

/// A claims set that declares nothing.
#[derive(Claims)]
struct Nothing {}

fn encode(bytes: &[u8]) -> String {
    base64_simd::URL_SAFE_NO_PAD.encode_to_string(bytes)
}

/// The vector's header and payload, whatever they hold, truly signed.
fn token(vector: &Vector) -> String {
    let header = vector.header.as_ref().map_or_else(
        || r#"{"alg":"HS256"}"#.to_owned(),
        |header| serde_json::to_string(header).unwrap(),
    );
    let message = format!(
        "{}.{}",
        encode(header.as_bytes()),
        encode(&vector.payload())
    );
    let key = EncodingKey::from_secret(&SECRET);
    let signer = (DEFAULT_PROVIDER.signer_factory)(&Algorithm::HS256, &key).unwrap();
    let signature = signer.try_sign(message.as_bytes()).unwrap();
    format!("{message}.{}", encode(&signature))
}

fn verify(policy: &Policy, token: &str) -> Result<(), Error> {
    let verifier = Verifier::<Nothing>::builder()
        .key(Algorithm::HS256, DecodingKey::from_secret(&SECRET))
        .policy(policy.clone())
        // Some vectors are large on purpose.
        .max_token_len(token.len())
        .build()
        .unwrap();
    let first = verifier.verify(token).map(drop);
    // The second time, the header is known.
    let second = verifier.verify(token).map(drop);
    assert_eq!(format!("{first:?}"), format!("{second:?}"));
    first
}

fn judge(vector: &Vector) -> Outcome {
    let token = token(vector);
    Outcome::of(vector, |policy| verify(policy, &token))
}

#[test]
fn a_verifier_decides_as_its_policy_does() {
    for vector in load() {
        if vector.reason() == Some(Reason::Type) {
            continue;
        }
        let payload = vector.payload();
        let by_policy = Outcome::of(&vector, |policy| policy.decode::<Nothing>(&payload));
        let by_verifier = judge(&vector);
        assert_eq!(
            format!("{by_verifier:?}"),
            format!("{by_policy:?}"),
            "{}",
            vector.id
        );
    }
}

#[test]
fn a_verifier_refuses_another_typ() {
    let mut vectors = load();
    vectors.retain(|vector| vector.reason() == Some(Reason::Type));
    assert!(!vectors.is_empty());
    assert_none(
        vectors
            .iter()
            .filter_map(|vector| vector.objection(&judge(vector))),
    );
}
