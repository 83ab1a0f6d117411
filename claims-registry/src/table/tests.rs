use std::{string::String, vec::Vec};

use super::{CLAIMS, RETIRED};
use crate::{Kind, Status, find};

const SOURCE: &str = include_str!("../../data/claims.csv");

/// The rows of the source, without its header.
fn source() -> Vec<Vec<String>> {
    SOURCE.lines().skip(1).map(cells).collect()
}

/// The cells of one line (RFC 4180, without line breaks inside quotes).
fn cells(line: &str) -> Vec<String> {
    let mut cells = Vec::new();
    let mut cell = String::new();
    let mut quoted = false;
    let mut letters = line.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => cell.extend(letters.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(core::mem::take(&mut cell)),
            _ => cell.push(letter),
        }
    }
    cells.push(cell);
    cells
}

#[test]
fn the_table_holds_what_the_source_says() {
    let mut rows: Vec<_> = source()
        .into_iter()
        .filter(|row| row[4].starts_with("permanent"))
        .collect();
    rows.sort();
    assert_eq!(rows.len(), CLAIMS.len());
    for (row, claim) in rows.iter().zip(CLAIMS) {
        let status = if row[4] == "permanent" {
            Status::Published
        } else {
            Status::AwaitsPublication
        };
        assert_eq!(
            [claim.name, claim.label, claim.kind.name(), claim.reference],
            row[..4]
        );
        assert_eq!(claim.status, status, "{}", claim.name);
    }
}

#[test]
fn retired_names_hold_what_the_source_says() {
    let rows: Vec<_> = source()
        .into_iter()
        .filter(|row| !row[4].starts_with("permanent"))
        .collect();
    assert_eq!(rows.len(), RETIRED.len());
    for (row, claim) in rows.iter().zip(RETIRED) {
        assert_eq!(
            [claim.name, claim.label, claim.reference],
            [&*row[0], &*row[1], &*row[3]]
        );
        assert!(row[4].contains(claim.removed) && row[6].contains(claim.replaced_by));
    }
}

#[test]
fn the_edition_has_163_names_in_strict_order() {
    assert_eq!(CLAIMS.len(), 163);
    assert!(
        CLAIMS
            .windows(2)
            .all(|pair| pair[0].name.as_bytes() < pair[1].name.as_bytes())
    );
}

#[test]
fn no_two_names_differ_only_in_case() {
    let mut names: Vec<_> = CLAIMS
        .iter()
        .map(|claim| claim.name.to_ascii_lowercase())
        .collect();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), CLAIMS.len());
}

/// Rows that a guess from the name gets wrong.
#[test]
fn the_traps_keep_their_kinds() {
    for (name, kind) in [
        ("sip_cseq_num", Kind::StringOrUri),
        ("sip_date", Kind::NumericDate),
        ("cdnicrit", Kind::CommaDelimitedString),
        ("crit", Kind::StringArray),
        ("exi", Kind::Number),
        ("ttl", Kind::Number),
        ("cdniets", Kind::Number),
        ("uptime", Kind::Integer),
        ("act", Kind::Object),
        ("delegation", Kind::StringOrUri),
        ("scope", Kind::SpaceDelimitedString),
        ("amr", Kind::StringArray),
        ("acr", Kind::String),
        ("aud", Kind::StringOrStringArray),
        ("roles", Kind::Array),
        ("dest", Kind::Object),
        ("also_known_as", Kind::String),
        ("stpl", Kind::Any),
    ] {
        assert_eq!(find(name).map(|claim| claim.kind), Some(kind), "{name}");
    }
}
