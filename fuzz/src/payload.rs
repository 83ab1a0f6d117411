//! What the targets of payloads share: the promises about every payload and every claims set.

use std::fmt::Debug;

use claims_core::{Error, NumericDate};
use serde::{Deserialize, de::DeserializeOwned};

use crate::oracle::{Faults, Member, Outcome, is_json_object, members};

/// When the tokens are judged: the moment of the validation vectors.
pub const NOW: i64 = 1_700_000_000;

/// The same in nanoseconds.
pub const NOW_NANOSECONDS: i128 = 1_700_000_000_000_000_000;

/// The leeway of a policy that says nothing about it, in nanoseconds.
pub const LEEWAY: i128 = 60_000_000_000;

/// Holds what became of a payload to what `serde_json` and the oracle say.
///
/// `judge` tells the faults of a payload that is a JSON object. `P` is the plain struct that a service
/// without this library would have, and `same` compares the two.
pub fn check<T, P>(
    payload: &[u8],
    outcome: Result<T, Error>,
    judge: impl FnOnce(&[Member<'_>]) -> Faults,
    same: impl FnOnce(&T, &P),
) where
    T: DeserializeOwned + Debug + PartialEq,
    P: DeserializeOwned,
{
    let json = is_json_object(payload);
    let shown = String::from_utf8_lossy(payload);
    if let Err(Error::Malformed(malformed)) = &outcome {
        assert!(!json, "{malformed}, and serde_json reads it\n{shown}");
        assert!(
            malformed.offset <= payload.len(),
            "{malformed} lies beyond\n{shown}"
        );
        return;
    }
    assert!(json, "read, and serde_json does not\n{shown}");
    let text = std::str::from_utf8(payload).expect("what serde_json reads is UTF-8");
    let members = members(text).expect("an object has members");
    let faults = judge(&members);
    match outcome {
        Ok(token) => {
            faults.compare(&Outcome::Accepted, payload);
            let plain: P = serde_json::from_str(text).unwrap_or_else(|error| {
                panic!("accepted, and a plain struct is not: {error}\n{shown}")
            });
            same(&token, &plain);
            let by_serde: T = serde_json::from_str(text).unwrap_or_else(|error| {
                panic!("accepted, and not through serde: {error}\n{shown}")
            });
            assert_eq!(token, by_serde, "serde reads another value\n{shown}");
        }
        Err(Error::Claims(report)) => faults.compare(&Outcome::Refused(&report), payload),
        Err(other) => panic!("{other}: no such error comes from a payload\n{shown}"),
    }
}

/// A date as a plain struct has it.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(untagged)]
pub enum Seconds {
    /// An integer of 64 bits.
    Integer(i64),
    /// Any other number.
    Number(f64),
}

impl Seconds {
    /// Whether this is the date, as far as a struct can tell that has no more than binary64.
    #[allow(clippy::cast_precision_loss, clippy::float_cmp)] // What binary64 means; both are whole.
    pub fn is(self, date: NumericDate) -> bool {
        match self {
            Self::Integer(seconds) => date == NumericDate::from_secs(seconds),
            Self::Number(number) if number >= i64::MAX as f64 => date == NumericDate::MAX,
            Self::Number(number) if number < i64::MIN as f64 => date == NumericDate::MIN,
            Self::Number(number) => {
                let whole = number.floor();
                let fraction = (number - whole) * 1e9;
                date.as_secs() as f64 == whole
                    && (f64::from(date.subsec_nanos()) - fraction).abs() <= 1.0
            }
        }
    }
}

/// Whether two dates are the same, or both absent.
pub fn same_date(date: Option<NumericDate>, plain: Option<Seconds>) -> bool {
    match (date, plain) {
        (Some(date), Some(plain)) => plain.is(date),
        (None, None) => true,
        _ => false,
    }
}

/// An audience as a plain struct has it.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub enum Recipients {
    /// One recipient.
    One(String),
    /// Several.
    Many(Vec<String>),
}

impl Recipients {
    /// The recipients.
    pub fn as_slice(&self) -> &[String] {
        match self {
            Self::One(one) => std::slice::from_ref(one),
            Self::Many(many) => many,
        }
    }
}
