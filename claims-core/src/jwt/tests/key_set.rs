use std::borrow::Cow;

use super::{anything, claims::Message, forge, keys, refused};
use crate::{
    Policy,
    error::{Error, KeyError, StoreError},
    jwt::{
        Algorithm, DecodingKey, EncodingKey, KeySet, KeySetBuilder, KeySource, Verified, Verifier,
        VerifyingKey,
    },
    report::Code,
};

fn secret(byte: u8) -> EncodingKey {
    EncodingKey::from_secret(&[byte; 32])
}

fn key(byte: u8) -> VerifyingKey {
    VerifyingKey::new(Algorithm::HS256, DecodingKey::from_secret(&[byte; 32]))
}

fn set(keys: impl IntoIterator<Item = VerifyingKey>) -> KeySet {
    keys.into_iter()
        .fold(KeySet::builder(), KeySetBuilder::key)
        .build()
        .unwrap()
}

fn verifier(keys: impl KeySource + 'static) -> Verifier<Message> {
    Verifier::builder()
        .keys(keys)
        .policy(anything())
        .build()
        .unwrap()
}

fn header(kid: Option<&str>) -> String {
    match kid {
        Some(kid) => format!(r#"{{"alg":"HS256","kid":"{kid}"}}"#),
        None => r#"{"alg":"HS256"}"#.to_owned(),
    }
}

fn verify(keys: &KeySet, kid: Option<&str>, byte: u8) -> Result<Verified<Message>, Error> {
    let jwt = forge(
        &header(kid),
        r#"{"sub":"ann"}"#,
        Algorithm::HS256,
        &secret(byte),
    );
    verifier(keys.clone()).verify(&jwt)
}

#[test]
fn finds_the_key_by_its_id() {
    let keys = set([key(2).key_id("b"), key(1).key_id("a"), key(3).key_id("c")]);
    for (kid, byte) in [("a", 1), ("b", 2), ("c", 3)] {
        assert!(verify(&keys, Some(kid), byte).is_ok(), "{kid}");
    }
}

#[test]
fn a_key_with_an_id_serves_no_other() {
    let keys = set([key(1).key_id("a"), key(2).key_id("b")]);
    assert!(matches!(verify(&keys, Some("b"), 1), Err(Error::Signature)));
    for kid in ["c", "A", "a ", "", "0"] {
        let error = refused(verify(&keys, Some(kid), 1));
        let Error::Key(error) = error else {
            panic!("{error:?}")
        };
        assert_eq!(error, KeyError::UnknownKeyId(kid.to_owned()));
    }
}

#[test]
fn tokens_without_an_id_try_every_key() {
    let keys = set([key(1).key_id("a"), key(2).key_id("b"), key(3)]);
    for byte in 1..=3 {
        assert!(verify(&keys, None, byte).is_ok(), "{byte}");
    }
    assert!(matches!(refused(verify(&keys, None, 4)), Error::Signature));
}

#[test]
fn keys_without_an_id_serve_every_token() {
    let keys = set([key(1).key_id("a"), key(2)]);
    assert!(verify(&keys, Some("other"), 2).is_ok());
    assert!(verify(&keys, Some("a"), 2).is_ok());
    assert!(verify(&keys, Some("a"), 1).is_ok());
    assert!(matches!(
        refused(verify(&keys, Some("other"), 1)),
        Error::Signature
    ));
}

#[test]
fn two_keys_may_share_an_id() {
    let rsa = VerifyingKey::new(Algorithm::RS256, keys::rsa_verifying()).key_id("a");
    let keys = set([rsa, key(1).key_id("a"), key(2).key_id("a")]);
    assert!(verify(&keys, Some("a"), 1).is_ok());
    assert!(verify(&keys, Some("a"), 2).is_ok());
    let header = r#"{"alg":"RS256","kid":"a"}"#;
    let jwt = forge(
        header,
        r#"{"sub":"ann"}"#,
        Algorithm::RS256,
        &keys::rsa_signing(),
    );
    assert!(verifier(keys).verify(&jwt).is_ok());
}

#[test]
fn only_algorithms_of_keys_that_fit_are_allowed() {
    let rsa = VerifyingKey::new(Algorithm::RS256, keys::rsa_verifying()).key_id("rsa");
    let keys = set([rsa, key(1).key_id("secret")]);
    let Error::Key(error) = refused(verify(&keys, Some("rsa"), 1)) else {
        panic!()
    };
    assert_eq!(error, KeyError::AlgorithmNotAllowed("HS256"));
}

#[test]
fn a_verifier_may_have_several_keys_of_its_own() {
    let verifier = Verifier::<Message>::builder()
        .key(Algorithm::HS256, DecodingKey::from_secret(&[1; 32]))
        .key(Algorithm::RS256, keys::rsa_verifying())
        .policy(anything())
        .build()
        .unwrap();
    let claims = r#"{"sub":"ann"}"#;
    let jwt = forge(&header(Some("any")), claims, Algorithm::HS256, &secret(1));
    assert!(verifier.verify(&jwt).is_ok());
    let jwt = forge(
        r#"{"alg":"RS256"}"#,
        claims,
        Algorithm::RS256,
        &keys::rsa_signing(),
    );
    assert!(verifier.verify(&jwt).is_ok());
}

#[test]
fn tries_a_bounded_number_of_keys() {
    let keys = set((1..=16).map(key));
    assert!(verify(&keys, None, 16).is_ok());
    let more = set((1..=17).map(|byte| key(byte).key_id(byte.to_string())));
    let Error::Key(error) = refused(verify(&more, None, 1)) else {
        panic!()
    };
    assert_eq!(
        error,
        KeyError::TooManyCandidates {
            found: 17,
            limit: 16
        }
    );
    assert!(verify(&more, Some("17"), 17).is_ok());
}

fn codes(keys: &KeySet, policy: Policy, payload: &str, byte: u8) -> Vec<(String, Code)> {
    let verifier = Verifier::<Message>::builder()
        .keys(keys.clone())
        .policy(policy)
        .build()
        .unwrap();
    let jwt = forge(&header(None), payload, Algorithm::HS256, &secret(byte));
    match verifier.verify(&jwt) {
        Ok(_) => Vec::new(),
        Err(Error::Claims(report)) => {
            let violations = report.violations().iter();
            violations
                .map(|found| (found.claim().to_owned(), found.code()))
                .collect()
        }
        Err(other) => panic!("{other:?}"),
    }
}

#[test]
fn a_key_bound_to_an_issuer_serves_no_other() {
    let keys = KeySet::builder()
        .key(key(1).issuer("https://a.example"))
        .keys(&set([key(2)]).bound_to("https://b.example"))
        .build()
        .unwrap();
    let a = r#"{"sub":"ann","iss":"https://a.example"}"#;
    let b = r#"{"sub":"ann","iss":"https://b.example"}"#;
    assert_eq!(codes(&keys, anything(), a, 1), []);
    assert_eq!(codes(&keys, anything(), b, 2), []);
    let other = [("iss".to_owned(), Code::Issuer)];
    assert_eq!(codes(&keys, anything(), b, 1), other);
    assert_eq!(codes(&keys, anything(), a, 2), other);
    let missing = [("iss".to_owned(), Code::Missing)];
    assert_eq!(codes(&keys, anything(), r#"{"sub":"ann"}"#, 1), missing);
}

#[test]
fn issuers_may_share_a_key() {
    let keys = set([key(1)])
        .bound_to("https://a.example")
        .bound_to("https://b.example");
    for issuer in ["https://a.example", "https://b.example"] {
        let payload = format!(r#"{{"sub":"ann","iss":"{issuer}"}}"#);
        assert_eq!(codes(&keys, anything(), &payload, 1), [], "{issuer}");
    }
    let other = r#"{"sub":"ann","iss":"https://c.example"}"#;
    assert_eq!(
        codes(&keys, anything(), other, 1),
        [("iss".to_owned(), Code::Issuer)]
    );
}

/// A public key is for everybody to read: an issuer may publish that of another one as its own.
#[test]
fn a_copy_bound_to_another_issuer_takes_nothing_from_a_key() {
    let a = r#"{"sub":"ann","iss":"https://a.example"}"#;
    let c = r#"{"sub":"ann","iss":"https://c.example"}"#;
    let own = || key(1).key_id("a").issuer("https://a.example");
    let copy = || key(1).issuer("https://b.example");
    // Those without an id, and of one id those that were given first, are tried first.
    for keys in [[copy(), own()], [copy().key_id("a"), own()]] {
        let keys = set(keys);
        assert_eq!(codes(&keys, anything(), a, 1), []);
        let other = [("iss".to_owned(), Code::Issuer)];
        assert_eq!(codes(&keys, anything(), c, 1), other);
    }
    // One set of keys, bound to each of two issuers.
    let shared = set([key(1)]);
    let keys = KeySet::builder()
        .keys(&shared.bound_to("https://b.example"))
        .keys(&shared.bound_to("https://a.example"));
    assert_eq!(codes(&keys.build().unwrap(), anything(), a, 1), []);
    // A key that is not bound serves every issuer, whatever stands before it.
    let keys = set([copy(), key(1).key_id("a")]);
    assert_eq!(codes(&keys, anything(), c, 1), []);
    // What is no copy brings no issuer along.
    let keys = set([
        key(1).issuer("https://b.example"),
        key(2).issuer("https://c.example"),
    ]);
    assert_eq!(
        codes(&keys, anything(), c, 1),
        [("iss".to_owned(), Code::Issuer)]
    );
}

#[test]
fn the_bound_issuer_joins_the_other_violations() {
    let keys = set([key(1).issuer("https://a.example")]);
    let found = codes(&keys, anything(), r#"{"iss":"https://b.example"}"#, 1);
    // In payload order, though the policy found `sub` missing before the key's issuer was looked at.
    let both = [
        ("iss".to_owned(), Code::Issuer),
        ("sub".to_owned(), Code::Missing),
    ];
    assert_eq!(found, both);
    // The policy finds the same; it is told once.
    let policy = Policy::builder()
        .issuer("https://a.example")
        .allow_no_expiry()
        .build()
        .unwrap();
    let found = codes(
        &keys,
        policy,
        r#"{"sub":"ann","iss":"https://b.example"}"#,
        1,
    );
    assert_eq!(found, [("iss".to_owned(), Code::Issuer)]);
}

/// A source that asks for what it has not, and hands out what it has.
struct Renewing(Option<KeySet>);

impl KeySource for Renewing {
    fn keys(&self, key_id: Option<&str>) -> Result<Cow<'_, KeySet>, StoreError> {
        assert_eq!(key_id, Some("a"));
        let keys = self
            .0
            .clone()
            .ok_or_else(|| StoreError::new("no keys yet"))?;
        Ok(Cow::Owned(keys))
    }
}

#[test]
fn keys_may_come_from_elsewhere() {
    let jwt = forge(
        &header(Some("a")),
        r#"{"sub":"ann"}"#,
        Algorithm::HS256,
        &secret(1),
    );
    let source = std::sync::Arc::new(Renewing(Some(set([key(1).key_id("a")]))));
    assert!(verifier(source).verify(&jwt).is_ok());
    let error = refused(verifier(Renewing(None)).verify(&jwt));
    assert!(matches!(error, Error::Store(_)), "{error:?}");
}

/// The header was accepted with a key that is no longer there.
#[test]
fn a_removed_key_is_gone_at_once() {
    use std::sync::{Arc, Mutex};
    struct Rotating(Arc<Mutex<KeySet>>);
    impl KeySource for Rotating {
        fn keys(&self, _key_id: Option<&str>) -> Result<Cow<'_, KeySet>, StoreError> {
            Ok(Cow::Owned(self.0.lock().unwrap().clone()))
        }
    }
    let current = Arc::new(Mutex::new(set([key(1).key_id("a")])));
    let verifier = verifier(Rotating(Arc::clone(&current)));
    let jwt = forge(
        &header(Some("a")),
        r#"{"sub":"ann"}"#,
        Algorithm::HS256,
        &secret(1),
    );
    assert!(verifier.verify(&jwt).is_ok());
    *current.lock().unwrap() = set([key(2).key_id("b")]);
    assert!(matches!(
        refused(verifier.verify(&jwt)),
        Error::Key(KeyError::UnknownKeyId(_))
    ));
}

/// What remembers a key by its identity never takes another one for it.
#[test]
fn a_key_keeps_its_identity_and_shares_it_with_no_other() {
    let identity = |keys: &KeySet| {
        let mut keys = keys.candidates(None, Algorithm::HS256).unwrap().iter();
        keys.next().unwrap().identity()
    };
    let keys = set([key(1)]);
    let first = identity(&keys);
    assert_eq!(identity(&keys.clone()), first);
    assert_eq!(identity(&keys.bound_to("https://id.example")), first);
    assert_eq!(
        identity(&KeySet::builder().keys(&keys).build().unwrap()),
        first
    );
    assert_ne!(identity(&set([key(1)])), first, "of the same bytes");
    drop(keys);
    assert_ne!(identity(&set([key(1)])), first, "where the other one was");
}
