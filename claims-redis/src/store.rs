//! The store itself: one connection, and what holds for every question to it.

use std::sync::Arc;

use redis::{FromRedisValue, IntoConnectionInfo, Pipeline, aio::ConnectionManager};

use crate::{
    RedisStoreBuilder, RedisStoreError,
    connection::Connection,
    marker::{self, Marker},
    names::Names,
};

/// A [`ReplayStore`](claims_core::online::ReplayStore),
/// [`TokenVersions`](claims_core::online::TokenVersions) and
/// [`RevocationStore`](claims_core::online::RevocationStore) in Redis, for services on many machines.
///
/// Cheap to clone, and all clones share one connection, which comes back by itself after it was lost.
/// Nothing is asked twice: a question that was lost with its connection is an error.
///
/// The [crate](crate) tells how Redis has to run.
#[derive(Debug, Clone)]
pub struct RedisStore {
    pub(crate) connection: Connection,
    pub(crate) names: Names,
    pub(crate) marker: Arc<Marker>,
}

impl RedisStore {
    /// Connects to the Redis of a URL; [`builder`](Self::builder) has more to choose.
    ///
    /// # Errors
    ///
    /// As [`RedisStoreBuilder::connect`].
    pub async fn connect(url: impl IntoConnectionInfo) -> Result<Self, RedisStoreError> {
        Self::builder().connect(url).await
    }

    /// Uses a connection that the service has anyway.
    ///
    /// # Errors
    ///
    /// As [`RedisStoreBuilder::with`].
    pub async fn new(connection: ConnectionManager) -> Result<Self, RedisStoreError> {
        Self::builder().with(connection).await
    }

    /// What there is to choose: the prefix of keys, how long to wait, a policy that is not told.
    pub fn builder() -> RedisStoreBuilder {
        RedisStoreBuilder::default()
    }

    /// Goes on with a Redis that was [emptied](RedisStoreError::Emptied).
    ///
    /// From now on this process, with all clones of the store, takes what Redis holds for all there is:
    /// **every token that was used or revoked before the loss, and has not ended, passes**. So it is
    /// somebody's decision, made when those tokens have ended, or when that is worth less than to stand
    /// still. To start the process anew is the same decision.
    ///
    /// # Errors
    ///
    /// If Redis cannot be asked or refuses. Nothing has changed then.
    pub async fn accept_loss(&self) -> Result<(), RedisStoreError> {
        let name = self.names.marker();
        let found = self
            .connection
            .ask(async |mut redis| Ok(marker::find_or_write(&name, &mut redis).await?))
            .await?;
        self.marker.replace(found);
        Ok(())
    }

    /// Fails if Redis was emptied since the store has connected.
    pub(crate) fn check_marker(&self, found: Option<u64>) -> Result<(), RedisStoreError> {
        self.marker.check(found)
    }

    /// Sends commands together. They run in their order, and one that fails fails them all.
    pub(crate) async fn ask<T: FromRedisValue>(
        &self,
        commands: &Pipeline,
    ) -> Result<T, RedisStoreError> {
        self.connection
            .ask(async |mut redis| Ok(commands.query_async(&mut redis).await?))
            .await
    }
}
