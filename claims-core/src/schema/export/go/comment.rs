//! Doc comments of Go, in the form that `gofmt` gives them.

use crate::schema::export::{
    prose::{Block, blocks, plain, wrap},
    shown::prose,
};

/// A comment that is put together from paragraphs and lists.
#[derive(Debug, Default)]
pub(super) struct Comment {
    lines: Vec<String>,
    last: Last,
}

/// What stands at the end so far.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Last {
    #[default]
    Text,
    Item,
    Code,
}

impl Comment {
    /// A comment that starts with a doc comment, if that starts with a sentence, or with another one.
    /// Go takes a comment of indented lines alone for one that is indented by mistake.
    pub(super) fn about(docs: &str, otherwise: &str) -> Self {
        let mut comment = Self::default();
        comment.docs(docs);
        let is_sentence = |line: &String| !line.starts_with([' ', '\t']);
        if !comment.lines.first().is_some_and(is_sentence) {
            comment = Self::default();
            comment.text(otherwise);
            comment.docs(docs);
        }
        comment
    }

    /// A doc comment.
    pub(super) fn docs(&mut self, docs: &str) {
        for block in blocks(docs) {
            match block {
                Block::Paragraph(spans) => self.text(&plain(&spans)),
                Block::Heading(spans) => self.text(&format!("{}:", plain(&spans))),
                Block::Item(spans) => self.item(&plain(&spans)),
                Block::Code(lines) => self.code(&lines),
            }
        }
    }

    /// A paragraph. It ends like a sentence, as it would be taken for a heading otherwise.
    pub(super) fn text(&mut self, text: &str) {
        let text = clean(text);
        if text.is_empty() {
            return;
        }
        self.start();
        let end = if text.ends_with(char::is_alphanumeric) {
            "."
        } else {
            ""
        };
        self.lines.extend(wrap(&format!("{text}{end}")));
    }

    /// A list of remarks.
    pub(super) fn list(&mut self, items: &[String]) {
        for item in items {
            self.item(item);
        }
    }

    /// The paragraph that tools know.
    pub(super) fn deprecated(&mut self, note: Option<&str>) {
        match note {
            None => {}
            Some("") => self.text("Deprecated: do not use."),
            Some(note) => self.text(&format!("Deprecated: {note}")),
        }
    }

    fn item(&mut self, text: &str) {
        let text = clean(text);
        if text.is_empty() {
            return;
        }
        // Go takes a list right behind code for more code, and the other way round.
        if self.last == Last::Code {
            self.text("Besides:");
        }
        if self.last != Last::Item {
            self.start();
        }
        self.last = Last::Item;
        for (index, line) in wrap(&text).iter().enumerate() {
            let mark = if index == 0 { "  - " } else { "    " };
            self.lines.push(format!("{mark}{line}"));
        }
    }

    fn code(&mut self, lines: &[String]) {
        let lines: Vec<_> = lines.iter().map(|line| clean_end(line)).collect();
        let first = lines.iter().position(|line| !line.is_empty());
        let last = lines.iter().rposition(|line| !line.is_empty());
        let (Some(first), Some(last)) = (first, last) else {
            return;
        };
        if self.last == Last::Item {
            self.text("As in:");
        }
        self.start();
        self.last = Last::Code;
        let shown = lines.into_iter().take(last + 1).skip(first);
        let shown: Vec<_> = shown.collect();
        let indent = |line: &String| line.chars().take_while(|c| *c == ' ').count();
        let filled = shown.iter().filter(|line| !line.is_empty());
        let common = filled.map(indent).min().unwrap_or(0);
        // Code that starts like a list would be one.
        let marks = |c: char| matches!(c, '-' | '*' | '+' | '•') || c.is_ascii_digit();
        let is_list = shown
            .first()
            .is_some_and(|line| line.trim_start().starts_with(marks));
        let mark = if is_list { "| " } else { "" };
        for line in &shown {
            self.lines.push(match line.get(common..) {
                Some(line) if !line.is_empty() => format!("\t{mark}{line}"),
                _ => String::new(),
            });
        }
    }

    /// An empty line before the next block.
    fn start(&mut self) {
        if !self.lines.is_empty() {
            self.lines.push(String::new());
        }
        self.last = Last::Text;
    }

    /// The lines of the comment, each with the indent and a line feed; nothing, if nothing is said.
    pub(super) fn write(&self, indent: &str) -> String {
        let lines = self.lines.iter().map(|line| match line.as_str() {
            "" => format!("{indent}//\n"),
            code if code.starts_with('\t') => format!("{indent}//{code}\n"),
            line => format!("{indent}// {line}\n"),
        });
        lines.collect()
    }
}

/// A line that neither breaks nor holds what `gofmt` would write in another way: quotes of two signs,
/// and what looks like the definition of a link.
fn clean(text: &str) -> String {
    let text = prose(text);
    let words: Vec<_> = text.split_whitespace().collect();
    let text = words.join(" ").replace("]:", "] :");
    let text = fold(&text, '`', '“');
    fold(&text, '\'', '”')
}

/// Several equal signs in a row as one other.
fn fold(text: &str, sign: char, other: char) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut run = 0_usize;
    for letter in text.chars().map(Some).chain([None]) {
        if letter == Some(sign) {
            run = run.saturating_add(1);
            continue;
        }
        match run {
            0 => {}
            1 => folded.push(sign),
            _ => folded.push(other),
        }
        run = 0;
        folded.extend(letter);
    }
    folded
}

/// A line of code: blanks at its start count.
fn clean_end(line: &str) -> String {
    let line = line.replace('\t', "    ");
    prose(&line).trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::Comment;

    fn written(docs: &str) -> String {
        let mut comment = Comment::default();
        comment.docs(docs);
        comment.write("")
    }

    #[test]
    fn blocks_have_the_form_of_go() {
        assert_eq!(
            written("One\ntwo\n\n# Head\n- a\n- b\n\n```\n\n  x\n\n    y\n\n```\n- c"),
            "// One two.\n//\n// Head:\n//\n//   - a\n//   - b\n//\n// As in:\n//\n//\tx\n//\n//\t  \
             y\n//\n// Besides:\n//\n//   - c\n"
        );
        assert_eq!(written("```\n1. x\ny\n```"), "//\t| 1. x\n//\t| y\n");
        assert_eq!(written("```\nx\n\ny\n```"), "//\tx\n//\n//\ty\n");
        assert_eq!(written("```\n1. x\n\ny\n```"), "//\t| 1. x\n//\n//\t| y\n");
        assert_eq!(written(""), "");
        assert_eq!(written("```\n\n```"), "");
    }

    #[test]
    fn what_gofmt_would_change_is_written_its_way() {
        assert_eq!(
            written("a ''b'' ``c`d``\n\n[x]: https://x.example\n\na\tb\u{0}\u{feff}\u{202e}c"),
            "// a ”b” “c`d“\n//\n// [x] : https://x.example.\n//\n// a b\u{fffd}c.\n"
        );
    }

    #[test]
    fn a_comment_starts_with_a_sentence() {
        let about = |docs| Comment::about(docs, "T is a set.").write("");
        assert_eq!(about("A set."), "// A set.\n");
        assert_eq!(about(""), "// T is a set.\n");
        assert_eq!(about("- a"), "// T is a set.\n//\n//   - a\n");
        assert_eq!(about("```\nx\n```"), "// T is a set.\n//\n//\tx\n");
    }

    #[test]
    fn what_is_deprecated_has_its_own_paragraph() {
        let mut comment = Comment::default();
        comment.text("A.");
        comment.deprecated(Some("use `b`"));
        assert_eq!(
            comment.write("\t"),
            "\t// A.\n\t//\n\t// Deprecated: use `b`\n"
        );
        let mut comment = Comment::default();
        comment.deprecated(Some(""));
        assert_eq!(comment.write(""), "// Deprecated: do not use.\n");
    }
}
