//! What the verifier says of a payload.

use claims_core::{
    ClaimsOwned, Error, FixedClock, NumericDate, Policy,
    claims::ContextOf,
    policy::{WithoutContext, WithoutStores},
};
use serde::Serialize;
use serde_json::{Number, Value};

use crate::online::{now, stores};

/// Rules that no schema can state: time, and functions.
pub(crate) const BEYOND: &[&str] = &[
    "expired",
    "not_yet_valid",
    "issued_in_future",
    "empty_window",
    "custom",
];

/// What became of a payload.
pub(crate) struct Verdict {
    pub(crate) accepted: bool,
    /// Whether it is written as it was read; `None` if that does not tell.
    pub(crate) produced: Option<bool>,
    /// Path and code of each.
    pub(crate) violations: Vec<(String, String)>,
}

/// Moments at which a token may be read: one like today, and one before every date.
const MOMENTS: [i64; 2] = [1_700_000_000, i64::MIN];

/// What a policy says.
pub(crate) fn of<T: ClaimsOwned<State: WithoutStores> + Serialize>(
    payload: &[u8],
    context: &ContextOf<T>,
) -> Verdict {
    judged(payload, |policy| policy.decode_with::<T>(payload, context))
}

/// The same for a set with online checks, when no store holds anything against the token.
pub(crate) fn of_online<T: ClaimsOwned<Context: WithoutContext> + Serialize>(
    payload: &[u8],
) -> Verdict {
    let stores = stores();
    judged(payload, |policy| {
        now(policy.decode_online::<T>(payload, &stores))
    })
}

/// A payload is accepted if it is at one of the moments. The policy leaves out what a schema does
/// not know.
fn judged<T: Serialize>(payload: &[u8], decode: impl Fn(&Policy) -> Result<T, Error>) -> Verdict {
    let mut found = Vec::new();
    for moment in MOMENTS {
        let policy = Policy::builder()
            .any_issuer()
            .any_audience()
            .allow_no_expiry()
            .allow_future_iat()
            .clock(FixedClock(NumericDate::from_secs(moment)))
            .build()
            .unwrap();
        match decode(&policy) {
            Ok(set) => {
                return Verdict {
                    accepted: true,
                    produced: is_produced(&set, payload),
                    violations: Vec::new(),
                };
            }
            Err(Error::Claims(report)) => found.push(report),
            Err(error) => panic!("{error}: {}", String::from_utf8_lossy(payload)),
        }
    }
    let report = found.iter().min_by_key(|report| report.violations().len());
    let violations = report.unwrap().violations().iter();
    Verdict {
        accepted: false,
        produced: Some(false),
        violations: violations
            .map(|found| (found.claim().to_owned(), found.code().as_str().to_owned()))
            .collect(),
    }
}

fn is_produced<T: Serialize>(set: &T, payload: &[u8]) -> Option<bool> {
    let read: Value = serde_json::from_slice(payload).unwrap();
    // An `extra` map holds names that may be read and not be sent: the schema says so in words.
    let written = serde_json::to_value(set).ok()?;
    if is_cut_off(&written) {
        return None;
    }
    Some(is_same(&read, &written))
}

/// Whether a member is the last moment that a `NumericDate` knows: what a date beyond it becomes. The
/// schema leaves every number alone.
fn is_cut_off(written: &Value) -> bool {
    const LAST: f64 = 9_223_372_036_854_775_807.0;
    let mut members = written.as_object().into_iter().flatten();
    members.any(|(_, value)| value.as_f64() == Some(LAST))
}

/// Whether two values are equal; numbers by value.
fn is_same(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::Number(left), Value::Number(right)) => is_equal(left, right),
        (Value::Array(left), Value::Array(right)) => {
            left.len() == right.len()
                && left
                    .iter()
                    .zip(right)
                    .all(|(left, right)| is_same(left, right))
        }
        (Value::Object(left), Value::Object(right)) => {
            let same = |(name, left)| right.get(name).is_some_and(|right| is_same(left, right));
            left.len() == right.len() && left.iter().all(same)
        }
        _ => left == right,
    }
}

fn is_equal(left: &Number, right: &Number) -> bool {
    match (left.as_i64(), right.as_i64(), left.as_u64(), right.as_u64()) {
        (Some(left), Some(right), ..) => left == right,
        (.., Some(left), Some(right)) => left == right,
        _ => left.as_f64() == right.as_f64(),
    }
}
