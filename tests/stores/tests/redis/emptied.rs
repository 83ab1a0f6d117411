//! A Redis that loses everything.

use std::time::Duration;

use claims_core::online::{RevocationKey, RevocationStore as _, TokenVersions as _};
use claims_redis::RedisStoreError;
use claims_stores_tests::{
    Hand,
    redis::RedisServer,
    tokens::{ISSUER, Session},
};

use crate::instance::{Instance, reason};

/// Used tokens and revocations are errors, a version is unknown, until somebody takes the loss.
#[tokio::test]
async fn a_flush_is_noticed() {
    let server = RedisServer::durable();
    let instance = Instance::of(&server).await;
    let earlier = instance.link();
    assert_eq!(instance.present(&earlier).await, "accepted");
    let session = Session::new(&Hand::of_now(), 3);
    let user = session.version_key();
    instance.store.raise(&user, 3).await.unwrap();
    let key = RevocationKey::session(ISSUER, &session.sid);
    instance.store.revoke(&key, session.exp).await.unwrap();

    server.command(&["FLUSHALL"]);
    let new = instance.link();
    for jwt in [&earlier, &earlier, &new, &new] {
        let failure = instance.failure(jwt).await;
        assert!(matches!(failure, RedisStoreError::Emptied), "{failure:?}");
    }
    let error = instance.store.is_revoked(&key).await.unwrap_err();
    assert!(matches!(reason(&error), RedisStoreError::Emptied));
    assert_eq!(instance.store.current(&user).await.unwrap(), None);

    // An instance that is started now cannot know, and does not make the other one forget.
    let new = Instance::of(&server).await;
    assert_eq!(new.present(&new.link()).await, "accepted");
    let failure = instance.failure(&instance.link()).await;
    assert!(matches!(failure, RedisStoreError::Emptied), "{failure:?}");

    // What is written again is there again.
    assert_eq!(instance.store.raise(&user, 4).await.unwrap(), 4);
    assert_eq!(instance.store.current(&user).await.unwrap(), Some(4));
    instance.store.revoke(&key, session.exp).await.unwrap();
    assert!(instance.store.is_revoked(&key).await.unwrap());

    instance.store.clone().accept_loss().await.unwrap();
    assert_eq!(instance.present(&instance.link()).await, "accepted");
    let other = RevocationKey::session(ISSUER, "another");
    assert!(!instance.store.is_revoked(&other).await.unwrap());
}

/// So is a restart without the data, as soon as the connection is back.
#[tokio::test]
async fn a_restart_without_its_data_is_noticed() {
    let server = RedisServer::forgetful();
    let instance = Instance::of(&server).await;
    let earlier = instance.link();
    assert_eq!(instance.present(&earlier).await, "accepted");
    server.kill();
    server.start_again();
    let noticed = async {
        while !matches!(instance.failure(&earlier).await, RedisStoreError::Emptied) {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(60), noticed)
        .await
        .unwrap();
    // And not only once.
    let failure = instance.failure(&earlier).await;
    assert!(matches!(failure, RedisStoreError::Emptied), "{failure:?}");
    instance.store.accept_loss().await.unwrap();
    assert_eq!(instance.present(&instance.link()).await, "accepted");
}
