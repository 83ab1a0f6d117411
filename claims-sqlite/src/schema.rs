//! The tables of the file, and the version that they have.

use rusqlite::{Connection, TransactionBehavior};

use crate::OpenError;

/// Written into the head of the file: "Clms". Tells it from other databases.
const APPLICATION_ID: i64 = 0x436c_6d73;

/// The version of the tables below. A release that changes them adds a step from the version before.
pub(crate) const VERSION: i64 = 1;

/// Keys are digests of 32 bytes; ends are seconds since 1970. A version is a number of 8 bytes, the most
/// significant one first, because SQLite's own integers are signed.
const TABLES: &str = "
    CREATE TABLE used_tokens (
        key BLOB PRIMARY KEY NOT NULL,
        ends_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX used_tokens_by_end ON used_tokens (ends_at);

    CREATE TABLE revocations (
        key BLOB PRIMARY KEY NOT NULL,
        ends_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX revocations_by_end ON revocations (ends_at);

    CREATE TABLE token_versions (
        key BLOB PRIMARY KEY NOT NULL,
        version BLOB NOT NULL
    ) STRICT, WITHOUT ROWID;
";

/// What is in a file.
enum Found {
    Nothing,
    Tables,
}

/// Leaves a database alone that is not ours, before anything is written to it.
pub(crate) fn refuse_foreign(connection: &Connection) -> Result<(), OpenError> {
    look(connection).map(|_| ())
}

/// Makes the tables if they are not there.
pub(crate) fn prepare(connection: &mut Connection) -> Result<(), OpenError> {
    // One process makes them, and the others wait here.
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    if let Found::Nothing = look(&transaction)? {
        transaction.execute_batch(TABLES)?;
        transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
        transaction.pragma_update(None, "user_version", VERSION)?;
    }
    transaction.commit()?;
    Ok(())
}

fn look(connection: &Connection) -> Result<Found, OpenError> {
    // One statement sees one state of the file.
    let (application, version, objects) = connection.query_row(
        "SELECT (SELECT application_id FROM pragma_application_id),
                (SELECT user_version FROM pragma_user_version),
                (SELECT count(*) FROM sqlite_schema)",
        [],
        |row| Ok((row.get::<_, i64>(0)?, row.get(1)?, row.get::<_, i64>(2)?)),
    )?;
    match (application, version, objects) {
        (0, 0, 0) => Ok(Found::Nothing),
        (APPLICATION_ID, VERSION, _) => Ok(Found::Tables),
        (APPLICATION_ID, found, _) if found > VERSION => Err(OpenError::NewerSchema {
            found,
            known: VERSION,
        }),
        _ => Err(OpenError::ForeignDatabase),
    }
}
