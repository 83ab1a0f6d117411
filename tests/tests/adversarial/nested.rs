//! A token in a token: a validator that verifies what one of its claims holds.

use std::sync::OnceLock;

use claims_core::{
    Claims, Error, Invalid, Policy, Verifier,
    jwt::{Algorithm, DecodingKey},
};

use crate::forge::{SECRET, signed};

#[derive(Debug, Claims)]
struct Inner {
    #[claim(registered)]
    name: String,
}

#[derive(Debug, Claims)]
struct Outer {
    #[claim(validate = verified)]
    actor: String,
    #[claim(registered)]
    name: String,
}

fn verifier<T: Claims>() -> Verifier<T> {
    Verifier::builder()
        .key(Algorithm::HS256, DecodingKey::from_secret(&SECRET))
        .policy(Policy::builder().allow_no_expiry().build().unwrap())
        .build()
        .unwrap()
}

fn verified(actor: &str) -> Result<(), Invalid> {
    static VERIFIER: OnceLock<Verifier<Inner>> = OnceLock::new();
    match VERIFIER.get_or_init(verifier).verify(actor) {
        Ok(_) => Ok(()),
        Err(error) => Err(Invalid::new("actor", error.to_string())),
    }
}

#[test]
fn verifying_inside_of_verifying_works() {
    let header = r#"{"alg":"HS256"}"#;
    let inner = signed(
        header,
        r#"{"name":"inner, and a good deal longer than the other one"}"#,
    );
    let outer = signed(header, format!(r#"{{"actor":"{inner}","name":"outer"}}"#));
    let verifier = verifier::<Outer>();
    assert_eq!(verifier.verify(&outer).unwrap().name, "outer");
    let mut buffer = Vec::new();
    assert_eq!(
        verifier.verify_in(&outer, &mut buffer).unwrap().name,
        "outer"
    );

    let forged = format!("{}AAAA", &inner[..inner.len() - 4]);
    let outer = signed(header, format!(r#"{{"actor":"{forged}","name":"outer"}}"#));
    assert!(matches!(verifier.verify(&outer), Err(Error::Claims(_))));
}
