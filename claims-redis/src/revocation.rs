//! Tokens and sessions that were ended by hand.

use claims_core::{
    NumericDate, StoreError,
    online::{REVOCATION_MARGIN, RevocationEnded, RevocationKey, RevocationStore, RevokeTokens},
};

use redis::Pipeline;

use crate::{
    RedisStore,
    expiry::second_after,
    server_time::{self, ServerTime},
};

impl RedisStore {
    /// Revokes a token or a session. `until` is the latest `exp` of what is revoked; it is kept for
    /// [`REVOCATION_MARGIN`] longer, because verifiers allow a leeway.
    ///
    /// **`until` is not the time of the logout: a revocation that ends before the token brings it back.**
    ///
    /// Revoking twice keeps the later end.
    ///
    /// # Errors
    ///
    /// If the revocation would have [ended already](RevocationEnded), and if Redis cannot be asked or refuses. After [`NoAnswer`](crate::RedisStoreError::NoAnswer) it may be
    /// revoked or not: revoke it again.
    pub async fn revoke(&self, key: &RevocationKey, until: NumericDate) -> Result<(), StoreError> {
        let end = second_after(until + REVOCATION_MARGIN);
        let here = NumericDate::now();
        let name = self.names.revoked(key);
        let mut commands = redis::pipe();
        let set = |commands: &mut Pipeline| {
            commands
                .cmd("SET")
                .arg(&name)
                .arg(1)
                .arg("NX")
                .arg("EXAT")
                .arg(end)
                .ignore();
        };
        set(&mut commands);
        commands
            .cmd("EXPIREAT")
            .arg(&name)
            .arg(end)
            .arg("GT")
            .ignore();
        // An earlier revocation may have ended between the two: the first left it, the second missed it.
        set(&mut commands);
        commands.cmd("TIME");
        let (there,): (ServerTime,) = self.ask(&commands).await?;
        server_time::check(there, here)?;
        // To a date that has passed Redis says OK as well, and keeps nothing.
        if end <= there.0 {
            return Err(StoreError::new(RevocationEnded));
        }
        Ok(())
    }
}

impl RevokeTokens for RedisStore {
    async fn revoke(&self, key: &RevocationKey, until: NumericDate) -> Result<(), StoreError> {
        Self::revoke(self, key, until).await
    }
}

impl RevocationStore for RedisStore {
    async fn is_revoked(&self, key: &RevocationKey) -> Result<bool, StoreError> {
        let here = NumericDate::now();
        let mut commands = redis::pipe();
        commands
            .cmd("EXISTS")
            .arg(self.names.revoked(key))
            .cmd("GET")
            .arg(self.names.marker())
            .cmd("TIME");
        let (revoked, marker, there): (bool, Option<u64>, ServerTime) = self.ask(&commands).await?;
        if !revoked {
            self.check_marker(marker)?;
            // By a clock that is ahead it may have been forgotten, while verifiers accept the token.
            server_time::check(there, here)?;
        }
        Ok(revoked)
    }
}
