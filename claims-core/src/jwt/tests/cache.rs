//! A hit stands for the signature and for nothing else.

use std::{
    borrow::Cow,
    sync::{
        Arc, RwLock,
        atomic::{AtomicU64, Ordering},
    },
};

use super::{
    claims::{Message, MessageView},
    forge, keys, refused,
};
use crate::{
    Claims, Clock, Invalid, NumericDate, Policy,
    error::{Error, HeaderError, KeyError, StoreError},
    jwt::{
        Algorithm, DecodingKey, KeySet, KeySource, Verified, VerifiedCache, Verifier,
        VerifierBuilder, VerifyingKey, key::KeyIdentity,
    },
    policy::PolicyBuilder,
    report::{Code, Violation},
};

const NOW: u64 = 1_700_000_000;

/// A clock that the test sets.
#[derive(Debug, Clone)]
struct TestClock(Arc<AtomicU64>);

impl TestClock {
    fn new() -> Self {
        Self(Arc::new(AtomicU64::new(NOW)))
    }

    fn set(&self, seconds: u64) {
        self.0.store(seconds, Ordering::Relaxed);
    }
}

impl Clock for TestClock {
    fn now(&self) -> NumericDate {
        NumericDate::from_secs(i64::try_from(self.0.load(Ordering::Relaxed)).unwrap())
    }
}

/// A source whose keys the test replaces.
#[derive(Clone)]
struct Rotating(Arc<RwLock<KeySet>>);

impl Rotating {
    fn new(keys: KeySet) -> Self {
        Self(Arc::new(RwLock::new(keys)))
    }

    fn replace(&self, keys: KeySet) {
        *self.0.write().unwrap() = keys;
    }
}

impl KeySource for Rotating {
    fn keys(&self, _: Option<&str>) -> Result<Cow<'_, KeySet>, StoreError> {
        Ok(Cow::Owned(self.0.read().unwrap().clone()))
    }
}

fn cache() -> VerifiedCache {
    VerifiedCache::new(1000).unwrap()
}

fn policy() -> PolicyBuilder {
    Policy::builder()
        .any_issuer()
        .any_audience()
        .leeway(std::time::Duration::ZERO)
}

fn key(key: DecodingKey) -> VerifyingKey {
    VerifyingKey::new(Algorithm::EdDSA, key)
}

fn set(key: VerifyingKey) -> KeySet {
    KeySet::builder().key(key).build().unwrap()
}

fn verifier<T: Claims>(policy: PolicyBuilder, cache: &VerifiedCache) -> VerifierBuilder<T> {
    Verifier::builder()
        .key(Algorithm::EdDSA, keys::ed25519_verifying())
        .policy(policy.build().unwrap())
        .cache(cache.clone())
}

/// Which key the first of a set is.
fn first_identity(keys: &KeySet) -> KeyIdentity {
    let mut all = keys.candidates(None, Algorithm::EdDSA).unwrap().iter();
    all.next().unwrap().identity()
}

/// A token that expires a minute from now.
fn token() -> String {
    signed(r#"{"sub":"ann","iss":"a","aud":"b","exp":1700000060}"#)
}

fn signed(payload: &str) -> String {
    let header = r#"{"alg":"EdDSA","kid":"a"}"#;
    forge(header, payload, Algorithm::EdDSA, &keys::ed25519_signing())
}

/// The token with a signature that is wrong, and a cache told that it is right.
fn planted(token: &str, key: &KeySet) -> (String, VerifiedCache) {
    let (message, signature) = token.rsplit_once('.').unwrap();
    let flip = |first: &str| if first == "A" { "B" } else { "A" };
    let jwt = format!("{message}.{}{}", flip(&signature[..1]), &signature[1..]);
    let cache = cache();
    let identity = first_identity(key);
    let place = cache.look_up(&jwt, Algorithm::EdDSA).unwrap();
    cache.accepted(place, identity);
    (jwt, cache)
}

#[test]
fn a_hit_stands_for_the_signature() {
    let keys = set(key(keys::ed25519_verifying()));
    let (jwt, cache) = planted(&token(), &keys);
    let verifier = |keys: &KeySet, cache: &VerifiedCache| {
        let verifier = Verifier::<Message>::builder().keys(keys.clone());
        let policy = policy().clock(TestClock::new()).build().unwrap();
        verifier
            .policy(policy)
            .cache(cache.clone())
            .build()
            .unwrap()
    };
    assert!(verifier(&keys, &cache).verify(&jwt).is_ok());
    // Nobody told this cache.
    assert!(matches!(
        refused(verifier(&keys, &self::cache()).verify(&jwt)),
        Error::Signature
    ));
    // Another key, though it has the same bytes: it never signed this.
    let again = set(key(self::keys::ed25519_verifying()));
    assert!(matches!(
        refused(verifier(&again, &cache).verify(&jwt)),
        Error::Signature
    ));
}

#[test]
fn the_second_presentation_is_the_first_one_again() {
    let cache = cache();
    let verifier = verifier::<Message>(policy().clock(TestClock::new()), &cache)
        .build()
        .unwrap();
    let jwt = token();
    assert!(cache.is_empty());
    let first = verifier.verify(&jwt).unwrap();
    assert!(cache.len() == 1 && !cache.is_empty());
    let second = verifier.clone().verify(&jwt).unwrap();
    assert_eq!(cache.len(), 1);
    assert_eq!(first.claims(), second.claims());
    assert_eq!(first.header(), second.header());
    cache.clear();
    assert!(cache.is_empty());
    assert!(verifier.verify(&jwt).is_ok());
}

#[test]
fn no_token_outlives_its_expiry() {
    let (cache, clock) = (cache(), TestClock::new());
    let verifier = verifier::<Message>(policy().clock(clock.clone()), &cache)
        .build()
        .unwrap();
    let jwt = token();
    for now in [NOW, NOW + 59] {
        clock.set(now);
        assert!(verifier.verify(&jwt).is_ok(), "{now}");
    }
    assert_eq!(cache.len(), 1);
    clock.set(NOW + 60);
    assert_codes(verifier.verify(&jwt), &[Code::Expired]);
    assert!(cache.is_empty());
    clock.set(NOW);
    assert!(verifier.verify(&jwt).is_ok());
}

#[test]
fn the_policy_is_asked_at_every_hit() {
    let cache = cache();
    let clock = TestClock::new();
    let build = |policy: PolicyBuilder| {
        verifier::<Message>(policy.clock(clock.clone()), &cache)
            .build()
            .unwrap()
    };
    let jwt = token();
    let accepts = build(policy());
    let others = [
        (Policy::builder().any_issuer().audience("c"), Code::Audience),
        (Policy::builder().any_audience().issuer("c"), Code::Issuer),
        (policy().require("jti"), Code::Missing),
    ];
    for (policy, code) in others {
        assert!(accepts.verify(&jwt).is_ok());
        assert_eq!(cache.len(), 1);
        assert_codes(build(policy).verify(&jwt), &[code]);
    }
}

#[test]
fn the_context_is_asked_at_every_hit() {
    #[derive(Debug, Claims)]
    #[claims(context = Least)]
    struct Numbered {
        #[claim(validate_with = at_least)]
        text: String,
    }
    struct Least(String);
    fn at_least(text: &str, least: &Least) -> Result<(), Invalid> {
        if text >= least.0.as_str() {
            Ok(())
        } else {
            Err(Invalid::new("small", "is too small"))
        }
    }
    let cache = cache();
    let verifier = verifier::<Numbered>(policy().allow_no_expiry(), &cache)
        .build()
        .unwrap();
    let jwt = signed(r#"{"text":"b"}"#);
    for _ in 0..2 {
        let found = verifier.verify_with(&jwt, &Least("b".to_owned()));
        assert_eq!(found.unwrap().text, "b");
        assert_eq!(cache.len(), 1);
        assert_codes(
            verifier.verify_with(&jwt, &Least("c".to_owned())),
            &[Code::Custom],
        );
    }
}

#[test]
fn the_header_and_the_length_are_checked_at_every_hit() {
    let cache = cache();
    let jwt = token();
    let clock = TestClock::new();
    let accepts = verifier::<Message>(policy().clock(clock.clone()), &cache)
        .build()
        .unwrap();
    let typed = verifier::<Message>(policy().clock(clock.clone()).typ("at+jwt"), &cache)
        .build()
        .unwrap();
    let short = verifier::<Message>(policy().clock(clock), &cache)
        .max_token_len(jwt.len() - 1)
        .build()
        .unwrap();
    assert!(accepts.verify(&jwt).is_ok());
    assert!(matches!(
        refused(typed.verify(&jwt)),
        Error::Header(HeaderError::Type { .. })
    ));
    assert!(matches!(
        refused(short.verify(&jwt)),
        Error::Header(HeaderError::TooLong { .. })
    ));
}

#[test]
fn a_key_that_leaves_takes_its_tokens_with_it() {
    let (cache, jwt) = (cache(), token());
    let mine = || key(keys::ed25519_verifying()).key_id("a");
    let source = Rotating::new(set(mine()));
    let verifier = Verifier::<Message>::builder()
        .keys(source.clone())
        .policy(policy().clock(TestClock::new()).build().unwrap())
        .cache(cache.clone())
        .build()
        .unwrap();
    assert!(verifier.verify(&jwt).is_ok());

    source.replace(set(key(keys::other_ed25519_verifying()).key_id("b")));
    assert!(matches!(
        refused(verifier.verify(&jwt)),
        Error::Key(KeyError::UnknownKeyId(_))
    ));
    source.replace(set(key(keys::other_ed25519_verifying()).key_id("a")));
    assert!(matches!(refused(verifier.verify(&jwt)), Error::Signature));

    // The same key, fetched anew, is verified with once more.
    source.replace(set(mine()));
    assert!(verifier.verify(&jwt).is_ok());
    assert_eq!(cache.len(), 1);

    // One that may speak for another issuer only.
    source.replace(set(mine().issuer("b")));
    assert_codes(verifier.verify(&jwt), &[Code::Issuer]);
}

#[test]
fn only_accepted_tokens_take_a_place() {
    let cache = cache();
    let verifier = verifier::<Message>(policy().clock(TestClock::new()), &cache)
        .build()
        .unwrap();
    let jwt = token();
    let (message, _) = jwt.rsplit_once('.').unwrap();
    let expired = signed(r#"{"sub":"ann","exp":1600000000}"#);
    let invalid = signed(r#"{"sub":"","exp":1700000060}"#);
    let none = format!("{message}.");
    let garbage = format!("{message}.AAAA");
    for refused in [&expired, &invalid, &none, &garbage] {
        assert!(verifier.verify(refused).is_err());
        assert!(cache.is_empty(), "{refused}");
    }
}

/// A hit finds a key: whom the others speak for that have made the same signature is asked each time.
#[test]
fn a_copy_bound_to_another_issuer_takes_nothing_from_a_remembered_key() {
    let cache = cache();
    let copy = key(keys::ed25519_verifying()).issuer("https://b.example");
    let own = key(keys::ed25519_verifying()).issuer("https://a.example");
    let keys = KeySet::builder().key(copy).key(own.key_id("a"));
    let verifier = Verifier::<Message>::builder()
        .keys(keys.build().unwrap())
        .policy(policy().allow_no_expiry().build().unwrap())
        .cache(cache.clone())
        .build()
        .unwrap();
    let token = |issuer: &str| {
        forge(
            r#"{"alg":"EdDSA"}"#,
            &format!(r#"{{"sub":"ann","iss":"https://{issuer}.example"}}"#),
            Algorithm::EdDSA,
            &keys::ed25519_signing(),
        )
    };
    for _ in 0..3 {
        assert!(verifier.verify(&token("a")).is_ok());
        assert!(verifier.verify(&token("b")).is_ok());
        assert!(verifier.verify(&token("c")).is_err());
    }
    assert_eq!(cache.len(), 2);
}

#[test]
fn a_changed_token_is_another_one() {
    let cache = cache();
    let verifier = verifier::<Message>(policy().clock(TestClock::new()), &cache)
        .build()
        .unwrap();
    let jwt = token();
    assert!(verifier.verify(&jwt).is_ok());
    for index in 0..jwt.len() {
        let mut changed = jwt.clone().into_bytes();
        changed[index] = if changed[index] == b'A' { b'B' } else { b'A' };
        let changed = String::from_utf8(changed).unwrap();
        assert!(verifier.verify(&changed).is_err(), "{index}");
    }
    assert!(verifier.verify(&jwt).is_ok());
}

#[test]
fn hmac_takes_no_place() {
    let cache = cache();
    let verifier = Verifier::<Message>::builder()
        .key(Algorithm::HS256, keys::secret_verifying())
        .policy(policy().allow_no_expiry().build().unwrap())
        .cache(cache.clone())
        .build()
        .unwrap();
    let jwt = super::with_header(r#"{"alg":"HS256"}"#);
    assert!(verifier.verify(&jwt).is_ok());
    assert!(cache.is_empty());
}

#[test]
fn every_other_algorithm_is_remembered() {
    for (algorithm, signing, verifying) in keys::pairs() {
        let cache = cache();
        let verifier = Verifier::<Message>::builder()
            .key(algorithm, verifying)
            .policy(policy().allow_no_expiry().build().unwrap())
            .cache(cache.clone())
            .build()
            .unwrap();
        let header = format!(r#"{{"alg":"{algorithm:?}"}}"#);
        let jwt = forge(&header, r#"{"sub":"ann"}"#, algorithm, &signing);
        for _ in 0..2 {
            assert!(verifier.verify(&jwt).is_ok(), "{algorithm:?}");
        }
        let hmac = format!("{algorithm:?}").starts_with("HS");
        assert_eq!(cache.len(), usize::from(!hmac), "{algorithm:?}");
    }
}

#[test]
fn borrowed_claims_profit_too() {
    let cache = cache();
    let verifier = verifier::<MessageView<'static>>(policy().clock(TestClock::new()), &cache)
        .build()
        .unwrap();
    let jwt = token();
    let mut buffer = Vec::new();
    for _ in 0..2 {
        let token: Verified<MessageView<'_>> = verifier.verify_in(&jwt, &mut buffer).unwrap();
        assert_eq!(token.sub, "ann");
        assert_eq!(cache.len(), 1);
    }
}

#[test]
fn it_never_grows_past_its_bound() {
    let key = first_identity(&set(key(keys::ed25519_verifying())));
    for bound in [0, 1, 10, 100] {
        let cache = VerifiedCache::new(bound).unwrap();
        for number in 0..1000 {
            let jwt = number.to_string();
            let place = cache.look_up(&jwt, Algorithm::EdDSA).unwrap();
            cache.accepted(place, key);
        }
        // Each shard rounds its share up.
        assert!(cache.len() <= bound + bound / 8, "{bound}: {}", cache.len());
    }
}

#[test]
fn threads_share_it() {
    let cache = cache();
    let verifier = verifier::<Message>(policy().clock(TestClock::new()), &cache)
        .build()
        .unwrap();
    let tokens: Vec<_> = (0..20)
        .map(|number| signed(&format!(r#"{{"sub":"{number}","exp":1700000060}}"#)))
        .collect();
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for (number, jwt) in tokens.iter().enumerate() {
                    assert_eq!(verifier.verify(jwt).unwrap().sub, number.to_string());
                }
            });
        }
    });
    assert_eq!(cache.len(), tokens.len());
}

fn assert_codes<T: std::fmt::Debug>(result: Result<T, Error>, expected: &[Code]) {
    let Error::Claims(report) = result.unwrap_err() else {
        panic!("no report");
    };
    let codes: Vec<_> = report.violations().iter().map(Violation::code).collect();
    assert_eq!(codes, expected);
}

#[test]
fn a_cache_shows_how_full_it_is_and_nothing_of_tokens() {
    let (_, cache) = planted(&token(), &set(key(keys::ed25519_verifying())));
    let shown = format!("{cache:?}");
    let words = shown.replace(|digit: char| digit.is_ascii_digit(), "");
    assert_eq!(words, "VerifiedCache { len: , capacity: , .. }");
    assert!(shown.contains("len: 1,"), "{shown}");
}
