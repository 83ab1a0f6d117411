//! Tokens of one kind where another is expected: the header's `typ` (RFC 8725, 3.11).

use claims_core::{
    Claims, Error, HeaderError, Policy, Verifier,
    jwt::{Algorithm, DecodingKey},
};

use crate::forge::{SECRET, signed};

#[derive(Debug, Claims)]
#[claims(typ = "at+jwt")]
struct Access {
    scope_list: Option<String>,
}

#[derive(Debug, Claims)]
struct Any {
    scope_list: Option<String>,
}

fn verifier<T: Claims>() -> Verifier<T> {
    Verifier::builder()
        .key(Algorithm::HS256, DecodingKey::from_secret(&SECRET))
        .policy(Policy::builder().allow_no_expiry().build().unwrap())
        .build()
        .unwrap()
}

#[test]
fn only_the_declared_type_is_accepted() {
    let verifier = verifier::<Access>();
    for (typ, is_accepted) in [
        (r#","typ":"at+jwt""#, true),
        (r#","typ":"AT+JWT""#, true),
        (r#","typ":"application/at+jwt""#, true),
        (r#","\u0074yp":"at\u002bjwt""#, true),
        ("", false),
        (r#","typ":"""#, false),
        (r#","typ":"JWT""#, false),
        (r#","typ":"at+jwt ""#, false),
        (r#","typ":"at jwt""#, false),
        (r#","typ":"at+jwt;a=b""#, false),
        (r#","typ":"text/at+jwt""#, false),
        (r#","typ":"application/application/at+jwt""#, false),
        (r#","typ":"rt+jwt""#, false),
        (r#","typ":"at+jwt\u0000""#, false),
        (r#","typ":"ａt+jwt""#, false),
        (r#","TYP":"at+jwt""#, false),
        (r#","typ":"JWT","cty":"at+jwt""#, false),
    ] {
        let token = signed(format!(r#"{{"alg":"HS256"{typ}}}"#), "{}");
        // Twice: a header that was accepted is remembered, another one must not be.
        for _ in 0..2 {
            let outcome = verifier.verify(&token);
            assert_eq!(outcome.is_ok(), is_accepted, "{typ}: {:?}", outcome.err());
        }
    }
}

#[test]
fn what_is_remembered_is_the_verifiers_own() {
    let token = signed(r#"{"alg":"HS256","typ":"JWT"}"#, "{}");
    assert!(verifier::<Any>().verify(&token).is_ok());
    let refused = verifier::<Access>().verify(&token).unwrap_err();
    assert!(
        matches!(refused, Error::Header(HeaderError::Type { .. })),
        "{refused}"
    );
}
