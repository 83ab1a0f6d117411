//! Limits in time, put into words only when somebody reads them.

use std::fmt;

use super::{Date, Span};

/// A limit in time that a rule sets.
///
/// `Display` and serialization put it into words, such as `later than 2023-11-14T22:13:20Z` or
/// `at most 24 h ago`; what a program has to know is the violation's code.
///
/// ```
/// use claims_core::{Claims, Detail, Error, FixedClock, NumericDate, Policy};
///
/// #[derive(Debug, Claims)]
/// struct Session {
///     #[claim(registered)]
///     exp: NumericDate,
/// }
///
/// let clock = FixedClock(NumericDate::from_secs(1_700_000_000));
/// let policy = Policy::builder().clock(clock).build()?;
/// let Err(Error::Claims(report)) = policy.decode::<Session>(br#"{"exp":1699990000}"#) else {
///     panic!("over");
/// };
/// let Some(Detail::Time(limit)) = report.violations()[0].expected() else {
///     panic!("a limit in time");
/// };
/// // A minute of leeway.
/// assert_eq!(limit.to_string(), "later than 2023-11-14T22:12:20Z");
/// # Ok::<(), claims_core::ConfigError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimeLimit(pub(super) Limit);

/// The kinds of limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Limit {
    LaterThan(Date),
    NotLaterThan(Date),
    /// The end that a claim counts from `iat`.
    EndLaterThan(Date),
    /// The value of `exp`.
    BeforeExpiry(Date),
    /// Age.
    AtMostAgo(Span),
    /// Lifetime.
    AtMostAfterIssue(Span),
}

impl TimeLimit {
    /// Whether the limit is the value of another claim.
    pub(super) fn tells_claim(&self) -> bool {
        matches!(self.0, Limit::BeforeExpiry(_))
    }
}

impl From<Limit> for super::Detail {
    fn from(limit: Limit) -> Self {
        Self::Time(TimeLimit(limit))
    }
}

impl fmt::Display for TimeLimit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Limit::LaterThan(date) => write!(f, "later than {date}"),
            Limit::NotLaterThan(date) => write!(f, "not later than {date}"),
            Limit::EndLaterThan(date) => write!(f, "an end later than {date}"),
            Limit::BeforeExpiry(date) => write!(f, "earlier than `exp`, {date}"),
            Limit::AtMostAgo(span) => write!(f, "at most {span} ago"),
            Limit::AtMostAfterIssue(span) => write!(f, "at most {span} after `iat`"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Detail;

    #[test]
    fn limits_are_words_when_shown() {
        let second = 1_000_000_000;
        for (limit, words) in [
            (Limit::LaterThan(Date(0)), "later than 1970-01-01T00:00:00Z"),
            (
                Limit::NotLaterThan(Date(second)),
                "not later than 1970-01-01T00:00:01Z",
            ),
            (
                Limit::EndLaterThan(Date(0)),
                "an end later than 1970-01-01T00:00:00Z",
            ),
            (
                Limit::BeforeExpiry(Date(0)),
                "earlier than `exp`, 1970-01-01T00:00:00Z",
            ),
            (Limit::AtMostAgo(Span(60 * second)), "at most 60 s ago"),
            (
                Limit::AtMostAfterIssue(Span(3600 * second)),
                "at most 1 h after `iat`",
            ),
        ] {
            let detail = Detail::from(limit);
            assert_eq!(detail.to_string(), words);
            assert_eq!(serde_json::to_value(&detail).unwrap(), words);
        }
    }

    #[test]
    fn only_the_end_of_the_window_tells_a_claim() {
        for (limit, tells) in [
            (Limit::BeforeExpiry(Date(0)), true),
            (Limit::LaterThan(Date(0)), false),
            (Limit::AtMostAfterIssue(Span(1)), false),
        ] {
            assert_eq!(TimeLimit(limit).tells_claim(), tells);
        }
    }
}
