//! Online checks of `claims-core` on one machine: used tokens, versions of tokens and revocations in an
//! SQLite file that several processes share.
//!
//! ```
//! use std::time::Duration;
//!
//! use claims_core::{
//!     Claims, NumericDate, Policy,
//!     online::{Stores, VersionKey},
//! };
//! use claims_sqlite::SqliteStore;
//!
//! #[derive(Debug, Claims)]
//! struct DownloadLink {
//!     #[claim(registered)]
//!     exp: NumericDate,
//!     #[claim(registered, single_use)]
//!     jti: String,
//!     uid: u64,
//!     #[claim(version_of = "uid")]
//!     tv: u64,
//! }
//!
//! # pollster::block_on(async {
//! # let directory = tempfile::tempdir()?;
//! # let path = directory.path().join("tokens.db");
//! // let path = "/var/lib/files/tokens.db";
//! let store = SqliteStore::open(path)?;
//! let stores = Stores::of(store.clone());
//!
//! // The issuer, at every login: the version that the table of users has. Without one here, tokens are
//! // refused; one that starts again at 1, after a loss of the file, would bring stolen old tokens back.
//! let user = VersionKey::of::<DownloadLink>(None, 42);
//! let in_the_table = 7;
//! let tv = store.raise(&user, in_the_table).await?;
//!
//! // Every process that serves files.
//! let policy = Policy::builder().build()?;
//! let end = NumericDate::now() + Duration::from_secs(60);
//! let payload = format!(r#"{{"jti":"7f3a","exp":{},"uid":42,"tv":{tv}}}"#, end.as_secs());
//! assert!(policy.decode_online::<DownloadLink>(payload.as_bytes(), &stores).await.is_ok());
//! let again = policy.decode_online::<DownloadLink>(payload.as_bytes(), &stores).await;
//! assert_eq!(again.unwrap_err().to_string(), "`jti`: used before");
//!
//! // To end all links of that user, first in the table and then here.
//! store.raise(&user, in_the_table + 1).await?;
//! let payload = payload.replace("7f3a", "81c0");
//! let old = policy.decode_online::<DownloadLink>(payload.as_bytes(), &stores).await;
//! assert_eq!(old.unwrap_err().to_string(), "`tv`: replaced by a newer version");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! # }).unwrap();
//! ```
//!
//! # What it holds up
//!
//! - Of any number of processes and tasks that present one token, one is the first: to look and to insert
//!   is one statement, inside a transaction that one process at a time has.
//! - What was answered is on the disk: it is still there after a crash of the process, of the machine, and
//!   after a loss of power (`synchronous=FULL`).
//! - A store that cannot answer is [`Error::Store`](claims_core::Error::Store): a file that is locked for
//!   longer than the [`busy_timeout`](SqliteStoreBuilder::busy_timeout), a full disk, more requests than
//!   are worked off.
//!
//! # What it needs
//!
//! - A file on a disk of this machine, of which all its processes see the same clock. **Not on a network
//!   file system**: its locks and SQLite's shared memory do not go together. For many machines there is
//!   `claims-redis`.
//! - A file of its own, next to which SQLite keeps two more (`-wal`, `-shm`). Who deletes them, or brings
//!   back an old copy, makes the store forget. Under one path for all: a hard link has a log of its own, and so
//!   has each container that is given the file without its folder. They would not see what the others write.
//! - A folder that nobody else can write to, and so not the one for temporary files: whoever owns the file,
//!   or made it first, can take out that a token was used or revoked. The file is made with the rights that
//!   the process gives to new files (`umask`).
//! - A clock in step. The store forgets by it, some minutes after the end: one that was set further ahead for a
//!   while, and then back, has made it forget what a verifier accepts again.
//! - No async runtime: two threads wait for the disk, one for what is written and one for what is read, so
//!   that no executor has to. A thread of the executor's own would be tokio's `spawn_blocking`, which
//!   panics under every other runtime; and one thread that writes can commit all that has come in
//!   meanwhile at once.
//! - A C compiler, because SQLite is compiled along. `default-features = false` links the system's
//!   instead.
//!
//! Ended entries are deleted when others are written. Keys are digests: no claim is in the file.

mod builder;
mod database;
mod error;
mod reader;
mod schema;
mod statements;
mod store;
mod writer;

#[cfg(test)]
mod tests;

pub use builder::SqliteStoreBuilder;
pub use error::OpenError;
pub use store::SqliteStore;
