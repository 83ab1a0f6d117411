//! biscuit. It reads the registered claims itself and flattens the others.

use bench_cases::{
    AUDIENCE, ISSUER, LEEWAY_SECONDS, keys,
    payloads::{self, core, document, user},
    tokens,
};
use bench_measure::Cases;
use biscuit::{
    ClaimsSet, Empty, JWT, TemporalOptions, Validation, ValidationOptions, errors::Error,
    jwa::SignatureAlgorithm::HS256, jws::Secret,
};
use jsonwebtoken::Algorithm;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::to_value;

const NAME: &str = "biscuit";

pub(crate) fn verify(cases: &mut Cases) {
    accepted::<core::serde::BesidesRegistered>(cases, core::NAME, core::JSON);
    accepted::<user::serde::BesidesRegistered>(cases, user::NAME, user::JSON);
    accepted::<document::serde::BesidesRegistered>(cases, document::NAME, document::JSON);
}

/// The signature check alone.
pub(crate) fn signature(cases: &mut Cases) {
    for (payload, json) in payloads::ALL {
        cases.add(format!("signature/{payload}"), NAME, || {
            let (message, signature) = tokens::message(&tokens::sign(Algorithm::HS256, json));
            let secret = Secret::Bytes(keys::SECRET.to_vec());
            move || {
                HS256
                    .verify(&signature, &message, &secret)
                    .expect("the signature is good");
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

fn refuse<T: Serialize + DeserializeOwned>(
    cases: &mut Cases,
    payload: &str,
    wrong: &str,
    json: &str,
) {
    cases.add(format!("refused/{payload}/{wrong}"), NAME, || {
        let token = tokens::sign(Algorithm::HS256, json);
        let secret = Secret::Bytes(keys::SECRET.to_vec());
        let options = options(true);
        move || {
            let claims = validated::<T>(&token, &secret, options.clone());
            assert!(claims.is_err(), "the token is refused");
        }
    });
}

fn accepted<T: Serialize + DeserializeOwned>(cases: &mut Cases, payload: &str, json: &str) {
    cases.add(format!("verify/HS256/{payload}"), NAME, || {
        let token = tokens::sign(Algorithm::HS256, json);
        let secret = Secret::Bytes(keys::SECRET.to_vec());
        let options = options(json.contains(r#""aud""#));
        let tampered = validated::<T>(&tokens::tampered(&token), &secret, options.clone());
        assert!(tampered.is_err());
        let verify =
            move || validated::<T>(&token, &secret, options.clone()).expect("the token is good");
        let claims = verify();
        let claims = claims.payload().expect("it is decoded");
        assert_eq!(
            to_value(claims).expect("it is written"),
            tokens::expected(json)
        );
        verify
    });
}

fn validated<T: Serialize + DeserializeOwned>(
    token: &str,
    secret: &Secret,
    options: ValidationOptions,
) -> Result<JWT<T, Empty>, Error> {
    let token = JWT::<T, Empty>::new_encoded(token).into_decoded(secret, HS256)?;
    let claims: &ClaimsSet<T> = token.payload()?;
    claims.registered.validate(options)?;
    Ok(token)
}

/// Checks `exp`, `nbf`, and `iss` and `aud` where tokens have them.
fn options(has_parties: bool) -> ValidationOptions {
    let only = |value: &str| {
        if has_parties {
            Validation::Validate(value.to_owned())
        } else {
            Validation::Ignored
        }
    };
    let leeway = i64::try_from(LEEWAY_SECONDS).expect("a minute");
    ValidationOptions {
        temporal_options: TemporalOptions {
            epsilon: chrono::Duration::seconds(leeway),
            now: None,
        },
        issued_at: Validation::Ignored,
        issuer: only(ISSUER),
        audience: only(AUDIENCE),
        ..ValidationOptions::default()
    }
}
