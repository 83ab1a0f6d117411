//! The lines of one message: as many as there is room for.

use super::message::Message;

/// Room that is kept for what stands around the lines: what they are about, how many more there are,
/// and the help.
const RESERVE: usize = 512;

/// A list of what was found.
#[derive(Clone, Copy)]
pub(super) struct Lines {
    text: Message,
    /// Lines that had no room.
    hidden: usize,
}

impl Lines {
    pub(super) const fn new() -> Self {
        Self {
            text: Message::new(),
            hidden: 0,
        }
    }

    /// Adds a line; once one had no room, none is shown any more.
    pub(super) const fn add(&mut self, line: Message) {
        let line = line.as_str();
        if self.hidden > 0 || line.len() + RESERVE > self.text.room() {
            self.hidden += 1;
        } else {
            self.text = self.text.text("\n  - ").text(line);
        }
    }

    /// The lines, and how many more there are, after what they are about.
    pub(super) const fn after(&self, message: Message) -> Message {
        let message = message.text(self.text.as_str());
        if self.hidden == 0 {
            return message;
        }
        message
            .text("\n  - and ")
            .number(self.hidden as i128)
            .text(" more")
    }
}
