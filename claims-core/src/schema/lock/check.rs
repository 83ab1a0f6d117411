//! The committed file against the declaration: the one-line test.

use std::{env, error, fmt, io, path::Path};

use super::{Arena, Diff, Lock, LockError, file::Target, retired::carried_over};

/// What a check found, if nothing is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Checked {
    /// The file says what is declared.
    Same,
    /// The file was written.
    Written,
}

/// Why a check failed.
#[derive(Debug)]
#[non_exhaustive]
pub enum CheckError {
    /// There is no file yet.
    Missing {
        /// Name of the set.
        set: String,
        /// The file, as it was given.
        path: String,
    },
    /// The file says something else than what is declared.
    Differs {
        /// Name of the set.
        set: String,
        /// The file, as it was given.
        path: String,
        /// The difference.
        diff: Diff,
    },
    /// A name that was retired came back with another meaning or type: that cannot be blessed.
    Retired {
        /// Name of the set.
        set: String,
        /// The file, as it was given.
        path: String,
        /// The difference.
        diff: Diff,
    },
    /// The file is not a lock.
    Unreadable {
        /// The file, as it was given.
        path: String,
        /// What is wrong with it.
        error: LockError,
    },
    /// The path leads out of the package.
    Outside {
        /// The file, as it was given.
        path: String,
    },
    /// The declaration cannot be read back from a file: it is nested too deeply.
    Unlockable {
        /// Name of the set.
        set: String,
        /// What is wrong with it.
        error: LockError,
    },
    /// The file could not be read or written.
    Io {
        /// The file, as it was given.
        path: String,
        /// The cause.
        error: io::Error,
    },
}

impl Lock<'_> {
    /// Compares this lock, as it is declared now, with the committed file at `path` below `root`.
    ///
    /// With `bless` the file is written instead, and the folders that it needs, if it says something
    /// else. Claims that are no longer declared stay in it as retired. Nothing is written outside
    /// of `root`.
    ///
    /// [`assert_locked!`](crate::assert_locked) is this as a test.
    ///
    /// # Errors
    ///
    /// [`CheckError`] if the file is missing or says something else and `bless` is not set; in any
    /// case if it is no lock, if a retired name came back with another meaning or type, if the path
    /// leads out of `root`, or if the file cannot be read or written.
    pub fn check(
        &self,
        root: impl AsRef<Path>,
        path: impl AsRef<Path>,
        bless: bool,
    ) -> Result<Checked, CheckError> {
        let file = Target::new(root.as_ref(), path.as_ref())?;
        let Some(text) = file.read()? else {
            if bless {
                return self.write(&file);
            }
            return Err(CheckError::Missing {
                set: self.schema.name.to_owned(),
                path: file.name(),
            });
        };
        let arena = Arena::new();
        let old = Lock::parse(&text, &arena).map_err(|error| CheckError::Unreadable {
            path: file.name(),
            error,
        })?;
        self.compare(&old, &arena, &file, bless)
    }

    fn compare(
        &self,
        old: &Lock<'_>,
        arena: &Arena,
        file: &Target,
        bless: bool,
    ) -> Result<Checked, CheckError> {
        let mut new: Lock<'_> = self.clone();
        new.retired = carried_over(old, self, arena);
        if *old == new {
            return Ok(Checked::Same);
        }
        let diff = Diff::between(old, &new);
        let (set, path) = (self.schema.name.to_owned(), file.name());
        if diff.has_returned() {
            return Err(CheckError::Retired { set, path, diff });
        }
        if bless {
            return new.write(file);
        }
        Err(CheckError::Differs { set, path, diff })
    }

    fn write(&self, file: &Target) -> Result<Checked, CheckError> {
        let text = self.to_string();
        // What could not be read again would stop every later check.
        if let Err(error) = Lock::parse(&text, &Arena::new()) {
            let set = self.schema.name.to_owned();
            return Err(CheckError::Unlockable { set, error });
        }
        file.write(&text)?;
        Ok(Checked::Written)
    }
}

/// Whether the environment asks for locks to be written: `CLAIMS_BLESS=1`.
fn blessing() -> bool {
    env::var_os("CLAIMS_BLESS").is_some_and(|value| !value.is_empty() && value != "0")
}

/// What [`assert_locked!`](crate::assert_locked) calls.
#[doc(hidden)]
#[track_caller]
#[allow(clippy::panic, reason = "it is an assertion of a test")]
pub fn assert_locked(lock: &Lock<'_>, root: &str, path: &str) {
    if let Err(error) = lock.check(root, path, blessing()) {
        panic!("{error}");
    }
}

impl fmt::Display for CheckError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing { set, path } => write!(
                f,
                "`{set}` is not locked yet: there is no `{path}`\nhelp: run this test with \
                 CLAIMS_BLESS=1 to write it, and commit the file"
            ),
            Self::Differs { set, path, diff } => write!(
                f,
                "`{set}` is not what `{path}` says:\n\n{diff}\nhelp: if that is meant, run this test \
                 with CLAIMS_BLESS=1 and commit the file"
            ),
            Self::Retired { set, path, diff } => write!(
                f,
                "`{set}` uses a retired name for something else than `{path}` says:\n\n{diff}\nhelp: \
                 somebody may still read the claim as what it was: take another name; CLAIMS_BLESS=1 \
                 does not change that"
            ),
            Self::Unreadable { path, error } => write!(
                f,
                "`{path}` is no lock: {error}\nhelp: restore the file; without it the test starts \
                 anew, but the retired names are forgotten"
            ),
            Self::Outside { path } => write!(
                f,
                "`{path}` leads out of the package\nhelp: name a file below the folder of \
                 `Cargo.toml`, without `..` and links"
            ),
            Self::Unlockable { set, error } => {
                write!(f, "`{set}` cannot be locked: {error}")
            }
            Self::Io { path, error } => write!(f, "`{path}`: {error}"),
        }
    }
}

impl error::Error for CheckError {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        match self {
            Self::Io { error, .. } => Some(error),
            Self::Unreadable { error, .. } | Self::Unlockable { error, .. } => Some(error),
            _ => None,
        }
    }
}
