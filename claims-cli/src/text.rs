//! Text for a terminal: colours, columns, and nothing that a stranger put there to steer it.

use std::fmt::{self, Write as _};

use anstyle::{AnsiColor, Style};
use claims_core::report::Escaped;

/// A name.
pub(crate) const NAME: Style = Style::new().bold();
/// Something that is wrong.
pub(crate) const BAD: Style = AnsiColor::Red.on_default().bold();
/// Something to be careful with.
pub(crate) const CAREFUL: Style = AnsiColor::Yellow.on_default();
/// Something beside the point.
pub(crate) const FAINT: Style = Style::new().dimmed();

/// The text in a style. Colours are taken out again where the output is no terminal.
pub(crate) fn paint(style: Style, text: impl fmt::Display) -> String {
    format!("{style}{text}{style:#}")
}

/// Text of a stranger: cut, with control and bidirectional characters escaped.
pub(crate) fn stranger(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", Escaped(text.get(..end).unwrap_or_default())),
        None => Escaped(text).to_string(),
    }
}

/// A document as a terminal may show it: only its lines and tabs do something.
pub(crate) fn harmless(document: &str) -> String {
    let mut shown = String::with_capacity(document.len());
    for piece in document.split_inclusive(['\n', '\t']) {
        let text = piece.trim_end_matches(['\n', '\t']);
        // Writing to a string cannot fail.
        let _ = write!(shown, "{}", Escaped(text));
        shown.push_str(piece.get(text.len()..).unwrap_or_default());
    }
    shown
}

/// How many characters of a name are shown.
pub(crate) const LONGEST_NAME: usize = 64;

/// A name of a stranger.
pub(crate) fn name(text: &str) -> String {
    stranger(text, LONGEST_NAME)
}

/// Rows of cells, each column as wide as its widest cell. The last column is not padded.
#[derive(Debug, Default)]
pub(crate) struct Table {
    rows: Vec<Row>,
}

#[derive(Debug)]
struct Row {
    cells: Vec<Cell>,
    /// Whether the last cell runs over the columns behind it.
    wide: bool,
}

/// Text and its style, which takes no room.
#[derive(Debug)]
pub(crate) struct Cell {
    text: String,
    style: Style,
}

impl Cell {
    pub(crate) fn new(style: Style, text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            style,
        }
    }
}

impl<T: Into<String>> From<T> for Cell {
    fn from(text: T) -> Self {
        Self::new(Style::new(), text)
    }
}

impl Table {
    pub(crate) fn row(&mut self, cells: impl IntoIterator<Item = Cell>) {
        self.rows.push(Row {
            cells: cells.into_iter().collect(),
            wide: false,
        });
    }

    /// A row whose last cell may be longer than its column.
    pub(crate) fn wide_row(&mut self, cells: impl IntoIterator<Item = Cell>) {
        self.rows.push(Row {
            cells: cells.into_iter().collect(),
            wide: true,
        });
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut widths: Vec<usize> = Vec::new();
        for row in &self.rows {
            let counted = row.cells.len() - usize::from(row.wide && !row.cells.is_empty());
            for (column, cell) in row.cells.iter().take(counted).enumerate() {
                let width = cell.text.chars().count();
                match widths.get_mut(column) {
                    Some(widest) => *widest = (*widest).max(width),
                    None => widths.push(width),
                }
            }
        }
        for row in &self.rows {
            let mut line = String::new();
            let last = row.cells.len().saturating_sub(1);
            for (column, cell) in row.cells.iter().enumerate() {
                let Cell { text, style } = cell;
                let width = widths.get(column).copied().unwrap_or_default();
                write!(line, "{style}{text}{style:#}")?;
                if column < last {
                    let missing = width.saturating_sub(text.chars().count());
                    write!(line, "{:missing$}  ", "")?;
                }
            }
            writeln!(f, "{}", line.trim_end())?;
        }
        Ok(())
    }
}

/// `1 name`, `2 names`
pub(crate) fn count(number: usize, thing: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {thing}{plural}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_as_wide_as_their_widest_cell() {
        let mut table = Table::default();
        table.row(["a".into(), Cell::new(NAME, "ä"), "x".into()]);
        table.row(["ccc".into(), "bb".into()]);
        let shown = anstream::adapter::strip_str(&table.to_string()).to_string();
        assert_eq!(shown, "a    ä   x\nccc  bb\n");
    }

    #[test]
    fn a_document_keeps_its_lines_on_a_terminal() {
        assert_eq!(harmless("a\n\n\tb\u{1b}c\n"), "a\n\n\tb\\u{1b}c\n");
        assert_eq!(harmless("\u{202e}"), r"\u{202e}");
    }

    #[test]
    fn strangers_cannot_steer_the_terminal() {
        assert_eq!(stranger("a\u{1b}[31m", 10), r"a\u{1b}[31m");
        assert_eq!(stranger("\u{202e}abc", 2), r"\u{202e}a…");
    }
}
