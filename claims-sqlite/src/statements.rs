//! What is said to SQLite.

use claims_core::{
    NumericDate,
    online::{Presentation, ReplayKey, RevocationKey, VersionKey},
};
use rusqlite::{Connection, OptionalExtension as _, Result, params};

/// How many ended entries of a table one transaction deletes: more than it adds, so that they become
/// fewer.
pub(crate) const DELETED_AT_ONCE: usize = 1024;

pub(crate) fn insert_once(
    connection: &Connection,
    key: &ReplayKey,
    ends_at: i64,
    now: i64,
) -> Result<Presentation> {
    let written = keep_unless_there(connection, key.as_bytes(), ends_at, now)?;
    Ok(if written == 1 {
        Presentation::First
    } else {
        Presentation::Repeated
    })
}

/// Returns how many rows were written: one or none.
pub(crate) fn keep_unless_there(
    connection: &Connection,
    key: &[u8; 32],
    ends_at: i64,
    now: i64,
) -> Result<usize> {
    // An entry that has ended counts as deleted.
    let mut statement = connection.prepare_cached(
        "INSERT INTO used_tokens (key, ends_at) VALUES (?1, ?2)
         ON CONFLICT (key) DO UPDATE SET ends_at = excluded.ends_at WHERE ends_at <= ?3",
    )?;
    statement.execute(params![key, ends_at, now])
}

pub(crate) fn raise(connection: &Connection, key: &VersionKey, version: u64) -> Result<u64> {
    let mut statement = connection.prepare_cached(
        "INSERT INTO token_versions (key, version) VALUES (?1, ?2)
         ON CONFLICT (key) DO UPDATE SET version = max(version, excluded.version)
         RETURNING version",
    )?;
    let current = statement.query_row(params![key.as_bytes(), version.to_be_bytes()], |row| {
        row.get(0)
    })?;
    Ok(u64::from_be_bytes(current))
}

pub(crate) fn current(connection: &Connection, key: &VersionKey) -> Result<Option<u64>> {
    let mut statement =
        connection.prepare_cached("SELECT version FROM token_versions WHERE key = ?1")?;
    let current = statement
        .query_row([key.as_bytes()], |row| row.get(0))
        .optional()?;
    Ok(current.map(u64::from_be_bytes))
}

pub(crate) fn revoke(connection: &Connection, key: &RevocationKey, ends_at: i64) -> Result<()> {
    let mut statement = connection.prepare_cached(
        "INSERT INTO revocations (key, ends_at) VALUES (?1, ?2)
         ON CONFLICT (key) DO UPDATE SET ends_at = max(ends_at, excluded.ends_at)",
    )?;
    statement
        .execute(params![key.as_bytes(), ends_at])
        .map(|_| ())
}

pub(crate) fn is_revoked(connection: &Connection, key: &RevocationKey, now: i64) -> Result<bool> {
    let mut statement =
        connection.prepare_cached("SELECT 1 FROM revocations WHERE key = ?1 AND ends_at > ?2")?;
    statement.exists(params![key.as_bytes(), now])
}

pub(crate) fn delete_ended(connection: &Connection, now: i64) -> Result<()> {
    for sql in [
        "DELETE FROM used_tokens WHERE key IN
             (SELECT key FROM used_tokens WHERE ends_at <= ?1 ORDER BY ends_at LIMIT ?2)",
        "DELETE FROM revocations WHERE key IN
             (SELECT key FROM revocations WHERE ends_at <= ?1 ORDER BY ends_at LIMIT ?2)",
    ] {
        connection
            .prepare_cached(sql)?
            .execute(params![now, DELETED_AT_ONCE.cast_signed()])?;
    }
    Ok(())
}

/// The first whole second that is no earlier.
pub(crate) fn second_after(time: NumericDate) -> i64 {
    time.as_secs()
        .saturating_add(i64::from(time.subsec_nanos() > 0))
}
