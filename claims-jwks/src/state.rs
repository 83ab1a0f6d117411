//! The keys as they are now, and when they are fetched next.

use std::time::Duration;

use claims_core::jwt::KeySet;

use crate::{FetchError, KeysUnavailable, jwk_set::FetchedKeys, schedule::Schedule};

pub(crate) struct State {
    schedule: Schedule,
    good: Option<Good>,
    /// Why the last attempt failed, if it did.
    failure: Option<FetchError>,
    /// How many failed in a row.
    failures: u32,
    flight: Flight,
    /// When the next attempt starts unless a token asks for one earlier.
    due: Duration,
    last_end: Option<Duration>,
    /// How many attempts have ended.
    ended: u64,
}

/// The last good set.
struct Good {
    keys: FetchedKeys,
    fetched_at: Duration,
}

/// The one request that there is at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Flight {
    None,
    /// A token asked for it, and it has not started yet.
    Wanted(Reason),
    Running,
}

/// Why keys are fetched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reason {
    /// There are none yet.
    First,
    /// The interval is over.
    Interval,
    /// The last attempt failed.
    Retry,
    /// A token names a key that is not there.
    UnknownKeyId,
    /// A token came when there was no set to be trusted.
    NoKeys,
}

impl State {
    /// No keys yet; they are fetched at once.
    pub(crate) fn empty(schedule: Schedule, now: Duration) -> Self {
        Self {
            schedule,
            good: None,
            failure: None,
            failures: 0,
            flight: Flight::None,
            due: now,
            last_end: None,
            ended: 0,
        }
    }

    /// The keys, unless they are too old, or a failed refresh leaves open whether a key is there.
    pub(crate) fn keys(
        &self,
        key_id: Option<&str>,
        now: Duration,
    ) -> Result<&KeySet, KeysUnavailable> {
        let failure = || self.failure.clone();
        let Some(good) = &self.good else {
            return Err(KeysUnavailable::NoSet(failure()));
        };
        if now.saturating_sub(good.fetched_at) >= self.schedule.max_age {
            return Err(KeysUnavailable::TooOld(failure()));
        }
        match &self.failure {
            Some(failure) if !has_key(good.keys.all(), key_id) => {
                Err(KeysUnavailable::UnknownKeyId(failure.clone()))
            }
            _ => Ok(good.keys.all()),
        }
    }

    /// The last good set, however old it is: the next one keeps the keys that it shares with it. Keys
    /// that were withdrawn are not among them.
    pub(crate) fn held(&self) -> Option<&FetchedKeys> {
        self.good.as_ref().map(|good| &good.keys)
    }

    /// Whether there is a key that a token with this `kid` may have been signed with.
    ///
    /// Without one, it is asked for whatever token `keys` had an error for: it may name a key that a
    /// failed refresh did not bring.
    pub(crate) fn serves(&self, key_id: Option<&str>, now: Duration) -> bool {
        let complete = key_id.is_some() || self.failure.is_none();
        let keys = self.keys(key_id, now);
        complete && keys.is_ok_and(|keys| has_key(keys, key_id))
    }

    /// Whether `keys` says more about a token that named this key, and found none, than it did before:
    /// there is a key, or the attempt to fetch one has failed.
    pub(crate) fn answers(&self, key_id: Option<&str>, now: Duration) -> bool {
        self.serves(key_id, now) || key_id.is_some() && self.keys(key_id, now).is_err()
    }

    /// Asks for an attempt on behalf of a token that the keys do not serve. Says which attempt to
    /// wait for, by its number; `None` if the last one ended only just now.
    pub(crate) fn want(&mut self, now: Duration) -> Option<u64> {
        // Before any has ended, the first is about to start by itself.
        if let (Flight::None, Some(last_end)) = (self.flight, self.last_end) {
            if now.saturating_sub(last_end) < self.schedule.minimum_interval {
                return None;
            }
            let reason = match self.keys(None, now) {
                Ok(_) => Reason::UnknownKeyId,
                Err(_) => Reason::NoKeys,
            };
            self.flight = Flight::Wanted(reason);
        }
        Some(self.ended.saturating_add(1))
    }

    /// How many attempts have ended.
    pub(crate) fn ended(&self) -> u64 {
        self.ended
    }

    /// When to call `begin`.
    pub(crate) fn due(&self) -> Duration {
        self.due
    }

    /// Starts an attempt, if it is time or a token asked for one.
    pub(crate) fn begin(&mut self, now: Duration) -> Option<Reason> {
        let reason = match self.flight {
            Flight::Wanted(reason) => reason,
            Flight::Running => return None,
            Flight::None if now < self.due => return None,
            Flight::None if self.failures > 0 => Reason::Retry,
            Flight::None if self.good.is_none() => Reason::First,
            Flight::None => Reason::Interval,
        };
        self.flight = Flight::Running;
        Some(reason)
    }

    /// Ends an attempt. Gives its number.
    pub(crate) fn finish(
        &mut self,
        outcome: Result<FetchedKeys, FetchError>,
        now: Duration,
    ) -> u64 {
        match outcome {
            Ok(keys) => {
                self.good = Some(Good {
                    keys,
                    fetched_at: now,
                });
                self.failure = None;
                self.failures = 0;
            }
            Err(failure) => {
                // The key that everybody can read now may be one of the last good set. A set without keys
                // withdraws those of the last.
                if matches!(
                    failure,
                    FetchError::PrivateKey { .. } | FetchError::NoUsableKey(_)
                ) {
                    self.good = None;
                }
                self.failure = Some(failure);
                self.failures = self.failures.saturating_add(1);
            }
        }
        self.flight = Flight::None;
        self.due = now.saturating_add(self.schedule.pause(self.failures));
        self.last_end = Some(now);
        self.ended = self.ended.saturating_add(1);
        self.ended
    }

    /// Why the last attempt failed, if it did.
    #[cfg(feature = "tracing")]
    pub(crate) fn failure(&self) -> Option<&FetchError> {
        self.failure.as_ref()
    }

    /// How many attempts have failed in a row.
    #[cfg(feature = "tracing")]
    pub(crate) fn failures(&self) -> u32 {
        self.failures
    }
}

#[cfg(test)]
impl State {
    /// Marks the keys that there are, so that those are seen that the next set keeps.
    pub(crate) fn mark_keys(&mut self) {
        let good = self.good.as_mut().unwrap();
        good.keys = good.keys.marked();
    }
}

/// Whether a token with this `kid` would find a key: one of that id, or one without any.
fn has_key(keys: &KeySet, key_id: Option<&str>) -> bool {
    key_id.is_none()
        || keys
            .key_ids()
            .any(|known| known.is_none() || known == key_id)
}
