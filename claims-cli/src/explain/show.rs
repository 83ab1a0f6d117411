//! An explanation for people.

use std::fmt::Write as _;

use super::content::{Explanation, Row};
use crate::text::{self, BAD, CAREFUL, Cell, FAINT, NAME, Table, paint};

/// A value that is longer gets its meaning in the next line.
const WIDE: usize = 44;

pub(super) fn text(explanation: &Explanation) -> String {
    let mut shown = String::new();
    // Writing to a string cannot fail.
    let _ = writeln!(
        shown,
        "{} This is what the token says; nobody has checked that it is true.",
        paint(CAREFUL, "NOT VERIFIED.")
    );
    let _ = write!(
        shown,
        "\n{}\n{}",
        paint(NAME, "Header"),
        rows(&explanation.header)
    );
    let _ = write!(
        shown,
        "\n{}\n{}",
        paint(NAME, "Claims"),
        rows(&explanation.claims)
    );
    if explanation.omitted > 0 {
        let _ = writeln!(shown, "  and {} more members", explanation.omitted);
    }
    let signature = match explanation.signature_bytes {
        0 => "none".to_owned(),
        bytes => format!("{}, not checked", text::count(bytes, "byte")),
    };
    let _ = writeln!(shown, "\n{}\n  {signature}", paint(NAME, "Signature"));
    findings(explanation, &mut shown);
    shown
}

fn rows(rows: &[Row]) -> String {
    let mut table = Table::default();
    if rows.is_empty() {
        return "  nothing\n".to_owned();
    }
    for row in rows {
        let name = Cell::new(NAME, format!("  {}", text::name(&row.name)));
        let meaning = match &row.time {
            Some(time) => format!("{time}; {}", row.meaning),
            None => row.meaning.clone(),
        };
        let meaning = Cell::new(FAINT, meaning);
        if row.shown.chars().count() > WIDE {
            table.wide_row([name, row.shown.clone().into()]);
            table.wide_row([Cell::from("  "), meaning]);
        } else {
            table.row([name, row.shown.clone().into(), meaning]);
        }
    }
    table.to_string()
}

fn findings(explanation: &Explanation, shown: &mut String) {
    let who = match &explanation.schema {
        Some(name) => format!("A verifier of `{}` would refuse it", text::name(name)),
        None => "Every verifier would refuse it".to_owned(),
    };
    let found = explanation.problems.len() + explanation.violations.len();
    if found > 0 {
        let _ = writeln!(shown, "\n{}", paint(BAD, who));
    } else if let Some(name) = &explanation.schema {
        let nothing = format!(
            "`{}` has nothing against its claims; whether it is valid now and meant for you was not judged",
            text::name(name)
        );
        let _ = writeln!(shown, "\n{}", paint(NAME, nothing));
    }
    for problem in &explanation.problems {
        let _ = writeln!(shown, "  {problem}");
    }
    for violation in &explanation.violations {
        let _ = writeln!(shown, "  {violation}");
    }
    if explanation.more_violations > 0 {
        let _ = writeln!(shown, "  and {} more", explanation.more_violations);
    }
    if explanation.schema.is_some() {
        let mut rules = explanation.not_judged.clone();
        rules.push("issuer, audience and time".to_owned());
        let _ = writeln!(
            shown,
            "{}",
            paint(FAINT, format!("  not judged here: {}", rules.join(", ")))
        );
    }
}
