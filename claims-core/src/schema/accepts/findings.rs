//! The gaps between two sets, as lines of one message.

use super::{names, shape::Fit};
use crate::schema::{Schema, lines::Lines, message::Message};

/// What was found so far.
#[derive(Clone, Copy)]
pub(super) struct Findings {
    lines: Lines,
    /// How many lines there are in all.
    count: usize,
    /// Whether nobody will read them.
    quiet: bool,
    /// Whether a gap was found for sure.
    refused: bool,
    /// Whether something could not be told.
    unknown: bool,
}

impl Findings {
    pub(super) const fn new() -> Self {
        Self {
            lines: Lines::new(),
            count: 0,
            quiet: false,
            refused: false,
            unknown: false,
        }
    }

    /// Only the answer counts.
    pub(super) const fn quiet() -> Self {
        let mut findings = Self::new();
        findings.quiet = true;
        findings
    }

    pub(super) const fn any(&self) -> bool {
        self.refused || self.unknown
    }

    pub(super) const fn count(&self) -> usize {
        self.count
    }

    pub(super) const fn fit(&self) -> Fit {
        if self.refused {
            Fit::No
        } else if self.unknown {
            Fit::Unknown
        } else {
            Fit::Yes
        }
    }

    /// Whether nobody will read the lines, so that none has to be made.
    pub(super) const fn is_quiet(&self) -> bool {
        self.quiet
    }

    /// Adds a gap without a line, or something that cannot be told.
    pub(super) const fn add_quietly(&mut self, fit: Fit) {
        match fit {
            Fit::Yes => {}
            Fit::No => self.refused = true,
            Fit::Unknown => self.unknown = true,
        }
    }

    /// Adds a gap, and the line that tells it.
    pub(super) const fn add(&mut self, line: Message) {
        self.refused = true;
        self.write(line);
    }

    /// Adds something that cannot be told.
    pub(super) const fn add_unknown(&mut self, line: Message) {
        self.unknown = true;
        self.write(line);
    }

    const fn write(&mut self, line: Message) {
        self.count += 1;
        if !self.quiet {
            self.lines.add(line);
        }
    }

    /// The whole message.
    pub(super) const fn message(&self, consumer: &Schema<'_>, producer: &Schema<'_>) -> Message {
        let message = names::consumer(Message::new(), consumer, producer);
        let message = message.text(" could refuse a token of ");
        let message = names::producer(message, consumer, producer);
        let message = self.lines.after(message.text(":"));
        let message = names::producer(message.text("\nhelp: let "), consumer, producer);
        let message = message.text(" promise what is listed, or ");
        names::consumer(message, consumer, producer)
            .text(" ask for less: an `Option`, a wider type, no such validator")
    }
}
