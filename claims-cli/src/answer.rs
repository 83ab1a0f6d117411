//! What a command comes to.

use std::fmt;

/// What goes to standard output, and how the command ends.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Answer {
    pub(crate) text: String,
    /// Whether the text is for programs, and goes out as it is.
    pub(crate) raw: bool,
    pub(crate) outcome: Outcome,
}

impl Answer {
    /// Text for people; colours in it are for terminals.
    pub(crate) fn shown(text: String, outcome: Outcome) -> Self {
        Self {
            text,
            raw: false,
            outcome,
        }
    }

    /// Text for programs.
    pub(crate) fn raw(text: String, outcome: Outcome) -> Self {
        Self {
            text,
            raw: true,
            outcome,
        }
    }
}

/// How a command ends that could do its work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Nothing is wrong.
    Clean,
    /// Something was found.
    Findings,
}

impl Outcome {
    /// Findings, if there are any.
    pub(crate) fn found(any: bool) -> Self {
        if any { Self::Findings } else { Self::Clean }
    }

    pub(crate) fn code(self) -> u8 {
        match self {
            Self::Clean => 0,
            Self::Findings => 1,
        }
    }
}

/// Why a command could not do its work: one sentence, and lines of advice below it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Failure(String);

impl Failure {
    /// What the process ends with; `clap` uses the same for arguments that it refuses.
    pub(crate) const CODE: u8 = 2;

    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }

    /// What to do about it.
    #[must_use]
    pub(crate) fn help(mut self, advice: &str) -> Self {
        self.0.push_str("\nhelp: ");
        self.0.push_str(advice);
        self
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
