//! Shows which service accepts which token, and why the others do not.

use std::{error::Error, time::Duration};

use auth_shared::{
    AUDIENCE, ISSUER, Service, ServiceClaims, TokenBase, TokenClaims, UserClaims, policy, signer,
    verifier,
};
use claims_core::{Audience, Error as TokenError, FixedClock, NumericDate};

fn main() -> Result<(), Box<dyn Error>> {
    let now = NumericDate::from_secs(1_790_000_000);
    let (signer, verifier) = (signer()?, verifier(FixedClock(now))?);

    let (crm, billing, base) = (
        Service::of_app("crm"),
        Service::of_app("billing"),
        Service::of_base_login(),
    );
    let tokens = [
        ("Ada, signed in to `crm`", user(now, &crm), &crm),
        ("Ada, signed in to `billing`", user(now, &billing), &billing),
        ("Ada, signed in to no app", user(now, &base), &base),
        ("The service `mailer`", machine(now), &base),
    ];
    for (holder, token, meant_for) in &tokens {
        let jwt = signer.sign_with(token, meant_for)?;
        println!("{holder}:");
        for (name, service) in [("a service of `crm`", &crm), ("a service of no app", &base)] {
            match verifier.verify_with(&jwt, service) {
                Ok(token) => println!("  {name} sees {}", describe(&token)),
                Err(error) => println!("  {name} refuses: {error}"),
            }
        }
    }

    let policy = policy(FixedClock(now))?;

    // The claims of a service, passed off as those of a user.
    let mixed = br#"{
        "iss": "https://auth.example", "aud": "platform", "exp": 1790000900,
        "client_id": "mailer", "service_name": "Mailer", "scopes": ["mail:send"],
        "token_type": "access"
    }"#;
    show(
        "that says the wrong `token_type`",
        policy.decode_with::<TokenClaims>(mixed, &crm),
    );

    let third_kind = br#"{
        "iss": "https://auth.example.evil", "aud": ["platform"], "exp": 1789990000,
        "token_type": "refresh"
    }"#;
    show(
        "of a third kind",
        policy.decode_with::<TokenClaims>(third_kind, &crm),
    );
    Ok(())
}

fn base(now: NumericDate, subject: &str) -> TokenBase {
    TokenBase {
        iss: Some(ISSUER.to_owned()),
        sub: Some(subject.to_owned()),
        aud: Some(Audience::from(AUDIENCE)),
        exp: Some(now + Duration::from_secs(900)),
        iat: Some(now),
        ..TokenBase::default()
    }
}

fn user(now: NumericDate, service: &Service) -> TokenClaims {
    TokenClaims::User(UserClaims {
        base: base(now, "user:42"),
        uid: "42".to_owned(),
        email: "ada@acme.example".to_owned(),
        roles: vec!["editor".to_owned()],
        permissions: vec!["contacts:read".to_owned(), "contacts:write".to_owned()],
        tv: Some(3),
        app_id: service.app_code.as_ref().map(|code| format!("app-{code}")),
        app_code: service.app_code.clone(),
        ..UserClaims::default()
    })
}

fn machine(now: NumericDate) -> TokenClaims {
    TokenClaims::Service(ServiceClaims {
        base: base(now, "service:mailer"),
        client_id: "mailer".to_owned(),
        service_name: "Mailer".to_owned(),
        scopes: vec!["mail:send".to_owned()],
    })
}

fn describe(token: &TokenClaims) -> String {
    match token {
        TokenClaims::User(user) => {
            format!(
                "user {} <{}> with {:?}",
                user.uid, user.email, user.permissions
            )
        }
        TokenClaims::Service(service) => {
            format!("service {} with {:?}", service.service_name, service.scopes)
        }
    }
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
