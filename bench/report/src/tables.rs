//! Everything that was measured, as tables.

use std::{collections::BTreeMap, fmt::Write as _};

use crate::figures::{Figures, File};

/// Parts of the comparisons' names, in the order of the page, with their headings.
const PARTS: &[(&str, &str)] = &[
    (
        "claims-layer",
        "Claims layer: everything but the signature check",
    ),
    ("signature", "Signature check of HS256 alone"),
    ("refused", "Refused tokens, without the signature check"),
    ("flatten", "Embedded sets"),
    ("tag", "Place of an enum's tag"),
    ("order", "Order of the claims"),
    ("growth-claims", "Growth in claims"),
    ("growth-array", "Growth in the length of an array"),
    ("verify", "Whole verification"),
    ("cache", "Cache of verified tokens, P2"),
    (
        "cache-threads",
        "Cache of verified tokens, 800 of P2 by two threads",
    ),
    ("unsigned", "Signing without the signature"),
    ("sign", "Whole signing"),
    ("check", "`cargo check` of 200 structs with 14 claims each"),
    ("build", "`cargo build` of the same"),
    (
        "size",
        "Program in release that decodes and encodes each of them",
    ),
    ("clean-build", "Clean build of the libraries"),
];

/// Who the others are compared with, where there is one of them.
const OURS: &[&str] = &["claims `String`", "claims"];

/// A section for each part, with a table for each way of measuring.
pub(crate) fn all(figures: &Figures) -> String {
    let mut page = String::new();
    for (part, heading) in PARTS {
        let tables: String = figures
            .files()
            .map(|(name, file)| tables(name, file, part))
            .collect();
        if !tables.is_empty() {
            let _ = write!(page, "\n## {heading}\n{tables}");
        }
    }
    page + "\nIn brackets: the figure by that of the claims of this project that own their strings.\n"
}

/// The tables of one file for one part: one for each beginning of the comparisons' names.
fn tables(name: &str, file: &File, part: &str) -> String {
    // Counted only to subtract one from the other: valgrind hides what processors have for cryptography.
    if name.starts_with("instructions") && ["verify", "signature"].contains(&part) {
        return String::new();
    }
    let mut groups: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for comparison in file.keys() {
        let is_of_part = comparison
            .strip_prefix(part)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        if is_of_part {
            let (group, column) = comparison.rsplit_once('/').unwrap_or((comparison, ""));
            groups.entry(group).or_default().push(column);
        }
    }
    let tables = groups.into_iter().map(|(group, mut columns)| {
        // Sizes by size.
        columns.sort_by_key(|column| (column.parse::<u64>().unwrap_or_default(), *column));
        table(name, file, group, &columns)
    });
    tables.collect()
}

fn table(name: &str, file: &File, group: &str, columns: &[&str]) -> String {
    let comparison = |column: &str| {
        if column.is_empty() {
            file.get(group)
        } else {
            file.get(&format!("{group}/{column}"))
        }
    };
    let mut contenders: Vec<&str> = Vec::new();
    for column in columns {
        let found = comparison(column).into_iter().flat_map(BTreeMap::keys);
        let new: Vec<_> = found
            .map(String::as_str)
            .filter(|it| !contenders.contains(it))
            .collect();
        contenders.extend(new);
    }
    contenders.sort_by_key(|contender| !contender.starts_with("claims"));
    let digits = if name.contains("seconds") { 2 } else { 0 };
    let mut table = format!("\n{}\n\n| |", caption(name, group));
    for column in columns {
        let _ = write!(table, " {column} |");
    }
    let _ = write!(table, "\n| --- |{}", " ---: |".repeat(columns.len()));
    for contender in contenders {
        let _ = write!(table, "\n| {contender} |");
        for column in columns {
            let figures = comparison(column);
            let figure = figures.and_then(|figures| figures.get(contender));
            let ours = figures.and_then(|figures| OURS.iter().find_map(|ours| figures.get(*ours)));
            let _ = match (figure, ours) {
                (None, _) => write!(table, " |"),
                (Some(figure), Some(ours)) if !OURS.contains(&contender) && *ours > 0.0 => {
                    write!(table, " {figure:.digits$} ({:.2}) |", figure / ours)
                }
                (Some(figure), _) => write!(table, " {figure:.digits$} |"),
            };
        }
    }
    table + "\n"
}

/// Says what a table shows, such as `instructions, rust_crypto, HS256`.
fn caption(file: &str, group: &str) -> String {
    let (way, program) = file.split_once('.').unwrap_or((file, ""));
    let way = match way {
        "time" => "Nanoseconds, median",
        "minimum-time" => "Nanoseconds, minimum",
        "instructions" => "Instructions",
        "allocations" => "Allocations",
        "seconds" => "Seconds, median",
        "minimum-seconds" => "Seconds, minimum",
        "bytes" => "Bytes",
        other => other,
    };
    let detail = group
        .split_once('/')
        .map(|(_, detail)| format!(", {detail}"))
        .unwrap_or_default();
    format!("{way}, {program}{detail}:")
}
