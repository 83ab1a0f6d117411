//! What `cargo run -p quickstart` shows, as assertions.

use std::time::Duration;

use claims_core::{Audience, Code, Error, NumericDate, Violation, assert_locked};
use quickstart::{AccessToken, signer, verifier};

#[test]
fn a_signed_token_comes_back_as_it_was() {
    let issued = AccessToken::issue("user-42", "acme");
    let jwt = signer().unwrap().sign(&issued).unwrap();
    assert_eq!(
        verifier().unwrap().verify(&jwt).unwrap().into_inner(),
        issued
    );
}

#[test]
fn every_violation_is_reported() {
    let bad = AccessToken {
        aud: Audience::from("billing"),
        expires_at: NumericDate::now() - Duration::from_secs(120),
        ..AccessToken::issue("user-42", "acme")
    };
    let jwt = signer().unwrap().sign(&bad).unwrap();
    let Err(Error::Claims(report)) = verifier().unwrap().verify(&jwt) else {
        panic!("accepted a token for another service that has expired");
    };
    let codes: Vec<Code> = report.violations().iter().map(Violation::code).collect();
    assert_eq!(codes, [Code::Audience, Code::Expired]);
}

#[test]
fn the_signer_refuses_what_the_type_refuses() {
    let bad = AccessToken::issue("user-42", "");
    let Err(Error::Claims(report)) = signer().unwrap().sign(&bad) else {
        panic!("signed a token with an empty tenant");
    };
    assert_eq!(report.violations()[0].claim(), "tenant_id");
}

#[test]
fn a_changed_payload_is_a_bad_signature() {
    let jwt = signer()
        .unwrap()
        .sign(&AccessToken::issue("user-42", "acme"))
        .unwrap();
    let tampered = jwt.replacen(".eyJ", ".eyI", 1);
    assert_ne!(tampered, jwt);
    assert!(matches!(
        verifier().unwrap().verify(&tampered),
        Err(Error::Signature)
    ));
}

#[test]
fn the_contract_is_locked() {
    assert_locked!(AccessToken, "claims.lock.json");
}
