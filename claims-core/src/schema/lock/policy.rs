//! What of a policy stands in a lock.

use std::time::Duration;

use crate::schema::Json;

/// What a [`Policy`](crate::Policy) asks of every token: what a lock keeps of it.
///
/// Names are sorted, and values that belong to one request (the `nonce`, a subject) are left out.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is an option of the builder"
)]
pub struct PolicySummary {
    /// The issuers accepted.
    pub issuers: Accepted,
    /// The audiences accepted.
    pub audiences: Accepted,
    /// Whether it asks for one subject.
    pub subject: bool,
    /// Whether it asks for one `nonce`.
    pub nonce: bool,
    /// Whether it asks for one `azp`.
    pub authorized_party: bool,
    /// Whether it asks for one `jti`.
    pub token_id: bool,
    /// Whether it asks for one `htm`.
    pub http_method: bool,
    /// Whether it asks for one `htu`.
    pub http_uri: bool,
    /// Whether it asks for one `ath`.
    pub access_token_hash: bool,
    /// Claims that have to be there.
    pub required: Vec<String>,
    /// Claims that must not be there.
    pub forbidden: Vec<String>,
    /// Claims with the one value that they may have.
    pub equals: Vec<(String, Json)>,
    /// How far clocks may be apart.
    pub leeway: Duration,
    /// The greatest age, counted from `iat`.
    pub max_token_age: Option<Duration>,
    /// The greatest age of the user's authentication, counted from `auth_time`.
    pub max_auth_age: Option<Duration>,
    /// The longest lifetime, counted from `iat`.
    pub max_lifetime: Option<Duration>,
    /// `typ` of the header.
    pub typ: Option<String>,
    /// Whether `iat` may lie in the future.
    pub allow_future_iat: bool,
    /// Whether `exp` may be absent.
    pub allow_no_expiry: bool,
    /// Whether `iss`, `sub` and `aud` have to be StringOrURI (RFC 7519, section 2).
    pub string_or_uri: bool,
}

/// Whom a policy accepts tokens of, or meant for.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Accepted {
    /// Nothing was said.
    Unstated,
    /// Everybody, said in so many words.
    Any,
    /// Any of these.
    OneOf(Vec<String>),
    /// All of these at once.
    AllOf(Vec<String>),
}
