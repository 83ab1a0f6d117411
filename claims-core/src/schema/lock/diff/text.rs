//! The changes for people.

use std::fmt;

use super::{Aspect, Change, Diff, Effect};
use crate::report::Escaped;

/// Writes the changes by whom they concern, each on a line of its own in every group.
pub(super) fn write(diff: &Diff, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    if diff.is_empty() {
        return f.write_str("No change.\n");
    }
    let mut first = true;
    for effect in Effect::ALL {
        let changes = diff.changes.iter().filter(|change| change.has(effect));
        group(f, title(effect), changes, &mut first)?;
    }
    let harmless = diff
        .changes
        .iter()
        .filter(|change| change.effects().is_empty());
    group(f, "Harmless:", harmless, &mut first)
}

fn title(effect: Effect) -> &'static str {
    match effect {
        Effect::Consumers => "Consumers built against the old contract could refuse new tokens:",
        Effect::Tokens => "Verifiers could refuse tokens in flight:",
        Effect::Loosened => "Checked less strictly than before:",
        Effect::Retired => "Retired names came back as something else:",
    }
}

fn group<'a>(
    f: &mut fmt::Formatter<'_>,
    title: &str,
    changes: impl Iterator<Item = &'a Change>,
    first: &mut bool,
) -> fmt::Result {
    for (index, change) in changes.enumerate() {
        if index == 0 {
            if !*first {
                writeln!(f)?;
            }
            writeln!(f, "{title}")?;
        }
        *first = false;
        writeln!(f, "  {}", Escaped(&line(change)))?;
    }
    Ok(())
}

fn line(change: &Change) -> String {
    let mut line = subject(change);
    line.push_str(change.aspect().label());
    let what = match change.aspect() {
        Aspect::ClaimAdded => template(change, "new: "),
        Aspect::ClaimRemoved => template(change, "removed, was "),
        Aspect::VariantAdded => template(change, "new variant "),
        Aspect::VariantRemoved => template(change, "no longer a variant "),
        Aspect::RetiredName => {
            let (old, new) = (change.before(), change.after());
            let (old, new) = (old.unwrap_or_default(), new.unwrap_or_default());
            format!("was {old} when it was removed, is now {new}")
        }
        Aspect::RetiredList => template(change, "no longer kept as retired, was "),
        _ => arrow(change),
    };
    line.push_str(&what);
    line.trim_end().to_owned()
}

fn template(change: &Change, start: &str) -> String {
    let words = change.before().or(change.after()).unwrap_or_default();
    format!("{start}{words}")
}

fn arrow(change: &Change) -> String {
    match (change.before(), change.after()) {
        (Some(old), Some(new)) => format!("{old} -> {new}"),
        (Some(old), None) => format!("no longer {old}"),
        (None, Some(new)) => format!("now {new}"),
        (None, None) => String::new(),
    }
}

/// The claim and the embedded set that declares it.
fn subject(change: &Change) -> String {
    let path = change.path().as_str();
    match (path.is_empty(), change.set_name()) {
        (true, None) => String::new(),
        (true, Some(set)) => format!("`{set}`: "),
        (false, None) => format!("`{path}`: "),
        (false, Some(set)) => format!("`{path}` of `{set}`: "),
    }
}
