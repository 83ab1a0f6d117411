//! Why a store could not be opened.

use std::{error::Error, fmt};

use claims_core::StoreError;

/// Why a store could not be opened.
///
/// Once it is open, what goes wrong is a [`StoreError`](claims_core::StoreError).
#[derive(Debug)]
#[non_exhaustive]
pub enum OpenError {
    /// A later release of this crate has written the file, and keeps it in a way that this one does not
    /// know.
    NewerSchema {
        /// The version of the file.
        found: i64,
        /// The newest version that is known here.
        known: i64,
    },
    /// The file is somebody else's database.
    ForeignDatabase,
    /// Processes cannot share this database: it is not a file, or not on a disk of this machine.
    NotShared {
        /// The journal that SQLite keeps instead of a write-ahead log.
        journal: String,
    },
    /// SQLite reports an error.
    Database(Box<dyn Error + Send + Sync>),
    /// A thread could not be started.
    Thread(std::io::Error),
}

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NewerSchema { found, known } => write!(
                f,
                "the file of the store has version {found}, and this release knows versions up to {known}: \
                 bring the services that share it to the same release of claims-sqlite"
            ),
            Self::ForeignDatabase => f.write_str(
                "the file is the database of another application: give the store a file of its own",
            ),
            Self::NotShared { journal } => write!(
                f,
                "SQLite keeps no write-ahead log for this database but a journal of kind `{journal}`: give the \
                 store a file on a disk of this machine"
            ),
            Self::Database(_) => f.write_str("the file of the store could not be opened"),
            Self::Thread(_) => f.write_str("the threads of the store could not be started"),
        }
    }
}

impl Error for OpenError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Database(error) => Some(&**error),
            Self::Thread(error) => Some(error),
            _ => None,
        }
    }
}

impl From<rusqlite::Error> for OpenError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Database(Box::new(Reported(error)))
    }
}

/// What SQLite reports, without its own source, which says the same in other words.
#[derive(Debug)]
pub(crate) struct Reported(pub(crate) rusqlite::Error);

impl Reported {
    pub(crate) fn by_store(error: rusqlite::Error) -> StoreError {
        StoreError::new(Self(error))
    }
}

impl fmt::Display for Reported {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Error for Reported {}
