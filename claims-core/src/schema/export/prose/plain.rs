//! Spans as plain text, for the comments of source code.

use super::Span;
use crate::schema::export::words::code;

/// How wide the text of a comment gets, as far as its words allow.
const WIDTH: usize = 96;

/// Code stays between backticks; emphasis goes without saying.
pub(in crate::schema::export) fn plain(spans: &[Span]) -> String {
    spans.iter().map(span).collect()
}

fn span(span: &Span) -> String {
    match span {
        Span::Text(text) | Span::Emphasis(text) | Span::Strong(text) => text.clone(),
        Span::Code(text) => code(text),
        Span::Link { text, address } => match self::span(text) {
            text if text == *address => text,
            text => format!("{text} ({address})"),
        },
    }
}

/// The lines of a text that is broken at spaces only.
pub(in crate::schema::export) fn wrap(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut width = 0_usize;
    for word in text.split(' ') {
        let length = word.chars().count();
        match lines.last_mut() {
            Some(line) if width.saturating_add(length) < WIDTH => {
                line.push(' ');
                line.push_str(word);
                width = width.saturating_add(length).saturating_add(1);
            }
            _ => {
                lines.push(word.to_owned());
                width = length;
            }
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::{super::spans, plain, wrap};

    #[test]
    fn only_code_keeps_its_marks() {
        let text = "*a* **b** `c` [`d`](crate::d) [e](https://e.example) <https://f.example>";
        assert_eq!(
            plain(&spans(text)),
            "a b `c` `d` e (https://e.example) https://f.example"
        );
    }

    #[test]
    fn lines_break_between_words() {
        let word = "x".repeat(60);
        assert_eq!(
            wrap(&format!("a  b {word} {word}")),
            [format!("a  b {word}"), word]
        );
        assert_eq!(wrap(""), [""]);
    }
}
