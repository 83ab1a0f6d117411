//! Prints the claims as the platform's documentation lists them, then verifies tokens.

use std::{error::Error, time::Duration};

use claims_core::{Claims, Error as TokenError, FixedClock, NumericDate, schema};
use netsapiens::{Domain, JwtResponse, policy, signer, verifier};

fn main() -> Result<(), Box<dyn Error>> {
    println!("{}", schema::markdown(JwtResponse::SCHEMA));

    let issued_at = NumericDate::from_secs(1_790_000_000);
    let token = JwtResponse {
        iat: Some(issued_at),
        sub: Some("1001@acme.example".to_owned()),
        time_out: Some(90_000),
        domain: Some(Domain::Own),
        user_scope: Some("Office Manager".to_owned()),
        display_name: Some("Ada Park".to_owned()),
        ..JwtResponse::default()
    };
    let jwt = signer()?.sign(&token)?;
    println!("\nSigned, good for 90 seconds:\n  {jwt}\n");

    let after = |seconds| FixedClock(issued_at + Duration::from_secs(seconds));
    let accepted = verifier(after(60))?.verify(&jwt)?;
    if let Some(domain) = &accepted.domain {
        println!("Accepted after a minute, for domain `{domain}`:");
        for requested in ["acme.example", "other.example"] {
            let reach = if domain.covers(requested, "acme.example") {
                "may"
            } else {
                "may not"
            };
            println!("  the caller from acme.example {reach} see {requested}");
        }
    }

    // The default leeway of a minute has passed as well.
    show("ten minutes later", verifier(after(600))?.verify(&jwt));

    // `null` says that the platform knows no value. Leaving the claim out says nothing at all.
    let policy = policy(after(60))?;
    let silent = br#"{"iat":1790000000,"time_out":90000,"user_scope":null,"display_name":null}"#;
    show("without `user_email`", policy.decode::<JwtResponse>(silent));

    let endless = br#"{"user_email":null,"user_scope":null,"display_name":null}"#;
    show("that never ends", policy.decode::<JwtResponse>(endless));

    let careless = br#"{
        "aud": ["billing"], "iss": "https://core.example/", "iat": "1790000000", "time_out": 1.5,
        "domain": "", "user": 1001, "user_email": "none", "user_scope": null, "display_name": null
    }"#;
    show(
        "from a careless issuer",
        policy.decode::<JwtResponse>(careless),
    );
    Ok(())
}

/// Prints why a token was refused.
fn show<T>(what: &str, outcome: Result<T, TokenError>) {
    match outcome {
        Ok(_) => println!("\nAccepted a token {what}!"),
        Err(TokenError::Claims(report)) => {
            println!("\nRefused a token {what}:");
            for violation in &report {
                let code = violation.reason_code();
                println!("  [{code}] {violation}");
            }
        }
        Err(error) => println!("\nRefused a token {what}: {error}"),
    }
}
