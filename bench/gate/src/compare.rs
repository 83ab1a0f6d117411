//! What has become of the counts.

use std::{cmp::Ordering, collections::BTreeMap, fmt};

use crate::counts::{Count, Name};

/// Part of a count by which it may change without a word, in percent.
pub(crate) const TOLERATED_PERCENT: u64 = 3;

/// What has become of one case.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Change {
    /// Slower: refused.
    Dearer {
        was: u64,
        is: u64,
    },
    /// Faster: the new count should be kept, or it is lost again unseen.
    Cheaper {
        was: u64,
        is: u64,
    },
    /// More allocations: refused, as each is there for a reason.
    MoreAllocations {
        was: u64,
        is: u64,
    },
    FewerAllocations {
        was: u64,
        is: u64,
    },
    /// A case without a committed count.
    New,
    /// A committed count without a case.
    Gone,
}

impl Change {
    /// Whether the gate stays shut.
    pub(crate) fn is_refused(&self) -> bool {
        !matches!(self, Self::Cheaper { .. } | Self::FewerAllocations { .. })
    }
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Dearer { was, is } => {
                write!(f, "{was} -> {is} instructions, {} % more", percent(was, is))
            }
            Self::Cheaper { was, is } => {
                write!(f, "{was} -> {is} instructions, {} % less", percent(was, is))
            }
            Self::MoreAllocations { was, is } | Self::FewerAllocations { was, is } => {
                write!(f, "{was} -> {is} allocations")
            }
            Self::New => f.write_str("has no count yet"),
            Self::Gone => f.write_str("has a count, but there is no such case any more"),
        }
    }
}

/// Everything that changed, by case.
pub(crate) fn compare(
    committed: &BTreeMap<Name, Count>,
    measured: &BTreeMap<Name, Count>,
) -> Vec<(Name, Change)> {
    let mut changes = Vec::new();
    for (name, is) in measured {
        let Some(was) = committed.get(name) else {
            changes.push((name.clone(), Change::New));
            continue;
        };
        if let Some(change) = instructions(was.instructions, is.instructions) {
            changes.push((name.clone(), change));
        }
        if let Some(change) = allocations(was.allocations, is.allocations) {
            changes.push((name.clone(), change));
        }
    }
    let gone = committed
        .keys()
        .filter(|name| !measured.contains_key(*name));
    changes.extend(gone.map(|name| (name.clone(), Change::Gone)));
    changes
}

fn instructions(was: u64, is: u64) -> Option<Change> {
    if is * 100 > was * (100 + TOLERATED_PERCENT) {
        Some(Change::Dearer { was, is })
    } else if is * 100 < was * (100 - TOLERATED_PERCENT) {
        Some(Change::Cheaper { was, is })
    } else {
        None
    }
}

fn allocations(was: u64, is: u64) -> Option<Change> {
    match is.cmp(&was) {
        Ordering::Greater => Some(Change::MoreAllocations { was, is }),
        Ordering::Less => Some(Change::FewerAllocations { was, is }),
        Ordering::Equal => None,
    }
}

/// Tenths of a percent between two counts, as text.
fn percent(was: u64, is: u64) -> String {
    let tenths = was.abs_diff(is) * 1000 / was.max(1);
    format!("{}.{}", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(instructions: u64, allocations: u64) -> BTreeMap<Name, Count> {
        let count = Count {
            instructions,
            allocations,
        };
        BTreeMap::from([(("claims-layer/P1".to_owned(), "claims".to_owned()), count)])
    }

    fn change(was: (u64, u64), is: (u64, u64)) -> Vec<Change> {
        let changes = compare(&counts(was.0, was.1), &counts(is.0, is.1));
        changes.into_iter().map(|(_, change)| change).collect()
    }

    #[test]
    fn three_percent_are_tolerated() {
        assert_eq!(change((10_000, 4), (10_300, 4)), []);
        assert_eq!(change((10_000, 4), (9_700, 4)), []);
    }

    #[test]
    fn more_is_refused() {
        let dearer = Change::Dearer {
            was: 10_000,
            is: 10_301,
        };
        assert!(dearer.is_refused());
        assert_eq!(
            dearer.to_string(),
            "10000 -> 10301 instructions, 3.0 % more"
        );
        assert_eq!(change((10_000, 4), (10_301, 4)), [dearer]);
    }

    #[test]
    fn less_is_told() {
        let cheaper = Change::Cheaper {
            was: 10_000,
            is: 9_000,
        };
        assert!(!cheaper.is_refused());
        assert_eq!(change((10_000, 4), (9_000, 4)), [cheaper]);
    }

    #[test]
    fn one_allocation_more_is_refused() {
        let more = Change::MoreAllocations { was: 4, is: 5 };
        assert!(more.is_refused());
        assert_eq!(change((10_000, 4), (10_000, 5)), [more]);
    }

    #[test]
    fn one_allocation_less_is_told() {
        let fewer = Change::FewerAllocations { was: 4, is: 3 };
        assert!(!fewer.is_refused());
        assert_eq!(change((10_000, 4), (10_000, 3)), [fewer]);
    }

    #[test]
    fn cases_come_and_go_only_with_their_counts() {
        let (none, some) = (BTreeMap::new(), counts(1, 0));
        assert!(compare(&none, &some)[0].1 == Change::New && Change::New.is_refused());
        assert!(compare(&some, &none)[0].1 == Change::Gone && Change::Gone.is_refused());
    }
}
