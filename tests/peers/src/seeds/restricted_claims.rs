//! The access token of an authorization server with claims of its configuration.

use std::error::Error;

use claims_core::{
    ConfigError, Policy,
    jwt::{Algorithm, Signer},
};
use restricted_claims::AccessToken;
use serde_json::json;

use super::{Change, Seed, bytes, change_dates, clock, object, verifier, written};
use crate::{
    cases::Case,
    verdict::{Object, Verdict},
};

const ISSUER: &str = "https://id.example";
const AUDIENCE: &str = "orders";

pub(super) const SEED: Seed = Seed {
    name: "restricted-claims",
    issuer: Some(ISSUER),
    audience: Some(AUDIENCE),
    required: &[
        "iss",
        "sub",
        "aud",
        "exp",
        "iat",
        "jti",
        "client_id",
        "session",
    ],
    claims,
    change,
    sign,
    verify,
};

/// Those that the server issues with `config/good.toml`.
fn claims(now: i64) -> Object {
    object(json!({
        "iss": ISSUER,
        "sub": "ada",
        "aud": [AUDIENCE, "reports"],
        "exp": now + 3000,
        "iat": now,
        "jti": "oa4qIsbxQkhXL0Nnv7FLeg",
        "client_id": "mobile-app",
        "session": "s-9",
        "plan": "gold",
        "seats": 25,
        "features": ["export", "audit"],
        "account": "acme/ada",
        "https://acme.example/region": "eu",
    }))
}

fn change(case: Case, now: i64, claims: &mut Object) -> Change {
    match case {
        Case::OtherAudienceForm => {
            claims.insert("aud".to_owned(), json!(AUDIENCE));
            Change::Good
        }
        Case::WrongIssuer => {
            claims.insert("iss".to_owned(), json!("https://id.example.evil"));
            Change::Bad("iss issuer")
        }
        Case::WrongAudience => {
            claims.insert("aud".to_owned(), json!(["reports"]));
            Change::Bad("aud audience")
        }
        Case::MissingExpiry => {
            claims.remove("exp");
            Change::Bad("exp missing")
        }
        Case::MissingClaim => {
            claims.remove("session");
            Change::Bad("session missing")
        }
        Case::ClaimOfWrongType => {
            claims.insert("client_id".to_owned(), json!(["mobile-app"]));
            Change::Bad("client_id wrong_type")
        }
        // The first of the two is not the one expected.
        Case::DuplicateClaim => Change::Bad("iss duplicate, iss issuer"),
        _ => change_dates(case, now, claims),
    }
}

/// What the server's own verifier expects, at a time that is given.
fn policy(now: i64) -> Result<Policy, ConfigError> {
    Policy::builder()
        .issuer(ISSUER)
        .audience(AUDIENCE)
        .clock(clock(now))
        .build()
}

fn sign(claims: &Object, now: i64, signer: &Signer) -> Result<String, Box<dyn Error>> {
    let token = policy(now)?.decode::<AccessToken>(&bytes(claims)?)?;
    Ok(signer.sign(&token)?)
}

fn verify(jwt: &str, algorithm: Algorithm, now: i64) -> Result<Verdict, Box<dyn Error>> {
    let verifier = verifier::<AccessToken>(algorithm)?
        .policy(policy(now)?)
        .build()?;
    Ok(Verdict::of(match verifier.verify(jwt) {
        Ok(token) => Ok(written(&token.into_inner())?),
        Err(error) => Err(error),
    }))
}
