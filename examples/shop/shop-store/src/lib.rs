//! What the services of the shop share: who has logged out everywhere, and which links were used.
//!
//! A file for the processes of one machine, or Redis for many machines. Nothing else of the shop knows
//! which of them it is.

use std::{env, error::Error, sync::Arc, time::Duration};

use claims_core::{
    StoreError,
    online::{
        DynRaiseTokenVersions, DynTokenVersions, RaiseTokenVersions, ReplayStore, RevocationStore,
        Stores, TokenVersions, VersionKey,
    },
};
use claims_redis::RedisStore;
use claims_sqlite::SqliteStore;

/// How long a request waits for the store, before it is answered 503.
const PATIENCE: Duration = Duration::from_secs(1);

/// The store that all services open.
#[derive(Clone)]
pub struct SharedStore {
    stores: Stores,
    /// The same store, for whoever reads a version.
    versions: Arc<dyn DynTokenVersions>,
    /// And for whoever raises it.
    raised: Arc<dyn DynRaiseTokenVersions>,
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
            return Ok(Self::of(redis.connect(url).await?));
        }
        // Never in the folder for temporary files: another user of the machine could make the file first,
        // and take out of it what was used.
        let path = env::var_os("SHOP_STORE").unwrap_or_else(|| "shop.sqlite".into());
        let file = SqliteStore::builder().busy_timeout(PATIENCE);
        Ok(Self::of(file.open(path)?))
    }

    /// Any store of all kinds.
    pub fn of<S>(store: S) -> Self
    where
        S: ReplayStore + TokenVersions + RaiseTokenVersions + RevocationStore + 'static,
    {
        let store = Arc::new(store);
        Self {
            stores: Stores::of(store.clone()),
            versions: store.clone(),
            raised: store,
        }
    }

    /// For those who verify.
    #[must_use]
    pub fn stores(&self) -> Stores {
        self.stores.clone()
    }

    /// The version that tokens need at least, if there is one.
    ///
    /// # Errors
    ///
    /// If the store does not answer.
    pub async fn version(&self, key: &VersionKey) -> Result<Option<u64>, StoreError> {
        self.versions.current(key).await
    }

    /// Ends all tokens of a lower version. Gives the version that holds now, which may be a higher one.
    ///
    /// # Errors
    ///
    /// If the store does not answer.
    pub async fn raise(&self, key: &VersionKey, version: u64) -> Result<u64, StoreError> {
        self.raised.raise(key, version).await
    }
}
