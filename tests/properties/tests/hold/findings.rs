//! What a report says, in a form that compares.

use claims_core::{Code, Error, Report};

/// What was found, or nothing.
#[track_caller]
pub(crate) fn report<T>(outcome: &Result<T, Error>) -> Option<&Report> {
    match outcome {
        Ok(_) => None,
        Err(Error::Claims(report)) => Some(report),
        Err(other) => panic!("{other}"),
    }
}

/// Claim, code and words of each violation.
pub(crate) fn findings(report: Option<&Report>) -> Vec<(String, Code, String)> {
    let violations = report.map(Report::violations).unwrap_or_default();
    violations
        .iter()
        .map(|found| (found.claim().to_owned(), found.code(), found.to_string()))
        .collect()
}

/// The same without regard to their order, and to the order of members in an object: the words may show it, and
/// what a type says that serde reads may be about the first of them.
pub(crate) fn sorted(report: Option<&Report>) -> Vec<(String, Code, String)> {
    let mut findings = findings(report);
    for (_, _, words) in &mut findings {
        if words.contains('{') || words.contains(": refused: ") {
            words.clear();
        }
    }
    findings
        .sort_unstable_by_key(|(claim, code, words)| (claim.clone(), code.as_str(), words.clone()));
    findings
}

/// How many findings the report does not show.
pub(crate) fn omitted(report: Option<&Report>) -> usize {
    report.map_or(0, Report::omitted)
}
