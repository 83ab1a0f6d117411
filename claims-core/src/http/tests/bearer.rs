//! What is a bearer token, and what is none.

use http::{HeaderMap, HeaderValue, header::AUTHORIZATION};

use crate::http::{BearerError, Refusal, bearer_token};

fn headers(values: &[&[u8]]) -> HeaderMap {
    let mut headers = HeaderMap::new();
    for value in values {
        headers.append(AUTHORIZATION, HeaderValue::from_bytes(value).unwrap());
    }
    headers
}

#[test]
fn a_token_is_found_whatever_the_case_of_the_scheme() {
    for value in [
        "Bearer a.b.c",
        "bearer a.b.c",
        "BEARER a.b.c",
        "BeArEr   a.b.c",
    ] {
        assert_eq!(
            bearer_token(&headers(&[value.as_bytes()])),
            Ok("a.b.c"),
            "{value}"
        );
    }
}

#[test]
fn every_character_of_a_token_is_taken_and_no_other() {
    for byte in (0x20..=0x7e).chain(0x80..=0xff) {
        let mut value = b"Bearer a".to_vec();
        value.extend([byte, b'b']);
        let taken = byte.is_ascii_alphanumeric() || b"-._~+/".contains(&byte);
        assert_eq!(
            bearer_token(&headers(&[&value])).is_ok(),
            taken,
            "{byte:#x}"
        );
    }
}

#[test]
fn padding_stands_at_the_end_of_something() {
    assert_eq!(bearer_token(&headers(&[b"Bearer ab=="])), Ok("ab=="));
    for value in ["Bearer =", "Bearer ==", "Bearer a=b"] {
        let headers = headers(&[value.as_bytes()]);
        assert_eq!(
            bearer_token(&headers),
            Err(BearerError::Malformed),
            "{value}"
        );
    }
}

#[test]
fn anything_else_is_refused_for_what_it_is() {
    let cases: &[(&[&[u8]], BearerError)] = &[
        (&[], BearerError::Missing),
        (&[b"Basic dXNlcjpwYXNz"], BearerError::OtherScheme),
        (&[b"DPoP a.b.c"], BearerError::OtherScheme),
        (&[b"a.b.c"], BearerError::OtherScheme),
        (&[b"Bearers a.b.c"], BearerError::OtherScheme),
        (&[b"Bearer a.b.c", b"Bearer a.b.c"], BearerError::Repeated),
        (
            &[b"Bearer a.b.c", b"Basic dXNlcjpwYXNz"],
            BearerError::Repeated,
        ),
        (&[b"", b""], BearerError::Repeated),
        (&[b"Bearer"], BearerError::Empty),
        (&[b"Bearer   "], BearerError::Empty),
        (&[b""], BearerError::Malformed),
        (&[b" Bearer a.b.c"], BearerError::Malformed),
        (&[b"Bearer\ta.b.c"], BearerError::Malformed),
        (&[b"Bearer: a.b.c"], BearerError::Malformed),
        (&[b"Bearer \"a.b.c\""], BearerError::Malformed),
        (&[b"Bearer a.b.c d"], BearerError::Malformed),
        (&[b"Bearer a.b.c, Bearer d.e.f"], BearerError::Malformed),
        (&[b"Bearer token=a.b.c"], BearerError::Malformed),
        (&[b"Bearer \xff"], BearerError::Malformed),
    ];
    for (values, expected) in cases {
        assert_eq!(bearer_token(&headers(values)), Err(*expected), "{values:?}");
    }
}

#[test]
fn no_credentials_are_asked_for_and_bad_ones_are_a_bad_request() {
    for (error, status, challenge) in [
        (BearerError::Missing, 401, "Bearer"),
        (BearerError::OtherScheme, 401, "Bearer"),
        (
            BearerError::Repeated,
            400,
            "Bearer error=\"invalid_request\", \
             error_description=\"the request has more than one Authorization header\"",
        ),
        (
            BearerError::Empty,
            400,
            "Bearer error=\"invalid_request\", \
             error_description=\"the Authorization header has no token\"",
        ),
        (
            BearerError::Malformed,
            400,
            "Bearer error=\"invalid_request\", \
             error_description=\"the Authorization header is not well-formed\"",
        ),
    ] {
        let refusal = Refusal::from(error);
        assert_eq!(refusal.to_string(), error.to_string());
        assert!(
            error.to_string().contains("`Authorization`") || error.to_string().contains("`Bearer`")
        );
        assert_eq!(refusal.status(), status, "{error:?}");
        assert_eq!(refusal.challenge().unwrap(), challenge, "{error:?}");
    }
}
