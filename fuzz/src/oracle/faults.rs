//! What is wrong with a token, and whether a report says just that.

use std::collections::BTreeMap;

use claims_core::Report;

/// The rules that a payload breaks, by claim and by code.
#[derive(Debug, Default, PartialEq)]
pub struct Faults {
    /// Whether the fault is certain: one that is not may be reported or may not.
    found: BTreeMap<(String, String), bool>,
}

/// What the library said.
pub enum Outcome<'r> {
    /// The token is fine.
    Accepted,
    /// The token is refused.
    Refused(&'r Report),
}

impl Faults {
    /// A rule that is broken.
    pub fn add(&mut self, claim: impl Into<String>, code: impl Into<String>) {
        self.found.insert(key(claim, code), true);
    }

    /// A rule that is broken, or nearly so.
    pub fn add_possible(&mut self, claim: impl Into<String>, code: impl Into<String>) {
        let known = self.found.entry(key(claim, code));
        known.or_insert(false);
    }

    /// The rule is broken if the comparison holds for both ends of what is known.
    pub fn add_if(&mut self, holds: [bool; 2], claim: &str, code: &str) {
        match holds {
            [true, true] => self.add(claim, code),
            [false, false] => {}
            _ => self.add_possible(claim, code),
        }
    }

    /// Whether nothing can be wrong.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// Whether something is wrong for sure.
    pub fn is_certain(&self) -> bool {
        self.found.values().any(|certain| *certain)
    }

    /// Adds those of another list.
    pub fn extend(&mut self, other: Self) {
        for (fault, certain) in other.found {
            *self.found.entry(fault).or_default() |= certain;
        }
    }

    /// Holds the library to this list: it reports all of it and nothing else.
    pub fn compare(&self, outcome: &Outcome<'_>, payload: &[u8]) {
        let shown = String::from_utf8_lossy(payload);
        let report = match outcome {
            Outcome::Accepted => {
                assert!(
                    !self.is_certain(),
                    "accepted, in spite of {self:?}\n{shown}"
                );
                return;
            }
            Outcome::Refused(report) => report,
        };
        assert!(!report.is_empty(), "refused without a reason\n{shown}");
        let reported = |claim: &str, code: &str| {
            let violations = report.violations().iter();
            let mut found = violations.map(|it| key(it.claim(), it.reason_code()));
            found.any(|(other, reason)| other == claim && reason == code)
        };
        for violation in report.violations() {
            let (claim, code) = (violation.claim(), violation.reason_code());
            assert!(
                self.found.contains_key(&key(claim, code)),
                "`{claim}` is no {code}: {violation}\nfound were {self:?}\n{shown}"
            );
        }
        if report.omitted() > 0 {
            return;
        }
        for ((claim, code), certain) in &self.found {
            assert!(
                !certain || reported(claim, code),
                "`{claim}` {code} is not reported in\n{report}\n{shown}"
            );
        }
    }
}

/// A long name is cut in a report: its start tells enough.
fn key(claim: impl Into<String>, code: impl Into<String>) -> (String, String) {
    let claim = claim.into();
    let claim = if claim.len() > 64 {
        claim.chars().take(40).collect()
    } else {
        claim
    };
    (claim, code.into())
}
