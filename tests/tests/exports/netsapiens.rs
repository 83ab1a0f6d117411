//! The Markdown of the example `netsapiens` against the page of the API that it was modelled on:
//! same columns, same claims in the same order, and the same said of each.

use claims_core::{Claims, schema::markdown};

/// What the page says of a claim: its Type, whether its Notes say `[optional]`, and whether its
/// Description says that there may be no value ("... if defined").
struct Row {
    name: &'static str,
    kind: &'static str,
    optional: bool,
    nullable: bool,
}

const fn row(name: &'static str, kind: &'static str, optional: bool, nullable: bool) -> Row {
    Row {
        name,
        kind,
        optional,
        nullable,
    }
}

const COLUMNS: [&str; 4] = ["Name", "Type", "Description", "Notes"];

const PAGE: &[Row] = &[
    row("aud", "string", true, false),
    row("exp", "int", true, false),
    row("iat", "int", true, false),
    row("iss", "string", true, false),
    row("jti", "string", true, false),
    row("sub", "string", true, false),
    row("time_out", "int", true, false),
    row("domain", "string", true, false),
    row("territory", "string", true, false),
    row("user", "string", true, false),
    row("user_email", "string", false, true),
    row("user_scope", "string", false, true),
    row("display_name", "string", false, true),
    row("apiversion", "string", true, false),
];

/// The cells of every line of the table.
fn table() -> Vec<Vec<String>> {
    let text = markdown(::netsapiens::JwtResponse::SCHEMA);
    let lines = text.lines().skip_while(|line| !line.starts_with("Name"));
    let lines = lines.take_while(|line| !line.is_empty());
    lines
        .map(|line| line.split(" | ").map(str::to_owned).collect())
        .collect()
}

#[test]
fn the_columns_are_those_of_the_page() {
    let table = table();
    assert_eq!(table[0], COLUMNS);
    assert!(table.iter().all(|cells| cells.len() == COLUMNS.len()));
}

#[test]
fn the_same_is_said_of_every_claim() {
    let table = table();
    // The head and the line below it come first.
    let rows = &table[2..];
    assert_eq!(rows.len(), PAGE.len());
    for (cells, row) in rows.iter().zip(PAGE) {
        let [name, kind, description, notes] = &cells[..] else {
            panic!("{cells:?}");
        };
        assert_eq!(*name, format!("**{}**", row.name));
        // What follows the word narrows it or, for `aud`, adds the array of RFC 7519, 4.1.3.
        let word = kind.split("**").nth(1);
        assert_eq!(word, Some(row.kind), "{name}: {kind}");
        assert_eq!(
            notes.starts_with("[optional]"),
            row.optional,
            "{name}: {notes}"
        );
        assert_eq!(
            notes.contains("may be `null`"),
            row.nullable,
            "{name}: {notes}"
        );
        assert!(!description.is_empty(), "{name}");
    }
}
