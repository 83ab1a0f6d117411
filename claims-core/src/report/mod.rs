//! Every violation of one token.

mod code;
mod date;
mod detail;
mod escape;
mod findings;
mod order;
mod path;
mod redact;
mod roots;
mod sentence;
mod time_limit;
mod violation;

use std::{error, fmt, slice};

use serde::{Serialize, Serializer, ser::SerializeMap};

pub use code::Code;
#[doc(hidden)]
pub use date::{Date, Span};
pub use detail::Detail;
pub use escape::Escaped;
use escape::cut_path;
#[cfg(feature = "export")]
pub(crate) use escape::is_unsafe;
pub(crate) use escape::{Quoted, cut};
pub(crate) use redact::{declares_sensitive, holds_sensitive};
pub(crate) use sentence::Sentence;
pub(crate) use time_limit::Limit;
pub use time_limit::TimeLimit;
pub use violation::Violation;

/// How many violations a report keeps; the rest is counted.
const KEPT: usize = 64;

/// Every violation found in one token.
///
/// `Display` writes one line a violation. `Serialize` writes
/// `{"violations":[{"claim":"exp","code":"expired","message":"...", ...}]}`, with `"omitted"` beside
/// it if there were more than are kept. Values of `sensitive` claims appear in neither.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Report {
    violations: Vec<Violation>,
    omitted: usize,
}

impl Report {
    /// The violations, in payload, then declaration order. At most 64 are kept.
    pub fn violations(&self) -> &[Violation] {
        &self.violations
    }

    /// How many violations were found beyond those kept. Among these, a rule that one claim breaks
    /// twice counts twice.
    pub fn omitted(&self) -> usize {
        self.omitted
    }

    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.violations.is_empty()
    }

    /// Keeps a violation, unless the same claim was already found to break the same rule.
    pub(crate) fn push(&mut self, violation: Violation) {
        self.push_since(0, violation);
    }

    /// Keeps what a value says of itself or of something in it. It gets its claim by `locate`: until
    /// then its path would be taken for that of a claim with such a name, `""` or `"[0]"`, so that it is
    /// compared with nothing.
    pub(crate) fn push_inside(&mut self, violation: Violation) {
        self.push_since(self.mark(), violation);
    }

    /// Keeps a violation, unless there is the same finding since `mark`.
    #[cold]
    #[inline(never)]
    pub(crate) fn push_since(&mut self, mark: usize, violation: Violation) {
        if self.violations.is_empty() {
            // Most tokens that are refused break one rule: a vector that grows makes room for four.
            self.violations = vec![violation];
            return;
        }
        if self.count_if_full() {
            return;
        }
        let mut known = self.violations.iter().skip(mark);
        if !known.any(|known| known.same_finding(&violation)) {
            self.violations.push(violation);
        }
    }

    /// Counts a violation that is not kept, as there are enough. Whoever makes a violation of text
    /// of the token asks first, so that thousands of them cost no more than counting.
    pub(crate) fn count_if_full(&mut self) -> bool {
        let full = self.violations.len() == KEPT;
        self.omitted += usize::from(full);
        full
    }

    /// Marks the place behind which [`locate`](Self::locate) works.
    #[inline]
    pub(crate) fn mark(&self) -> usize {
        self.violations.len()
    }

    /// Prefixes the paths of all violations since `mark`: values report themselves, and whoever
    /// holds them knows where they stand. Costs nothing while there is nothing to prefix.
    #[inline]
    pub(crate) fn locate(&mut self, mark: usize, prefix: impl std::fmt::Display) {
        if self.violations.len() > mark {
            self.prefix(mark, &prefix);
        }
    }

    /// The same with the name of a claim.
    #[inline]
    pub(crate) fn locate_claim(&mut self, mark: usize, claim: &'static str) {
        if self.violations.len() > mark {
            self.prefix_claim(mark, claim);
        }
    }

    /// The same with the name of a claim that the token chose: as it may stand before many paths,
    /// and nobody knows how long it is, only so much of it is kept as is shown.
    #[inline]
    pub(crate) fn locate_extra(&mut self, mark: usize, name: &str) {
        if self.violations.len() > mark {
            self.prefix(mark, &cut_path(name));
        }
    }

    /// The same with the name of a member.
    #[inline]
    pub(crate) fn locate_member(&mut self, mark: usize, name: &str) {
        if self.violations.len() > mark {
            self.prefix(mark, &format_args!(".{}", cut_path(name)));
        }
    }

    #[cold]
    #[inline(never)]
    fn prefix_claim(&mut self, mark: usize, claim: &'static str) {
        for violation in self.violations.iter_mut().skip(mark) {
            violation.prefix_claim(claim);
        }
    }

    #[cold]
    #[inline(never)]
    fn prefix(&mut self, mark: usize, prefix: &dyn std::fmt::Display) {
        let prefix = prefix.to_string();
        for violation in self.violations.iter_mut().skip(mark) {
            violation.prefix(&prefix);
        }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, violation) in self.violations.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            violation.fmt(f)?;
        }
        if self.omitted > 0 {
            write!(f, "\nand {} more", self.omitted)
        } else {
            Ok(())
        }
    }
}

impl error::Error for Report {}

impl Serialize for Report {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("violations", &self.violations)?;
        if self.omitted > 0 {
            map.serialize_entry("omitted", &self.omitted)?;
        }
        map.end()
    }
}

#[allow(clippy::into_iter_without_iter)] // `violations` is what `iter` would be.
impl<'a> IntoIterator for &'a Report {
    type Item = &'a Violation;
    type IntoIter = slice::Iter<'a, Violation>;

    fn into_iter(self) -> Self::IntoIter {
        self.violations.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn at_most_64_are_kept_and_the_rest_is_counted() {
        let mut report = Report::default();
        for index in 0..70 {
            report.push(Violation::new(format!("c{index}"), Code::Unknown));
        }
        assert_eq!((report.violations().len(), report.omitted()), (64, 6));
        let shown = report.to_string();
        assert_eq!(shown.lines().count(), 65);
        assert!(shown.ends_with("\nand 6 more"));
        assert_eq!(serde_json::to_value(&report).unwrap()["omitted"], 6);
    }

    #[test]
    fn a_full_report_only_counts() {
        let mut report = Report::default();
        for index in 0..KEPT {
            assert!(!report.count_if_full());
            report.push(Violation::new(format!("c{index}"), Code::Unknown));
        }
        let kept = report.violations().to_vec();
        report.unknown("c0");
        report.forbidden("x");
        report.duplicate_extra("y");
        report.duplicate_member(0, "z");
        report.push(Violation::new("z", Code::Missing));
        assert!(report.count_if_full());
        assert_eq!((report.violations(), report.omitted()), (&*kept, 6));
    }

    #[test]
    fn one_rule_of_one_claim_is_reported_once() {
        let mut report = Report::default();
        report.push(Violation::new("exp", Code::Missing));
        report.push(Violation::new("exp", Code::Missing));
        report.push(Violation::new("exp", Code::Expired));
        report.push(Violation::new("nbf", Code::Missing));
        assert_eq!((&report).into_iter().count(), 3);
        assert!(
            serde_json::to_value(&report)
                .unwrap()
                .get("omitted")
                .is_none()
        );
    }

    #[test]
    fn a_claim_whose_name_looks_like_a_path_is_reported_once() {
        for name in ["", ".x", "[0]"] {
            let mut report = Report::default();
            report.unknown("a");
            report.unknown(name);
            report.unknown(name);
            assert_eq!(report.violations().len(), 2, "{name:?}");
        }
    }

    #[test]
    fn a_path_without_its_claim_is_no_other_claim() {
        let mut report = Report::default();
        for name in ["", "[0]"] {
            report.push(Violation::new(name, Code::WrongType));
        }
        for inside in ["", "[0]"] {
            let mark = report.mark();
            report.push_inside(Violation::new(inside, Code::WrongType));
            report.locate_claim(mark, "roles");
        }
        let claims: Vec<_> = report.violations().iter().map(Violation::claim).collect();
        assert_eq!(claims, ["", "[0]", "roles", "roles[0]"]);
    }

    #[test]
    fn long_names_are_kept_as_far_as_they_are_shown() {
        let long = "x".repeat(100_000);
        let mut report = Report::default();
        let mark = report.mark();
        for index in 0..KEPT {
            report.push(Violation::new(format!("[{index}]"), Code::WrongType));
        }
        report.locate_member(mark, &long);
        report.locate_extra(mark, &long);
        let kept: usize = report.violations().iter().map(|it| it.claim().len()).sum();
        assert!(kept < KEPT * 300, "{kept}");
        assert!(report.violations()[63].claim().ends_with("x…[63]"));
    }

    #[test]
    fn one_violation_takes_room_for_one() {
        let mut report = Report::default();
        report.missing("exp");
        assert_eq!(report.violations.capacity(), 1);
        assert!(size_of::<Violation>() <= 208, "{}", size_of::<Violation>());
    }

    #[test]
    fn paths_grow_from_the_inside() {
        let mut report = Report::default();
        report.push(Violation::new("sub", Code::Missing));
        let mark = report.mark();
        report.push(Violation::new("[1]", Code::WrongType));
        report.locate(mark, "aud");
        let claims: Vec<_> = report.violations().iter().map(Violation::claim).collect();
        assert_eq!(claims, ["sub", "aud[1]"]);
    }
}
