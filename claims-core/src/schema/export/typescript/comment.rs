//! Comments that editors show (`JSDoc`).

use crate::schema::export::{
    prose::{Block, blocks, plain, wrap},
    shown::prose,
};

/// A comment that is put together from paragraphs and lists.
#[derive(Debug, Default)]
pub(super) struct Comment {
    lines: Vec<String>,
    /// Whether the last line is one of a list.
    in_list: bool,
}

impl Comment {
    /// A doc comment.
    pub(super) fn docs(&mut self, docs: &str) {
        for block in blocks(docs) {
            match block {
                Block::Paragraph(spans) => self.text(&plain(&spans)),
                Block::Heading(spans) => self.text(&format!("# {}", plain(&spans))),
                Block::Item(spans) => self.item(&plain(&spans)),
                Block::Code(lines) => {
                    self.start();
                    self.lines.push("```text".to_owned());
                    self.lines.extend(lines.iter().map(|line| escape(line)));
                    self.lines.push("```".to_owned());
                }
            }
        }
    }

    /// A paragraph.
    pub(super) fn text(&mut self, text: &str) {
        self.start();
        self.lines
            .extend(wrap(text).iter().map(|line| escape(line)));
    }

    /// A list of remarks.
    pub(super) fn list(&mut self, items: &[String]) {
        for item in items {
            self.item(item);
        }
    }

    /// The tag that editors strike the name through for.
    pub(super) fn deprecated(&mut self, note: Option<&str>) {
        if let Some(note) = note {
            self.start();
            let note: Vec<_> = note.split_whitespace().collect();
            let tag = format!("@deprecated {}", note.join(" "));
            self.lines.push(close(&tag));
        }
    }

    fn item(&mut self, text: &str) {
        if !self.in_list {
            self.start();
        }
        self.in_list = true;
        let text = text.replace(['\n', '\r'], " ");
        for (index, line) in wrap(&text).iter().enumerate() {
            let mark = if index == 0 { "- " } else { "  " };
            self.lines.push(format!("{mark}{}", escape(line)));
        }
    }

    /// An empty line before the next block.
    fn start(&mut self) {
        if !self.lines.is_empty() {
            self.lines.push(String::new());
        }
        self.in_list = false;
    }

    /// The lines of the comment, each with the indent and a line feed; nothing, if nothing is said.
    pub(super) fn write(&self, indent: &str) -> String {
        let lines: Vec<_> = self.lines.iter().map(|line| line.trim_end()).collect();
        match lines.as_slice() {
            [] => String::new(),
            [line] => format!("{indent}/** {line} */\n"),
            lines => {
                let lines = lines.iter().map(|line| match *line {
                    "" => format!("{indent} *\n"),
                    line => format!("{indent} * {line}\n"),
                });
                format!("{indent}/**\n{}{indent} */\n", lines.collect::<String>())
            }
        }
    }
}

/// A line that starts no tag. In Markdown an escaped sign is the sign (CommonMark, section 2.4).
fn escape(line: &str) -> String {
    let line = close(line);
    if line.trim_start().starts_with('@') {
        line.replacen('@', "\\@", 1)
    } else {
        line
    }
}

/// Text that does not end the comment, and shows all that it holds.
fn close(text: &str) -> String {
    prose(text).replace("*/", "*\\/")
}

#[cfg(test)]
mod tests {
    use super::Comment;

    #[test]
    fn nothing_that_cannot_be_seen_is_written() {
        let mut comment = Comment::default();
        comment.docs("a*\u{202e}/ `b\0`");
        comment.deprecated(Some("c\0*\u{200f}/"));
        assert_eq!(
            comment.write(""),
            "/**\n * a*\\/ `b\\u{0}`\n *\n * @deprecated c\u{fffd}*\\/\n */\n"
        );
    }

    #[test]
    fn a_line_stays_a_line() {
        let mut comment = Comment::default();
        comment.docs("One.");
        assert_eq!(comment.write("  "), "  /** One. */\n");
        assert_eq!(Comment::default().write(""), "");
    }

    #[test]
    fn nothing_ends_the_comment_or_starts_a_tag() {
        let mut comment = Comment::default();
        comment.docs("One */ [two](crate::two)\n\n@see nothing\n\n```\n@x\n```");
        comment.list(&["matches `*/`".to_owned(), "a\nb".to_owned()]);
        comment.deprecated(Some("use `plan`\n*/"));
        assert_eq!(
            comment.write(""),
            "/**\n * One *\\/ two\n *\n * \\@see nothing\n *\n * ```text\n * \\@x\n * ```\n *\n * - \
             matches `*\\/`\n * - a b\n *\n * @deprecated use `plan` *\\/\n */\n"
        );
    }
}
