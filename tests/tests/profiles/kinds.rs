//! The kinds of tokens: what a token of each looks like, and how one is judged.

use std::time::Duration;

use claims_core::{
    Claims, ClaimsOwned, Error, FixedClock, NumericDate, Policy, Verifier,
    jwt::{Algorithm, DecodingKey, EncodingKey},
    policy::{PolicyBuilder, WithoutContext, WithoutStores},
    registry::{Profile, profile},
};
use jsonwebtoken::crypto::rust_crypto::DEFAULT_PROVIDER;
use serde_json::{Map, Value, json};

use crate::sets;

pub(crate) const NOW: i64 = 1_700_000_000;
const SECRET: [u8; 32] = [0x5a; 32];
pub(crate) const LOGOUT: &str = "http://schemas.openid.net/event/backchannel-logout";
/// SHA-256 of an access token, from RFC 9449, section 7.1.
pub(crate) const HASH: &str = "fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQEo";

type Payload = Map<String, Value>;

/// One kind of token.
pub(crate) struct Kind {
    pub(crate) profile: &'static Profile,
    decode: fn(&Policy, &[u8]) -> Result<(), Error>,
    verify: fn(Policy, &str) -> Result<(), Error>,
}

macro_rules! kinds {
    ($($set:ident)*) => { vec![$(Kind::of::<sets::$set>()),*] };
}

/// Every profile's.
pub(crate) fn all() -> Vec<Kind> {
    kinds! {
        Plain SecurityEvent Passport Attestation AccessToken ClientAssertion BearerGrant DpopProof
        RequestObject Introspection ClientAttestation AttestationProof Credential KeyBinding
        StatusList Listed IdToken LogoutToken EntityStatement TrustMark ResolveResponse
    }
}

/// The kind of a profile.
pub(crate) fn kind(id: &str) -> Kind {
    let kind = all().into_iter().find(|kind| kind.profile.id == id);
    kind.unwrap_or_else(|| panic!("there is a kind {id}"))
}

impl Kind {
    fn of<T: ClaimsOwned + Claims<Context: WithoutContext, State: WithoutStores>>() -> Self {
        Self {
            profile: profile(T::SCHEMA.profile.unwrap()).unwrap(),
            decode: |policy, payload| policy.decode::<T>(payload).map(drop),
            verify: |policy, jwt| {
                let verifier = Verifier::<T>::builder()
                    .key(Algorithm::HS256, DecodingKey::from_secret(&SECRET))
                    .policy(policy)
                    .build()
                    .unwrap();
                verifier.verify(jwt).map(drop)
            },
        }
    }

    /// A token with what the specification requires and nothing else.
    pub(crate) fn minimal(&self) -> Payload {
        let required = self.profile.required.iter();
        let mut payload: Payload = required
            .map(|row| (row.name.to_owned(), sample(row.name)))
            .collect();
        // One of the two says whose session it is.
        if self.profile.id == "oidc_logout_token" {
            payload.insert("sub".to_owned(), sample("sub"));
        }
        payload
    }

    /// What the policy finds wrong with a payload: the claims and codes, a space between the two.
    pub(crate) fn found(&self, policy: PolicyBuilder, payload: &Payload) -> Vec<String> {
        let payload = serde_json::to_vec(payload).unwrap();
        match (self.decode)(&policy.build().unwrap(), &payload) {
            Ok(()) => Vec::new(),
            Err(Error::Claims(report)) => report
                .into_iter()
                .map(|found| format!("{} {}", found.claim(), found.code()))
                .collect(),
            Err(other) => panic!("{other}"),
        }
    }

    /// Verifies a token with that `typ`.
    pub(crate) fn verify(&self, typ: Option<&str>, payload: &Payload) -> Result<(), Error> {
        // What is not judged here is left open; tokens need no `exp` by the policy's own will.
        let policy = lenient().allow_no_expiry().build().unwrap();
        (self.verify)(policy, &token(typ, payload))
    }
}

/// A policy that leaves parties open.
pub(crate) fn lenient() -> PolicyBuilder {
    Policy::builder()
        .any_issuer()
        .any_audience()
        .leeway(Duration::ZERO)
        .clock(FixedClock(NumericDate::from_secs(NOW)))
}

fn token(typ: Option<&str>, payload: &Payload) -> String {
    let encode = |text: &str| base64_simd::URL_SAFE_NO_PAD.encode_to_string(text.as_bytes());
    let typ = typ
        .map(|typ| format!(r#","typ":"{typ}""#))
        .unwrap_or_default();
    let payload = serde_json::to_string(payload).unwrap();
    let header = format!(r#"{{"alg":"HS256"{typ}}}"#);
    let message = format!("{}.{}", encode(&header), encode(&payload));
    let key = EncodingKey::from_secret(&SECRET);
    let signer = (DEFAULT_PROVIDER.signer_factory)(&Algorithm::HS256, &key).unwrap();
    let signature = signer.try_sign(message.as_bytes()).unwrap();
    let signature = base64_simd::URL_SAFE_NO_PAD.encode_to_string(signature);
    format!("{message}.{signature}")
}

/// A good value of a claim.
pub(crate) fn sample(claim: &str) -> Value {
    match claim {
        "iss" => json!("https://issuer.example"),
        "sub" => json!("somebody"),
        "aud" => json!("me"),
        "exp" => json!(NOW + 300),
        "nbf" | "iat" | "toe" => json!(NOW - 5),
        "jti" => json!("id-1"),
        "client_id" | "azp" => json!("app"),
        "nonce" | "txn" | "sid" | "challenge" | "vct" => json!("text"),
        "events" => json!({ LOGOUT: {} }),
        "htm" => json!("POST"),
        "htu" => json!("https://api.example/orders"),
        "ath" | "sd_hash" => json!(HASH),
        "token_introspection" => json!({"active": true, "sub": "ann"}),
        "orig" => json!({"tn": "12155551212"}),
        "dest" => json!({"tn": ["12155551213"]}),
        "status_list" => json!({"bits": 1, "lst": "eNrbuRgAAhcBXQ"}),
        "status" => json!({"status_list": {"idx": 0, "uri": "https://status.example/1"}}),
        "metadata" => json!({"openid_provider": {}}),
        "trust_mark_type" => json!("https://federation.example/certified"),
        "trust_chain" => json!(["a.b.c"]),
        "cnf" => json!({"jwk": {"kty": "OKP", "crv": "Ed25519", "x": "AA"}}),
        other => panic!("there is a sample of `{other}`"),
    }
}
