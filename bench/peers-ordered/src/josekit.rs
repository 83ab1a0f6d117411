//! josekit. It reads all claims into a map, from which the struct is made. It knows no leeway.

use bench_cases::{
    AUDIENCE, ISSUER, keys,
    payloads::{self, core, document, user},
    tokens,
};
use bench_measure::Cases;
use josekit::{
    JoseError,
    jws::{HS256, JwsVerifier, alg::hmac::HmacJwsVerifier},
    jwt::{self, JwtPayloadValidator},
};
use jsonwebtoken::Algorithm;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, from_value, to_value};

const NAME: &str = "josekit";

pub(crate) fn verify(cases: &mut Cases) {
    accepted::<core::serde::Flat<String>>(cases, core::NAME, core::JSON);
    accepted::<user::serde::Flat<String>>(cases, user::NAME, user::JSON);
    accepted::<document::serde::Flat<String>>(cases, document::NAME, document::JSON);
}

/// The signature check alone.
pub(crate) fn signature(cases: &mut Cases) {
    for (payload, json) in payloads::ALL {
        cases.add(format!("signature/{payload}"), NAME, || {
            let (message, signature) = tokens::message(&tokens::sign(Algorithm::HS256, json));
            let verifier = verifier();
            move || {
                verifier
                    .verify(&message, &signature)
                    .expect("the signature is good");
            }
        });
    }
}

/// P1 and P2 with one thing wrong with them.
pub(crate) fn refused(cases: &mut Cases) {
    for (wrong, json) in core::refused() {
        refuse::<core::serde::Flat<String>>(cases, core::NAME, wrong, &json);
    }
    for (wrong, json) in user::refused() {
        refuse::<user::serde::Flat<String>>(cases, user::NAME, wrong, &json);
    }
}

fn refuse<T: DeserializeOwned>(cases: &mut Cases, payload: &str, wrong: &str, json: &str) {
    let token = tokens::sign(Algorithm::HS256, json);
    let (verifier, validator) = (verifier(), validator(true));
    // The last one of two goes into the map.
    if wrong == "duplicate" {
        assert!(validated::<T>(&token, &verifier, &validator).is_ok());
        return;
    }
    cases.add(format!("refused/{payload}/{wrong}"), NAME, || {
        move || {
            let claims = validated::<T>(&token, &verifier, &validator);
            assert!(claims.is_err(), "the token is refused");
        }
    });
}

fn accepted<T: Serialize + DeserializeOwned>(cases: &mut Cases, payload: &str, json: &str) {
    cases.add(format!("verify/HS256/{payload}"), NAME, || {
        let token = tokens::sign(Algorithm::HS256, json);
        let (verifier, validator) = (verifier(), validator(json.contains(r#""aud""#)));
        let tampered = validated::<T>(&tokens::tampered(&token), &verifier, &validator);
        assert!(tampered.is_err());
        let verify =
            move || validated::<T>(&token, &verifier, &validator).expect("the token is good");
        assert_eq!(
            to_value(verify()).expect("it is written"),
            tokens::expected(json)
        );
        verify
    });
}

fn validated<T: DeserializeOwned>(
    token: &str,
    verifier: &HmacJwsVerifier,
    validator: &JwtPayloadValidator,
) -> Result<T, JoseError> {
    let (payload, _header) = jwt::decode_with_verifier(token, verifier)?;
    validator.validate(&payload)?;
    from_value(Value::Object(payload.into())).map_err(|error| JoseError::InvalidClaim(error.into()))
}

fn verifier() -> HmacJwsVerifier {
    HS256
        .verifier_from_bytes(keys::SECRET)
        .expect("the key is good")
}

/// Checks `exp`, `nbf`, and `iss` and `aud` where tokens have them.
fn validator(has_parties: bool) -> JwtPayloadValidator {
    let mut validator = JwtPayloadValidator::new();
    if has_parties {
        validator.set_issuer(ISSUER);
        validator.set_audience(AUDIENCE);
    }
    validator
}
