use super::{
    anything,
    claims::{AccessToken, Assertion, Grant, Listed, Message, OneFollowsAProfile},
    forge, keys, refused, with_header,
};
use crate::{
    Claims, Policy, Signer,
    error::{Error, HeaderError, SetupError},
    jwt::{Algorithm, Verifier, header},
    policy::ConfigError,
    registry::PROFILES,
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

fn grants() -> Verifier<Grant> {
    build(
        Policy::builder()
            .any_issuer()
            .any_audience()
            .build()
            .unwrap(),
    )
    .unwrap()
}

fn grant(header: &str) -> String {
    let payload = r#"{"iss":"a","sub":"ann","aud":"b","exp":4000000000}"#;
    forge(header, payload, Algorithm::HS256, &keys::secret_signing())
}

#[test]
fn a_profile_refuses_the_typ_of_any_other() {
    let verifier = grants();
    let fine = [
        r#"{"alg":"HS256"}"#,
        r#"{"alg":"HS256","typ":"JWT"}"#,
        r#"{"alg":"HS256","typ":"mine+jwt"}"#,
    ];
    for profile in &PROFILES {
        let Some(typ) = profile.typ.value.filter(|typ| *typ != "JWT") else {
            continue;
        };
        let forms = [
            typ.to_owned(),
            typ.to_uppercase(),
            format!("Application/{typ}"),
        ];
        for form in forms {
            let header = format!(r#"{{"alg":"HS256","typ":"{form}"}}"#);
            // A header is refused however many good ones were kept before and after.
            for good in fine {
                assert!(verifier.verify(&grant(good)).is_ok(), "{good}");
                let error = refused(verifier.verify(&grant(&header)));
                let Error::Header(HeaderError::OtherProfile { found, other, .. }) = error else {
                    panic!("{error}")
                };
                assert_eq!((found, other), (form.clone(), profile.id));
            }
        }
    }
    let error = refused(verifier.verify(&grant(r#"{"alg":"HS256","typ":"at+jwt"}"#)));
    assert_eq!(
        error.to_string(),
        "`typ` is \"at+jwt\": this is a token of profile `oauth_at_jwt`, and not one of \
         `jwt_bearer_grant` (RFC 8725, 3.12)"
    );
}

#[test]
fn a_type_without_a_profile_refuses_no_profile() {
    let verifier = build::<Message>(anything()).unwrap();
    assert!(accepts(&verifier, r#"{"alg":"HS256","typ":"at+jwt"}"#));
}

#[test]
fn the_policy_may_demand_any_typ_but_another_profiles() {
    let policy = |typ: &str| {
        let policy = Policy::builder().any_issuer().any_audience().typ(typ);
        policy.build().unwrap()
    };
    assert!(build::<Grant>(policy("mine+jwt")).is_ok());
    assert!(build::<Grant>(policy("JWT")).is_ok());
    let error = build::<Grant>(policy("application/at+jwt")).unwrap_err();
    let expected = SetupError::TypeOfOtherProfile {
        policy: "application/at+jwt".to_owned(),
        other: "oauth_at_jwt",
        profile: "jwt_bearer_grant",
    };
    assert_eq!(error, expected.into());
    // What points at a status list is a token of any kind.
    assert!(build::<Listed>(policy("at+jwt")).is_ok());
}

/// A recommended `typ` is set, and not asked for.
#[test]
fn a_recommended_typ_is_set_and_not_demanded() {
    let signer = Signer::builder()
        .key(Algorithm::HS256, keys::secret_signing())
        .build()
        .unwrap();
    let assertion = Assertion {
        iss: "a".to_owned(),
        sub: "a".to_owned(),
        aud: "b".into(),
        exp: 4_000_000_000,
    };
    let policy = Policy::builder()
        .any_issuer()
        .any_audience()
        .build()
        .unwrap();
    let verifier = build::<Assertion>(policy).unwrap();
    let token = verifier.verify(&signer.sign(&assertion).unwrap()).unwrap();
    assert_eq!(token.header().typ(), Some("client-authentication+jwt"));
    for header in [r#"{"alg":"HS256"}"#, r#"{"alg":"HS256","typ":"JWT"}"#] {
        assert!(verifier.verify(&grant(header)).is_ok(), "{header}");
    }
}

#[test]
fn a_signer_does_not_sign_with_the_typ_of_another_profile() {
    let assertion = Assertion {
        iss: "a".to_owned(),
        sub: "a".to_owned(),
        aud: "b".into(),
        exp: 4_000_000_000,
    };
    let sign = |typ: &str| {
        let signer = Signer::builder().key(Algorithm::HS256, keys::secret_signing());
        signer.typ(typ).build().unwrap().sign(&assertion)
    };
    assert!(sign("mine+jwt").is_ok() && sign("JWT").is_ok());
    let error = refused(sign("AT+jwt"));
    assert!(
        matches!(
            error,
            Error::Header(HeaderError::OtherProfile {
                other: "oauth_at_jwt",
                ..
            })
        ),
        "{error}"
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

/// The profile of an enum's variant is the token's: what its `typ` says counts there, too.
#[test]
fn a_variant_refuses_the_typ_of_any_other_profile() {
    let policy = || {
        let policy = Policy::builder().any_issuer().any_audience();
        policy.build().unwrap()
    };
    let verifier = build::<OneFollowsAProfile>(policy()).unwrap();
    let token = |typ: &str, kind: &str| {
        forge(
            &format!(r#"{{"alg":"HS256","typ":"{typ}"}}"#),
            &format!(r#"{{"iss":"message","kind":"{kind}","sub":"a","aud":"b","exp":4000000000}}"#),
            Algorithm::HS256,
            &keys::secret_signing(),
        )
    };
    for typ in ["JWT", "mine+jwt", "client-authentication+jwt"] {
        assert!(verifier.verify(&token(typ, "assertion")).is_ok(), "{typ}");
    }
    for typ in ["at+jwt", "Application/LOGOUT+jwt"] {
        // No matter that another variant has no profile, and that its header is known.
        assert!(verifier.verify(&token(typ, "message")).is_ok(), "{typ}");
        let error = refused(verifier.verify(&token(typ, "assertion")));
        let Error::Header(HeaderError::OtherProfile { found, profile, .. }) = error else {
            panic!("{error}")
        };
        assert_eq!((&*found, profile), (typ, "jwt_client_assertion"));
    }
}

#[test]
fn a_variant_is_signed_with_the_typ_of_its_profile() {
    let signer = || Signer::builder().key(Algorithm::HS256, keys::secret_signing());
    let assertion = OneFollowsAProfile::Assertion(Assertion {
        iss: "a".to_owned(),
        sub: "a".to_owned(),
        aud: "b".into(),
        exp: 4_000_000_000,
    });
    let message = OneFollowsAProfile::Message(Message {
        sub: "ann".to_owned(),
    });
    let header_of = |claims: &OneFollowsAProfile| {
        let jwt = signer().build().unwrap().sign(claims).unwrap();
        let header = jwt.split('.').next().unwrap();
        let header = base64_simd::URL_SAFE_NO_PAD.decode_to_vec(header).unwrap();
        header::read(&header).unwrap()
    };
    assert_eq!(
        header_of(&assertion).typ(),
        Some("client-authentication+jwt")
    );
    assert_eq!(header_of(&message).typ(), Some("JWT"));

    let other = signer().typ("at+jwt").build().unwrap();
    assert!(other.sign(&message).is_ok());
    let error = refused(other.sign(&assertion));
    assert!(
        matches!(error, Error::Header(HeaderError::OtherProfile { .. })),
        "{error}"
    );
}
