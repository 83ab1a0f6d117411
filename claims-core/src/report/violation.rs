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
}

impl Violation {
    pub(crate) fn new(claim: impl Into<Cow<'static, str>>, code: Code) -> Self {
        Self {
            claim: claim.into(),
            code,
            expected: None,
            actual: None,
            note: None,
        }
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

    /// Whether both say that the same claim breaks the same rule.
    pub(super) fn same_finding(&self, other: &Self) -> bool {
        self.code == other.code && self.claim == other.claim
    }

    pub(super) fn prefix(&mut self, prefix: &dyn fmt::Display) {
        self.claim = format!("{prefix}{}", self.claim).into();
    }
}
