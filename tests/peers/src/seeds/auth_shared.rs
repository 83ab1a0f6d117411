//! User and service tokens of one platform.

use std::error::Error;

use auth_shared::{AUDIENCE, ISSUER, Service, TokenClaims, policy};
use claims_core::jwt::{Algorithm, Signer};
use serde_json::json;

use super::{Change, Seed, bytes, change_dates, clock, object, verifier, written};
use crate::{
    cases::Case,
    verdict::{Object, Verdict},
};

pub(super) const SEED: Seed = Seed {
    name: "auth-shared",
    issuer: Some(ISSUER),
    audience: Some(AUDIENCE),
    required: &[
        "iss",
        "aud",
        "exp",
        "token_type",
        "uid",
        "email",
        "roles",
        "permissions",
    ],
    claims,
    change,
    sign,
    verify,
};

fn claims(now: i64) -> Object {
    object(json!({
        "iss": ISSUER,
        "sub": "user:42",
        "aud": AUDIENCE,
        "exp": now + 3000,
        "iat": now,
        "token_type": "access",
        "uid": "42",
        "email": "ada@acme.example",
        "first_name": "Åda \u{1F511}",
        "roles": ["editor"],
        "permissions": ["contacts:read", "contacts:write"],
        "remember_me": false,
        "tv": 3,
        "app_id": "app-crm",
        "app_code": "crm",
    }))
}

fn change(case: Case, now: i64, claims: &mut Object) -> Change {
    match case {
        Case::OtherAudienceForm => {
            claims.insert("aud".to_owned(), json!(["elsewhere", AUDIENCE]));
            Change::Good
        }
        Case::WrongIssuer => {
            claims.insert("iss".to_owned(), json!("https://auth.example.evil"));
            Change::Bad("iss issuer")
        }
        Case::WrongAudience => {
            claims.insert("aud".to_owned(), json!("elsewhere"));
            Change::Bad("aud audience")
        }
        Case::MissingExpiry => {
            claims.remove("exp");
            Change::Bad("exp missing")
        }
        Case::MissingClaim => {
            claims.remove("uid");
            Change::Bad("uid missing")
        }
        Case::ClaimOfWrongType => {
            claims.insert("roles".to_owned(), json!("editor"));
            Change::Bad("roles wrong_type")
        }
        // The first of the two is not the one expected.
        Case::DuplicateClaim => Change::Bad("iss duplicate, iss issuer"),
        _ => change_dates(case, now, claims),
    }
}

fn sign(claims: &Object, now: i64, signer: &Signer) -> Result<String, Box<dyn Error>> {
    let service = Service::of_app("crm");
    let token = policy(clock(now))?.decode_with::<TokenClaims>(&bytes(claims)?, &service)?;
    Ok(signer.sign_with(&token, &service)?)
}

fn verify(jwt: &str, algorithm: Algorithm, now: i64) -> Result<Verdict, Box<dyn Error>> {
    let verifier = verifier::<TokenClaims>(algorithm)?
        .policy(policy(clock(now))?)
        .build()?;
    let outcome = verifier.verify_with(jwt, &Service::of_app("crm"));
    Ok(Verdict::of(match outcome {
        Ok(token) => Ok(written(&token.into_inner())?),
        Err(error) => Err(error),
    }))
}
