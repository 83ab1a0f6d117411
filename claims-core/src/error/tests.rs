//! What errors say, and what stands behind them.

use std::{error::Error as _, io};

use serde::ser::Error as _;

use super::{
    EncodeError, Error, HeaderError, KeyDefect, KeyError, Malformed, MalformedReason, Segment,
    SetupError, StoreError,
};

const MALFORMED: Malformed = Malformed {
    reason: MalformedReason::Utf8,
    offset: 7,
};

/// A writer that tells why it takes nothing.
struct Down;

impl io::Write for Down {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(io::Error::other(StoreError::new(io::Error::from(
            io::ErrorKind::TimedOut,
        ))))
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_segment_is_named() {
    let said = |segment| HeaderError::Encoding(segment).to_string();
    for (segment, name) in [
        (Segment::Header, "header"),
        (Segment::Payload, "payload"),
        (Segment::Signature, "signature"),
    ] {
        assert_eq!(
            said(segment),
            format!("the {name} is not base64url without padding (RFC 7515, 2)")
        );
    }
}

#[test]
fn one_segment_is_no_segments() {
    let said = |found| HeaderError::Segments { found }.to_string();
    assert!(said(1).starts_with("the token has 1 segment instead"));
    for found in [0, 2, 4] {
        assert!(said(found).starts_with(&format!("the token has {found} segments instead")));
    }
}

#[test]
fn a_key_that_does_not_fit_is_told() {
    for (error, said) in [
        (
            KeyError::UnknownKeyId("k\n1".to_owned()),
            r#"no key has the token's `kid` "k\u{a}1""#,
        ),
        (
            KeyError::AlgorithmNotAllowed("HS256"),
            "`alg` HS256 is not in the allow-list of any key that fits the token (RFC 8725, 3.1)",
        ),
        (
            KeyError::TooManyCandidates { found: 9, limit: 4 },
            "9 keys fit the token and at most 4 are tried: tokens should name theirs with `kid`",
        ),
        (KeyError::Signing, "the key cannot sign"),
    ] {
        assert_eq!(error.to_string(), said);
        assert_eq!(Error::Key(error).to_string(), said);
    }
}

#[test]
fn every_defect_of_a_key_says_what_to_do() {
    for (defect, said) in [
        (KeyDefect::NoAlgorithm, "name those it is used with"),
        (
            KeyDefect::Family {
                algorithm: "RS256",
                key: "a secret",
            },
            "RS256 cannot be used with a secret",
        ),
        (
            KeyDefect::ShortSecret {
                algorithm: "HS256",
                found: 8,
                needed: 32,
            },
            "at least 32 bytes, this one has 8",
        ),
        (KeyDefect::PemAsSecret, "`from_ec_pem`"),
        (
            KeyDefect::PublicKeyAsSecret { form: "DER" },
            "in the form of DER",
        ),
        (
            KeyDefect::Modulus {
                bits: 1024,
                largest: 8192,
            },
            "has 1024 bits; 2048 are required (RFC 7518, 3.3) and at most 8192 supported",
        ),
        (
            KeyDefect::Curve { algorithm: "ES256" },
            "the curve of ES256",
        ),
        (KeyDefect::SmallOrder, "a point of small order"),
        (
            KeyDefect::Unreadable { key: "an RSA key" },
            "cannot read it as an RSA key",
        ),
        (KeyDefect::JwkWithoutAlgorithm, "the JWK has no `alg`"),
        (KeyDefect::SecretJwk, "holds a secret (`oct`)"),
        (KeyDefect::UnusableJwk, "not for verifying signatures"),
    ] {
        assert!(defect.to_string().contains(said), "{defect}");
    }
}

#[test]
fn what_is_missing_in_a_configuration_is_told_with_the_call_that_is_lacking() {
    let weak = || KeyDefect::SmallOrder;
    for (error, said) in [
        (SetupError::NoBackend, "turn on feature `aws_lc_rs`"),
        (SetupError::NoKey, "call `key(algorithm, key)`"),
        (SetupError::KeysTwice, "both `key` and `keys` were called"),
        (
            SetupError::Key {
                key_id: Some("k1".to_owned()),
                defect: weak(),
            },
            "key \"k1\" cannot be used: the Ed25519 public key",
        ),
        (
            SetupError::Key {
                key_id: None,
                defect: weak(),
            },
            "the key cannot be used: the Ed25519 public key",
        ),
        (
            SetupError::NoUsableJwk { first: None },
            "the JWK set is empty",
        ),
        (
            SetupError::NoUsableJwk {
                first: Some(weak()),
            },
            "of the first: the Ed25519 public key",
        ),
        (
            SetupError::NoStore("lacks a store".to_owned()),
            "lacks a store",
        ),
        (SetupError::NoRandomness, "no random bits"),
        (SetupError::NoPolicy, "call `policy(policy)`"),
        (
            SetupError::NoIssuer { claims: "Token" },
            "`Token` declares `iss`",
        ),
        (
            SetupError::NoAudience { claims: "Token" },
            "`Token` declares `aud`",
        ),
        (
            SetupError::Types {
                policy: "a".to_owned(),
                claims: "b",
            },
            "`typ` \"a\" and the claims set \"b\"",
        ),
        (
            SetupError::TypeOfOtherProfile {
                policy: "a".to_owned(),
                other: "b",
                profile: "c",
            },
            "`typ` \"a\", which is that of profile `b`, and the claims set follows `c`",
        ),
        (
            SetupError::Typ("a b".to_owned()),
            "`typ` \"a b\" is no media type name",
        ),
    ] {
        assert!(error.to_string().contains(said), "{error}");
    }
}

/// What an error says itself is no source of it: whoever prints the chain would read it twice.
#[test]
fn a_source_is_what_was_not_said_yet() {
    let store = StoreError::new(io::Error::from(io::ErrorKind::TimedOut));
    assert_eq!(
        store.to_string(),
        "the shared state of tokens could not be asked or changed"
    );
    let encode = EncodeError::new(serde_json::Error::custom("no"), Some("tenant".to_owned()));
    assert_eq!(
        encode.to_string(),
        "the claims cannot be written as JSON: `tenant`: no"
    );
    assert!(encode.source().is_none());
    let unwritten = serde_json::to_writer(Down, &1).unwrap_err();
    let unwritten = EncodeError::new(unwritten, None);
    let behind = |error: &dyn std::error::Error| error.source().map(ToString::to_string);
    for (error, source) in [
        (Error::from(store), Some("timed out".to_owned())),
        (Error::Encode(encode), None),
        (Error::Encode(unwritten), Some("timed out".to_owned())),
        (Error::from(MALFORMED), None),
        (Error::from(HeaderError::Malformed(MALFORMED)), None),
        (Error::from(KeyError::Signing), None),
        (Error::Signature, None),
    ] {
        assert_eq!(behind(&error), source, "{error}");
    }
    assert!(
        HeaderError::Malformed(MALFORMED)
            .to_string()
            .ends_with(&MALFORMED.to_string())
    );
}
