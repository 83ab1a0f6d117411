//! The claims sets, and how each of them makes a case.

mod auth_shared;
mod fluid;
mod netsapiens;
mod restricted_claims;

use std::error::Error;

use claims_core::{
    Claims, FixedClock, NumericDate,
    jwt::{Algorithm, Signer, Verifier, VerifierBuilder},
};
use serde_json::{Value, json};

use crate::{
    cases::Case,
    keys::{self, Holder},
    verdict::{Object, Verdict},
};

/// An hour, in seconds.
const HOUR: i64 = 3600;

/// One claims set, with what a verifier of any language is told about it.
pub(crate) struct Seed {
    pub(crate) name: &'static str,
    /// The issuer that a verifier expects.
    pub(crate) issuer: Option<&'static str>,
    /// The audience that a verifier goes by.
    pub(crate) audience: Option<&'static str>,
    /// The claims that have to be there.
    pub(crate) required: &'static [&'static str],
    /// The claims of a good token.
    claims: fn(now: i64) -> Object,
    /// Makes a case of the claims of a good token, and says how it is judged here.
    change: fn(Case, now: i64, &mut Object) -> Change,
    sign: Sign,
    verify: Verify,
}

type Sign = fn(&Object, now: i64, &Signer) -> Result<String, Box<dyn Error>>;
type Verify = fn(&str, Algorithm, now: i64) -> Result<Verdict, Box<dyn Error>>;

/// What a change of claims comes to.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Change {
    /// The set has no such case.
    None,
    /// The token is good all the same.
    Good,
    /// It is refused, by these rules.
    Bad(&'static str),
}

/// Every claims set.
pub(crate) static ALL: [Seed; 4] = [
    auth_shared::SEED,
    fluid::SEED,
    netsapiens::SEED,
    restricted_claims::SEED,
];

impl Seed {
    /// The claims of a case, and the rule that refuses them here.
    pub(crate) fn claims(&self, case: Case, now: i64) -> Option<(Object, Option<&'static str>)> {
        let mut claims = (self.claims)(now);
        if case.has_good_claims() {
            return Some((claims, case.rule()));
        }
        match (self.change)(case, now, &mut claims) {
            Change::None => None,
            Change::Good => Some((claims, None)),
            Change::Bad(rule) => Some((claims, Some(rule))),
        }
    }

    /// Signs good claims: they are read into the type, and written by the signer.
    pub(crate) fn sign(
        &self,
        claims: &Object,
        now: i64,
        algorithm: Algorithm,
    ) -> Result<String, Box<dyn Error>> {
        let file = keys::signing(algorithm, Holder::Issuer);
        let signer = Signer::builder()
            .key(algorithm, keys::encoding(algorithm, &file)?)
            .build()?;
        (self.sign)(claims, now, &signer)
    }

    /// What this library says of a token at a time.
    pub(crate) fn verify(
        &self,
        jwt: &str,
        algorithm: Algorithm,
        now: i64,
    ) -> Result<Verdict, Box<dyn Error>> {
        (self.verify)(jwt, algorithm, now)
    }
}

/// Cases about the dates, which are the same in every set. The rule stands beside each.
fn change_dates(case: Case, now: i64, claims: &mut Object) -> Change {
    match case {
        Case::FractionalDates => {
            claims.insert("exp".to_owned(), fraction(now + 3000));
            claims.insert("iat".to_owned(), fraction(now - 60));
            Change::Good
        }
        Case::ExpiredWithinLeeway => {
            claims.insert("exp".to_owned(), json!(now - 30));
            claims.insert("iat".to_owned(), json!(now - 900));
            Change::Good
        }
        Case::Expired => {
            claims.insert("exp".to_owned(), json!(now - HOUR));
            claims.insert("iat".to_owned(), json!(now - HOUR - 900));
            Change::Bad("exp expired")
        }
        Case::NotYetValid => {
            claims.insert("nbf".to_owned(), json!(now + HOUR));
            claims.insert("exp".to_owned(), json!(now + HOUR + 900));
            claims.insert("iat".to_owned(), json!(now));
            Change::Bad("nbf not_yet_valid")
        }
        Case::IssuedInFuture => {
            claims.insert("iat".to_owned(), json!(now + HOUR));
            claims.insert("exp".to_owned(), json!(now + HOUR + 900));
            Change::Bad("iat issued_in_future")
        }
        Case::DateAsText => {
            claims.insert("exp".to_owned(), json!((now + 3000).to_string()));
            Change::Bad("exp wrong_type")
        }
        _ => Change::None,
    }
}

fn fraction(seconds: i64) -> Value {
    // A half has no other spelling in any language.
    serde_json::from_str(&format!("{seconds}.5")).unwrap_or_default()
}

fn object(value: Value) -> Object {
    match value {
        Value::Object(object) => object,
        _ => Object::new(),
    }
}

fn bytes(claims: &Object) -> Result<Vec<u8>, Box<dyn Error>> {
    Ok(serde_json::to_vec(claims)?)
}

fn clock(now: i64) -> FixedClock {
    FixedClock(NumericDate::from_secs(now))
}

fn verifier<T: Claims>(algorithm: Algorithm) -> Result<VerifierBuilder<T>, Box<dyn Error>> {
    Ok(Verifier::builder().key(algorithm, keys::decoding(algorithm)?))
}

fn written<T: Claims + serde::Serialize>(token: &T) -> Result<Object, serde_json::Error> {
    serde_json::to_value(token).map(object)
}
