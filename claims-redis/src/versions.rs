//! Versions, which only ever rise.

use std::sync::LazyLock;

use claims_core::{
    StoreError,
    online::{RaiseTokenVersions, TokenVersions, VersionKey},
};
use redis::Script;

use crate::{RedisStore, RedisStoreError};

static RAISE: LazyLock<Script> = LazyLock::new(|| Script::new(include_str!("raise.lua")));

impl RedisStore {
    /// Ends all tokens of a lower version, and returns the version that is current then: the larger one
    /// of `version` and of what was there.
    ///
    /// To read and to write is one step of Redis, so that of two callers the larger version stays. It is
    /// kept for good: without it, every token of its user is refused.
    ///
    /// Redis may lose it. Let versions come from where users are kept, or be the time in seconds: one that
    /// starts again at 1 brings tokens back that were ended.
    ///
    /// # Errors
    ///
    /// If Redis cannot be asked or refuses, and if it holds something else in the place of the version.
    /// After [`NoAnswer`](RedisStoreError::NoAnswer) it may be raised or not: raise it again.
    pub async fn raise(&self, key: &VersionKey, version: u64) -> Result<u64, StoreError> {
        let mut call = RAISE.key(self.names.version(key));
        call.arg(version);
        let held: Vec<u8> = self
            .connection
            .ask(async |mut redis| Ok(call.invoke_async(&mut redis).await?))
            .await?;
        Ok(parse(&held)?)
    }
}

impl RaiseTokenVersions for RedisStore {
    async fn raise(&self, key: &VersionKey, version: u64) -> Result<u64, StoreError> {
        Self::raise(self, key, version).await
    }
}

impl TokenVersions for RedisStore {
    async fn current(&self, key: &VersionKey) -> Result<Option<u64>, StoreError> {
        let mut command = redis::pipe();
        command.cmd("GET").arg(self.names.version(key));
        let (held,): (Option<Vec<u8>>,) = self.ask(&command).await?;
        Ok(held.as_deref().map(parse).transpose()?)
    }
}

/// Reads what `raise` writes and nothing else: no sign, no space, no leading zero.
fn parse(held: &[u8]) -> Result<u64, RedisStoreError> {
    let digits = match held {
        [b'0'] | [b'1'..=b'9', ..] => held,
        _ => return Err(RedisStoreError::Corrupt),
    };
    let text = str::from_utf8(digits).map_err(|_| RedisStoreError::Corrupt)?;
    text.parse().map_err(|_| RedisStoreError::Corrupt)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_keep_every_digit() {
        for version in [0, 1, 10, (1 << 53) + 1, u64::MAX] {
            assert_eq!(parse(version.to_string().as_bytes()).unwrap(), version);
        }
    }

    #[test]
    fn what_is_no_version_is_not_taken_for_one() {
        for held in [
            "",
            " 1",
            "1 ",
            "+1",
            "-1",
            "01",
            "00",
            "1.0",
            "1e3",
            "0x1",
            "abc",
            "1a",
            "18446744073709551616",
        ] {
            assert!(parse(held.as_bytes()).is_err(), "{held:?}");
        }
        assert!(parse(b"1\xff").is_err());
    }
}
