//! jwt-simple, built of Rust alone.
//!
//! It reads the registered claims itself and flattens the others. It takes its options by value, so cloning
//! them is part of the price.

use std::collections::HashSet;

use bench_cases::{
    AUDIENCE, ISSUER, LEEWAY_SECONDS, keys,
    payloads::{self, core, document, user},
    tokens,
};
use bench_measure::Cases;
use jsonwebtoken::Algorithm;
use jwt_simple::{
    Error,
    algorithms::{
        ECDSAP256PublicKeyLike, ES256PublicKey, Ed25519PublicKey, EdDSAPublicKeyLike, HS256Key,
        MACLike, RS256PublicKey, RSAPublicKeyLike,
    },
    claims::JWTClaims,
    common::VerificationOptions,
    prelude::Duration,
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::to_value;

const NAME: &str = "jwt-simple";

pub(crate) fn verify(cases: &mut Cases) {
    for (name, algorithm) in keys::ALGORITHMS {
        let part = format!("verify/{name}");
        accepted::<core::serde::BesidesRegistered>(cases, &part, core::NAME, algorithm, core::JSON);
        accepted::<user::serde::BesidesRegistered>(cases, &part, user::NAME, algorithm, user::JSON);
        accepted::<document::serde::BesidesRegistered>(
            cases,
            &part,
            document::NAME,
            algorithm,
            document::JSON,
        );
    }
}

/// The signature check of HS256 alone, as [`HS256Key`] does it.
pub(crate) fn signature(cases: &mut Cases) {
    for (payload, json) in payloads::ALL {
        cases.add(format!("signature/{payload}"), NAME, || {
            let token = tokens::sign(Algorithm::HS256, json);
            let (message, signature) = tokens::message(&token);
            let signature: [u8; 32] = signature.try_into().expect("it has 32 bytes");
            move || {
                assert!(hmac_sha256::HMAC::verify(
                    &message,
                    keys::SECRET,
                    &signature
                ));
            }
        });
    }
}

/// P1 and P2 with one thing wrong with them.
pub(crate) fn refused(cases: &mut Cases) {
    for (wrong, json) in core::refused() {
        refuse::<core::serde::BesidesRegistered>(cases, core::NAME, wrong, &json);
    }
    for (wrong, json) in user::refused() {
        refuse::<user::serde::BesidesRegistered>(cases, user::NAME, wrong, &json);
    }
}

fn refuse<T: DeserializeOwned>(cases: &mut Cases, payload: &str, wrong: &str, json: &str) {
    cases.add(format!("refused/{payload}/{wrong}"), NAME, || {
        let token = tokens::sign(Algorithm::HS256, json);
        let (key, options) = (Key::new(Algorithm::HS256), options(true));
        move || {
            let claims = key.verify::<T>(&token, options.clone());
            assert!(claims.is_err(), "the token is refused");
        }
    });
}

fn accepted<T: Serialize + DeserializeOwned>(
    cases: &mut Cases,
    part: &str,
    payload: &str,
    algorithm: Algorithm,
    json: &str,
) {
    cases.add(format!("{part}/{payload}"), NAME, || {
        let token = tokens::sign(algorithm, json);
        let (key, options) = (Key::new(algorithm), options(json.contains(r#""aud""#)));
        let tampered = key.verify::<T>(&tokens::tampered(&token), options.clone());
        assert!(tampered.is_err());
        let verify = move || {
            key.verify::<T>(&token, options.clone())
                .expect("the token is good")
        };
        assert_eq!(
            to_value(verify()).expect("it is written"),
            tokens::expected(json)
        );
        verify
    });
}

/// Checks `exp`, `nbf`, and `iss` and `aud` where tokens have them.
fn options(has_parties: bool) -> VerificationOptions {
    let only = |value: &str| has_parties.then(|| HashSet::from([value.to_owned()]));
    VerificationOptions {
        time_tolerance: Some(Duration::from_secs(LEEWAY_SECONDS)),
        allowed_issuers: only(ISSUER),
        allowed_audiences: only(AUDIENCE),
        ..VerificationOptions::default()
    }
}

enum Key {
    Hs256(HS256Key),
    Rs256(RS256PublicKey),
    Es256(ES256PublicKey),
    EdDsa(Ed25519PublicKey),
}

impl Key {
    fn new(algorithm: Algorithm) -> Self {
        match algorithm {
            Algorithm::HS256 => Ok(Self::Hs256(HS256Key::from_bytes(keys::SECRET))),
            Algorithm::RS256 => RS256PublicKey::from_pem(keys::RS256_PUBLIC).map(Self::Rs256),
            Algorithm::ES256 => ES256PublicKey::from_pem(keys::ES256_PUBLIC).map(Self::Es256),
            Algorithm::EdDSA => Ed25519PublicKey::from_pem(keys::EDDSA_PUBLIC).map(Self::EdDsa),
            other => panic!("no key for {other:?}"),
        }
        .expect("the key is good")
    }

    fn verify<T: DeserializeOwned>(
        &self,
        token: &str,
        options: VerificationOptions,
    ) -> Result<JWTClaims<T>, Error> {
        match self {
            Self::Hs256(key) => key.verify_token(token, Some(options)),
            Self::Rs256(key) => key.verify_token(token, Some(options)),
            Self::Es256(key) => key.verify_token(token, Some(options)),
            Self::EdDsa(key) => key.verify_token(token, Some(options)),
        }
    }
}
