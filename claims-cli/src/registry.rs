//! `claims registry`: what names are registered for.

use std::fmt::Write as _;

use claims_core::registry::{
    CLAIMS, EDITION, RETIRED, RegisteredClaim, RetiredClaim, Status, find,
    find_ignoring_ascii_case, is_core, nearest, retired,
};
use clap::Args;
use serde::Serialize;

use crate::{
    answer::{Answer, Failure, Outcome},
    arguments::Format,
    json,
    text::{self, CAREFUL, Cell, FAINT, NAME, Table, paint},
};

/// Show what a claim name is registered for with IANA, or search the registry
///
/// A name that is registered is shown with its meaning, its JSON type and its specification. For any
/// other word: registered names that look like it, and claims whose name or meaning has it. Without a
/// name, the whole registry.
///
/// Ends with 0 if something was found, else with 1.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Registry {
    /// A claim name, or a word to search for
    name: Option<String>,
    /// For whom the answer is
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

const EXAMPLES: &str = "\
Examples:
  claims registry exp              one claim
  claims registry phone            every claim that has to do with phones
  claims registry --format json    the whole registry";

/// What was found, for programs.
#[derive(Debug, Serialize)]
struct Found<'a> {
    edition: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    query: Option<&'a str>,
    /// The claim of that name.
    #[serde(skip_serializing_if = "Option::is_none")]
    claim: Option<Row>,
    /// The claim whose name differs only in case.
    #[serde(skip_serializing_if = "Option::is_none")]
    differs_in_case: Option<Row>,
    /// What became of a name that was given up.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    retired: Vec<Gone>,
    /// Registered names that look like it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    nearest: Vec<&'static str>,
    /// Claims whose name or meaning has the word; without a word, all.
    claims: Vec<Row>,
}

#[derive(Debug, Serialize)]
struct Row {
    name: &'static str,
    label: &'static str,
    kind: &'static str,
    json: &'static str,
    reference: &'static str,
    status: &'static str,
    core: bool,
}

#[derive(Debug, Serialize)]
struct Gone {
    name: &'static str,
    label: &'static str,
    reference: &'static str,
    removed: &'static str,
    replaced_by: &'static str,
}

impl From<&RegisteredClaim> for Row {
    fn from(claim: &RegisteredClaim) -> Self {
        Self {
            name: claim.name,
            label: claim.label,
            kind: claim.kind.name(),
            json: claim.kind.describe(),
            reference: claim.reference,
            status: match claim.status {
                Status::AwaitsPublication => "awaits_publication",
                _ => "published",
            },
            core: is_core(claim.name),
        }
    }
}

impl From<&RetiredClaim> for Gone {
    fn from(claim: &RetiredClaim) -> Self {
        Self {
            name: claim.name,
            label: claim.label,
            reference: claim.reference,
            removed: claim.removed,
            replaced_by: claim.replaced_by,
        }
    }
}

pub(crate) fn run(arguments: &Registry) -> Result<Answer, Failure> {
    let found = match arguments.name.as_deref() {
        None => whole(),
        Some("") => return Err(Failure::new("a claim's name is not empty")),
        Some(word) => search(word),
    };
    let something = found.claim.is_some()
        || found.differs_in_case.is_some()
        || !found.retired.is_empty()
        || !found.claims.is_empty();
    let outcome = Outcome::found(!something);
    Ok(match arguments.format {
        Format::Json => Answer::raw(json::document(&found)?, outcome),
        Format::Text => Answer::shown(show(&found), outcome),
    })
}

fn whole() -> Found<'static> {
    Found {
        edition: EDITION,
        query: None,
        claim: None,
        differs_in_case: None,
        retired: RETIRED.iter().map(Into::into).collect(),
        nearest: Vec::new(),
        claims: CLAIMS.iter().map(Into::into).collect(),
    }
}

fn search(word: &str) -> Found<'_> {
    let claim = find(word);
    let mut found = Found {
        edition: EDITION,
        query: Some(word),
        claim: claim.map(Into::into),
        differs_in_case: None,
        retired: Vec::new(),
        nearest: Vec::new(),
        claims: Vec::new(),
    };
    if claim.is_some() {
        return found;
    }
    found.differs_in_case = find_ignoring_ascii_case(word).map(Into::into);
    if found.differs_in_case.is_some() {
        return found;
    }
    found.retired = retired(word).map(Into::into).into_iter().collect();
    found.claims = CLAIMS
        .iter()
        .filter(|claim| has(claim.name, word) || has(claim.label, word))
        .map(Into::into)
        .collect();
    // Where the likeliest name is listed, the others would only mislead.
    let near = nearest(word);
    let listed = |name: &&str| found.claims.iter().any(|row| row.name == *name);
    if !near.first().is_some_and(listed) {
        found.nearest = near;
    }
    found
}

fn has(text: &str, word: &str) -> bool {
    text.to_lowercase().contains(&word.to_lowercase())
}

fn show(found: &Found<'_>) -> String {
    let mut shown = String::new();
    let Some(word) = found.query else {
        shown.push_str(&list(&found.claims));
        for gone in &found.retired {
            let _ = writeln!(shown, "\n{}", given_up(gone));
        }
        let note = format!("\nIANA \"JSON Web Token Claims\", edition of {EDITION}");
        let _ = writeln!(shown, "{}", paint(FAINT, note));
        return shown;
    };
    if let Some(claim) = &found.claim {
        return one(claim);
    }
    let _ = writeln!(shown, "`{}` is not registered.", text::name(word));
    for gone in &found.retired {
        let _ = writeln!(shown, "\n{}", given_up(gone));
    }
    if let Some(claim) = &found.differs_in_case {
        let _ = write!(
            shown,
            "\n{}\n{}",
            paint(CAREFUL, "Only the case differs from:"),
            one(claim)
        );
    }
    if !found.nearest.is_empty() {
        let _ = writeln!(shown, "\nDid you mean {}?", found.nearest.join(", "));
    }
    if !found.claims.is_empty() {
        let _ = write!(shown, "\nIn names and meanings:\n{}", list(&found.claims));
    }
    shown
}

/// One claim and everything about it.
fn one(claim: &Row) -> String {
    let mut table = Table::default();
    let status = match (claim.core, claim.status) {
        (true, _) => "published; one of the seven core claims (RFC 7519, 4.1)",
        (false, "published") => "published",
        _ => "the name is taken, its specification awaits publication",
    };
    for (label, value) in [
        ("meaning", claim.label.to_owned()),
        ("kind", format!("{}: {}", claim.kind, claim.json)),
        ("reference", claim.reference.to_owned()),
        ("status", status.to_owned()),
    ] {
        table.row([Cell::new(FAINT, format!("  {label}")), value.into()]);
    }
    format!("{}\n{table}", paint(NAME, claim.name))
}

fn list(claims: &[Row]) -> String {
    let mut table = Table::default();
    for claim in claims {
        table.row([
            Cell::new(NAME, claim.name),
            claim.kind.into(),
            claim.label.into(),
            Cell::new(FAINT, claim.reference),
        ]);
    }
    table.to_string()
}

fn given_up(gone: &Gone) -> String {
    format!(
        "`{}` ({}; {}) was given up on {}; `{}` took its place.",
        gone.name, gone.label, gone.reference, gone.removed, gone.replaced_by
    )
}
