//! Access to one document.

use std::error::Error;

use claims_core::jwt::{Algorithm, Signer};
use fluid::{Resource, TokenClaims, policy};
use serde_json::json;

use super::{Change, HOUR, Seed, bytes, change_dates, clock, object, verifier, written};
use crate::{
    cases::Case,
    verdict::{Object, Verdict},
};

pub(super) const SEED: Seed = Seed {
    name: "fluid",
    issuer: None,
    audience: None,
    required: &[
        "documentId",
        "scopes",
        "tenantId",
        "user",
        "iat",
        "exp",
        "ver",
    ],
    claims,
    change,
    sign,
    verify,
};

fn claims(now: i64) -> Object {
    object(json!({
        "documentId": "plan-7",
        "scopes": ["doc:read", "doc:write"],
        "tenantId": "acme",
        "user": { "id": "ada", "name": "Ada Park", "additionalDetails": { "email": "ada@acme.example" } },
        "iat": now,
        "exp": now + 3000,
        "ver": "1.0",
        "jti": "7f3c",
    }))
}

fn change(case: Case, now: i64, claims: &mut Object) -> Change {
    match case {
        Case::MissingExpiry => {
            claims.remove("exp");
            Change::Bad("exp missing")
        }
        Case::MissingClaim => {
            claims.remove("documentId");
            Change::Bad("documentId missing")
        }
        Case::ClaimOfWrongType => {
            claims.insert("user".to_owned(), json!("ada"));
            Change::Bad("user wrong_type")
        }
        // The first of the two is not the one expected.
        Case::DuplicateClaim => Change::Bad("documentId duplicate, documentId other_document"),
        Case::NotYetValid => {
            // The whole hour that a token may last.
            claims.insert("nbf".to_owned(), json!(now + HOUR));
            claims.insert("iat".to_owned(), json!(now + 30));
            claims.insert("exp".to_owned(), json!(now + 30 + HOUR));
            Change::Bad("nbf not_yet_valid")
        }
        Case::LifetimeTooLong => {
            claims.insert("exp".to_owned(), json!(now + 2 * HOUR));
            Change::Bad("exp lifetime_too_long")
        }
        Case::OtherVersion => {
            claims.insert("ver".to_owned(), json!("2.0"));
            Change::Bad("ver not_equal")
        }
        Case::OtherTenant => {
            claims.insert("tenantId".to_owned(), json!("initech"));
            Change::Bad("tenantId other_tenant")
        }
        Case::InsufficientScope => {
            claims.insert("scopes".to_owned(), json!(["summary:write"]));
            Change::Bad("scopes insufficient_scope")
        }
        _ => change_dates(case, now, claims),
    }
}

fn requested() -> Resource {
    Resource::new("acme", "plan-7", &["doc:read"])
}

fn sign(claims: &Object, now: i64, signer: &Signer) -> Result<String, Box<dyn Error>> {
    let token = policy(clock(now))?.decode_with::<TokenClaims>(&bytes(claims)?, &requested())?;
    Ok(signer.sign_with(&token, &requested())?)
}

fn verify(jwt: &str, algorithm: Algorithm, now: i64) -> Result<Verdict, Box<dyn Error>> {
    let verifier = verifier::<TokenClaims>(algorithm)?
        .policy(policy(clock(now))?)
        .build()?;
    Ok(Verdict::of(match verifier.verify_with(jwt, &requested()) {
        Ok(token) => Ok(written(&token.into_inner())?),
        Err(error) => Err(error),
    }))
}
