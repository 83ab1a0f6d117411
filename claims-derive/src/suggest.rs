//! Names in error messages.

use crate::registry::suggest::nearest;

/// The known names that look like `word`, or all of them.
pub(crate) fn did_you_mean(word: &str, known: &[&str]) -> String {
    let near = nearest(word, known.iter().copied());
    match near.as_slice() {
        [] => format!("known are {}", quoted(known)),
        near => format!("did you mean {}?", quoted(near)),
    }
}

/// Names in backticks, separated by commas.
pub(crate) fn quoted(names: &[impl AsRef<str>]) -> String {
    let names: Vec<String> = names
        .iter()
        .map(|name| format!("`{}`", name.as_ref()))
        .collect();
    names.join(", ")
}
