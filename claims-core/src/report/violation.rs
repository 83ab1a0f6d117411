//! One broken rule.

use std::{borrow::Cow, fmt};

use super::{Code, Detail};

/// One broken rule.
#[derive(Debug, Clone, PartialEq)]
pub struct Violation {
    claim: Cow<'static, str>,
    code: Code,
    expected: Option<Detail>,
    actual: Option<Detail>,
    note: Option<Cow<'static, str>>,
    reason: Option<&'static str>,
}

impl Violation {
    pub(crate) fn new(claim: impl Into<Cow<'static, str>>, code: Code) -> Self {
        Self { claim: claim.into(), code, expected: None, actual: None, note: None, reason: None }
    }

    #[must_use]
    pub(crate) fn expected(mut self, detail: Detail) -> Self {
        self.expected = Some(detail);
        self
    }

    #[must_use]
    pub(crate) fn actual(mut self, detail: Detail) -> Self {
        self.actual = Some(detail);
        self
    }

    /// What a serde impl says; it may quote the value.
    #[must_use]
    pub(crate) fn foreign(mut self, message: String) -> Self {
        self.note = Some(message.into());
        self
    }

    /// What a user's validator says: its own code and words about the value.
    #[must_use]
    pub(crate) fn invalid(
        mut self,
        reason: &'static str,
        message: Option<Cow<'static, str>>,
    ) -> Self {
        self.reason = Some(reason);
        self.note = message;
        self
    }

    /// The code that a user's validator gave to [`Invalid::new`](crate::validate::Invalid::new).
    pub fn reason(&self) -> Option<&str> {
        self.reason
    }

    /// Whether both say that the same claim breaks the same rule.
    pub(super) fn same_finding(&self, other: &Self) -> bool {
        self.code == other.code
            && self.claim == other.claim
            && self.reason == other.reason
            && self.requirement() == other.requirement()
    }

    /// What tells two rules with one code apart: a claim may break several ranges or functions.
    fn requirement(&self) -> Option<&Detail> {
        match self.code {
            Code::NotEqual
            | Code::NotOneOf
            | Code::Length
            | Code::Range
            | Code::Pattern
            | Code::Format => self.expected.as_ref(),
            _ => None,
        }
    }

    pub(super) fn prefix(&mut self, prefix: &dyn fmt::Display) {
        self.claim = format!("{prefix}{}", self.claim).into();
    }
}
