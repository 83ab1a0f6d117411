//! Connections to the file.

use std::{
    path::Path,
    thread,
    time::{Duration, Instant},
};

use rusqlite::{Connection, ErrorCode, OpenFlags};

use crate::{OpenError, schema};

/// Two connections, so that whoever reads does not wait for whoever writes.
pub(crate) struct Connections {
    pub(crate) writing: Connection,
    pub(crate) reading: Connection,
}

pub(crate) fn open(path: &Path, busy_timeout: Duration) -> Result<Connections, OpenError> {
    // The file is made by the first connection alone.
    let mut writing = connect(path, OpenFlags::SQLITE_OPEN_CREATE, busy_timeout)?;
    schema::refuse_foreign(&writing)?;
    keep_write_ahead_log(&writing, busy_timeout)?;
    // What was answered survives a loss of power.
    writing.pragma_update(None, "synchronous", "FULL")?;
    schema::prepare(&mut writing)?;

    let reading = connect(path, OpenFlags::empty(), busy_timeout)?;
    reading.pragma_update(None, "query_only", true)?;
    Ok(Connections { writing, reading })
}

/// Each connection stays in one thread. A path is a path, not a URI.
fn connect(path: &Path, flags: OpenFlags, busy_timeout: Duration) -> rusqlite::Result<Connection> {
    let flags = flags | OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(busy_timeout)?;
    Ok(connection)
}

/// Readers go on while somebody writes. Two processes that open a new file at once get into each other's
/// way here, and SQLite does not wait by itself.
fn keep_write_ahead_log(connection: &Connection, patience: Duration) -> Result<(), OpenError> {
    let start = Instant::now();
    loop {
        let journal = connection
            .pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get::<_, String>(0));
        match journal {
            Ok(journal) if journal == "wal" => return Ok(()),
            Ok(journal) => return Err(OpenError::NotShared { journal }),
            Err(error) if is_busy(&error) && start.elapsed() < patience => {
                thread::sleep(Duration::from_millis(5));
            }
            Err(error) => return Err(error.into()),
        }
    }
}

pub(crate) fn is_busy(error: &rusqlite::Error) -> bool {
    matches!(
        error.sqlite_error_code(),
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked)
    )
}
