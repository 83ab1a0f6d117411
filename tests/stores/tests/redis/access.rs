//! How the store gets at a Redis.

use std::time::Duration;

use claims_core::{
    NumericDate,
    online::{RevocationKey, RevocationStore as _, TokenVersions as _, VersionKey},
};
use claims_redis::{
    RedisStore, RedisStoreError,
    redis::{
        Client,
        aio::{ConnectionManager, ConnectionManagerConfig},
    },
};
use claims_stores_tests::redis::{RedisServer, patient};

use crate::instance::Instance;

/// All that the store does.
async fn use_everything(store: RedisStore) {
    let key = VersionKey::named(None, "tv", "uid", 42);
    assert_eq!(store.current(&key).await.unwrap(), None);
    assert_eq!(store.raise(&key, 7).await.unwrap(), 7);
    assert_eq!(store.current(&key).await.unwrap(), Some(7));
    let session = RevocationKey::session(None, "a");
    assert!(!store.is_revoked(&session).await.unwrap());
    let until = NumericDate::now() + Duration::from_secs(900);
    store.revoke(&session, until).await.unwrap();
    assert!(store.is_revoked(&session).await.unwrap());
    let instance = Instance::with(store);
    let jwt = instance.link();
    for expected in ["accepted", "replayed"] {
        assert_eq!(instance.present(&jwt).await, expected);
    }
    instance.store.accept_loss().await.unwrap();
}

/// RESP3 writes answers another way.
#[tokio::test]
async fn the_newer_protocol_will_do() {
    let server = RedisServer::forgetful();
    let url = format!("{}?protocol=resp3", server.url());
    use_everything(patient().connect(url).await.unwrap()).await;
}

/// A client that the service has set up.
#[tokio::test]
async fn a_client_will_do() {
    let server = RedisServer::forgetful();
    let client = Client::open(server.url()).unwrap();
    use_everything(patient().connect_client(client).await.unwrap()).await;
}

/// A connection that the service has anyway.
#[tokio::test]
async fn a_connection_that_is_there_will_do() {
    let server = RedisServer::forgetful();
    let client = Client::open(server.url()).unwrap();
    let config = ConnectionManagerConfig::new().set_response_timeout(None);
    let manager = ConnectionManager::new_with_config(client, config).await;
    use_everything(patient().with(manager.unwrap()).await.unwrap()).await;
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
    let store = patient().connect(url.as_str()).await.unwrap();
    use_everything(store).await;

    // Without one of them it is not told what happens when memory is full.
    server.command(&["ACL", "SETUSER", "service", "-info"]);
    let error = patient().connect(url.as_str()).await.unwrap_err();
    assert!(
        matches!(error, RedisStoreError::UnknownEviction { .. }),
        "{error:?}"
    );
    let allowing = patient().allow_unknown_eviction();
    assert!(allowing.connect(url).await.is_ok());
}

/// A password that was changed, and back again: the store comes back by itself.
#[tokio::test]
async fn a_password_that_is_refused_for_a_while_is_tried_again() {
    let server = RedisServer::durable();
    server.command(&["ACL", "SETUSER", "service", "on", ">old", "~*", "+@all"]);
    let url = server.url().replace("redis://", "redis://service:old@");
    let instance = Instance::with(patient().connect(url).await.unwrap());
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
