//! The mutants that may live, each with the reason why no test can tell it from the code.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Result, ensure};

/// How often each name may live: one name may stand for several places in a function.
pub type Accepted = BTreeMap<String, usize>;

/// Reads a file of paragraphs: a reason in lines that start with `#`, then the mutants that it holds for.
pub fn read(path: &Path) -> Result<Accepted> {
    let mut accepted = Accepted::new();
    for paragraph in fs::read_to_string(path)?.split("\n\n") {
        let mut lines = paragraph.lines().filter(|line| !line.is_empty()).peekable();
        if lines.peek().is_none() {
            continue;
        }
        let reason = lines.by_ref().next_if(|line| line.starts_with('#'));
        ensure!(reason.is_some(), "no reason above this:\n{paragraph}");
        for name in lines.filter(|line| !line.starts_with('#')) {
            *accepted.entry(name.to_owned()).or_default() += 1;
        }
    }
    Ok(accepted)
}

/// Those that live beyond what is accepted, and what is accepted but does not live.
pub fn compare(
    mut accepted: Accepted,
    living: impl IntoIterator<Item = String>,
) -> (Vec<String>, Accepted) {
    let mut beyond = Vec::new();
    for name in living {
        match accepted.get_mut(&name) {
            Some(count) if *count > 0 => *count -= 1,
            _ => beyond.push(name),
        }
    }
    accepted.retain(|_, count| *count > 0);
    (beyond, accepted)
}
