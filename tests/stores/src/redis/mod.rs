//! A Redis.

mod server;

use std::sync::Arc;

use claims_redis::RedisStore;
pub use server::{RedisServer, patient};

use crate::{Hand, SharedStore, Stoppable, StoreUnderTest};

impl StoreUnderTest for RedisServer {
    type Store = RedisStore;

    /// One that is not is nothing for the suite: the store notices, and refuses.
    const DURABLE: bool = true;

    async fn open(&self, _: &Hand) -> Arc<RedisStore> {
        Arc::new(RedisServer::open(self).await)
    }

    async fn restart(&self) {
        self.kill();
        self.start_again();
    }
}

impl Stoppable for RedisServer {
    async fn stop(&self) {
        self.kill();
    }

    async fn start(&self) {
        self.start_again();
    }
}

impl SharedStore for RedisServer {
    fn arguments(&self) -> Vec<String> {
        vec!["redis".to_owned(), self.url()]
    }
}
