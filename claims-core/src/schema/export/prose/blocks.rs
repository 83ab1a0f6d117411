//! Paragraphs, list items and code blocks.

use super::{Span, spans};
use crate::schema::export::shown::visible;

/// A block of a doc comment.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::schema::export) enum Block {
    /// Lines that belong together.
    Paragraph(Vec<Span>),
    /// A heading.
    Heading(Vec<Span>),
    /// An item of a list.
    Item(Vec<Span>),
    /// The lines of a fenced code block.
    Code(Vec<String>),
}

/// The blocks of a text, in order.
pub(in crate::schema::export) fn blocks(text: &str) -> Vec<Block> {
    let mut reader = Reader::default();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let trimmed = line.trim();
        if let Some(fence) = fence(trimmed) {
            reader.end();
            let closes = |line: &str| {
                let line = line.trim();
                line.starts_with(fence) && line.trim_start_matches(fence).is_empty()
            };
            let code = lines.by_ref().take_while(|line| !closes(line));
            reader.blocks.push(Block::Code(code.map(shown).collect()));
        } else if trimmed.is_empty() {
            reader.end();
        } else if let Some(heading) = heading(trimmed) {
            reader.end();
            reader.blocks.push(Block::Heading(spans(heading)));
        } else if let Some(item) = item(trimmed) {
            reader.end();
            reader.in_item = true;
            reader.add(item);
        } else {
            reader.add(trimmed);
        }
    }
    reader.end();
    reader.blocks
}

#[derive(Default)]
struct Reader {
    blocks: Vec<Block>,
    /// What was read of the current block, its lines joined by spaces.
    text: String,
    in_item: bool,
}

impl Reader {
    fn add(&mut self, line: &str) {
        if !self.text.is_empty() {
            self.text.push(' ');
        }
        self.text.push_str(line);
    }

    fn end(&mut self) {
        let text = std::mem::take(&mut self.text);
        let is_item = std::mem::take(&mut self.in_item);
        if text.is_empty() {
            return;
        }
        let spans = spans(&text);
        self.blocks.push(if is_item {
            Block::Item(spans)
        } else {
            Block::Paragraph(spans)
        });
    }
}

/// A line of code. Tabs indent it.
fn shown(line: &str) -> String {
    let parts: Vec<_> = line.split('\t').map(visible).collect();
    parts.join("\t")
}

/// The fence that a line opens.
fn fence(line: &str) -> Option<&'static str> {
    ["```", "~~~"]
        .into_iter()
        .find(|fence| line.starts_with(fence))
}

/// What follows the `#`s of a heading.
fn heading(line: &str) -> Option<&str> {
    let text = line.trim_start_matches('#');
    (text.len() < line.len()).then_some(())?;
    text.strip_prefix(' ').map(str::trim)
}

/// What follows the marker of a list item.
fn item(line: &str) -> Option<&str> {
    let bullet = ["- ", "* ", "+ "]
        .iter()
        .find_map(|marker| line.strip_prefix(marker));
    bullet.or_else(|| {
        let text = line.trim_start_matches(|c: char| c.is_ascii_digit());
        (text.len() < line.len()).then_some(())?;
        text.strip_prefix(". ")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Vec<Span> {
        vec![Span::Text(text.to_owned())]
    }

    #[test]
    fn paragraphs_lists_and_code_are_told_apart() {
        let docs = "One\nline.\n\n# Head\n- first\n  goes on\n2. second\n\n```json\n- no item\n\n{}\n```\nLast";
        let code = ["- no item", "", "{}"].map(str::to_owned).to_vec();
        assert_eq!(
            blocks(docs),
            [
                Block::Paragraph(text("One line.")),
                Block::Heading(text("Head")),
                Block::Item(text("first goes on")),
                Block::Item(text("second")),
                Block::Code(code),
                Block::Paragraph(text("Last")),
            ]
        );
    }

    #[test]
    fn an_open_fence_ends_with_the_text() {
        let code = vec!["a".to_owned(), "``".to_owned()];
        assert_eq!(blocks("```\na\n``"), [Block::Code(code)]);
        assert_eq!(blocks(""), []);
        assert_eq!(blocks("#tag 1.5"), [Block::Paragraph(text("#tag 1.5"))]);
    }

    #[test]
    fn a_marker_has_its_character_before_the_space() {
        for plain in [" x", ". x", "x", ""] {
            assert_eq!((heading(plain), item(plain)), (None, None), "{plain:?}");
        }
        assert_eq!(heading("## x"), Some("x"));
        assert_eq!((item("12. x"), item("+ x")), (Some("x"), Some("x")));
    }
}
