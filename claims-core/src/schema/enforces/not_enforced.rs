//! The same question at run time.

use std::fmt;

use super::findings;
use crate::schema::Schema;

/// Why a consumer does not enforce the online checks of a producer: every difference, in the words of
/// [`assert_enforces!`](crate::assert_enforces).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotEnforced(String);

impl fmt::Display for NotEnforced {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for NotEnforced {}

impl Schema<'_> {
    /// Asks whether a set of this schema makes the online checks that the other one declares; see
    /// [`assert_enforces!`](crate::assert_enforces), which asks while the program compiles. This one is
    /// for schemas that are not compiled in, such as those of lock files.
    ///
    /// # Errors
    ///
    /// With every difference, if the sets declare different online checks.
    ///
    /// ```
    /// use claims_core::Claims;
    ///
    /// #[derive(Claims)]
    /// struct AccessToken {
    ///     #[claim(registered, revocable)]
    ///     sid: String,
    /// }
    ///
    /// #[derive(Claims)]
    /// struct View {
    ///     #[claim(registered)]
    ///     sid: String,
    /// }
    ///
    /// let omitted = View::SCHEMA.enforces(AccessToken::SCHEMA).unwrap_err();
    /// assert!(omitted.to_string().contains(
    ///     "`sid`: `AccessToken.sid` has `revocable`, and `View.sid` does not: \
    ///      a token that was revoked would pass"
    /// ));
    /// ```
    pub fn enforces(&self, producer: &Schema<'_>) -> Result<(), NotEnforced> {
        let findings = findings(self, producer);
        if findings.any() {
            let message = findings.message(self, producer);
            return Err(NotEnforced(message.as_str().to_owned()));
        }
        Ok(())
    }
}
