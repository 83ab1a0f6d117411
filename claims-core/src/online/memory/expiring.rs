//! Keys that are forgotten when they have ended, and never before.

use std::{
    collections::{BTreeSet, HashMap},
    hash::Hash,
};

use super::StoreFull;
use crate::NumericDate;

/// How many ended entries an insert clears: more than the one that it adds, so that they become fewer,
/// and so few that no caller pays for a store full of them.
const CLEARED_AT_ONCE: usize = 8;

/// At most so many keys, each with its end.
pub(super) struct Expiring<K> {
    ends: HashMap<K, NumericDate>,
    /// The same entries, the one that ends first in front.
    order: BTreeSet<(NumericDate, K)>,
    capacity: usize,
}

impl<K: Copy + Ord + Hash> Expiring<K> {
    pub(super) fn new(capacity: usize) -> Self {
        Self {
            ends: HashMap::new(),
            order: BTreeSet::new(),
            capacity,
        }
    }

    /// The end of a key that has not ended.
    pub(super) fn end_of(&self, key: &K, now: NumericDate) -> Option<NumericDate> {
        self.ends.get(key).copied().filter(|end| *end > now)
    }

    /// Keeps the key until `end`, whatever its end was before.
    pub(super) fn keep(
        &mut self,
        key: K,
        end: NumericDate,
        now: NumericDate,
    ) -> Result<(), StoreFull> {
        self.clear_ended(now);
        if self.ends.len() >= self.capacity && !self.ends.contains_key(&key) {
            return Err(StoreFull {
                capacity: self.capacity,
            });
        }
        if let Some(before) = self.ends.insert(key, end) {
            self.order.remove(&(before, key));
        }
        self.order.insert((end, key));
        Ok(())
    }

    fn clear_ended(&mut self, now: NumericDate) {
        for _ in 0..CLEARED_AT_ONCE {
            match self.order.first() {
                Some(&(end, key)) if end <= now => {
                    self.order.pop_first();
                    self.ends.remove(&key);
                }
                _ => return,
            }
        }
    }

    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    pub(super) fn capacity(&self) -> usize {
        self.capacity
    }
}
