//! The place of one field while its set is being read.

use crate::report::Report;

/// What was found of one claim so far.
#[derive(Debug)]
pub enum Slot<T> {
    /// Not seen yet.
    Absent,
    /// Seen as `null`, where that is allowed.
    Null,
    /// Seen, and the report says why it was refused.
    Refused,
    /// Seen and read.
    Value(T),
}

impl<T> Default for Slot<T> {
    #[inline]
    fn default() -> Self {
        Self::Absent
    }
}

impl<T> Slot<T> {
    /// The value, for a validator that runs before the set is complete.
    #[inline]
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Value(value) => Some(value),
            _ => None,
        }
    }

    /// The value of a claim that must be there.
    #[inline]
    pub fn required(self, claim: &'static str, report: &mut Report) -> Option<T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Absent => {
                report.missing(claim);
                None
            }
            Self::Null | Self::Refused => None,
        }
    }

    /// The value of a claim that may be absent or `null`.
    #[inline]
    #[allow(clippy::option_option)] // Outer: whether the set can be built. Inner: the field.
    pub fn optional(self) -> Option<Option<T>> {
        match self {
            Self::Value(value) => Some(Some(value)),
            Self::Absent | Self::Null => Some(None),
            Self::Refused => None,
        }
    }

    /// The value of a claim that must be there and may be `null`.
    #[inline]
    #[allow(clippy::option_option)] // As above.
    pub fn nullable(self, claim: &'static str, report: &mut Report) -> Option<Option<T>> {
        match self {
            Self::Absent => {
                report.missing(claim);
                None
            }
            present => present.optional(),
        }
    }

    /// The value of a claim that has a default.
    #[inline]
    pub fn or_else(self, default: impl FnOnce() -> T) -> Option<T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Absent | Self::Null => Some(default()),
            Self::Refused => None,
        }
    }
}
