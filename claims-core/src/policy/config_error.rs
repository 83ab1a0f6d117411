//! Mistakes in a configuration.

use std::{error, fmt, slice, time::Duration};

use super::builder::MAX_LEEWAY;
use crate::error::SetupError;

/// Why a policy was not built: it would accept everything, or nothing, by oversight.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ConfigError {
    /// A list of allowed values is empty.
    EmptyList {
        /// The option, such as `issuers`.
        option: &'static str,
        /// The option that allows every value, where there is one.
        instead: &'static str,
    },
    /// A value, or the name of a claim, is the empty string.
    EmptyValue {
        /// The option, such as `issuer`.
        option: &'static str,
    },
    /// A value that no token could have.
    UnusableValue {
        /// The option, such as `http_uri`.
        option: &'static str,
        /// What it takes, in words.
        expected: &'static str,
    },
    /// An option that holds one value was given two.
    TwoValues {
        /// The option, such as `subject` or `equals("tenant")`.
        option: String,
    },
    /// Two options contradict each other.
    Contradiction {
        /// The first option.
        first: String,
        /// The second option.
        second: String,
    },
    /// `aud` has to be there, and the policy does not say which audience it may name.
    AudienceUnstated {
        /// The option that asks for `aud`.
        option: String,
    },
    /// The leeway is longer than 5 minutes.
    LeewayTooLong {
        /// The leeway given.
        leeway: Duration,
    },
    /// More than one mistake; [`mistakes`](Self::mistakes) lists them.
    Several(Vec<ConfigError>),
    /// A signer, a verifier or a set of keys is incomplete or contradictory.
    Setup(SetupError),
}

impl ConfigError {
    /// Every mistake, in the order in which they were made.
    pub fn mistakes(&self) -> &[Self] {
        match self {
            Self::Several(mistakes) => mistakes,
            one => slice::from_ref(one),
        }
    }

    /// One error for any number of mistakes; `None` if there are none.
    pub(super) fn from_mistakes(mut mistakes: Vec<Self>) -> Option<Self> {
        match mistakes.len() {
            0 | 1 => mistakes.pop(),
            _ => Some(Self::Several(mistakes)),
        }
    }
}

/// Writes one line for each mistake.
impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Setup(setup) => setup.fmt(f),
            Self::Several(mistakes) => {
                for (index, mistake) in mistakes.iter().enumerate() {
                    if index > 0 {
                        f.write_str("\n")?;
                    }
                    mistake.fmt(f)?;
                }
                Ok(())
            }
            Self::EmptyList { option, instead } => write!(
                f,
                "`{option}` was given an empty list, which no token could match: \
                 name a value, or use `{instead}()` to accept every one"
            ),
            Self::EmptyValue { option } => {
                write!(
                    f,
                    "`{option}` was given an empty string: leave the option out instead"
                )
            }
            Self::UnusableValue { option, expected } => {
                write!(
                    f,
                    "`{option}` was given a value that no token has: it takes {expected}"
                )
            }
            Self::TwoValues { option } => {
                write!(
                    f,
                    "`{option}` was given two values, and a token has only one"
                )
            }
            Self::Contradiction { first, second } => {
                write!(
                    f,
                    "`{first}` and `{second}` contradict each other: keep one of them"
                )
            }
            Self::AudienceUnstated { option } => write!(
                f,
                "`{option}` asks for an audience, and a token that names one is refused unless the \
                 policy does too (RFC 7519, section 4.1.3): add `audience`, or `any_audience()` to \
                 accept every one"
            ),
            Self::LeewayTooLong { leeway } => write!(
                f,
                "a leeway of {} s is too long: it makes up for clocks that drift, which takes a few \
                 minutes at most (RFC 7519, section 4.1.4); {} s are allowed",
                leeway.as_secs_f64(),
                MAX_LEEWAY.as_secs()
            ),
        }
    }
}

impl error::Error for ConfigError {}

impl From<SetupError> for ConfigError {
    fn from(setup: SetupError) -> Self {
        Self::Setup(setup)
    }
}
