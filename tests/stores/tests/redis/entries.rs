//! What stands in Redis.

use claims_core::online::{REVOCATION_MARGIN, RevocationKey, TokenVersions as _};
use claims_redis::RedisStoreError;
use claims_stores_tests::{
    Hand,
    redis::{RedisServer, patient},
    tokens::{ISSUER, Session},
};

use crate::instance::{Instance, reason};

/// Versions and the marker have no end, revocations have theirs.
#[tokio::test]
async fn entries_end_when_they_should() {
    let server = RedisServer::forgetful();
    let store = patient().prefix("shop:");
    let store = store.connect(server.url()).await.unwrap();
    let session = Session::new(&Hand::of_now(), 3);
    let user = session.version_key();
    store.raise(&user, 3).await.unwrap();
    store.raise(&user, 4).await.unwrap();
    let key = RevocationKey::session(ISSUER, &session.sid);
    store.revoke(&key, session.exp).await.unwrap();
    let end = |name: &str| server.number(&["EXPIRETIME", name]);
    assert_eq!(end(&format!("shop:version:{user}")), -1);
    assert_eq!(end("shop:since"), -1);
    let kept = (session.exp + REVOCATION_MARGIN).as_secs();
    assert_eq!(end(&format!("shop:revoked:{key}")), kept);
    let instance = Instance::with(store);
    let jwt = instance.link();
    assert_eq!(instance.present(&jwt).await, "accepted");
    assert_eq!(server.number(&["DBSIZE"]), 4);
}

/// What is no version is an error, for who reads and for who raises, and stays as it is.
#[tokio::test]
async fn a_version_that_is_none_is_an_error() {
    let server = RedisServer::forgetful();
    let store = server.open().await;
    let key = Session::new(&Hand::of_now(), 0).version_key();
    let name = format!("claims:version:{key}");
    for held in [
        "",
        "abc",
        "-1",
        "1.5",
        "007",
        " 7",
        "18446744073709551616",
        "99999999999999999999999",
    ] {
        server.command(&["SET", &name, held]);
        for error in [
            store.current(&key).await.unwrap_err(),
            store.raise(&key, 1).await.unwrap_err(),
            store.raise(&key, u64::MAX).await.unwrap_err(),
        ] {
            let reason = reason(&error);
            assert!(
                matches!(reason, RedisStoreError::Corrupt),
                "{held:?}: {reason:?}"
            );
        }
        let length = i64::try_from(held.len()).unwrap();
        assert_eq!(server.number(&["STRLEN", &name]), length, "{held:?}");
    }
    server.command(&["DEL", &name]);
    server.command(&["RPUSH", &name, "7"]);
    store.current(&key).await.unwrap_err();
    store.raise(&key, 1).await.unwrap_err();
}

/// The script is sent again to a server that has forgotten it.
#[tokio::test]
async fn a_server_that_has_forgotten_the_script_is_told_again() {
    let server = RedisServer::forgetful();
    let store = server.open().await;
    let key = Session::new(&Hand::of_now(), 0).version_key();
    for version in 1..4 {
        assert_eq!(store.raise(&key, version).await.unwrap(), version);
        server.command(&["SCRIPT", "FLUSH"]);
    }
}
