//! What the store makes of answers that a real Redis is hardly brought to give.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "what goes wrong here is a test that fails"
)]

mod server;

use std::{
    error::Error as _,
    fmt::Write as _,
    sync::atomic::{AtomicBool, Ordering},
    time::Duration,
};

use claims_core::{
    Claims, Error, NumericDate, Policy, StoreError,
    online::{RevocationKey, RevocationStore as _, Stores, TokenVersions as _, VersionKey},
};
use claims_redis::{RedisStore, RedisStoreError};
use server::{as_ever, bulk, serve, time};

#[derive(Debug, Claims)]
struct Link {
    #[claim(registered, single_use)]
    jti: String,
    #[claim(registered)]
    exp: NumericDate,
}

/// Presents a token that lives for some minutes.
async fn present(store: &RedisStore) -> Result<Link, Error> {
    let policy = Policy::builder().build().unwrap();
    let exp = NumericDate::now() + Duration::from_secs(300);
    let payload = format!(r#"{{"jti":"7f3a","exp":{exp}}}"#);
    let stores = Stores::new().replay(store.clone());
    policy.decode_online(payload.as_bytes(), &stores).await
}

fn reason(error: &StoreError) -> &RedisStoreError {
    error.source().unwrap().downcast_ref().unwrap()
}

fn reason_of(answer: Result<Link, Error>) -> RedisStoreError {
    match answer {
        Err(Error::Store(error)) => reason(&error).clone(),
        other => panic!("{other:?}"),
    }
}

/// All that can be read in an error.
fn told(error: &dyn std::error::Error) -> String {
    let mut text = String::new();
    let mut next = Some(error);
    while let Some(error) = next {
        write!(text, "{error} {error:?} ").unwrap();
        next = error.source();
    }
    text
}

#[tokio::test]
async fn what_a_redis_that_is_all_right_says_is_enough() {
    let store = RedisStore::connect(serve(as_ever).await).await.unwrap();
    assert!(present(&store).await.is_ok());
    let key = RevocationKey::session(None, "a");
    assert!(!store.is_revoked(&key).await.unwrap());
    store.revoke(&key, NumericDate::now()).await.unwrap();
}

#[tokio::test]
async fn a_clock_that_is_too_far_ahead_is_an_error() {
    for (ahead, accepted) in [(-3600, true), (50, true), (120, false), (3600, false)] {
        let url = serve(move |command| match command[0].as_str() {
            "TIME" => time(ahead),
            _ => as_ever(command),
        })
        .await;
        let store = RedisStore::connect(url).await.unwrap();
        let answer = present(&store).await;
        let key = RevocationKey::session(None, "a");
        let revoked = store
            .revoke(&key, NumericDate::now() + Duration::from_secs(900))
            .await;
        // Nothing is found, be it that it was never there or that it was forgotten too early.
        let found = store.is_revoked(&key).await;
        if accepted {
            assert!(answer.is_ok(), "{ahead}: {answer:?}");
            assert!(revoked.is_ok(), "{ahead}: {revoked:?}");
            assert!(matches!(found, Ok(false)), "{ahead}: {found:?}");
        } else {
            let wrong = reason_of(answer);
            assert!(
                matches!(wrong, RedisStoreError::ClockAhead { .. }),
                "{wrong:?}"
            );
            for error in [revoked.unwrap_err(), found.unwrap_err()] {
                let wrong = reason(&error);
                assert!(
                    matches!(wrong, RedisStoreError::ClockAhead { .. }),
                    "{wrong:?}"
                );
            }
        }
    }
}

#[tokio::test]
async fn what_is_found_was_not_forgotten_whatever_the_clock_says() {
    let url = serve(|command| match command[0].as_str() {
        "TIME" => time(3600),
        "EXISTS" => ":1\r\n".to_owned(),
        _ => as_ever(command),
    })
    .await;
    let store = RedisStore::connect(url).await.unwrap();
    let key = RevocationKey::session(None, "a");
    assert!(store.is_revoked(&key).await.unwrap());
}

#[tokio::test]
async fn a_policy_that_is_not_told_has_to_be_allowed() {
    let url = serve(|command| match command[0].as_str() {
        "INFO" => "-NOPERM this user has no permissions\r\n".to_owned(),
        _ => as_ever(command),
    })
    .await;
    let error = RedisStore::connect(url.as_str()).await.unwrap_err();
    assert!(
        matches!(error, RedisStoreError::UnknownEviction { .. }),
        "{error:?}"
    );
    assert!(told(&error).contains("no permissions"), "{error:?}");
    let allowing = RedisStore::builder().allow_unknown_eviction();
    let store = allowing.connect(url).await.unwrap();
    assert!(present(&store).await.is_ok());
}

#[tokio::test]
async fn silence_is_an_error_after_the_time_limit() {
    static SILENT: AtomicBool = AtomicBool::new(false);
    let url = serve(|command| {
        let speaks = !SILENT.load(Ordering::SeqCst);
        speaks.then(|| as_ever(command))
    })
    .await;
    let brief = || RedisStore::builder().time_limit(Duration::from_millis(100));
    let store = brief().connect(url.as_str()).await.unwrap();
    assert!(present(&store).await.is_ok());
    SILENT.store(true, Ordering::SeqCst);
    let user = VersionKey::named(None, "tv", "uid", 42);
    let session = RevocationKey::session(None, "a");
    assert!(matches!(present(&store).await, Err(Error::Store(_))));
    assert!(store.current(&user).await.is_err());
    assert!(store.raise(&user, 1).await.is_err());
    assert!(store.is_revoked(&session).await.is_err());
    assert!(store.revoke(&session, NumericDate::now()).await.is_err());
    assert!(store.accept_loss().await.is_err());
    assert!(brief().connect(url).await.is_err());

    // The connections that there were stay silent: only another one can be answered.
    SILENT.store(false, Ordering::SeqCst);
    assert!(present(&store).await.is_ok());
}

#[tokio::test]
async fn what_is_no_answer_is_an_error() {
    for garbage in [
        ":7\r\n",
        "*0\r\n",
        "*1\r\n:1\r\n",
        "$-1\r\n",
        "-ERR no\r\n",
        "HTTP/1.1 400 Bad Request\r\n\r\n",
        "\u{1F980}",
    ] {
        let url = serve(move |command| match command[0].as_str() {
            "INFO" => bulk("maxmemory_policy:noeviction"),
            "TIME" => garbage.to_owned(),
            _ => as_ever(command),
        })
        .await;
        let brief = RedisStore::builder().time_limit(Duration::from_millis(500));
        let error = brief.connect(url).await.unwrap_err();
        assert!(
            matches!(
                error,
                RedisStoreError::Redis(_) | RedisStoreError::NoAnswer { .. }
            ),
            "{garbage:?}: {error:?}"
        );
    }
}

#[tokio::test]
async fn what_is_no_url_of_a_redis_is_told_as_such() {
    for (url, reason) in [
        ("127.0.0.1", "did not parse"),
        ("127.0.0.1:6379", "did not parse"),
        ("localhost:6379", "did not parse"),
        ("http://127.0.0.1/", "did not parse"),
        ("", "did not parse"),
        ("redis://127.0.0.1/first", "database number"),
        (
            "redis://127.0.0.1/?protocol=first",
            "a part of it has no meaning",
        ),
    ] {
        let error = RedisStore::connect(url).await.unwrap_err();
        assert!(matches!(error, RedisStoreError::Url(_)), "{error:?}");
        assert!(error.to_string().contains("`redis://127.0.0.1/`"));
        let told = told(&error);
        assert!(told.contains(reason), "{told}");
        assert!(!told.contains("first"), "{told}");
    }
}

#[cfg(not(any(feature = "tls-rustls", feature = "tls-native-tls")))]
#[tokio::test]
async fn without_tls_the_features_for_it_are_named() {
    for url in ["rediss://127.0.0.1:1/", "valkeys://127.0.0.1:1/"] {
        let error = RedisStore::connect(url).await.unwrap_err();
        assert!(matches!(error, RedisStoreError::NoTls), "{error:?}");
        let told = error.to_string();
        for feature in ["`tls-rustls`", "`tls-native-tls`", "`claims-redis`"] {
            assert!(told.contains(feature), "{told}");
        }
    }
}

/// Each level says its own part, and no other says it again.
#[tokio::test]
async fn no_cause_is_told_twice() {
    let refusing = serve(|command| match command[0].as_str() {
        "INFO" => "-LOADING the dataset is being loaded\r\n".to_owned(),
        _ => as_ever(command),
    })
    .await;
    for (url, cause) in [
        ("redis://127.0.0.1:1/", "refused"),
        (refusing.as_str(), "being loaded"),
        ("127.0.0.1", "did not parse"),
    ] {
        let error = RedisStore::connect(url).await.unwrap_err();
        let mut levels = Vec::new();
        let mut next: Option<&dyn std::error::Error> = Some(&error);
        while let Some(level) = next {
            levels.push(level.to_string());
            next = level.source();
        }
        let telling = levels.iter().filter(|level| level.contains(cause));
        assert_eq!(telling.count(), 1, "{levels:?}");
    }
}

#[tokio::test]
async fn no_error_tells_the_password() {
    const SECRET: &str = "hunter2";
    let refusing = serve(|command| match command[0].as_str() {
        "AUTH" | "HELLO" => "-WRONGPASS invalid username-password pair\r\n".to_owned(),
        _ => as_ever(command),
    })
    .await;
    let address = refusing.strip_prefix("redis://").unwrap();
    for url in [
        format!("redis://user:{SECRET}@{address}"),
        format!("redis://user:{SECRET}@{address}?protocol=resp3"),
        format!("redis://user:{SECRET}@127.0.0.1:1/"),
        format!("redis://user:{SECRET}@127.0.0.1/no-number"),
        format!("redis://user:{SECRET}@127.0.0.1:99999/"),
        format!("redis://user:{SECRET}@:/"),
        format!("rediss://user:{SECRET}@127.0.0.1:1/#{SECRET}"),
        format!("http://user:{SECRET}@127.0.0.1/"),
        format!("user:{SECRET}"),
    ] {
        let brief = RedisStore::builder().time_limit(Duration::from_millis(500));
        let error = brief.connect(url.as_str()).await.unwrap_err();
        assert!(!told(&error).contains(SECRET), "{}", told(&error));
        let error = StoreError::from(error);
        assert!(!told(&error).contains(SECRET), "{}", told(&error));
    }
    let open = serve(as_ever).await;
    let url = open.replace("redis://", &format!("redis://user:{SECRET}@"));
    let store = RedisStore::connect(url).await.unwrap();
    assert!(!format!("{store:?}").contains(SECRET));
}
