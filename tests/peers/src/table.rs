//! Cells of the table, each of which stands for several algorithms.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use crate::{cases::Case, expectations::Outcome};

/// What came of one case, by algorithm.
#[derive(Debug, Default)]
pub(crate) struct Cell {
    counts: BTreeMap<String, usize>,
    differences: BTreeSet<usize>,
}

impl Cell {
    fn add(&mut self, outcome: &Outcome) {
        *self.counts.entry(outcome.text.clone()).or_default() += 1;
        self.differences.extend(outcome.difference);
    }
}

/// One outcome, or each with the number of algorithms that it holds for; then the differences.
impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.counts.len() {
            0 => f.write_str("—")?,
            1 => f.write_str(self.counts.keys().next().map_or("", String::as_str))?,
            _ => {
                let texts = self
                    .counts
                    .iter()
                    .map(|(text, count)| format!("{text} ({count})"));
                f.write_str(&texts.collect::<Vec<_>>().join("; "))?;
            }
        }
        for place in &self.differences {
            write!(f, " [{}]", place + 1)?;
        }
        Ok(())
    }
}

/// Cases in rows, and who judges or signs in columns.
#[derive(Debug, Default)]
pub(crate) struct Table {
    columns: Vec<&'static str>,
    rows: BTreeMap<Case, BTreeMap<&'static str, Cell>>,
}

impl Table {
    pub(crate) fn new(columns: Vec<&'static str>) -> Self {
        Self {
            columns,
            rows: BTreeMap::new(),
        }
    }

    pub(crate) fn add(&mut self, case: Case, column: &'static str, outcome: &Outcome) {
        let row = self.rows.entry(case).or_default();
        row.entry(column).or_default().add(outcome);
    }
}

/// As Markdown.
impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "| token | {} |", self.columns.join(" | "))?;
        writeln!(f, "| --- |{}", " --- |".repeat(self.columns.len()))?;
        for (case, cells) in &self.rows {
            write!(f, "| {} |", case.title())?;
            for column in &self.columns {
                match cells.get(column) {
                    Some(cell) => write!(f, " {cell} |")?,
                    None => f.write_str(" — |")?,
                }
            }
            writeln!(f)?;
        }
        Ok(())
    }
}
