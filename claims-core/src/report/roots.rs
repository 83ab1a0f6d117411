//! The top-level claims of a payload that the paths of violations lead into.

use std::{borrow::Cow, cmp::Ordering};

use super::{Code, Violation, escape::cut_path};
use crate::reader::{JsonReader, Reader};

/// What is known about the place of each violation. However many there are, each name of the
/// payload is looked up once.
pub(super) struct Roots<'r> {
    /// In the order of the paths, so that all paths that begin with one name stand side by side.
    by_path: Vec<Root<'r>>,
    /// The bits of their first bytes, so that most names need not be looked for.
    initials: u64,
    /// The missing claims, in an order that ignores case.
    missing: Vec<Missing<'r>>,
    /// How many violations may still find a better root.
    open: usize,
}

/// The top-level claim that a path leads into.
struct Root<'r> {
    /// The first bytes of the path, which mostly tell two paths apart.
    head: u64,
    path: &'r str,
    violation: usize,
    /// How long the name of the claim is.
    length: usize,
    /// The claim's index in the payload; the largest number if the payload does not have it.
    place: usize,
}

/// A missing claim.
struct Missing<'r> {
    claim: &'r str,
    violation: usize,
    near: Option<String>,
}

impl<'r> Roots<'r> {
    pub(super) fn new(violations: &'r [Violation]) -> Self {
        let mut by_path: Vec<_> = (0..)
            .zip(violations)
            .map(|(violation, found)| Root {
                head: head(found.claim()),
                path: found.claim(),
                violation,
                length: 0,
                place: usize::MAX,
            })
            .collect();
        by_path.sort_unstable_by_key(|root| (root.head, root.path));
        let mut missing: Vec<_> = (0..)
            .zip(violations)
            .filter(|(_, found)| found.code() == Code::Missing)
            .map(|(violation, found)| Missing {
                claim: found.claim(),
                violation,
                near: None,
            })
            .collect();
        missing.sort_unstable_by(|one, other| ignoring_case(one.claim, other.claim));
        Self {
            open: by_path.len(),
            initials: by_path
                .iter()
                .fold(0, |bits, root| bits | initial(root.path)),
            by_path,
            missing,
        }
    }

    /// Reads the names of the payload, as far as one of them may be of use.
    pub(super) fn look_for(&mut self, payload: &[u8]) {
        let Ok(mut reader) = JsonReader::new(payload) else {
            return;
        };
        if reader.enter_object().is_err() {
            return;
        }
        let mut place = 0;
        while let Ok(Some(name)) = reader.next_name() {
            self.offer(&name, place);
            if let Cow::Owned(cut) = cut_path(&name) {
                self.offer(&cut, place);
            }
            self.compare(&name);
            // What is missing may have a near miss up to the end.
            if (self.open == 0 && self.missing.is_empty()) || reader.skip().is_err() {
                break;
            }
            place += 1;
        }
    }

    /// Takes the name wherever it is a better root: of `a` and `a.b`, the longer name is the root of
    /// `a.b.c`; of two of one name, the first.
    fn offer(&mut self, name: &str, place: usize) {
        if self.initials & initial(name) == 0 {
            return;
        }
        let sought = (head(name), name);
        let start = self
            .by_path
            .partition_point(|root| (root.head, root.path) < sought);
        for root in self.by_path.iter_mut().skip(start) {
            let Some(inside) = root.path.strip_prefix(name) else {
                break;
            };
            if !(inside.is_empty() || inside.starts_with(['.', '['])) {
                continue;
            }
            if root.place == usize::MAX || name.len() > root.length {
                root.place = place;
                root.length = name.len();
                self.open -= usize::from(inside.is_empty());
            } else if name.len() == root.length {
                // The name came before, and was offered to the others as well.
                break;
            }
        }
    }

    /// Keeps the name if it differs only in case from a claim that is missing. That is easily
    /// overlooked, so it is pointed at.
    fn compare(&mut self, name: &str) {
        let missing = &mut self.missing;
        let start = missing.partition_point(|it| ignoring_case(it.claim, name).is_lt());
        for missing in missing.iter_mut().skip(start) {
            if !missing.claim.eq_ignore_ascii_case(name) {
                break;
            }
            if missing.claim != name && missing.near.is_none() {
                missing.near = Some(name.to_owned());
            }
        }
    }

    /// For each violation, the place of its claim in the payload and the name to point at.
    pub(super) fn found(self) -> (Vec<usize>, Vec<Option<String>>) {
        let mut places = vec![usize::MAX; self.by_path.len()];
        for root in &self.by_path {
            if let Some(place) = places.get_mut(root.violation) {
                *place = root.place;
            }
        }
        let mut near_misses = Vec::new();
        if self.missing.iter().any(|missing| missing.near.is_some()) {
            near_misses.resize(places.len(), None);
        }
        for missing in self.missing {
            if let Some(near) = near_misses.get_mut(missing.violation) {
                *near = missing.near;
            }
        }
        (places, near_misses)
    }
}

/// The first eight bytes as a number: where it differs, texts are in the order of these numbers.
fn head(text: &str) -> u64 {
    let mut head = [0; 8];
    for (byte, of_text) in head.iter_mut().zip(text.bytes()) {
        *byte = of_text;
    }
    u64::from_be_bytes(head)
}

/// A bit that stands for the first byte. Whatever begins with the text has a bit in common with it.
fn initial(text: &str) -> u64 {
    let first = text.as_bytes().first();
    first.map_or(u64::MAX, |byte| 1 << (byte % 64))
}

/// An order of texts in which ASCII letters have no case. Lengths come first, as they mostly differ.
fn ignoring_case(one: &str, other: &str) -> Ordering {
    let lower = |byte: u8| byte.to_ascii_lowercase();
    let lengths = one.len().cmp(&other.len());
    lengths.then_with(|| one.bytes().map(lower).cmp(other.bytes().map(lower)))
}
