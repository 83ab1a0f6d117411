//! What one verifier expects of a token.
//!
//! A policy judges the claims as they stand in the payload, whether or not the Rust type declares
//! them: a type without an `exp` field still never accepts an expired token.

mod allowed;
mod builder;
mod check;
mod config_error;
mod context;
mod contradictions;
mod core_claim;
mod decode;
mod http_uri;
mod lifetimes;
mod profiles;
mod rules;
#[cfg(feature = "export")]
mod summary;
mod timestamp;
mod value;
mod wire;

use std::{
    fmt,
    sync::Arc,
    time::{Duration, SystemTime},
};

pub use crate::claims::WithoutStores;
use allowed::{Audiences, Issuers};
#[cfg(feature = "online")]
pub(crate) use builder::MAX_LEEWAY;
pub use builder::PolicyBuilder;
#[allow(unused_imports)] // For signers, which are a feature.
pub(crate) use check::judge_lifetimes;
pub use config_error::ConfigError;
pub use context::WithoutContext;
pub(crate) use core_claim::Core;
use timestamp::Timestamp;
pub(crate) use wire::{Place, Wire};

use crate::Clock;

/// What one verifier expects of a token: issuer, audience, clock, leeway and more.
///
/// Plain data: built once, cloned or shared at will, used from every thread.
///
/// Whatever else it asks for, every policy refuses tokens that are expired, not valid yet, issued in
/// the future, or meant for an audience that it does not name, and core claims of the wrong JSON
/// type (RFC 7519, section 4.1). It asks for `exp` unless [`allow_no_expiry`] says otherwise, or the
/// type has a profile whose tokens carry none, such as `set` and `dpop_proof`. What else a profile
/// demands of values, every policy demands of the types that follow it.
///
/// ```
/// use std::time::Duration;
///
/// use claims_core::Policy;
///
/// let policy = Policy::builder()
///     .issuer("https://id.example")
///     .audience("orders")
///     .leeway(Duration::from_secs(30))
///     .build()?;
/// # let _ = policy;
/// # Ok::<(), claims_core::ConfigError>(())
/// ```
///
/// [`allow_no_expiry`]: PolicyBuilder::allow_no_expiry
#[derive(Clone)]
pub struct Policy {
    issuers: Issuers,
    audiences: Audiences,
    subject: Option<Box<str>>,
    nonce: Option<Box<str>>,
    authorized_party: Option<Box<str>>,
    token_id: Option<Box<str>>,
    http_method: Option<Box<str>>,
    /// Normalized, so that it compares as text.
    http_uri: Option<Box<str>>,
    access_token_hash: Option<Box<str>>,
    required: Vec<Box<str>>,
    forbidden: Vec<Box<str>>,
    equals: Vec<(Box<str>, serde_json::Value)>,
    leeway: Duration,
    max_token_age: Option<Duration>,
    max_auth_age: Option<Duration>,
    max_lifetime: Option<Duration>,
    typ: Option<Box<str>>,
    allow_future_iat: bool,
    allow_no_expiry: bool,
    string_or_uri: bool,
    /// `None` is the system's.
    clock: Option<Arc<dyn Clock>>,
    /// Every claim that is judged besides the core claims.
    names: Vec<Box<str>>,
}

/// How far clocks may be apart unless the policy says otherwise.
const DEFAULT_LEEWAY: Duration = Duration::from_secs(60);

impl Default for Policy {
    /// Asks for nothing beyond what every policy asks for.
    fn default() -> Self {
        Self {
            issuers: Issuers::Unstated,
            audiences: Audiences::Unstated,
            subject: None,
            nonce: None,
            authorized_party: None,
            token_id: None,
            http_method: None,
            http_uri: None,
            access_token_hash: None,
            required: Vec::new(),
            forbidden: Vec::new(),
            equals: Vec::new(),
            leeway: DEFAULT_LEEWAY,
            max_token_age: None,
            max_auth_age: None,
            max_lifetime: None,
            typ: None,
            allow_future_iat: false,
            allow_no_expiry: false,
            string_or_uri: false,
            clock: None,
            names: Vec::new(),
        }
    }
}

impl Policy {
    /// Starts a policy that asks for what every policy asks for.
    pub fn builder() -> PolicyBuilder {
        PolicyBuilder::new()
    }

    /// Whether the policy says which issuers it accepts, be it all of them.
    #[allow(dead_code)] // For verifiers, which are a feature.
    pub(crate) fn states_issuer(&self) -> bool {
        !matches!(self.issuers, Issuers::Unstated)
    }

    /// Whether the policy says which audiences it accepts, be it all of them.
    #[allow(dead_code)] // For verifiers, which are a feature.
    pub(crate) fn states_audience(&self) -> bool {
        !matches!(self.audiences, Audiences::Unstated)
    }

    /// The `typ` that the header has to have.
    #[allow(dead_code)] // For verifiers, which are a feature.
    pub(crate) fn typ(&self) -> Option<&str> {
        self.typ.as_deref()
    }

    fn now(&self) -> Timestamp {
        match &self.clock {
            Some(clock) => clock.now().into(),
            None => SystemTime::now().into(),
        }
    }

    /// The leeway in nanoseconds.
    fn leeway(&self) -> i128 {
        timestamp::span(self.leeway)
    }

    /// Lists the claims that have to be kept while a payload is read.
    fn name_claims(&mut self) {
        let options = [
            self.nonce.as_ref().map(|_| "nonce"),
            self.authorized_party.as_ref().map(|_| "azp"),
            self.http_method.as_ref().map(|_| "htm"),
            self.http_uri.as_ref().map(|_| "htu"),
            self.access_token_hash.as_ref().map(|_| "ath"),
            self.max_auth_age.map(|_| "auth_time"),
        ];
        let asked = self
            .required
            .iter()
            .chain(&self.forbidden)
            .map(|name| &**name);
        let equal = self.equals.iter().map(|(name, _)| &**name);
        let names = options.into_iter().flatten().chain(asked).chain(equal);
        let mut names: Vec<Box<str>> = names
            .filter(|name| Core::find(name).is_none())
            .map(Box::from)
            .collect();
        names.sort_unstable();
        names.dedup();
        self.names = names;
    }
}

impl fmt::Debug for Policy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Policy")
            .field("issuers", &self.issuers)
            .field("audiences", &self.audiences)
            .field("subject", &self.subject)
            .field("nonce", &self.nonce)
            .field("authorized_party", &self.authorized_party)
            .field("token_id", &self.token_id)
            .field("http_method", &self.http_method)
            .field("http_uri", &self.http_uri)
            .field("access_token_hash", &self.access_token_hash)
            .field("required", &self.required)
            .field("forbidden", &self.forbidden)
            .field("equals", &self.equals)
            .field("leeway", &self.leeway)
            .field("max_token_age", &self.max_token_age)
            .field("max_auth_age", &self.max_auth_age)
            .field("max_lifetime", &self.max_lifetime)
            .field("typ", &self.typ)
            .field("allow_future_iat", &self.allow_future_iat)
            .field("allow_no_expiry", &self.allow_no_expiry)
            .field("string_or_uri", &self.string_or_uri)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
