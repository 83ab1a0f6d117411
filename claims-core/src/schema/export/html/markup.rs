//! Doc comments and the wording of rules as elements.

use super::escape::escape;
use crate::schema::{
    Shape,
    export::{
        prose::{Block, Span, blocks, spans},
        sections::{Section, anchor_of},
        shown::visible,
        words::{Piece, kind as words},
    },
};

/// A doc comment as paragraphs, lists and code.
pub(super) fn prose(docs: &str) -> String {
    let mut written = String::new();
    let mut blocks = blocks(docs).into_iter().peekable();
    while let Some(block) = blocks.next() {
        let element = match block {
            Block::Paragraph(spans) => format!("<p>{}</p>\n", all(&spans)),
            // The headings of the page are its sections.
            Block::Heading(spans) => format!("<p><strong>{}</strong></p>\n", all(&spans)),
            Block::Item(spans) => {
                let mut items = item(&spans);
                while let Some(Block::Item(spans)) =
                    blocks.next_if(|next| matches!(next, Block::Item(_)))
                {
                    items.push_str(&item(&spans));
                }
                format!("<ul>\n{items}</ul>\n")
            }
            Block::Code(lines) => {
                format!("<pre><code>{}</code></pre>\n", escape(&lines.join("\n")))
            }
        };
        written.push_str(&element);
    }
    written
}

fn item(spans: &[Span]) -> String {
    format!("<li>{}</li>\n", all(spans))
}

/// A single line, in the notation of doc comments.
pub(super) fn line(line: &str) -> String {
    all(&spans(line))
}

fn all(spans: &[Span]) -> String {
    spans.iter().map(span).collect()
}

fn span(span: &Span) -> String {
    match span {
        Span::Text(text) => escape(text),
        Span::Code(text) => code(text),
        Span::Emphasis(text) => format!("<em>{}</em>", escape(text)),
        Span::Strong(text) => format!("<strong>{}</strong>", escape(text)),
        Span::Link { text, address } => {
            let text = self::span(text);
            format!("<a href=\"{}\">{text}</a>", escape(address))
        }
    }
}

/// Text as code.
pub(super) fn code(text: &str) -> String {
    format!("<code>{}</code>", escape(&visible(text)))
}

/// A shape in words. A nested set is a link to its section.
pub(super) fn kind(value: Shape<'_>, sections: &[&Section<'_>]) -> String {
    let piece = |piece| match piece {
        Piece::Text(text) => escape(&text),
        Piece::Code(text) => code(&text),
        Piece::Set(set) => match anchor_of(sections.iter().copied(), set) {
            Some(anchor) => format!("<a href=\"#{}\">{}</a>", escape(anchor), escape(set.name)),
            None => escape(set.name),
        },
    };
    words(value).into_iter().map(piece).collect()
}

#[cfg(test)]
mod tests {
    use super::{line, prose};

    #[test]
    fn docs_become_elements() {
        assert_eq!(
            prose("One\n`<a>`.\n\n- a\n- **b**\n\n# H\n```\n<x>\n```"),
            "<p>One <code>&lt;a&gt;</code>.</p>\n<ul>\n<li>a</li>\n<li><strong>b</strong></li>\n\
             </ul>\n<p><strong>H</strong></p>\n<pre><code>&lt;x&gt;</code></pre>\n"
        );
    }

    #[test]
    fn code_shows_what_prose_leaves_out() {
        assert_eq!(
            prose("a\u{202e}\0 `b\u{202e}`\n\n```\n\tc\0\n```"),
            "<p>a\u{fffd} <code>b\\u{202e}</code></p>\n<pre><code>\tc\\u{0}</code></pre>\n"
        );
    }

    #[test]
    fn nothing_in_docs_becomes_an_element_by_itself() {
        assert_eq!(
            line("</script><img src=x> [a](https://b.example/?c&d)"),
            "&lt;/script&gt;&lt;img src=x&gt; <a href=\"https://b.example/?c&amp;d\">a</a>"
        );
    }
}
