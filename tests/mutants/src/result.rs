//! What became of each mutant, and the table of it.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::mutant::Mutant;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// A test failed, or did not end.
    Caught,
    /// Every test that reaches it passed.
    Missed,
    /// No test reaches it.
    Unreached,
    /// The compiler refuses it.
    Unviable,
    /// It stands where only the compiler evaluates: no switch can stand there.
    Unswitched,
}

impl Outcome {
    /// Whether the tests let it through.
    pub fn lives(self) -> bool {
        matches!(self, Self::Missed | Self::Unreached)
    }
}

/// How many of each crate's mutants came to what, and for how many of them that is what an earlier run found.
pub fn table(judged: &[(&Mutant, Outcome)], taken_over: usize) -> String {
    let mut counts: BTreeMap<&str, BTreeMap<Outcome, usize>> = BTreeMap::new();
    for (mutant, outcome) in judged {
        let package = mutant.file.split('/').next().unwrap_or_default();
        *counts
            .entry(package)
            .or_default()
            .entry(*outcome)
            .or_default() += 1;
    }
    let mut table = String::from(
        "| crate | caught | living | refused by the compiler | without a switch |\n|---|---|---|---|---|\n",
    );
    for (package, counts) in counts {
        let of = |outcome| counts.get(&outcome).copied().unwrap_or_default();
        let _ = writeln!(
            table,
            "| {package} | {} | {} | {} | {} |",
            of(Outcome::Caught),
            of(Outcome::Missed) + of(Outcome::Unreached),
            of(Outcome::Unviable),
            of(Outcome::Unswitched)
        );
    }
    if taken_over > 0 {
        let _ = writeln!(
            table,
            "\n{taken_over} of them were not judged anew: the run before saw them caught."
        );
    }
    table
}
