//! Doc comments in the document, and in the cells of a table, which hold a single line.

use super::escape::{Place, code, text};
use crate::schema::export::prose::{Block, Span, blocks, spans};

/// A doc comment.
pub(super) fn prose(docs: &str, place: Place) -> String {
    let blocks = blocks(docs);
    let mut written = String::new();
    let mut before: Option<&Block> = None;
    for block in &blocks {
        if let Some(before) = before {
            written.push_str(match (before, block, place) {
                (Block::Item(_), Block::Item(_), Place::Block) => "\n",
                (_, _, Place::Block) => "\n\n",
                (Block::Paragraph(_), Block::Paragraph(_), Place::Cell) => "<br><br>",
                (_, _, Place::Cell) => "<br>",
            });
        }
        written.push_str(&self::block(block, place));
        before = Some(block);
    }
    written
}

/// A single line, in the notation of doc comments.
pub(super) fn line(line: &str, place: Place) -> String {
    all(&spans(line), place)
}

fn block(block: &Block, place: Place) -> String {
    match (block, place) {
        (Block::Paragraph(spans), _) => all(spans, place),
        (Block::Heading(spans), _) => format!("**{}**", all(spans, place)),
        (Block::Item(spans), Place::Block) => format!("- {}", all(spans, place)),
        (Block::Item(spans), Place::Cell) => format!("• {}", all(spans, place)),
        (Block::Code(lines), Place::Block) => {
            let longest = lines.iter().flat_map(|line| line.split(|c| c != '`'));
            let ticks = longest.map(str::len).max().unwrap_or(0).max(2) + 1;
            let fence = "`".repeat(ticks);
            format!("{fence}text\n{}\n{fence}", lines.join("\n"))
        }
        (Block::Code(lines), Place::Cell) => {
            let lines = lines.iter().filter(|line| !line.trim().is_empty());
            let lines = lines.map(|line| code(line, place));
            lines.collect::<Vec<_>>().join("<br>")
        }
    }
}

fn all(spans: &[Span], place: Place) -> String {
    spans.iter().map(|span| self::span(span, place)).collect()
}

fn span(span: &Span, place: Place) -> String {
    match span {
        Span::Text(words) => text(words, place),
        Span::Code(words) => code(words, place),
        Span::Emphasis(words) => format!("*{}*", text(words, place)),
        Span::Strong(words) => format!("**{}**", text(words, place)),
        Span::Link {
            text: shown,
            address,
        } => {
            let address = address.replace('|', "%7C");
            format!("[{}](<{address}>)", self::span(shown, place))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Place, line, prose};

    #[test]
    fn a_cell_holds_a_single_line() {
        let docs = "One\ntwo.\n\nThree:\n- a | b\n- `c|d`\n\n```\nx = \"|\"\n\ny\n```";
        assert_eq!(
            prose(docs, Place::Cell),
            r#"One two.<br><br>Three:<br>• a \| b<br>• `c\|d`<br>`x = "\|"`<br>`y`"#
        );
    }

    #[test]
    fn blocks_stay_blocks_elsewhere() {
        let docs = "One\ntwo.\n\n- a\n- b\n\n```rust\n``` x\n```";
        assert_eq!(
            prose(docs, Place::Block),
            "One two.\n\n- a\n- b\n\n````text\n``` x\n````"
        );
        assert_eq!(prose("> q\n\n# H", Place::Block), "\\> q\n\n**H**");
    }

    #[test]
    fn markup_of_docs_survives_and_the_rest_is_text() {
        assert_eq!(
            line(
                "**Not** `<a>` but <a>, [x](https://a.example/?a|b) [`y`](z)",
                Place::Cell
            ),
            "**Not** `<a>` but &lt;a>, [x](<https://a.example/?a%7Cb>) `y`"
        );
    }
}
