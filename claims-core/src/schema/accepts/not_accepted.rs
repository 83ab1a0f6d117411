//! The same question at run time.

use std::fmt;

use super::findings;
use crate::schema::Schema;

/// Why a consumer could refuse a token of a producer: every gap, in the words of
/// [`assert_accepts!`](crate::assert_accepts).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotAccepted(String);

impl fmt::Display for NotAccepted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for NotAccepted {}

impl Schema<'_> {
    /// Asks whether a set of this schema takes every token that a set of the other one writes; see
    /// [`assert_accepts!`](crate::assert_accepts), which asks while the program compiles.
    ///
    /// # Errors
    ///
    /// With every gap, if a token of `producer` could be refused.
    ///
    /// ```
    /// use claims_core::{Claims, sets};
    ///
    /// #[derive(Claims)]
    /// struct View {
    ///     #[claim(registered)]
    ///     email: String,
    /// }
    ///
    /// let refused = View::SCHEMA.accepts(sets::OidcEmail::SCHEMA).unwrap_err();
    /// assert!(refused.to_string().contains("`email`: required, but `OidcEmail.email` may be absent"));
    /// ```
    pub fn accepts(&self, producer: &Schema<'_>) -> Result<(), NotAccepted> {
        let findings = findings(self, producer);
        if findings.any() {
            let message = findings.message(self, producer);
            return Err(NotAccepted(message.as_str().to_owned()));
        }
        Ok(())
    }
}
