//! jsonwebtoken.

use bench_cases::{
    AUDIENCE, ISSUER, LEEWAY_SECONDS, keys,
    payloads::{core, document, user},
    tokens,
};
use bench_measure::Cases;
use jsonwebtoken::{
    Algorithm, Header, Validation,
    crypto::{CryptoProvider, JwtSigner, JwtVerifier, KeyUtils},
    decode, encode, signature,
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::to_value;

const NAME: &str = "jsonwebtoken";

/// Everything but the signature check.
pub(crate) fn claims_layer(cases: &mut Cases) {
    payloads(cases, "claims-layer", Algorithm::HS256, false);
}

pub(crate) fn verify(cases: &mut Cases) {
    for (name, algorithm) in keys::ALGORITHMS {
        payloads(cases, &format!("verify/{name}"), algorithm, true);
    }
}

fn payloads(cases: &mut Cases, part: &str, algorithm: Algorithm, checks_signatures: bool) {
    accepted::<core::serde::Flat<String>>(
        cases,
        part,
        core::NAME,
        algorithm,
        core::JSON,
        checks_signatures,
    );
    accepted::<user::serde::Flat<String>>(
        cases,
        part,
        user::NAME,
        algorithm,
        user::JSON,
        checks_signatures,
    );
    accepted::<document::serde::Flat<String>>(
        cases,
        part,
        document::NAME,
        algorithm,
        document::JSON,
        checks_signatures,
    );
}

fn accepted<T: Serialize + DeserializeOwned>(
    cases: &mut Cases,
    part: &str,
    payload: &str,
    algorithm: Algorithm,
    json: &str,
    checks_signatures: bool,
) {
    cases.add(format!("{part}/{payload}"), NAME, || {
        let token = tokens::sign(algorithm, json);
        if !checks_signatures {
            leave_signatures_out();
        }
        let key = keys::decoding(algorithm);
        let validation = validation(algorithm, json.contains(r#""aud""#));
        let tampered = decode::<T>(tokens::tampered(&token), &key, &validation);
        assert_eq!(
            tampered.is_err(),
            checks_signatures,
            "no process can do both"
        );
        let verify = move || {
            decode::<T>(&token, &key, &validation)
                .expect("the token is good")
                .claims
        };
        assert_eq!(
            to_value(verify()).expect("it is written"),
            tokens::expected(json)
        );
        verify
    });
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
    cases.add(format!("refused/{payload}/{wrong}"), NAME, || {
        let token = tokens::sign(Algorithm::HS256, json);
        leave_signatures_out();
        let key = keys::decoding(Algorithm::HS256);
        let validation = validation(Algorithm::HS256, true);
        move || {
            let claims = decode::<T>(&token, &key, &validation);
            assert!(claims.is_err(), "the token is refused");
        }
    });
}

/// Everything but the signature.
pub(crate) fn unsigned(cases: &mut Cases) {
    encoded_payloads(cases, "unsigned", Algorithm::HS256, false);
}

pub(crate) fn sign(cases: &mut Cases) {
    for (name, algorithm) in keys::ALGORITHMS {
        encoded_payloads(cases, &format!("sign/{name}"), algorithm, true);
    }
}

fn encoded_payloads(cases: &mut Cases, part: &str, algorithm: Algorithm, signs: bool) {
    encoded::<core::serde::Flat<String>>(cases, part, core::NAME, algorithm, core::JSON, signs);
    encoded::<user::serde::Flat<String>>(cases, part, user::NAME, algorithm, user::JSON, signs);
    encoded::<document::serde::Flat<String>>(
        cases,
        part,
        document::NAME,
        algorithm,
        document::JSON,
        signs,
    );
}

fn encoded<T: Serialize + DeserializeOwned + 'static>(
    cases: &mut Cases,
    part: &str,
    payload: &str,
    algorithm: Algorithm,
    json: &str,
    signs: bool,
) {
    cases.add(format!("{part}/{payload}"), NAME, || {
        if !signs {
            leave_signatures_out();
        }
        let (header, key) = (Header::new(algorithm), keys::encoding(algorithm));
        let claims: T = serde_json::from_str(json).expect("the payload fits");
        let sign = move || encode(&header, &claims, &key).expect("it signs");
        let token = sign();
        assert_eq!(tokens::payload(&token), tokens::base64url(json.as_bytes()));
        assert_eq!(
            token.ends_with(NO_SIGNATURE),
            !signs,
            "no process can do both"
        );
        sign
    });
}

/// Checks `exp`, `nbf`, and `iss` and `aud` where tokens have them.
fn validation(algorithm: Algorithm, has_parties: bool) -> Validation {
    let mut validation = Validation::new(algorithm);
    validation.leeway = LEEWAY_SECONDS;
    validation.validate_nbf = true;
    if has_parties {
        validation.set_issuer(&[ISSUER]);
        validation.set_audience(&[AUDIENCE]);
        validation.set_required_spec_claims(&["exp", "iss", "aud"]);
    }
    validation
}

/// Replaces the backend of jsonwebtoken in this process by one that costs nothing.
fn leave_signatures_out() {
    static PROVIDER: CryptoProvider = CryptoProvider {
        signer_factory: |algorithm, _| Ok(Box::new(SignsNothing(*algorithm))),
        verifier_factory: |algorithm, _| Ok(Box::new(AcceptsAll(*algorithm))),
        key_utils: KeyUtils::new_unimplemented(),
    };
    let _: Result<(), _> = PROVIDER.install_default();
}

struct AcceptsAll(Algorithm);

impl signature::Verifier<Vec<u8>> for AcceptsAll {
    fn verify(&self, _: &[u8], _: &Vec<u8>) -> Result<(), signature::Error> {
        Ok(())
    }
}

impl JwtVerifier for AcceptsAll {
    fn algorithm(&self) -> Algorithm {
        self.0
    }
}

/// Makes the signature of 32 zeros.
struct SignsNothing(Algorithm);

/// Its end, encoded.
const NO_SIGNATURE: &str = "AAAAAAAAAAAAAAAA";

impl signature::Signer<Vec<u8>> for SignsNothing {
    fn try_sign(&self, _: &[u8]) -> Result<Vec<u8>, signature::Error> {
        Ok(vec![0; 32])
    }
}

impl JwtSigner for SignsNothing {
    fn algorithm(&self) -> Algorithm {
        self.0
    }
}
