//! The access token of a telephony platform.

use std::error::Error;

use claims_core::jwt::{Algorithm, Signer};
use netsapiens::{JwtResponse, policy};
use serde_json::{Value, json};

use super::{Change, Seed, bytes, change_dates, clock, object, verifier, written};
use crate::{
    cases::Case,
    verdict::{Object, Verdict},
};

pub(super) const SEED: Seed = Seed {
    name: "netsapiens",
    issuer: Some("https://core.example"),
    audience: Some("ns-api"),
    required: &["user_email", "user_scope", "display_name"],
    claims,
    change,
    sign,
    verify,
};

fn claims(now: i64) -> Object {
    object(json!({
        "aud": "ns-api",
        "exp": now + 3000,
        "iat": now,
        "iss": "https://core.example",
        "jti": "c7c1",
        "sub": "1001@acme.example",
        "time_out": 6_000_000,
        "domain": "~",
        "territory": "north",
        "user": "1001",
        "user_email": "ada@acme.example",
        "user_scope": "Office Manager",
        "display_name": "Ada Park",
        "apiversion": "44.1",
    }))
}

fn change(case: Case, now: i64, claims: &mut Object) -> Change {
    match case {
        Case::OtherAudienceForm => {
            claims.insert("aud".to_owned(), json!(["billing", "ns-api"]));
            Change::Good
        }
        Case::NullClaim => {
            claims.insert("user_email".to_owned(), Value::Null);
            Change::Good
        }
        Case::WrongIssuer => {
            claims.insert("iss".to_owned(), json!("https://core.example/"));
            Change::Bad("iss not_equal")
        }
        Case::WrongAudience => {
            claims.insert("aud".to_owned(), json!("billing"));
            Change::Bad("aud not_equal")
        }
        // Good for as long as `time_out` says.
        Case::MissingExpiry => {
            claims.remove("exp");
            Change::Good
        }
        Case::MissingClaim => {
            claims.remove("user_scope");
            Change::Bad("user_scope missing")
        }
        Case::ClaimOfWrongType => {
            claims.insert("user".to_owned(), json!(1001));
            Change::Bad("user wrong_type")
        }
        // The first of the two is not the one expected.
        Case::DuplicateClaim => Change::Bad("aud duplicate, aud not_equal"),
        Case::LifetimeOver => {
            claims.insert("iat".to_owned(), json!(now - 600));
            claims.insert("time_out".to_owned(), json!(90_000));
            Change::Bad("time_out expired")
        }
        _ => change_dates(case, now, claims),
    }
}

fn sign(claims: &Object, now: i64, signer: &Signer) -> Result<String, Box<dyn Error>> {
    let token = policy(clock(now))?.decode::<JwtResponse>(&bytes(claims)?)?;
    Ok(signer.sign(&token)?)
}

fn verify(jwt: &str, algorithm: Algorithm, now: i64) -> Result<Verdict, Box<dyn Error>> {
    let verifier = verifier::<JwtResponse>(algorithm)?
        .policy(policy(clock(now))?)
        .build()?;
    Ok(Verdict::of(match verifier.verify(jwt) {
        Ok(token) => Ok(written(&token.into_inner())?),
        Err(error) => Err(error),
    }))
}
