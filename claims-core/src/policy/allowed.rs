//! Whom a policy accepts tokens of, and whom they may be meant for.

/// The issuers that a policy accepts.
#[derive(Debug, Clone)]
pub(super) enum Issuers {
    /// Nothing was said.
    Unstated,
    /// Every issuer, and none.
    Any,
    /// One of these, never empty.
    OneOf(Vec<Box<str>>),
}

impl Issuers {
    /// Adds issuers to those accepted.
    pub(super) fn one_of(&mut self, issuers: Vec<Box<str>>) {
        match self {
            Self::OneOf(known) => known.extend(issuers),
            _ => *self = Self::OneOf(issuers),
        }
    }
}

/// The audiences that a policy accepts.
#[derive(Debug, Clone)]
pub(super) enum Audiences {
    /// Nothing was said: a token that names an audience is refused.
    Unstated,
    /// Every audience, and none.
    Any,
    /// One of these, never empty.
    OneOf(Vec<Box<str>>),
    /// All of these, never empty.
    AllOf(Vec<Box<str>>),
}

impl Audiences {
    /// Adds audiences, one of which has to be named.
    pub(super) fn one_of(&mut self, audiences: Vec<Box<str>>) {
        match self {
            Self::OneOf(known) => known.extend(audiences),
            _ => *self = Self::OneOf(audiences),
        }
    }

    /// Adds audiences, all of which have to be named.
    pub(super) fn all_of(&mut self, audiences: Vec<Box<str>>) {
        match self {
            Self::AllOf(known) => known.extend(audiences),
            _ => *self = Self::AllOf(audiences),
        }
    }
}
