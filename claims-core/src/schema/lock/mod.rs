//! A declaration as a committed file, and what a change of it breaks.

mod arena;
mod error;
mod integer;
mod names;
mod policy;
mod read;
mod retired;
mod write;

use std::fmt;

pub use arena::Arena;
pub use error::LockError;
pub use policy::{Accepted, PolicySummary};
pub use retired::Retired;

use super::{Json, Schema};
use crate::{Claims, Policy};

/// The version of the file format that is written, and the only one that is read.
const FORMAT: i128 = 1;

/// The member that says so, and that the file is a lock at all.
const MEMBER_FORMAT: &str = "claims_lock";

/// A declaration as a committed file.
#[derive(Debug, Clone, PartialEq)]
pub struct Lock<'a> {
    schema: Schema<'a>,
    policy: Option<PolicySummary>,
    retired: Vec<Retired<'a>>,
}

impl Lock<'static> {
    /// The lock of a type as it is declared now.
    pub fn of<T: Claims + ?Sized>() -> Self {
        Self::new(*T::SCHEMA)
    }
}

impl<'a> Lock<'a> {
    /// The lock of a schema.
    pub const fn new(schema: Schema<'a>) -> Self {
        Self {
            schema,
            policy: None,
            retired: Vec::new(),
        }
    }

    /// Adds what a verifier asks of every token, so that a `max_lifetime` that is raised shows.
    #[must_use]
    pub fn with_policy(mut self, policy: &Policy) -> Self {
        self.policy = Some(policy.into());
        self
    }

    /// Reads a lock.
    ///
    /// # Errors
    ///
    /// [`LockError`] where the text is not a lock of this version: not JSON, a member that is not
    /// known, missing or of another type, a name that is not registered, data that contradicts
    /// itself.
    pub fn parse(text: &str, arena: &'a Arena) -> Result<Self, LockError> {
        read::lock(text, arena)
    }

    /// The schema: what every exporter takes.
    pub const fn schema(&self) -> &Schema<'a> {
        &self.schema
    }

    /// What the verifier asks of every token, if the lock has it.
    pub const fn policy(&self) -> Option<&PolicySummary> {
        self.policy.as_ref()
    }

    /// The claims that were removed.
    pub fn retired(&self) -> &[Retired<'a>] {
        &self.retired
    }

    /// The document.
    pub fn to_json(&self) -> Json {
        write::lock(self)
    }
}

/// The document, ready for a file.
impl fmt::Display for Lock<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.to_json().fmt(f)
    }
}

#[cfg(test)]
mod tests;
