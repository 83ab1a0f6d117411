//! `claims diff`: what changed between two lock files, and who breaks.

use claims_core::schema::{self, Arena};
use clap::Args;

use crate::{
    answer::{Answer, Failure, Outcome},
    arguments::Format,
    json, lock,
    text::{NAME, paint},
};

/// Say what changed between two lock files, and who breaks
///
/// Consumers break when a token no longer has what the old contract promised; tokens in flight break
/// when a verifier asks for more than before. What is checked less strictly than before breaks nobody,
/// but is no safe change either.
///
/// Ends with 0 if the change is safe or there is none, with 1 if somebody breaks or something is
/// checked less strictly, with 2 if a file is of no use.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Diff {
    /// The lock file as it was; `-` is standard input
    old: String,
    /// The lock file as it is
    new: String,
    /// Take weaker checks for a safe change
    #[arg(long)]
    allow_loosened: bool,
    /// For whom the answer is
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

const EXAMPLES: &str = "\
Examples:
  claims diff old/claims.lock.json claims.lock.json
  git show main:claims.lock.json | claims diff - claims.lock.json";

pub(crate) fn run(arguments: &Diff) -> Result<Answer, Failure> {
    if arguments.old == "-" && arguments.new == "-" {
        return Err(Failure::new("standard input cannot be both lock files"));
    }
    let arena = Arena::new();
    let old = lock::read(&arguments.old, &arena)?;
    let new = lock::read(&arguments.new, &arena)?;
    let diff = schema::Diff::between(&old, &new);
    let loosened = diff.is_loosened() && !arguments.allow_loosened;
    let outcome = Outcome::found(diff.is_breaking() || loosened);
    Ok(match arguments.format {
        Format::Json => Answer::raw(json::document(&diff.to_json())?, outcome),
        Format::Text => Answer::shown(show(&diff.to_string()), outcome),
    })
}

/// The changes stand indented below what they have in common.
fn show(text: &str) -> String {
    let mut shown = String::new();
    for line in text.lines() {
        if line.is_empty() || line.starts_with(' ') {
            shown.push_str(line);
        } else {
            shown.push_str(&paint(NAME, line));
        }
        shown.push('\n');
    }
    shown
}
