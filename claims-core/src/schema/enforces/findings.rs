//! Where two sets differ in their online checks, as lines of one message.

use crate::schema::{Schema, accepts::names, lines::Lines, message::Message};

/// What was found so far.
#[derive(Clone, Copy)]
pub(super) struct Findings {
    lines: Lines,
    /// Whether the consumer leaves out a check of the producer.
    omitted: bool,
    /// Whether the consumer has a check that nobody feeds.
    unfounded: bool,
}

impl Findings {
    pub(super) const fn new() -> Self {
        Self {
            lines: Lines::new(),
            omitted: false,
            unfounded: false,
        }
    }

    pub(super) const fn any(&self) -> bool {
        self.omitted || self.unfounded
    }

    /// Adds a check of the producer that the consumer leaves out.
    pub(super) const fn add_omitted(&mut self, line: Message) {
        self.omitted = true;
        self.lines.add(line);
    }

    /// Adds a check of the consumer that the producer knows nothing of.
    pub(super) const fn add_unfounded(&mut self, line: Message) {
        self.unfounded = true;
        self.lines.add(line);
    }

    /// The whole message.
    pub(super) const fn message(&self, consumer: &Schema<'_>, producer: &Schema<'_>) -> Message {
        let message = names::consumer(Message::new(), consumer, producer);
        let message = message.text(" does not enforce the online checks of ");
        let message = names::producer(message, consumer, producer).text(":");
        let mut message = self.lines.after(message);
        if self.omitted {
            message = message.text("\nhelp: declare the claim in ");
            message = names::consumer(message, consumer, producer)
                .text(" with the attribute that it has in ");
            message = names::producer(message, consumer, producer);
        }
        if self.unfounded {
            message = message.text("\nhelp: a check that only ");
            message = names::consumer(message, consumer, producer).text(" declares: let ");
            message = names::producer(message, consumer, producer)
                .text(" declare it too, or leave it out");
        }
        message
    }
}
