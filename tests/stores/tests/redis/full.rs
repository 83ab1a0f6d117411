//! A Redis whose memory is full, or that makes room by forgetting.

use claims_core::online::{RevocationKey, RevocationStore as _, TokenVersions as _};
use claims_redis::RedisStoreError;
use claims_stores_tests::{
    Hand,
    redis::{RedisServer, patient},
    tokens::{ISSUER, Session},
};

use crate::instance::Instance;

/// Nothing is accepted, and nothing is used up; what is there is found.
#[tokio::test]
async fn a_full_memory_accepts_nothing() {
    let server = RedisServer::durable();
    let instance = Instance::of(&server).await;
    let earlier = instance.link();
    assert_eq!(instance.present(&earlier).await, "accepted");
    let session = Session::new(&Hand::of_now(), 3);
    let user = session.version_key();
    instance.store.raise(&user, 3).await.unwrap();
    let key = RevocationKey::session(ISSUER, &session.sid);
    instance.store.revoke(&key, session.exp).await.unwrap();

    server.command(&["CONFIG", "SET", "maxmemory", "1"]);
    let jwt = instance.link();
    for _ in 0..2 {
        let failure = instance.failure(&jwt).await;
        assert!(matches!(failure, RedisStoreError::Redis(_)), "{failure:?}");
        let source = std::error::Error::source(&failure).unwrap().to_string();
        assert!(source.contains("OOM"), "{source}");
    }
    assert_ne!(instance.present(&earlier).await, "accepted");
    instance.store.raise(&user, 4).await.unwrap_err();
    instance.store.revoke(&key, session.exp).await.unwrap_err();
    // Who only reads can go on, and start.
    for store in [instance.store.clone(), server.open().await] {
        assert_eq!(store.current(&user).await.unwrap(), Some(3));
        assert!(store.is_revoked(&key).await.unwrap());
    }

    server.command(&["CONFIG", "SET", "maxmemory", "0"]);
    for expected in ["accepted", "replayed"] {
        assert_eq!(instance.present(&jwt).await, expected);
    }
}

/// A policy that evicts is refused, whatever was allowed.
#[tokio::test]
async fn a_redis_that_evicts_is_refused() {
    let server = RedisServer::forgetful();
    for policy in [
        "allkeys-lru",
        "allkeys-lfu",
        "allkeys-random",
        "volatile-lru",
        "volatile-lfu",
        "volatile-random",
        "volatile-ttl",
    ] {
        server.command(&["CONFIG", "SET", "maxmemory-policy", policy]);
        for builder in [patient(), patient().allow_unknown_eviction()] {
            let error = builder.connect(server.url()).await.unwrap_err();
            assert!(error.to_string().contains(policy), "{error}");
            assert!(
                matches!(&error, RedisStoreError::Evicts { policy: told } if told == policy),
                "{error:?}"
            );
        }
    }
    server.command(&["CONFIG", "SET", "maxmemory-policy", "noeviction"]);
    assert!(patient().connect(server.url()).await.is_ok());
}
