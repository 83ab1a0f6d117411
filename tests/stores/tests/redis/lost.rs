//! A Redis that does not answer, or must not.

use std::time::Duration;

use claims_core::{
    NumericDate,
    online::{RevocationKey, RevocationStore as _, TokenVersions as _, VersionKey},
};
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

/// Answers that come too late are nobody's: not those of the next question on the same connection.
#[tokio::test]
async fn a_late_answer_is_not_taken_for_the_next() {
    let server = RedisServer::durable();
    let manager = ConnectionManager::new(Client::open(server.url()).unwrap());
    let limit = Duration::from_millis(300);
    let builder = RedisStore::builder().time_limit(limit);
    let store = builder.with(manager.await.unwrap()).await.unwrap();
    let instance = Instance::with(store.clone());
    let sessions = ["in", "out"].map(|id| RevocationKey::session(None, id));
    let users = [1, 2].map(|uid| VersionKey::named(None, "tv", "uid", uid));
    store.revoke(&sessions[1], NumericDate::MAX).await.unwrap();
    store.raise(&users[0], 7).await.unwrap();
    server.stall();
    for _ in 0..3 {
        store.is_revoked(&sessions[1]).await.unwrap_err();
        store.current(&users[0]).await.unwrap_err();
    }
    server.resume();
    instance.until_reached().await;
    for _ in 0..20 {
        assert!(!store.is_revoked(&sessions[0]).await.unwrap());
        assert_eq!(store.current(&users[1]).await.unwrap(), None);
        assert!(store.is_revoked(&sessions[1]).await.unwrap());
        assert_eq!(store.current(&users[0]).await.unwrap(), Some(7));
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
