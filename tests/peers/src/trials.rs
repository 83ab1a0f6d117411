//! Every claims set, with every algorithm, in every case.

use std::error::Error;

use base64_simd::URL_SAFE_NO_PAD;
use claims_core::jwt::Algorithm;
use jsonwebtoken::crypto;
use serde_json::{Value, json};

use crate::{
    algorithms::{self, another, is_symmetric},
    cases::Case,
    exchange::Order,
    keys::{self, Holder},
    seeds::{self, Seed},
    verdict::Object,
};

/// One token of ours, and its like of a peer.
pub(crate) struct Trial {
    pub(crate) seed: &'static Seed,
    /// The one algorithm that verifiers allow.
    pub(crate) algorithm: Algorithm,
    pub(crate) case: Case,
    pub(crate) claims: Object,
    /// What refuses the token here; nothing if it is good.
    pub(crate) rule: Option<&'static str>,
}

/// Every trial at a time. The same ones in the same order each time.
pub(crate) fn all(now: i64) -> Vec<Trial> {
    let mut trials = Vec::new();
    for seed in &seeds::ALL {
        for case in Case::ALL {
            let Some((claims, rule)) = seed.claims(case, now) else {
                continue;
            };
            for algorithm in algorithms::ALL {
                if case == Case::PublicKeyAsSecret && is_symmetric(algorithm) {
                    continue;
                }
                trials.push(Trial {
                    seed,
                    algorithm,
                    case,
                    claims: claims.clone(),
                    rule,
                });
            }
        }
    }
    trials
}

impl Trial {
    /// Our token.
    pub(crate) fn ours(&self, now: i64) -> Result<String, Box<dyn Error>> {
        if self.rule.is_none() {
            return self.seed.sign(&self.claims, now, self.algorithm);
        }
        let Order { alg, key, claims } = self.order_of_any();
        let mut payload = serde_json::to_string(&claims)?;
        if let (Case::DuplicateClaim, Some(rule)) = (self.case, self.rule) {
            let name = rule.split(' ').next().unwrap_or_default();
            payload = format!(r#"{{"{name}":"elsewhere",{}"#, &payload[1..]);
        }
        let header = json!({ "typ": "JWT", "alg": alg }).to_string();
        let message = format!("{}.{}", base64url(header), base64url(payload));
        let signature = match (alg.parse::<Algorithm>(), key) {
            (Ok(algorithm), Some(file)) => crypto::sign(
                message.as_bytes(),
                &keys::encoding(algorithm, &file)?,
                algorithm,
            )?,
            _ => String::new(),
        };
        self.received(&format!("{message}.{signature}"))
    }

    /// What a peer is asked to sign. JSON writers cannot write a member twice.
    pub(crate) fn order(&self) -> Option<Order> {
        (self.case != Case::DuplicateClaim).then(|| self.order_of_any())
    }

    fn order_of_any(&self) -> Order {
        let algorithm = self.algorithm;
        let issuer = |algorithm| {
            let key = keys::signing(algorithm, Holder::Issuer);
            (algorithms::name(algorithm), Some(key))
        };
        let (alg, key) = match self.case {
            Case::WrongKey => {
                let key = keys::signing(algorithm, Holder::Other);
                (algorithms::name(algorithm), Some(key))
            }
            Case::OtherAlgorithm => issuer(another(algorithm)),
            Case::Unsecured => ("none".to_owned(), None),
            // RFC 8725, section 2.1: everybody has the public key.
            Case::PublicKeyAsSecret => ("HS256".to_owned(), Some(keys::verifying(algorithm))),
            _ => issuer(algorithm),
        };
        let claims = self.claims.clone();
        Order { alg, key, claims }
    }

    /// The token as it arrives: whoever changes a payload does so on the way.
    pub(crate) fn received(&self, jwt: &str) -> Result<String, Box<dyn Error>> {
        if self.case == Case::ChangedPayload {
            changed(jwt)
        } else {
            Ok(jwt.to_owned())
        }
    }
}

/// A token that ends a second later than its issuer said.
pub(crate) fn changed(jwt: &str) -> Result<String, Box<dyn Error>> {
    let mut claims = payload(jwt)?;
    let exp = claims.get("exp").and_then(Value::as_i64);
    let exp = exp.ok_or("the token has no `exp` to change")?;
    claims.insert("exp".to_owned(), (exp + 1).into());
    let mut segments: Vec<&str> = jwt.split('.').collect();
    let payload = base64url(serde_json::to_string(&claims)?);
    if let Some(segment) = segments.get_mut(1) {
        *segment = &payload;
    }
    Ok(segments.join("."))
}

/// The claims in a token, whoever signed it.
pub(crate) fn payload(jwt: &str) -> Result<Object, Box<dyn Error>> {
    let segment = jwt.split('.').nth(1).ok_or("the token has no payload")?;
    let payload = URL_SAFE_NO_PAD.decode_to_vec(segment)?;
    Ok(serde_json::from_slice(&payload)?)
}

fn base64url(text: String) -> String {
    URL_SAFE_NO_PAD.encode_to_string(text)
}
