//! What is said about a violation in a sentence of its own, put into words only when it is read.

use std::fmt;

use super::{Date, Span, escape::Escaped};

/// A sentence that stands for a code and its details, and may hold values of the token.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Sentence {
    /// Any other.
    Written(String),
    /// The payload has a name that differs only in case from the one that is missing.
    NearMiss(String),
    /// `exp` is over.
    Expired { ago: Span, leeway: Span, end: Date },
    /// The end that a claim counts from `iat` is over.
    LifetimeOver { ago: Span, leeway: Span, end: Date },
    /// `nbf` lies ahead.
    NotBegun {
        ahead: Span,
        leeway: Span,
        begin: Date,
    },
    /// `nbf` is not before `exp`.
    EmptyWindow { begin: Date, end: Date },
    /// A time that has passed lies ahead.
    InFuture { ahead: Span, leeway: Span, at: Date },
    /// A time lies too far back.
    TooOld {
        age: Span,
        at: Date,
        most: Span,
        leeway: Span,
    },
    /// Too much time lies between `iat` and the end.
    LivesTooLong {
        /// `None` where the end is no instant that can be told.
        lifetime: Option<Span>,
        most: Span,
    },
}

impl Sentence {
    /// The claim whose value the sentence tells besides that of its own.
    pub(super) fn other_claim(&self) -> Option<&'static str> {
        match self {
            Self::EmptyWindow { .. } => Some("exp"),
            Self::LifetimeOver { .. } | Self::LivesTooLong { .. } => Some("iat"),
            _ => None,
        }
    }
}

impl From<String> for Sentence {
    fn from(sentence: String) -> Self {
        Self::Written(sentence)
    }
}

impl fmt::Display for Sentence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Written(sentence) => Escaped(sentence).fmt(f),
            Self::NearMiss(near) => write!(
                f,
                "missing; the payload has `{}`, and names that differ in case are different",
                Escaped(near)
            ),
            Self::Expired { ago, leeway, end } => {
                write!(f, "expired {ago} ago{} ({end} was the end)", With(*leeway))
            }
            Self::LifetimeOver { ago, leeway, end } => write!(
                f,
                "expired {ago} ago{} ({end} was the end, counted from `iat`)",
                With(*leeway)
            ),
            Self::NotBegun {
                ahead,
                leeway,
                begin,
            } => write!(
                f,
                "not valid for another {ahead}{} ({begin} is the beginning)",
                With(*leeway)
            ),
            Self::EmptyWindow { begin, end } => write!(
                f,
                "begins at {begin}, which is not before its end at {end} (`exp`)"
            ),
            Self::InFuture { ahead, leeway, at } => {
                write!(f, "{ahead} in the future{} ({at})", With(*leeway))
            }
            Self::TooOld {
                age,
                at,
                most,
                leeway,
            } => write!(
                f,
                "{age} ago ({at}), at most {most} are allowed{}",
                With(*leeway)
            ),
            Self::LivesTooLong {
                lifetime: Some(lifetime),
                most,
            } => write!(
                f,
                "lives for {lifetime} after `iat`, longer than the {most} allowed"
            ),
            Self::LivesTooLong {
                lifetime: None,
                most,
            } => write!(
                f,
                "too far from any date to be within {most} of `iat`, which is the longest allowed"
            ),
        }
    }
}

/// Says how much leeway there was, if any.
struct With(Span);

impl fmt::Display for With {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Span(0) => Ok(()),
            leeway => write!(f, ", with a leeway of {leeway}"),
        }
    }
}
