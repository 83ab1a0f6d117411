//! Every violation of one token.

mod code;
mod detail;
mod findings;
mod violation;

pub use code::Code;
pub use detail::Detail;
pub use violation::Violation;

/// How many violations a report keeps; the rest is counted.
const KEPT: usize = 64;

/// Every violation found in one token.
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

    /// How many violations were found beyond those kept.
    pub fn omitted(&self) -> usize {
        self.omitted
    }

    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.violations.is_empty()
    }

    /// Keeps a violation, unless the same claim was already found to break the same rule.
    #[cold]
    #[inline(never)]
    pub(crate) fn push(&mut self, violation: Violation) {
        if self
            .violations
            .iter()
            .any(|known| known.same_finding(&violation))
        {
            return;
        }
        if self.violations.len() < KEPT {
            self.violations.push(violation);
        } else {
            self.omitted += 1;
        }
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

    #[cold]
    #[inline(never)]
    fn prefix(&mut self, mark: usize, prefix: &dyn std::fmt::Display) {
        for violation in self.violations.iter_mut().skip(mark) {
            violation.prefix(prefix);
        }
    }
}
