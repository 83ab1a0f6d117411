//! Why a text is no lock.

use std::{borrow::Cow, error, fmt};

/// Where and why a text is not a lock that this version reads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LockError {
    path: String,
    message: Cow<'static, str>,
}

impl LockError {
    pub(super) fn new(path: String, message: impl Into<Cow<'static, str>>) -> Self {
        let message = message.into();
        Self { path, message }
    }

    /// Where in the document, such as `set.claims[3].shape`; empty if all of it is meant.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// What is wrong, in a sentence without a full stop.
    pub fn message(&self) -> &str {
        &self.message
    }
}

impl fmt::Display for LockError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.path.is_empty() {
            return f.write_str(&self.message);
        }
        write!(f, "`{}`: {}", self.path, self.message)
    }
}

impl error::Error for LockError {}
