//! jwt-compact, with HS256.
//!
//! It reads `exp`, `nbf` and `iat` itself and flattens the others. It leaves `iss` and `aud` to its caller.

use bench_cases::{
    AUDIENCE, ISSUER, LEEWAY_SECONDS, keys,
    payloads::{self, core, document, user},
    tokens,
};
use bench_measure::Cases;
use jsonwebtoken::Algorithm;
use jwt_compact::{
    Algorithm as _, AlgorithmExt, AlgorithmSignature, Claims, TimeOptions, Token, UntrustedToken,
    alg::{Hs256, Hs256Key, Hs256Signature},
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::to_value;

const NAME: &str = "jwt-compact";

pub(crate) fn verify(cases: &mut Cases) {
    accepted::<core::serde::BesidesTimes>(cases, core::NAME, core::JSON);
    accepted::<user::serde::BesidesTimes>(cases, user::NAME, user::JSON);
    accepted::<document::serde::BesidesTimes>(cases, document::NAME, document::JSON);
}

/// The signature check alone.
pub(crate) fn signature(cases: &mut Cases) {
    for (payload, json) in payloads::ALL {
        cases.add(format!("signature/{payload}"), NAME, || {
            let token = tokens::sign(Algorithm::HS256, json);
            let (message, signature) = tokens::message(&token);
            let key = Hs256Key::new(keys::SECRET);
            move || {
                let signature =
                    Hs256Signature::try_from_slice(&signature).expect("it has 32 bytes");
                assert!(Hs256.verify_signature(&signature, &key, &message));
            }
        });
    }
}

/// P1 and P2 with one thing wrong with them.
pub(crate) fn refused(cases: &mut Cases) {
    for (wrong, json) in core::refused() {
        refuse::<core::serde::BesidesTimes>(cases, core::NAME, wrong, &json);
    }
    for (wrong, json) in user::refused() {
        refuse::<user::serde::BesidesTimes>(cases, user::NAME, wrong, &json);
    }
}

fn refuse<T: Parties + DeserializeOwned>(
    cases: &mut Cases,
    payload: &str,
    wrong: &str,
    json: &str,
) {
    cases.add(format!("refused/{payload}/{wrong}"), NAME, || {
        let token = tokens::sign(Algorithm::HS256, json);
        let (key, times) = (Hs256Key::new(keys::SECRET), times());
        move || {
            let claims = validated::<T>(&token, &key, &times);
            assert!(claims.is_none(), "the token is refused");
        }
    });
}

fn accepted<T: Parties + Serialize + DeserializeOwned>(
    cases: &mut Cases,
    payload: &str,
    json: &str,
) {
    cases.add(format!("verify/HS256/{payload}"), NAME, || {
        let token = tokens::sign(Algorithm::HS256, json);
        let (key, times) = (Hs256Key::new(keys::SECRET), times());
        assert!(validated::<T>(&tokens::tampered(&token), &key, &times).is_none());
        let verify = move || validated::<T>(&token, &key, &times).expect("the token is good");
        assert_eq!(
            to_value(verify().claims()).expect("it is written"),
            tokens::expected(json)
        );
        verify
    });
}

fn times() -> TimeOptions {
    let leeway = i64::try_from(LEEWAY_SECONDS).expect("a minute");
    TimeOptions::from_leeway(chrono::Duration::seconds(leeway))
}

/// Checks signature, `exp`, `nbf`, and `iss` and `aud` where tokens have them.
fn validated<T: Parties + DeserializeOwned>(
    token: &str,
    key: &Hs256Key,
    times: &TimeOptions,
) -> Option<Token<T>> {
    let token = UntrustedToken::new(token).ok()?;
    let token: Token<T> = Hs256.validator(key).validate(&token).ok()?;
    let claims: &Claims<T> = token.claims();
    claims.validate_expiration(times).ok()?;
    if claims.not_before.is_some() {
        claims.validate_maturity(times).ok()?;
    }
    claims.custom.are_right().then_some(token)
}

/// Issuer and audience, which the library does not look at.
trait Parties {
    fn are_right(&self) -> bool;
}

impl Parties for core::serde::BesidesTimes {
    fn are_right(&self) -> bool {
        self.iss == ISSUER && self.aud == AUDIENCE
    }
}

impl Parties for user::serde::BesidesTimes {
    fn are_right(&self) -> bool {
        self.iss.as_deref() == Some(ISSUER) && self.aud.as_deref() == Some(AUDIENCE)
    }
}

impl Parties for document::serde::BesidesTimes {
    fn are_right(&self) -> bool {
        true
    }
}
