//! A file of SQLite.

use std::{path::PathBuf, sync::Arc, time::Duration};

use claims_sqlite::{SqliteStore, SqliteStoreBuilder};
use rusqlite::Connection;
use tempfile::TempDir;

use crate::{Hand, SharedStore, Stoppable, StoreUnderTest};

/// Waits long for others who write: the machine may have much else to do.
pub fn patient() -> SqliteStoreBuilder {
    SqliteStore::builder().busy_timeout(Duration::from_secs(120))
}

/// A file in a directory of its own.
pub struct SqliteFile(TempDir);

impl SqliteFile {
    /// A directory in which the first who opens the store makes its file.
    pub fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self) -> PathBuf {
        self.0.path().join("tokens.db")
    }

    /// Renames all tables; nobody finds them then.
    fn rename_tables(&self, rename: impl Fn(&str) -> (String, String)) {
        let connection = Connection::open(self.path()).unwrap();
        for table in ["used_tokens", "revocations", "token_versions"] {
            let (from, to) = rename(table);
            let sql = format!("ALTER TABLE {from} RENAME TO {to}");
            connection.execute_batch(&sql).unwrap();
        }
    }
}

impl Default for SqliteFile {
    fn default() -> Self {
        Self::new()
    }
}

impl StoreUnderTest for SqliteFile {
    type Store = SqliteStore;

    const DURABLE: bool = true;

    async fn open(&self, clock: &Hand) -> Arc<SqliteStore> {
        let builder = patient().clock(clock.clone());
        Arc::new(builder.open(self.path()).unwrap())
    }

    /// Nothing runs but who has opened it.
    async fn restart(&self) {}
}

impl Stoppable for SqliteFile {
    async fn stop(&self) {
        self.rename_tables(|table| (table.to_owned(), format!("{table}_away")));
    }

    async fn start(&self) {
        self.rename_tables(|table| (format!("{table}_away"), table.to_owned()));
    }
}

impl SharedStore for SqliteFile {
    fn arguments(&self) -> Vec<String> {
        vec!["sqlite".to_owned(), self.path().display().to_string()]
    }
}
