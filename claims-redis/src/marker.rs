//! Notices that Redis was emptied.
//!
//! A key without an expiry holds the time at which it was first written. Who connects takes it down, or
//! writes it; whoever finds it gone or written anew later knows that everything beside it was lost too.

use std::sync::atomic::{AtomicU64, Ordering};

use redis::{RedisResult, aio::ConnectionLike};

use crate::{RedisStoreError, server_time::ServerTime};

/// What the marker was when the store connected.
#[derive(Debug)]
pub(crate) struct Marker(AtomicU64);

impl Marker {
    pub(crate) fn new(found: u64) -> Self {
        Self(AtomicU64::new(found))
    }

    /// Takes the loss of everything before as given.
    pub(crate) fn replace(&self, found: u64) {
        self.0.store(found, Ordering::Release);
    }

    /// Fails unless the marker is the same. It is read behind what it vouches for: as it has not gone
    /// then, nothing beside it had gone before.
    pub(crate) fn check(&self, found: Option<u64>) -> Result<(), RedisStoreError> {
        match found {
            Some(found) if found == self.0.load(Ordering::Acquire) => Ok(()),
            _ => Err(RedisStoreError::Emptied),
        }
    }
}

/// The marker that Redis holds, written now if there was none.
pub(crate) async fn find_or_write(
    name: &str,
    connection: &mut impl ConnectionLike,
) -> RedisResult<u64> {
    // Read first: a Redis that is full refuses every write, and can be asked all the same.
    let (found, (seconds, microseconds)): (Option<u64>, ServerTime) = redis::pipe()
        .cmd("GET")
        .arg(name)
        .cmd("TIME")
        .query_async(connection)
        .await?;
    if let Some(found) = found {
        return Ok(found);
    }
    let now = u64::try_from(seconds)
        .unwrap_or_default()
        .saturating_mul(1_000_000)
        .saturating_add(microseconds);
    // Of two that come first at once, one writes it and both read the same.
    let (found,): (u64,) = redis::pipe()
        .cmd("SET")
        .arg(name)
        .arg(now)
        .arg("NX")
        .ignore()
        .cmd("GET")
        .arg(name)
        .query_async(connection)
        .await?;
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_same_marker_vouches() {
        let marker = Marker::new(7);
        assert!(marker.check(Some(7)).is_ok());
        for found in [None, Some(6), Some(8), Some(0)] {
            let error = marker.check(found).unwrap_err();
            assert!(matches!(error, RedisStoreError::Emptied), "{error:?}");
        }
        marker.replace(8);
        assert!(marker.check(Some(8)).is_ok());
        assert!(marker.check(Some(7)).is_err());
    }
}
