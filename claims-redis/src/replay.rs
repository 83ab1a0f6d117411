//! Tokens that are accepted once.

use claims_core::{
    NumericDate, StoreError,
    online::{Presentation, ReplayKey, ReplayStore},
};

use crate::{
    RedisStore, RedisStoreError,
    expiry::second_after,
    server_time::{self, ServerTime},
};

impl ReplayStore for RedisStore {
    /// One atomic `SET .. NX EXAT ..`. What is read behind it tells whether its answer can be relied on.
    async fn insert_once(
        &self,
        key: &ReplayKey,
        expires_at: NumericDate,
    ) -> Result<Presentation, StoreError> {
        let end = second_after(expires_at);
        let here = NumericDate::now();
        let mut commands = redis::pipe();
        commands
            .cmd("SET")
            .arg(self.names.used(key))
            .arg(1)
            .arg("NX")
            .arg("EXAT")
            .arg(end)
            .cmd("GET")
            .arg(self.names.marker())
            .cmd("TIME");
        let (set, marker, there): (Option<String>, Option<u64>, ServerTime) =
            self.ask(&commands).await?;
        self.check_marker(marker)?;
        server_time::check(there, here)?;
        // To a date that has passed Redis says OK as well, and keeps nothing. It set the key no later
        // than it told the time.
        if end <= there.0 {
            return Err(RedisStoreError::Ended.into());
        }
        Ok(match set {
            Some(_) => Presentation::First,
            None => Presentation::Repeated,
        })
    }
}
