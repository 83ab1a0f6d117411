//! Claims that were verified.

use std::{ops::Deref, sync::Arc};

use super::Header;

/// Claims out of a token whose signature and claims were accepted.
///
/// Only a [`Verifier`](super::Verifier) makes one: a function that takes a `Verified<T>` cannot be
/// called with claims from anywhere else.
///
/// ```
/// use claims_core::{Verified, sets::Core};
///
/// fn subject(token: &Verified<Core>) -> Option<&str> {
///     token.sub.as_deref()
/// }
/// ```
#[derive(Debug, Clone)]
pub struct Verified<T> {
    claims: T,
    header: Arc<Header>,
}

impl<T> Verified<T> {
    pub(super) fn new(claims: T, header: Arc<Header>) -> Self {
        Self { claims, header }
    }

    /// The claims.
    pub fn claims(&self) -> &T {
        &self.claims
    }

    /// The claims, no longer marked as verified.
    pub fn into_inner(self) -> T {
        self.claims
    }

    /// What the token's header says: `alg`, `kid`, `typ`.
    pub fn header(&self) -> &Header {
        &self.header
    }
}

impl<T> Deref for Verified<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.claims
    }
}
