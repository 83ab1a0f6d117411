//! Where in a document.

use std::{borrow::Cow, fmt};

use crate::schema::lock::LockError;

/// Where in a document: written out only for an error.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place<'p> {
    parent: Option<&'p Place<'p>>,
    step: Step<'p>,
}

#[derive(Debug, Clone, Copy)]
enum Step<'p> {
    Root,
    Member(&'p str),
    Item(usize),
}

impl<'p> Place<'p> {
    pub(super) const ROOT: Place<'static> = Place {
        parent: None,
        step: Step::Root,
    };

    pub(super) fn member(&'p self, name: &'p str) -> Self {
        Self {
            parent: Some(self),
            step: Step::Member(name),
        }
    }

    pub(super) fn item(&'p self, index: usize) -> Self {
        Self {
            parent: Some(self),
            step: Step::Item(index),
        }
    }

    /// How many members of that name stand around this place, itself included.
    pub(super) fn depth_of(&self, name: &str) -> usize {
        let own = usize::from(matches!(self.step, Step::Member(step) if step == name));
        own + self.parent.map_or(0, |parent| parent.depth_of(name))
    }

    pub(super) fn error(&self, message: impl Into<Cow<'static, str>>) -> LockError {
        LockError::new(self.to_string(), message)
    }
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(parent) = self.parent else {
            return Ok(());
        };
        parent.fmt(f)?;
        match self.step {
            Step::Root => Ok(()),
            Step::Member(name) if parent.parent.is_none() => f.write_str(name),
            Step::Member(name) => write!(f, ".{name}"),
            Step::Item(index) => write!(f, "[{index}]"),
        }
    }
}
