use super::{
    anything,
    claims::{AccessToken, Message},
    keys, refused, with_header,
};
use crate::{
    Claims, Policy,
    error::{Error, HeaderError, SetupError},
    jwt::{Algorithm, Verifier},
    policy::ConfigError,
};

fn build<T: Claims>(policy: Policy) -> Result<Verifier<T>, ConfigError> {
    Verifier::builder()
        .key(Algorithm::HS256, keys::secret_verifying())
        .policy(policy)
        .build()
}

fn policy(typ: &str) -> Policy {
    Policy::builder()
        .allow_no_expiry()
        .typ(typ)
        .build()
        .unwrap()
}

fn accepts(verifier: &Verifier<Message>, header: &str) -> bool {
    match verifier.verify(&with_header(header)) {
        Ok(_) => true,
        Err(Error::Header(HeaderError::Type { .. })) => false,
        Err(other) => panic!("{other:?}"),
    }
}

#[test]
fn the_policy_may_demand_one() {
    let verifier = build(policy("at+jwt")).unwrap();
    assert!(accepts(&verifier, r#"{"alg":"HS256","typ":"at+jwt"}"#));
    assert!(accepts(
        &verifier,
        r#"{"alg":"HS256","typ":"application/AT+jwt"}"#
    ));
    assert!(!accepts(&verifier, r#"{"alg":"HS256","typ":"JWT"}"#));
    assert!(!accepts(&verifier, r#"{"alg":"HS256"}"#));
}

#[test]
fn anything_goes_where_nobody_demands_one() {
    let verifier = build(anything()).unwrap();
    assert!(accepts(&verifier, r#"{"alg":"HS256","typ":"weird"}"#));
    assert!(accepts(&verifier, r#"{"alg":"HS256"}"#));
}

#[test]
fn the_claims_set_may_demand_one() {
    let verifier = build::<AccessToken>(anything()).unwrap();
    assert!(
        verifier
            .verify(&with_header(r#"{"alg":"HS256","typ":"at+jwt"}"#))
            .is_ok()
    );
    let error = refused(verifier.verify(&with_header(r#"{"alg":"HS256","typ":"JWT"}"#)));
    assert_eq!(
        error.to_string(),
        r#"`typ` is "JWT"; expected "at+jwt" (RFC 8725, 3.11)"#
    );
}

#[test]
fn they_must_agree() {
    assert!(build::<AccessToken>(policy("application/at+jwt")).is_ok());
    let types = SetupError::Types {
        policy: "JWT".to_owned(),
        claims: "at+jwt",
    };
    assert_eq!(
        build::<AccessToken>(policy("JWT")).unwrap_err(),
        types.into()
    );
}

/// A header that one verifier accepted is nothing to another.
#[test]
fn clones_share_what_they_accepted_and_others_do_not() {
    let lenient = build::<Message>(anything()).unwrap();
    let strict = build::<Message>(policy("at+jwt")).unwrap();
    for _ in 0..2 {
        assert!(accepts(&lenient.clone(), r#"{"alg":"HS256","typ":"JWT"}"#));
        assert!(!accepts(&strict, r#"{"alg":"HS256","typ":"JWT"}"#));
    }
}
