//! A Redis that does not answer, or does not want to.

use std::time::Duration;

use claims_core::online::{RevocationKey, RevocationStore as _, TokenVersions as _, VersionKey};
use claims_redis::{
    RedisStore, RedisStoreError,
    redis::{Client, aio::ConnectionManager},
};

use claims_stores_tests::redis::RedisServer;

use crate::instance::Instance;

/// A server that stands still is an error and not a wait. What it was asked then it does afterwards:
/// such a token is used up, and never accepted twice.
#[tokio::test]
async fn a_stalled_server_is_an_error() {
    let server = RedisServer::durable();
    let brief = || RedisStore::builder().time_limit(Duration::from_millis(300));
    let connected = brief().connect(server.url()).await.unwrap();
    let manager = ConnectionManager::new(Client::open(server.url()).unwrap());
    let given = brief().with(manager.await.unwrap()).await.unwrap();
    for store in [connected, given] {
        let instance = Instance::with(store.clone());
        let user = VersionKey::named(None, "tv", "uid", 42);
        let session = RevocationKey::session(None, "a");
        let asked = instance.link();
        server.stall();
        assert_eq!(instance.present(&asked).await, "store");
        store.current(&user).await.unwrap_err();
        store.raise(&user, 1).await.unwrap_err();
        store.is_revoked(&session).await.unwrap_err();
        brief().connect(server.url()).await.unwrap_err();
        server.resume();
        instance.until_reached().await;
        let mut verdicts = Vec::new();
        for _ in 0..3 {
            verdicts.push(instance.present(&asked).await);
        }
        assert_eq!(verdicts[1..], ["replayed", "replayed"], "{verdicts:?}");
    }
}

/// A password that was changed, and back again: the store comes back by itself.
#[tokio::test]
async fn a_password_that_is_refused_for_a_while_is_tried_again() {
    let server = RedisServer::durable();
    server.command(&["ACL", "SETUSER", "service", "on", ">old", "~*", "+@all"]);
    let url = server.url().replace("redis://", "redis://service:old@");
    let instance = Instance::with(RedisStore::connect(url).await.unwrap());
    assert_eq!(instance.present(&instance.link()).await, "accepted");

    // Ends the connections of the user as well.
    server.command(&["ACL", "DELUSER", "service"]);
    let jwt = instance.link();
    for _ in 0..20 {
        assert_eq!(instance.present(&jwt).await, "store");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    server.command(&["ACL", "SETUSER", "service", "on", ">old", "~*", "+@all"]);
    instance.until_reached().await;
    for expected in ["accepted", "replayed"] {
        assert_eq!(instance.present(&jwt).await, expected);
    }
}

/// A primary that became a replica takes nothing, and goes on when it is the primary again.
#[tokio::test]
async fn a_replica_accepts_nothing() {
    let server = RedisServer::durable();
    let instance = Instance::of(&server).await;
    server.command(&["REPLICAOF", "127.0.0.1", "1"]);
    let jwt = instance.link();
    for _ in 0..3 {
        let failure = instance.failure(&jwt).await;
        assert!(matches!(failure, RedisStoreError::Redis(_)), "{failure:?}");
    }
    server.command(&["REPLICAOF", "NO", "ONE"]);
    for expected in ["accepted", "replayed"] {
        assert_eq!(instance.present(&jwt).await, expected);
    }
}

/// The rights that the documentation names are enough.
#[tokio::test]
async fn a_user_with_few_rights_will_do() {
    let server = RedisServer::durable();
    let rights = "+set +get +exists +expireat +time +info +evalsha +eval +script|load";
    let mut user = vec!["ACL", "SETUSER", "service", "on", ">secret", "~claims:*"];
    user.extend(rights.split(' '));
    server.command(&user);
    let url = server.url().replace("redis://", "redis://service:secret@");
    let store = RedisStore::connect(url.as_str()).await.unwrap();
    let key = VersionKey::named(None, "tv", "uid", 42);
    assert_eq!(store.raise(&key, 7).await.unwrap(), 7);
    assert_eq!(store.current(&key).await.unwrap(), Some(7));
    let instance = Instance::with(store.clone());
    let session = RevocationKey::session(None, "a");
    assert!(!store.is_revoked(&session).await.unwrap());
    let until = claims_core::NumericDate::now() + Duration::from_secs(900);
    store.revoke(&session, until).await.unwrap();
    assert!(store.is_revoked(&session).await.unwrap());
    let jwt = instance.link();
    for expected in ["accepted", "replayed"] {
        assert_eq!(instance.present(&jwt).await, expected);
    }

    // Without one of them it is not told what happens when memory is full.
    server.command(&["ACL", "SETUSER", "service", "-info"]);
    let error = RedisStore::connect(url.as_str()).await.unwrap_err();
    assert!(
        matches!(error, RedisStoreError::UnknownEviction { .. }),
        "{error:?}"
    );
    let allowing = RedisStore::builder().allow_unknown_eviction();
    assert!(allowing.connect(url).await.is_ok());
}
