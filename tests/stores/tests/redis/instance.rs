//! One instance of a service, with its connection.

use std::{sync::Arc, time::Duration};

use claims_core::{Error, StoreError, Verifier, online::Stores};
use claims_redis::{RedisStore, RedisStoreError};
use claims_stores_tests::{
    Hand,
    redis::RedisServer,
    stores,
    tokens::{Link, sign, verdict, verifier},
};

/// How long a store may take until it is reached again.
const PATIENCE: Duration = Duration::from_secs(60);

/// A service that takes single-use links.
pub(crate) struct Instance {
    pub(crate) clock: Hand,
    pub(crate) store: RedisStore,
    links: Verifier<Link>,
    stores: Stores,
}

impl Instance {
    pub(crate) async fn of(server: &RedisServer) -> Self {
        Self::with(server.open().await)
    }

    pub(crate) fn with(store: RedisStore) -> Self {
        let clock = Hand::of_now();
        Self {
            links: verifier(&clock),
            stores: stores(&Arc::new(store.clone())),
            clock,
            store,
        }
    }

    /// A token like no other.
    pub(crate) fn link(&self) -> String {
        sign(&Link::new(&self.clock))
    }

    pub(crate) async fn present(&self, jwt: &str) -> String {
        verdict(self.links.verify_online(jwt, &self.stores).await)
    }

    /// Why the store could not tell.
    pub(crate) async fn failure(&self, jwt: &str) -> RedisStoreError {
        match self.links.verify_online(jwt, &self.stores).await {
            Err(Error::Store(error)) => reason(&error),
            other => panic!("{other:?}"),
        }
    }

    /// Presents new tokens until one is answered for.
    pub(crate) async fn until_reached(&self) {
        let reached = async {
            while self.present(&self.link()).await == "store" {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        };
        tokio::time::timeout(PATIENCE, reached).await.unwrap();
    }
}

/// What is behind an error.
pub(crate) fn reason(error: &StoreError) -> RedisStoreError {
    let source = std::error::Error::source(error).unwrap();
    source.downcast_ref::<RedisStoreError>().unwrap().clone()
}
