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

#[cfg(test)]
mod tests {
    use super::{Lines, Message, RESERVE};

    #[test]
    fn the_first_line_without_room_ends_the_list() {
        let longest = Message::new().room() - RESERVE;
        for (length, hidden) in [(longest - 1, 0), (longest, 0), (longest + 1, 1)] {
            let mut lines = Lines::new();
            lines.add(Message::new().text(&"x".repeat(length)));
            assert_eq!(lines.hidden, hidden, "{length}");
        }

        let mut lines = Lines::new();
        let line = |text: &str| Message::new().text(text);
        let first = "x".repeat(longest - 100);
        lines.add(line(&first));
        lines.add(line("short"));
        assert_eq!(lines.hidden, 0);
        lines.add(line(&"y".repeat(100)));
        // Out of their order they would only confuse.
        lines.add(line("short"));
        assert_eq!(
            lines.after(line("About:")).as_str(),
            format!("About:\n  - {first}\n  - short\n  - and 2 more")
        );
    }
}
