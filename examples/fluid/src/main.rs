//! Verifies one token for several requests, and shows tokens that no request gets by with.

use std::{collections::BTreeMap, error::Error, time::Duration};

use claims_core::{Error as TokenError, FixedClock, NumericDate};
use fluid::{Resource, TokenClaims, User, policy, signer, verifier};

fn main() -> Result<(), Box<dyn Error>> {
    let now = NumericDate::from_secs(1_790_000_000);
    let granted = Resource::new("acme", "plan-7", &["doc:read", "doc:write"]);
    let ada = User {
        id: "ada".to_owned(),
        details: BTreeMap::from([("name".to_owned(), "Ada Park".into())]),
    };
    let token = TokenClaims::grant(&granted, ada, now, Duration::from_secs(1800));
    let jwt = signer()?.sign_with(&token, &granted)?;
    println!("Signed for document `plan-7` of tenant `acme`, to read and to write:\n  {jwt}");

    let verifier = verifier(FixedClock(now))?;
    for (request, resource) in [
        (
            "read `plan-7`",
            Resource::new("acme", "plan-7", &["doc:read"]),
        ),
        (
            "summarize `plan-7`",
            Resource::new("acme", "plan-7", &["doc:read", "summary:write"]),
        ),
        (
            "read `plan-8`",
            Resource::new("acme", "plan-8", &["doc:read"]),
        ),
        (
            "read `plan-7` of tenant `initech`",
            Resource::new("initech", "plan-7", &["doc:read"]),
        ),
    ] {
        match verifier.verify_with(&jwt, &resource) {
            Ok(token) => println!("\nA request to {request}: go ahead, {}.", token.user.id),
            Err(error) => show(&format!("A request to {request}"), &error),
        }
    }

    // An application that wants its users left in peace for a day.
    let long = TokenClaims {
        exp: now + Duration::from_secs(86_400),
        ..token
    };
    let long = signer()?.sign_with(&long, &granted)?;
    if let Err(error) = verifier.verify_with(&long, &granted) {
        show("A token for a whole day", &error);
    }

    // Made by hand, from memory.
    let careless = br#"{
        "documentID": "plan-7", "tenantId": "acme", "scopes": [], "user": { "name": "Ada Park" },
        "iat": 1790000000, "exp": "1790001800", "ver": "1"
    }"#;
    if let Err(error) = policy(FixedClock(now))?.decode_with::<TokenClaims>(careless, &granted) {
        show("A token made by hand", &error);
    }
    Ok(())
}

/// Prints why a token was refused.
fn show(what: &str, error: &TokenError) {
    println!("\n{what}: refused");
    match error {
        TokenError::Claims(report) => {
            for violation in report {
                let code = violation.reason_code();
                println!("  [{code}] {violation}");
            }
        }
        other => println!("  {other}"),
    }
}
