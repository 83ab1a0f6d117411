//! Keys that are renewed while a token waits.

use std::{
    borrow::Cow,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
};

use pollster::block_on;

use super::{Access, Asked, PAYLOAD, forge, keys, policy, told};
use crate::{
    BoxFuture, Claims, NumericDate,
    error::StoreError,
    jwt::{Algorithm, KeySet, KeySource, Verifier, VerifyingKey},
};

/// A source that has the keys `old`, and after a renewal `new`.
#[derive(Default)]
struct Renewing {
    old: Option<KeySet>,
    new: Option<KeySet>,
    renewed: AtomicBool,
    looks: AtomicUsize,
    /// The `kid` of each renewal.
    renewals: Mutex<Vec<Option<String>>>,
    /// What a renewal answers.
    worthwhile: bool,
}

impl KeySource for Renewing {
    fn keys(&self, _: Option<&str>) -> Result<Cow<'_, KeySet>, StoreError> {
        self.looks.fetch_add(1, Ordering::SeqCst);
        let keys = if self.renewed.load(Ordering::SeqCst) {
            &self.new
        } else {
            &self.old
        };
        let keys = keys.as_ref().ok_or_else(|| StoreError::new("no keys yet"));
        keys.map(Cow::Borrowed)
    }

    fn renew<'s>(&'s self, key_id: Option<&'s str>) -> BoxFuture<'s, bool> {
        Box::pin(async move {
            self.renewals
                .lock()
                .unwrap()
                .push(key_id.map(str::to_owned));
            self.renewed.store(true, Ordering::SeqCst);
            self.worthwhile
        })
    }
}

fn set(key_id: &str) -> KeySet {
    let key = VerifyingKey::new(Algorithm::HS256, keys::secret_verifying()).key_id(key_id);
    KeySet::builder().key(key).build().unwrap()
}

fn token(key_id: &str) -> String {
    let header = format!(r#"{{"alg":"HS256","typ":"at+jwt","kid":"{key_id}"}}"#);
    forge(&header, PAYLOAD, Algorithm::HS256, &keys::secret_signing())
}

fn verifier<T: Claims>(source: &Arc<Renewing>) -> Verifier<T> {
    let builder = Verifier::builder().keys(source.clone());
    builder.policy(policy()).build().unwrap()
}

/// The same without online checks.
#[derive(Debug, Claims)]
#[allow(dead_code)]
#[claims(typ = "at+jwt")]
struct Plain {
    #[claim(registered)]
    exp: NumericDate,
}

/// The source, a verdict, the looks at the keys, and the renewals.
type Case = (Renewing, &'static str, usize, Vec<Option<&'static str>>);

fn cases() -> Vec<Case> {
    let source = |old: Option<&str>, new: Option<&str>, worthwhile| Renewing {
        old: old.map(set),
        new: new.map(set),
        worthwhile,
        ..Renewing::default()
    };
    let unknown = || vec![Some("new")];
    vec![
        (source(Some("new"), None, true), "accepted", 1, vec![]),
        (
            source(Some("old"), Some("new"), true),
            "accepted",
            2,
            unknown(),
        ),
        (source(Some("old"), Some("new"), false), "key", 1, unknown()),
        // Renewed in vain: there is no third look.
        (source(Some("old"), Some("old"), true), "key", 2, unknown()),
        (source(Some("old"), None, true), "store", 2, unknown()),
        (source(None, Some("new"), true), "accepted", 2, vec![None]),
        (source(None, Some("old"), true), "key", 2, vec![None]),
        (source(None, None, true), "store", 2, vec![None]),
        (source(None, Some("new"), false), "store", 1, vec![None]),
    ]
}

#[test]
fn keys_are_renewed_once_and_looked_at_twice() {
    for (number, (source, expected, looks, renewals)) in cases().into_iter().enumerate() {
        let asked = Asked::new();
        let source = Arc::new(source);
        let answer =
            block_on(verifier::<Access>(&source).verify_online(&token("new"), &asked.all()));
        assert_eq!(told(answer), [expected], "{number}");
        assert_eq!(source.looks.load(Ordering::SeqCst), looks, "{number}");
        let expected_renewals: Vec<_> = renewals
            .into_iter()
            .map(|id| id.map(str::to_owned))
            .collect();
        assert_eq!(
            *source.renewals.lock().unwrap(),
            expected_renewals,
            "{number}"
        );
        // However often the keys were looked at, the token was presented once.
        assert_eq!(
            asked.keys().len(),
            usize::from(expected == "accepted"),
            "{number}"
        );
    }
}

#[test]
fn tokens_without_online_checks_wait_alike() {
    for (number, (source, expected, looks, renewals)) in cases().into_iter().enumerate() {
        let source = Arc::new(source);
        let answer = block_on(verifier::<Plain>(&source).verify_async(&token("new")));
        assert_eq!(told(answer), [expected], "{number}");
        assert_eq!(source.looks.load(Ordering::SeqCst), looks, "{number}");
        assert_eq!(
            source.renewals.lock().unwrap().len(),
            renewals.len(),
            "{number}"
        );
    }
}

#[test]
fn nothing_else_renews_keys() {
    let source = || {
        Arc::new(Renewing {
            old: Some(set("new")),
            new: Some(set("new")),
            worthwhile: true,
            ..Renewing::default()
        })
    };
    let forged = {
        let header = r#"{"alg":"HS256","typ":"at+jwt","kid":"new"}"#;
        let other = crate::jwt::EncodingKey::from_secret(&[1; 64]);
        forge(header, PAYLOAD, Algorithm::HS256, &other)
    };
    for (jwt, down, expected) in [
        (forged, None, "signature"),
        ("no token".to_owned(), None, "header"),
        (token("new"), Some("version"), "store"),
        (token("new"), Some("replay"), "store"),
    ] {
        let (source, asked) = (source(), Asked::new());
        asked.set_down(down);
        let answer = block_on(verifier::<Access>(&source).verify_online(&jwt, &asked.all()));
        assert_eq!(told(answer), [expected]);
        assert!(source.renewals.lock().unwrap().is_empty(), "{expected}");
    }
}

/// `verify` never waits.
#[test]
fn verifying_without_waiting_renews_nothing() {
    let source = Arc::new(Renewing {
        old: Some(set("old")),
        new: Some(set("new")),
        worthwhile: true,
        ..Renewing::default()
    });
    assert_eq!(
        told(verifier::<Plain>(&source).verify(&token("new"))),
        ["key"]
    );
    assert!(source.renewals.lock().unwrap().is_empty());
}
