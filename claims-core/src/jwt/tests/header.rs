use super::{refused, verifier, with_header};
use crate::error::{Error, HeaderError, KeyError};

fn header_error(header: &str) -> HeaderError {
    match refused(verifier().verify(&with_header(header))) {
        Error::Header(error) => error,
        other => panic!("{header}: {other:?}"),
    }
}

#[test]
fn refuses_what_the_header_asks_for() {
    let cases = [
        (r#"{"alg":"none"}"#, HeaderError::Unsecured),
        (r#"{"alg":"NONE"}"#, HeaderError::Unsecured),
        (r#"{"alg":"None"}"#, HeaderError::Unsecured),
        (r"{}", HeaderError::MissingAlgorithm),
        (
            r#"{"alg":"HS256","alg":"HS256"}"#,
            HeaderError::Duplicate("alg".to_owned()),
        ),
        (r#"{"alg":"HS256","crit":[]}"#, HeaderError::Critical),
        (
            r#"{"alg":"HS256","crit":["exp"],"exp":1}"#,
            HeaderError::Critical,
        ),
        (
            r#"{"alg":"HS256","b64":false}"#,
            HeaderError::UnencodedPayload,
        ),
        (r#"{"alg":"HS256","zip":"DEF"}"#, HeaderError::Compressed),
        (
            r#"{"alg":"HS256","kid":7}"#,
            HeaderError::WrongType {
                parameter: "kid",
                found: "a number",
            },
        ),
    ];
    for (header, error) in cases {
        assert_eq!(header_error(header), error, "{header}");
    }
}

#[test]
fn takes_no_key_from_the_header() {
    let header = r#"{"alg":"HS256","jku":"https://evil.example","x5u":1,"x5c":[],"jwk":{"kty":"oct","k":"AA"}}"#;
    assert!(verifier().verify(&with_header(header)).is_ok());
}

/// Each token breaks two rules; the first in the order is the one told.
#[test]
fn checks_in_a_fixed_order() {
    let unsigned = |header: &str| {
        let jwt = with_header(header);
        let (message, _) = jwt.rsplit_once('.').unwrap();
        format!("{message}.{}", "A".repeat(43))
    };
    let error = refused(verifier().verify(&unsigned(r#"{"alg":"HS384","crit":[]}"#)));
    assert!(
        matches!(error, Error::Key(KeyError::AlgorithmNotAllowed("HS384"))),
        "{error:?}"
    );
    let error = refused(verifier().verify(&unsigned(r#"{"alg":"HS256","crit":[]}"#)));
    assert!(
        matches!(error, Error::Header(HeaderError::Critical)),
        "{error:?}"
    );
    let error = refused(verifier().verify(&unsigned(r#"{"alg":"HS256"}"#)));
    assert!(matches!(error, Error::Signature), "{error:?}");
}

#[test]
fn a_refused_header_is_refused_again() {
    let verifier = verifier();
    let jwt = with_header(r#"{"alg":"HS256","crit":[]}"#);
    for _ in 0..2 {
        assert!(matches!(
            refused(verifier.verify(&jwt)),
            Error::Header(HeaderError::Critical)
        ));
    }
}
