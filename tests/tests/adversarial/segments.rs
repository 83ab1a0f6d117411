//! The text of a token: no second spelling of the same token is accepted.

use claims_core::{
    Error, HeaderError,
    jwt::{Algorithm, EncodingKey},
};

use crate::{
    GOOD,
    forge::{SECRET, encode, refused, signature, signed, verifier},
};

const HEADER: &str = r#"{"alg":"HS256"}"#;

#[test]
fn the_text_around_the_segments_counts() {
    let good = signed(HEADER, GOOD);
    assert!(verifier().verify(&good).is_ok());
    let (message, signature) = good.rsplit_once('.').unwrap();
    let (header, payload) = message.split_once('.').unwrap();
    let spellings = [
        String::new(),
        ".".to_owned(),
        "..".to_owned(),
        format!("{good}."),
        format!(".{good}"),
        format!("{good}.."),
        format!("{good}.{signature}"),
        format!("{message}."),
        message.to_owned(),
        format!("{header}..{signature}"),
        format!(".{payload}.{signature}"),
        format!("{header}.{payload}..{signature}"),
        format!(" {good}"),
        format!("{good} "),
        format!("{good}\n"),
        format!("{good}\0"),
        format!("Bearer {good}"),
        format!("\"{good}\""),
        format!("\u{feff}{good}"),
        format!("{good}\u{200b}"),
        format!("{header}.{payload}.{signature}="),
        format!("{header}=.{payload}.{signature}"),
        format!("{header}.{payload}=.{signature}"),
        format!("{header} .{payload}.{signature}"),
        format!("{header}.\n{payload}.{signature}"),
        format!("{header}.{payload}.\t{signature}"),
        format!("{header}.{payload}.{signature}%3D"),
        format!("{header}．{payload}．{signature}"),
        format!("{header}。{payload}。{signature}"),
        format!("{payload}.{header}.{signature}"),
        format!("{header}.{payload}.{}", signature.to_uppercase()),
        format!("{header}.{payload}.{}", &signature[..signature.len() - 1]),
        format!("{header}.{payload}.{signature}AAAA"),
        format!("{header}.{payload}.{}", signature.repeat(2)),
        format!(r#"{{"payload":"{payload}","protected":"{header}","signature":"{signature}"}}"#),
        format!("{header}.{payload}.{signature}.x.y"),
    ];
    for token in spellings {
        let error = refused(&verifier(), &token);
        assert!(
            matches!(error, Error::Header(_) | Error::Signature),
            "{token:?}: {error}"
        );
    }
}

/// The last character of a segment may carry bits that no byte takes (RFC 4648, 3.5).
#[test]
fn bits_that_no_byte_takes_are_zero() {
    let good = signed(HEADER, GOOD);
    // A signature of 32 bytes leaves two bits over: four characters for the same bytes.
    let (rest, last) = good.split_at(good.len() - 1);
    let last = last.as_bytes()[0];
    let alphabet = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+/=.";
    for other in alphabet {
        let token = format!("{rest}{}", char::from(*other));
        assert_eq!(verifier().verify(&token).is_ok(), *other == last, "{token}");
    }
}

#[test]
fn every_changed_character_is_noticed() {
    let good = signed(HEADER, GOOD);
    let verifier = verifier();
    for at in 0..good.len() {
        let mut token = good.clone().into_bytes();
        token[at] = if token[at] == b'A' { b'B' } else { b'A' };
        let token = String::from_utf8(token).unwrap();
        let error = refused(&verifier, &token);
        assert!(
            !matches!(error, Error::Malformed(_) | Error::Claims(_)),
            "{at}: {error}"
        );
    }
}

/// Signatures that verify nothing: empty ones, zeros, the message itself, another message's.
#[test]
fn made_up_signatures_are_refused() {
    let message = format!("{}.{}", encode(HEADER.as_bytes()), encode(GOOD.as_bytes()));
    let key = EncodingKey::from_secret(&SECRET);
    let other_key = EncodingKey::from_secret(&[0; 64]);
    let signatures = [
        encode(&[0; 32]),
        encode(&[0xff; 32]),
        encode(&[0; 1]),
        encode(&[0; 64]),
        encode(message.as_bytes()),
        encode(&SECRET),
        signature(Algorithm::HS256, &key, "another.message"),
        signature(Algorithm::HS256, &other_key, &message),
        // The right key, with a longer hash than the header says.
        signature(Algorithm::HS512, &key, &message),
        signature(Algorithm::HS256, &key, &format!("{message}.")),
    ];
    for signature in signatures {
        let error = refused(&verifier(), &format!("{message}.{signature}"));
        assert!(matches!(error, Error::Signature), "{signature}: {error}");
    }
}

#[test]
fn a_token_that_is_too_long_is_not_read() {
    for length in [16 * 1024 + 1, 10_000_000] {
        let token = "a".repeat(length);
        let error = refused(&verifier(), &token);
        assert!(matches!(error, Error::Header(HeaderError::TooLong { .. })));
    }
    let long = GOOD.replace("acme", &"a".repeat(20_000));
    let error = refused(&verifier(), &signed(HEADER, &long));
    assert!(matches!(error, Error::Header(HeaderError::TooLong { .. })));
}

/// Nothing of a payload is looked at before its signature was found good.
#[test]
fn a_bad_payload_with_a_bad_signature_is_a_bad_signature() {
    for payload in ["not json", "{}", "", "\u{feff}"] {
        let payload = encode(payload.as_bytes());
        let token = format!(
            "{}.{payload}.{}",
            encode(HEADER.as_bytes()),
            encode(&[0; 32])
        );
        let error = refused(&verifier(), &token);
        let empty = payload.is_empty();
        assert!(
            matches!(error, Error::Signature) || empty,
            "{payload}: {error}"
        );
    }
}

/// Five are the shape of an encrypted token (RFC 7516, 3.1); no other number but three is one of a token.
#[test]
fn one_to_six_segments() {
    let good = signed(HEADER, GOOD);
    let parts: Vec<&str> = good.split('.').collect();
    for count in 1..=6 {
        for empty in [None, Some(0), Some(count - 1)] {
            let mut segments: Vec<&str> = parts.iter().copied().cycle().take(count).collect();
            if let Some(empty) = empty {
                segments[empty] = "";
            }
            let token = segments.join(".");
            if count == 3 && empty.is_none() {
                assert!(verifier().verify(&token).is_ok());
                continue;
            }
            let Error::Header(error) = refused(&verifier(), &token) else {
                panic!("{token}")
            };
            let expected = match count {
                3 => matches!(error, HeaderError::EmptySegment(_)),
                5 => matches!(error, HeaderError::Encrypted),
                _ => matches!(error, HeaderError::Segments { found } if found == count),
            };
            assert!(expected, "{count}, {empty:?}: {error}");
        }
    }
}

/// The JSON serializations (RFC 7515, 7.2), flattened and general, with parts that are all true.
#[test]
fn json_serializations_are_refused() {
    let good = signed(HEADER, GOOD);
    let [header, payload, signature] = good.split('.').collect::<Vec<_>>()[..] else {
        panic!("three segments")
    };
    let one = format!(r#""protected":"{header}","signature":"{signature}""#);
    for token in [
        format!(r#"{{"payload":"{payload}",{one}}}"#),
        format!(r#"{{{one},"payload":"{payload}"}}"#),
        format!(r#" {{"payload":"{payload}","signatures":[{{{one}}}]}}"#),
        format!(r#"{{"payload":"{payload}","header":{{"alg":"none"}},"signature":""}}"#),
        // As many dots as a token has.
        format!(r#"{{"payload":"{payload}","a.b":".",{one}}}"#),
    ] {
        let Error::Header(_) = refused(&verifier(), &token) else {
            panic!("{token}")
        };
    }
}
