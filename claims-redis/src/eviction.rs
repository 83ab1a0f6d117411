//! Whether Redis forgets when its memory is full.

use redis::{RedisResult, aio::ConnectionLike};

use crate::RedisStoreError;

/// What Redis tells of `maxmemory-policy`.
///
/// `INFO` tells it as `CONFIG GET` does, and managed services that forbid the second allow the first.
pub(crate) async fn policy(connection: &mut impl ConnectionLike) -> RedisResult<Option<String>> {
    let mut command = redis::cmd("INFO");
    let info: String = command.arg("memory").query_async(connection).await?;
    Ok(find(&info).map(str::to_owned))
}

/// Fails unless nothing is ever evicted.
pub(crate) fn judge(
    policy: RedisResult<Option<String>>,
    unknown_is_fine: bool,
) -> Result<(), RedisStoreError> {
    match policy {
        Ok(Some(policy)) if policy == "noeviction" => Ok(()),
        Ok(Some(policy)) => Err(RedisStoreError::Evicts { policy }),
        Ok(None) if unknown_is_fine => Ok(()),
        Ok(None) => Err(RedisStoreError::UnknownEviction { source: None }),
        // A connection that failed says nothing of the policy.
        Err(error) if error.is_io_error() => Err(error.into()),
        Err(_) if unknown_is_fine => Ok(()),
        Err(error) => Err(RedisStoreError::UnknownEviction {
            source: Some(error),
        }),
    }
}

fn find(info: &str) -> Option<&str> {
    let mut lines = info.lines();
    lines.find_map(|line| line.strip_prefix("maxmemory_policy:"))
}

#[cfg(test)]
mod tests {
    use std::io;

    use redis::{ErrorKind, RedisError};

    use super::*;

    #[test]
    fn the_policy_is_found_in_what_redis_tells() {
        let info = "# Memory\r\nmaxmemory_human:0B\r\nmaxmemory_policy:allkeys-lru\r\nlazyfree_pending_objects:0\r\n";
        assert_eq!(find(info), Some("allkeys-lru"));
        assert_eq!(find("# Memory\r\nused_memory:1\r\n"), None);
        assert_eq!(find(""), None);
    }

    #[test]
    fn only_no_eviction_will_do() {
        let known = |policy: &str| Ok(Some(policy.to_owned()));
        assert!(judge(known("noeviction"), false).is_ok());
        for policy in ["allkeys-lru", "volatile-ttl", "", "NoEviction"] {
            for unknown_is_fine in [false, true] {
                let error = judge(known(policy), unknown_is_fine).unwrap_err();
                assert!(matches!(error, RedisStoreError::Evicts { .. }), "{error:?}");
            }
        }
    }

    #[test]
    fn a_policy_that_is_not_told_has_to_be_allowed() {
        let forbidden = || RedisError::from((ErrorKind::Client, "no permission"));
        for policy in [
            || Ok(None),
            || Err(RedisError::from((ErrorKind::Client, "no permission"))),
        ] {
            assert!(judge(policy(), true).is_ok());
            let error = judge(policy(), false).unwrap_err();
            assert!(
                matches!(error, RedisStoreError::UnknownEviction { .. }),
                "{error:?}"
            );
        }
        let error = judge(Err(forbidden()), false).unwrap_err();
        assert!(std::error::Error::source(&error).is_some());
    }

    #[test]
    fn a_lost_connection_is_not_a_policy_that_is_not_told() {
        let lost = || RedisError::from(io::Error::from(io::ErrorKind::ConnectionReset));
        let error = judge(Err(lost()), true).unwrap_err();
        assert!(matches!(error, RedisStoreError::Redis(_)), "{error:?}");
    }
}
