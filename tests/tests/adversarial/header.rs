//! Headers: everything in them is the attacker's to choose.

use claims_core::{Error, HeaderError};

use crate::{
    GOOD,
    forge::{refused, signed, verifier},
};

/// Truly signed with HS256, so that only the header speaks against them.
const HEADERS: &[&str] = &[
    // No algorithm, and every spelling of none (RFC 8725, 2.1).
    r"{}",
    r#"{"typ":"JWT"}"#,
    r#"{"alg":"none"}"#,
    r#"{"alg":"None"}"#,
    r#"{"alg":"NONE"}"#,
    r#"{"alg":"nOnE"}"#,
    r#"{"alg":" none"}"#,
    r#"{"alg":"none\u0000"}"#,
    r#"{"alg":"\u006eone"}"#,
    r#"{"alg":"none\u200b"}"#,
    r#"{"alg":"\uff4e\uff4f\uff4e\uff45"}"#,
    r#"{"alg":""}"#,
    r#"{"alg":null}"#,
    r#"{"alg":0}"#,
    r#"{"alg":false}"#,
    r#"{"alg":["HS256"]}"#,
    r#"{"alg":{"HS256":1}}"#,
    // The right algorithm, misspelled.
    r#"{"alg":"hs256"}"#,
    r#"{"alg":"HS256 "}"#,
    r#"{"alg":"HS256\u0000"}"#,
    r#"{"alg":"HS256\n"}"#,
    r#"{"alg":"ＨＳ256"}"#,
    r#"{"ALG":"HS256"}"#,
    r#"{"alg ":"HS256"}"#,
    // Others than the key's own.
    r#"{"alg":"HS384"}"#,
    r#"{"alg":"HS512"}"#,
    r#"{"alg":"RS256"}"#,
    r#"{"alg":"ES256"}"#,
    r#"{"alg":"EdDSA"}"#,
    r#"{"alg":"dir","enc":"A256GCM"}"#,
    // Twice, also written with escapes.
    r#"{"alg":"HS256","alg":"HS256"}"#,
    r#"{"alg":"HS256","alg":"none"}"#,
    r#"{"alg":"none","alg":"HS256"}"#,
    r#"{"alg":"HS256","\u0061lg":"none"}"#,
    r#"{"\u0061\u006c\u0067":"HS256","alg":"HS256"}"#,
    r#"{"alg":"HS256","kid":"a","kid":"a"}"#,
    r#"{"alg":"HS256","typ":"JWT","\u0074yp":"JWT"}"#,
    r#"{"alg":"HS256","x":1,"\u0078":1}"#,
    // Extensions (RFC 7515, 4.1.11).
    r#"{"alg":"HS256","crit":[]}"#,
    r#"{"alg":"HS256","crit":null}"#,
    r#"{"alg":"HS256","crit":["exp"],"exp":1}"#,
    r#"{"alg":"HS256","crit":["b64"],"b64":true}"#,
    r#"{"alg":"HS256","\u0063rit":["x"],"x":1}"#,
    r#"{"alg":"HS256","b64":false}"#,
    r#"{"alg":"HS256","b64":"false"}"#,
    r#"{"alg":"HS256","b64":null}"#,
    r#"{"alg":"HS256","zip":"DEF"}"#,
    // Wrong types.
    r#"{"alg":"HS256","kid":1}"#,
    r#"{"alg":"HS256","kid":null}"#,
    r#"{"alg":"HS256","kid":["a"]}"#,
    r#"{"alg":"HS256","typ":1}"#,
    r#"{"alg":"HS256","typ":["JWT"]}"#,
    // No JSON object, or not only one.
    "",
    "null",
    r#""HS256""#,
    r#"["alg","HS256"]"#,
    r#"[{"alg":"HS256"}]"#,
    r#"{"alg":"HS256"}{"alg":"HS256"}"#,
    r#"{"alg":"HS256"},"#,
    r#"{"alg":"HS256",}"#,
    r#"{alg:"HS256"}"#,
    r"{'alg':'HS256'}",
    r#"{"alg":"HS256"/**/}"#,
    "\u{feff}{\"alg\":\"HS256\"}",
    "{\"alg\":\"HS256\"}\0",
    "\0{\"alg\":\"HS256\"}",
    "{\"alg\":\"HS256\"\u{a0}}",
    r#"{"alg":"HS256","x":"\ud800"}"#,
    r#"{"alg":"HS256","x":1e400}"#,
    r#"{"alg":"HS256","x":NaN}"#,
    r#"{"alg":"HS256","x":01}"#,
];

/// Harmless: what they say is not listened to.
const ACCEPTED: &[&str] = &[
    r#"{"alg":"HS256"}"#,
    r#" {"alg" : "HS256"} "#,
    r#"{"alg":"\u0048S256"}"#,
    r#"{"typ":"JWT","alg":"HS256","kid":"any"}"#,
    r#"{"alg":"HS256","jku":"https://evil.example","jwk":{"kty":"oct","k":"AA"},"x5u":"x"}"#,
    r#"{"alg":"HS256","b64":true}"#,
];

#[test]
fn headers_are_refused() {
    let verifier = verifier();
    for header in HEADERS {
        for _ in 0..2 {
            let error = refused(&verifier, &signed(header, GOOD));
            let expected = matches!(error, Error::Header(_) | Error::Key(_));
            assert!(expected, "{header}: {error}");
            // A good header is remembered; it must not open a door for the next.
            assert!(verifier.verify(&signed(ACCEPTED[0], GOOD)).is_ok());
        }
    }
}

#[test]
fn harmless_headers_are_accepted() {
    for header in ACCEPTED {
        let accepted = verifier().verify(&signed(header, GOOD));
        assert!(accepted.is_ok(), "{header}: {:?}", accepted.err());
    }
}

#[test]
fn a_header_in_no_utf8_is_refused() {
    for bytes in [
        &b"{\"alg\":\"HS256\",\"x\":\"\xff\"}"[..],
        b"{\"alg\":\"HS256\",\"\xc0\xafx\":1}",
    ] {
        let error = refused(&verifier(), &signed(bytes, GOOD));
        assert!(matches!(error, Error::Header(HeaderError::Malformed(_))));
    }
}

#[test]
fn a_header_nested_deeply_is_refused() {
    let nested = |depth: usize| {
        let (open, close) = ("[".repeat(depth), "]".repeat(depth));
        format!(r#"{{"alg":"HS256","x":{open}{close}}}"#)
    };
    assert!(verifier().verify(&signed(nested(10), GOOD)).is_ok());
    let error = refused(&verifier(), &signed(nested(4000), GOOD));
    assert!(
        matches!(error, Error::Header(HeaderError::Malformed(_))),
        "{error}"
    );
}

#[test]
fn a_header_with_no_end_of_parameters_is_refused() {
    let parameters: Vec<_> = (0..40).map(|number| format!(r#","x{number}":1"#)).collect();
    let parameters = parameters.concat();
    let error = refused(
        &verifier(),
        &signed(format!(r#"{{"alg":"HS256"{parameters}}}"#), GOOD),
    );
    assert!(matches!(
        error,
        Error::Header(HeaderError::TooManyParameters { .. })
    ));
}
