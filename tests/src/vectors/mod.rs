//! The validation vectors: payloads, what a verifier expects, and the decision that is right.
//!
//! `data/claims-validation.json` explains its fields in `meta`.

mod policy;
mod reason;

use std::fmt::Write as _;

use claims_core::{ConfigError, Error, Policy};
use serde::Deserialize;
use serde_json::{Map, Value};

pub use policy::Options;
pub use reason::Reason;

/// Loads all vectors.
///
/// # Panics
///
/// If the file is not what it should be.
pub fn load() -> Vec<Vector> {
    let text = include_str!("../../data/claims-validation.json");
    let file: File = serde_json::from_str(text).expect("the vectors can be read");
    assert_eq!(file.vectors.len(), file.meta.count, "the file is complete");
    file.vectors
}

#[derive(Deserialize)]
struct File {
    meta: Meta,
    vectors: Vec<Vector>,
}

#[derive(Deserialize)]
struct Meta {
    count: usize,
}

/// One vector.
#[derive(Debug, Deserialize)]
pub struct Vector {
    /// Its name.
    pub id: String,
    /// The JOSE header, where it is not that of any JWT.
    pub header: Option<Map<String, Value>>,
    /// What the verifier expects.
    pub policy: Options,
    payload: Option<String>,
    payload_hex: Option<String>,
    payload_repeat: Option<Vec<(String, usize)>>,
    expect: Decision,
    #[serde(default)]
    alt: Vec<Decision>,
    reason: Option<String>,
}

/// What becomes of a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Decision {
    /// The token is fine.
    Accept,
    /// It is not.
    Reject,
}

/// What the library said about a vector.
#[derive(Debug)]
pub enum Outcome {
    /// The token is fine.
    Accepted,
    /// The token is refused.
    Refused(Error),
    /// Such a policy is refused.
    Misconfigured(ConfigError),
}

impl Outcome {
    /// Judges a payload with the vector's policy.
    pub fn of<T>(vector: &Vector, judge: impl FnOnce(&Policy) -> Result<T, Error>) -> Self {
        match vector.build_policy() {
            Err(mistake) => Self::Misconfigured(mistake),
            Ok(policy) => match judge(&policy) {
                Ok(_) => Self::Accepted,
                Err(error) => Self::Refused(error),
            },
        }
    }

    fn decision(&self) -> Decision {
        match self {
            Self::Accepted => Decision::Accept,
            Self::Refused(_) | Self::Misconfigured(_) => Decision::Reject,
        }
    }
}

impl Vector {
    /// The payload's bytes.
    ///
    /// # Panics
    ///
    /// If the vector has none.
    pub fn payload(&self) -> Vec<u8> {
        if let Some(text) = &self.payload {
            return text.clone().into_bytes();
        }
        if let Some(parts) = &self.payload_repeat {
            return parts
                .iter()
                .map(|(text, times)| text.repeat(*times))
                .collect::<String>()
                .into();
        }
        let hex = self
            .payload_hex
            .as_deref()
            .unwrap_or_else(|| panic!("{}: payload", self.id));
        let byte = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16);
        let bytes: Result<_, _> = (0..hex.len()).step_by(2).map(byte).collect();
        bytes.unwrap_or_else(|error| panic!("{}: {error}", self.id))
    }

    /// The policy that the vector describes.
    ///
    /// # Errors
    ///
    /// Some vectors describe a policy that this library refuses to build.
    pub fn build_policy(&self) -> Result<Policy, ConfigError> {
        // A future `iat` is refused by default; the vector has to say that this is tolerable.
        let future_iat = self.expect == Decision::Accept && !self.alt.contains(&Decision::Reject);
        let refuses_audience = self.reason() == Some(Reason::Audience);
        self.policy.build(future_iat, refuses_audience)
    }

    /// Why the token has to be refused.
    ///
    /// # Panics
    ///
    /// If the vector gives a reason that is not known.
    pub fn reason(&self) -> Option<Reason> {
        let reason = self.reason.as_deref()?;
        Some(Reason::parse(reason).unwrap_or_else(|| panic!("{}: reason {reason}", self.id)))
    }

    /// Says what is wrong with an outcome, if anything is.
    pub fn objection(&self, outcome: &Outcome) -> Option<String> {
        let decision = outcome.decision();
        if decision != self.expect {
            let tolerable = self.alt.contains(&decision);
            return (!tolerable)
                .then(|| format!("{}: expected {:?}, got {outcome:?}", self.id, self.expect));
        }
        let reason = self.reason()?;
        (!reason.fits(outcome))
            .then(|| format!("{}: expected {reason:?}, got {outcome:?}", self.id))
    }
}

/// Fails with all objections at once.
///
/// # Panics
///
/// If there is one.
pub fn assert_none(objections: impl IntoIterator<Item = String>) {
    let mut list = String::new();
    let mut count = 0;
    for objection in objections {
        count += 1;
        let _ = writeln!(list, "  {objection}");
    }
    assert!(count == 0, "{count} vectors are not met:\n{list}");
}
