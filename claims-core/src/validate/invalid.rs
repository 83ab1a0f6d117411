//! What a user's validator returns.

use std::{borrow::Cow, error::Error, fmt};

/// Why a validator refuses a value.
///
/// ```
/// use claims_core::Invalid;
///
/// fn known_region(region: &str) -> Result<(), Invalid> {
///     match region {
///         "eu" | "us" => Ok(()),
///         other => Err(Invalid::new("unknown_region", format!("there is no region {other}"))),
///     }
/// }
/// # assert!(known_region("eu").is_ok());
/// assert_eq!(known_region("mars").unwrap_err().to_string(), "there is no region mars");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invalid {
    code: &'static str,
    message: Cow<'static, str>,
    claim: Option<Cow<'static, str>>,
}

impl Invalid {
    /// A reason for machines, and one for people.
    ///
    /// The report shows the first as [`Violation::reason`](crate::Violation::reason). Its
    /// [`Code`](crate::Code) is [`Code::Custom`](crate::Code::Custom), unless `code` is the text of another
    /// [`Code`](crate::Code), such as `range`.
    ///
    /// A message that is built at run time may quote the value. For a `sensitive` claim, and for the
    /// validator of a set that has one, only a message that is a literal reaches the report.
    pub fn new(code: &'static str, message: impl Into<Cow<'static, str>>) -> Self {
        Self {
            code,
            message: message.into(),
            claim: None,
        }
    }

    /// Names the claim at fault, for a validator that sees the whole set.
    ///
    /// For the validator of one claim, it is a path inside that claim's value.
    #[must_use]
    pub fn claim(mut self, name: impl Into<Cow<'static, str>>) -> Self {
        self.claim = Some(name.into());
        self
    }

    /// The reason for machines.
    pub fn code(&self) -> &'static str {
        self.code
    }

    /// The reason for people.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// Code, message and claim.
    pub(super) fn into_parts(self) -> (&'static str, Cow<'static, str>, Option<Cow<'static, str>>) {
        (self.code, self.message, self.claim)
    }
}

/// The message.
impl fmt::Display for Invalid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl Error for Invalid {}

#[cfg(test)]
mod tests {
    use super::Invalid;

    #[test]
    fn both_reasons_can_be_asked_for() {
        let invalid = Invalid::new("unknown_region", "there is no region mars");
        assert_eq!(invalid.code(), "unknown_region");
        assert_eq!(invalid.message(), "there is no region mars");
        assert_eq!(invalid.to_string(), invalid.message());
    }
}
