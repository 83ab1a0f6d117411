use super::{anything, forge, keys, refused, sign, verifier, with_header};
use crate::{
    error::{Error, HeaderError, Segment},
    jwt::{Algorithm, Verifier, tests::claims::Message},
    report::Code,
};

fn header_error(jwt: &str) -> HeaderError {
    match refused(verifier().verify(jwt)) {
        Error::Header(error) => error,
        other => panic!("{other:?}"),
    }
}

fn good() -> String {
    with_header(r#"{"alg":"HS256"}"#)
}

#[test]
fn the_token_that_these_tests_spoil_is_good() {
    assert!(verifier().verify(&good()).is_ok());
}

#[test]
fn refuses_other_than_three_segments() {
    let jwt = good();
    let (message, signature) = jwt.rsplit_once('.').unwrap();
    assert_eq!(header_error(message), HeaderError::Segments { found: 2 });
    assert_eq!(
        header_error(&format!("{jwt}.{signature}")),
        HeaderError::Segments { found: 4 }
    );
    assert_eq!(header_error(&format!("{jwt}.a.b")), HeaderError::Encrypted);
    let unsigned = HeaderError::EmptySegment(Segment::Signature);
    assert_eq!(header_error(&format!("{message}.")), unsigned);
    let json = format!(r#"{{"payload":"{message}","signature":"{signature}"}}"#);
    assert_eq!(header_error(&json), HeaderError::JsonSerialization);
}

#[test]
fn refuses_every_second_spelling_of_a_token() {
    let jwt = good();
    assert_eq!(
        header_error(&format!("{jwt}=")),
        HeaderError::Encoding(Segment::Signature)
    );
    assert_eq!(
        header_error(&format!("{jwt}\n")),
        HeaderError::Encoding(Segment::Signature)
    );
    assert_eq!(
        header_error(&format!(" {jwt}")),
        HeaderError::Encoding(Segment::Header)
    );
    // 32 bytes end in a character with two unused bits; set, they decode to the same signature.
    let last = jwt.chars().last().unwrap();
    let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let place = alphabet.find(last).unwrap();
    let respelled = format!(
        "{}{}",
        &jwt[..jwt.len() - 1],
        &alphabet[place + 1..place + 2]
    );
    assert_eq!(
        header_error(&respelled),
        HeaderError::Encoding(Segment::Signature)
    );
}

#[test]
fn refuses_a_payload_that_is_not_base64url_though_it_is_signed() {
    use crate::jwt::compact;
    let mut jwt = String::new();
    compact::encode(br#"{"alg":"HS256"}"#, &mut jwt);
    jwt += ".e30=";
    let signature = sign(Algorithm::HS256, &keys::secret_signing(), jwt.as_bytes());
    jwt.push('.');
    compact::encode(&signature, &mut jwt);
    assert_eq!(header_error(&jwt), HeaderError::Encoding(Segment::Payload));
}

#[test]
fn reads_up_to_the_limit_and_no_further() {
    let jwt = good();
    let limited = |limit| {
        Verifier::<Message>::builder()
            .key(Algorithm::HS256, keys::secret_verifying())
            .policy(anything())
            .max_token_len(limit)
            .build()
            .unwrap()
    };
    assert!(limited(jwt.len()).verify(&jwt).is_ok());
    let limit = jwt.len() - 1;
    let Error::Header(error) = refused(limited(limit).verify(&jwt)) else {
        panic!()
    };
    assert_eq!(
        error,
        HeaderError::TooLong {
            length: jwt.len(),
            limit
        }
    );
}

#[test]
fn the_limit_is_16_kib_unless_set() {
    let padded = |padding: usize| {
        let payload = format!(r#"{{"sub":"ann","pad":"{}"}}"#, "x".repeat(padding));
        forge(
            r#"{"alg":"HS256"}"#,
            &payload,
            Algorithm::HS256,
            &keys::secret_signing(),
        )
    };
    let overhead = padded(0).len();
    let fitting = padded((16 * 1024 - overhead) / 4 * 3);
    assert!(fitting.len() > 16 * 1024 - 8, "{}", fitting.len());
    assert!(verifier().verify(&fitting).is_ok());
    let longer = padded(16 * 1024 * 3 / 4);
    assert!(matches!(
        header_error(&longer),
        HeaderError::TooLong { limit: 16384, .. }
    ));
}

#[test]
fn a_signed_payload_that_is_no_claims_set_is_malformed_or_reported() {
    let signed = |payload| {
        let header = r#"{"alg":"HS256"}"#;
        verifier().verify(&forge(
            header,
            payload,
            Algorithm::HS256,
            &keys::secret_signing(),
        ))
    };
    assert!(matches!(refused(signed("[]")), Error::Malformed(_)));
    assert!(matches!(refused(signed("{")), Error::Malformed(_)));
    let Error::Claims(report) = refused(signed("{}")) else {
        panic!()
    };
    assert_eq!(report.violations()[0].code(), Code::Missing);
}
