//! From an address to a store.

use std::{sync::Arc, time::Duration};

use redis::{Client, IntoConnectionInfo, aio::ConnectionManager};

#[cfg(feature = "tls-rustls")]
use crate::tls;
use crate::{
    RedisStore, RedisStoreError,
    connection::Connection,
    eviction,
    marker::{self, Marker},
    names::Names,
};

/// What a [`RedisStore`] is made with; see [`RedisStore::builder`].
#[derive(Debug, Clone)]
#[must_use = "nothing happens before `connect` or `with`"]
pub struct RedisStoreBuilder {
    prefix: String,
    time_limit: Duration,
    unknown_eviction: bool,
}

impl Default for RedisStoreBuilder {
    fn default() -> Self {
        Self {
            prefix: "claims:".to_owned(),
            time_limit: Duration::from_secs(2),
            unknown_eviction: false,
        }
    }
}

impl RedisStoreBuilder {
    /// What the names of all keys begin with; `claims:` by default.
    ///
    /// All instances of a service take the same one. Services that share a Redis can share it too: what
    /// tells their tokens apart is part of each key.
    pub fn prefix(mut self, prefix: impl Into<String>) -> Self {
        self.prefix = prefix.into();
        self
    }

    /// How long an answer is waited for, reconnecting included; 2 seconds by default.
    ///
    /// After that, the token is refused with a [`StoreError`](claims_core::StoreError). Longer than a
    /// request may take makes little sense.
    pub fn time_limit(mut self, limit: Duration) -> Self {
        self.time_limit = limit;
        self
    }

    /// Takes a Redis that does not tell its `maxmemory-policy`, as some managed services do not.
    ///
    /// Somebody else has made sure then that it is `noeviction`. One that tells another policy is
    /// refused all the same.
    pub fn allow_unknown_eviction(mut self) -> Self {
        self.unknown_eviction = true;
        self
    }

    /// Connects to the Redis of a URL, such as `redis://user:password@host:6379/0`, or `rediss://` with
    /// TLS and one of the features for it.
    ///
    /// # Errors
    ///
    /// If the URL [is none](RedisStoreError::Url) or needs [TLS](RedisStoreError::NoTls) that is not there, if Redis cannot be reached or refuses, and if it
    /// [evicts](RedisStoreError::Evicts) or [does not tell](RedisStoreError::UnknownEviction). No error
    /// has the URL or its password in it.
    pub async fn connect(
        self,
        url: impl IntoConnectionInfo,
    ) -> Result<RedisStore, RedisStoreError> {
        let address = url
            .into_connection_info()
            .map_err(RedisStoreError::of_url)?;
        self.connect_client(Client::open(address)?).await
    }

    /// Connects with what a URL cannot say, such as certificates
    /// ([`Client::build_with_tls`](redis::Client)).
    ///
    /// # Errors
    ///
    /// As [`connect`](Self::connect).
    pub async fn connect_client(self, client: Client) -> Result<RedisStore, RedisStoreError> {
        #[cfg(feature = "tls-rustls")]
        tls::check(client.get_connection_info())?;
        self.open(Connection::to(client, self.time_limit)?).await
    }

    /// Uses a connection that the service has anyway. [`time_limit`](Self::time_limit) holds for it too.
    ///
    /// It comes back only as far as a [`ConnectionManager`] does by itself: not after Redis has refused its
    /// password once, and not before the operating system gives up a machine that has vanished. One that
    /// [`connect`](Self::connect) or [`connect_client`](Self::connect_client) makes does.
    ///
    /// # Errors
    ///
    /// As [`connect`](Self::connect).
    pub async fn with(self, connection: ConnectionManager) -> Result<RedisStore, RedisStoreError> {
        self.open(Connection::given(connection, self.time_limit))
            .await
    }

    async fn open(&self, connection: Connection) -> Result<RedisStore, RedisStoreError> {
        let names = Names::new(&self.prefix);
        let marker = names.marker();
        let found = connection
            .ask(async |mut redis| {
                eviction::judge(eviction::policy(&mut redis).await, self.unknown_eviction)?;
                Ok(marker::find_or_write(&marker, &mut redis).await?)
            })
            .await?;
        Ok(RedisStore {
            connection,
            names,
            marker: Arc::new(Marker::new(found)),
        })
    }
}
