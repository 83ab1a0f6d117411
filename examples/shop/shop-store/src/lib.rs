//! What the services of the shop share: who has logged out everywhere, and which links were used.
//!
//! A file for the processes of one machine, or Redis for many machines. Nothing else of the shop knows
//! which of them it is.

use std::{env, error::Error, time::Duration};

use claims_core::{
    StoreError,
    online::{Stores, TokenVersions as _, VersionKey},
};
use claims_redis::RedisStore;
use claims_sqlite::SqliteStore;

/// How long a request waits for the store, before it is answered 503.
const PATIENCE: Duration = Duration::from_secs(1);

/// The store that all services open.
#[derive(Debug, Clone)]
pub enum SharedStore {
    /// A file.
    File(SqliteStore),
    /// Redis.
    Redis(RedisStore),
}

impl SharedStore {
    /// Opens what the environment says: the Redis of `SHOP_REDIS_URL`, or the file `SHOP_STORE`; else
    /// `shop.sqlite` in the current folder.
    ///
    /// # Errors
    ///
    /// If it cannot be opened.
    pub async fn from_env() -> Result<Self, Box<dyn Error + Send + Sync>> {
        if let Ok(url) = env::var("SHOP_REDIS_URL") {
            let redis = RedisStore::builder().prefix("shop:").time_limit(PATIENCE);
            return Ok(Self::Redis(redis.connect(url).await?));
        }
        // Never in the folder for temporary files: another user of the machine could make the file first,
        // and take out of it what was used.
        let path = env::var_os("SHOP_STORE").unwrap_or_else(|| "shop.sqlite".into());
        let file = SqliteStore::builder().busy_timeout(PATIENCE);
        Ok(Self::File(file.open(path)?))
    }

    /// For those who verify.
    #[must_use]
    pub fn stores(&self) -> Stores {
        match self.clone() {
            Self::File(store) => Stores::new().replay(store.clone()).versions(store),
            Self::Redis(store) => Stores::new().replay(store.clone()).versions(store),
        }
    }

    /// The version that tokens need at least, if there is one.
    ///
    /// # Errors
    ///
    /// If the store does not answer.
    pub async fn version(&self, key: &VersionKey) -> Result<Option<u64>, StoreError> {
        match self {
            Self::File(store) => store.current(key).await,
            Self::Redis(store) => store.current(key).await,
        }
    }

    /// Ends all tokens of a lower version. Gives the version that holds now, which may be a higher one.
    ///
    /// # Errors
    ///
    /// If the store does not answer.
    pub async fn raise(&self, key: &VersionKey, version: u64) -> Result<u64, StoreError> {
        match self {
            Self::File(store) => store.raise(key, version).await,
            Self::Redis(store) => store.raise(key, version).await,
        }
    }
}
