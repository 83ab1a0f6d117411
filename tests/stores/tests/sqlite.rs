//! The suite, for a file of SQLite.

use claims_stores_tests::{sqlite::SqliteFile, suite, suite_of_shared, suite_of_stoppable};

suite!(Some(SqliteFile::new()));
suite_of_stoppable!(Some(SqliteFile::new()));
suite_of_shared!(Some(SqliteFile::new()));
