//! The options of a vector as a policy of this library.

use std::time::Duration;

use claims_core::{ConfigError, FixedClock, NumericDate, Policy};
use serde::Deserialize;
use serde_json::{Map, Value};

/// What a vector's verifier expects; what is absent is off.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Options {
    now: i64,
    #[serde(default)]
    leeway: u64,
    issuer: Option<Vec<String>>,
    audience: Option<Vec<String>>,
    aud_match: Option<String>,
    subject: Option<String>,
    nonce: Option<String>,
    azp: Option<String>,
    jti: Option<String>,
    max_age: Option<u64>,
    #[serde(default)]
    require_exp: bool,
    #[serde(default)]
    required: Vec<String>,
    #[serde(default)]
    prohibited: Vec<String>,
    #[serde(default)]
    exact: Map<String, Value>,
    iat_future: Option<bool>,
    #[serde(default)]
    string_or_uri: bool,
    /// What the header's `typ` has to be.
    pub typ: Option<String>,
    /// The rule set that the vector was written for.
    pub profile: Option<String>,
}

impl Options {
    /// Maps the options as the README of the vectors says.
    pub(super) fn build(
        &self,
        future_iat: bool,
        refuses_audience: bool,
    ) -> Result<Policy, ConfigError> {
        let mut policy = Policy::builder()
            .clock(FixedClock(NumericDate::from_secs(self.now)))
            .leeway(Duration::from_secs(self.leeway));
        policy = match &self.issuer {
            Some(issuers) => policy.issuers(issuers),
            None => policy.any_issuer(),
        };
        policy = match &self.audience {
            Some(audiences) if self.aud_match.as_deref() == Some("all") => {
                policy.all_audiences(audiences)
            }
            Some(audiences) => policy.audiences(audiences),
            None if refuses_audience => policy,
            None => policy.any_audience(),
        };
        if !self.require_exp && !self.required.iter().any(|name| name == "exp") {
            policy = policy.allow_no_expiry();
        }
        if self.iat_future.map_or(future_iat, |refused| !refused) {
            policy = policy.allow_future_iat();
        }
        if let Some(subject) = &self.subject {
            policy = policy.subject(subject);
        }
        if let Some(nonce) = &self.nonce {
            policy = policy.nonce(nonce);
        }
        if let Some(party) = &self.azp {
            policy = policy.authorized_party(party);
        }
        if let Some(id) = &self.jti {
            policy = policy.token_id(id);
        }
        if let Some(age) = self.max_age {
            policy = policy.max_token_age(Duration::from_secs(age));
        }
        if let Some(typ) = &self.typ {
            policy = policy.typ(typ);
        }
        if self.string_or_uri {
            policy = policy.string_or_uri();
        }
        for name in &self.required {
            policy = policy.require(name);
        }
        for name in &self.prohibited {
            policy = policy.forbid(name);
        }
        for (name, value) in &self.exact {
            policy = policy.equals(name, value.clone());
        }
        policy.build()
    }
}
