//! May a private claim carry this name? One rule and one wording, for the derive and for claims
//! that come from configuration.
//!
//! A registered name has one meaning for every recipient (RFC 7519, section 4.1), so a private claim
//! with that name would be misread. Retired names and mere near misses are free.

mod message;
mod names;

pub use message::{ForConfiguration, ForField, Repeated};
pub use names::{NameCollisions, check_private_names};

use alloc::{borrow::ToOwned, string::String};

use crate::{RegisteredClaim, find_ignoring_ascii_case, is_core};

/// A private claim that carries a registered name, or one that differs from it only in case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Collision {
    name: String,
    claim: &'static RegisteredClaim,
}

/// What a user can do about a [`Collision`] in a derived type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum WayOut {
    /// Declare that the field is the registered claim: `#[claim(registered)]`.
    Registered,
    /// Give the claim another name: `#[claim(rename = "...")]`.
    Rename,
    /// Reuse the name with another meaning, and say why: `#[claim(collides = "...")]`.
    Collides,
}

/// Refuses a name that a private claim must not carry.
///
/// # Errors
///
/// The name is registered, or differs from a registered one only in case, Unicode's included
/// (`\u{17f}ub`): decoders that fold case would take one claim for the other.
pub fn check_private_name(name: &str) -> Result<(), Collision> {
    match find_ignoring_ascii_case(name) {
        Some(claim) => Err(Collision {
            name: name.to_owned(),
            claim,
        }),
        None => Ok(()),
    }
}

impl Collision {
    /// The name of the private claim, as it was written.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The registered claim that it collides with.
    pub fn claim(&self) -> &'static RegisteredClaim {
        self.claim
    }

    /// Whether the names are equal; otherwise they differ in case.
    pub fn is_exact(&self) -> bool {
        self.name == self.claim.name
    }

    /// Whether the registered claim is one of the seven core claims.
    pub fn is_core(&self) -> bool {
        is_core(self.claim.name)
    }

    /// What a user of the derive can do. Every token is checked for its core claims, so their
    /// names cannot be reused.
    pub fn ways_out(&self) -> &'static [WayOut] {
        if self.is_core() {
            &[WayOut::Registered, WayOut::Rename]
        } else {
            &[WayOut::Registered, WayOut::Rename, WayOut::Collides]
        }
    }
}

#[cfg(test)]
mod tests;
