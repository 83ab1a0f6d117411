//! Tokens that are made.

use bench_measure::Cases;
use claims_core::{Signer, claims::ValidateClaims, jwt::Algorithm};
use serde::{Serialize, de::DeserializeOwned};

use crate::{
    keys,
    ours::OWNED,
    payloads::{core, document, user},
    tokens,
};

/// Everything but the signature, which is left out where instructions are counted.
pub fn unsigned(cases: &mut Cases) {
    payloads(cases, "unsigned", Algorithm::HS256);
}

/// Whole signing, with each algorithm.
pub fn sign(cases: &mut Cases) {
    for (name, algorithm) in keys::ALGORITHMS {
        payloads(cases, &format!("sign/{name}"), algorithm);
    }
}

fn payloads(cases: &mut Cases, part: &str, algorithm: Algorithm) {
    signed::<core::ours::Owned>(cases, part, core::NAME, algorithm, core::JSON);
    signed::<user::ours::Owned>(cases, part, user::NAME, algorithm, user::JSON);
    signed::<document::ours::Owned>(cases, part, document::NAME, algorithm, document::JSON);
}

fn signed<T>(cases: &mut Cases, part: &str, payload: &str, algorithm: Algorithm, json: &str)
where
    T: Serialize + DeserializeOwned + ValidateClaims + 'static,
{
    cases.add(format!("{part}/{payload}"), OWNED, || {
        let key = keys::encoding(algorithm);
        let signer = Signer::builder()
            .key(algorithm, key)
            .build()
            .expect("the key is good");
        let claims: T = serde_json::from_str(json).expect("the payload fits");
        let sign = move || signer.sign(&claims).expect("it signs");
        assert_eq!(tokens::payload(&sign()), tokens::base64url(json.as_bytes()));
        sign
    });
}
