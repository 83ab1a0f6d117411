//! Building a policy.

mod request;

use std::{sync::Arc, time::Duration};

use super::{Audiences, ConfigError, Issuers, Policy, contradictions};
use crate::Clock;

/// The longest leeway: "no more than a few minutes" (RFC 7519, section 4.1.4).
pub(crate) const MAX_LEEWAY: Duration = Duration::from_secs(300);

/// Collects what a [`Policy`] expects; see [`Policy::builder`].
///
/// Options that ask for a claim imply that the token has it. An option that takes one value may be
/// given twice only with the same value; the last of several durations or clocks counts.
#[derive(Debug, Clone)]
#[must_use = "a policy is made by `build`"]
pub struct PolicyBuilder {
    policy: Policy,
    /// The mistakes in the arguments; `build` reports them.
    mistakes: Vec<ConfigError>,
}

impl PolicyBuilder {
    pub(super) fn new() -> Self {
        Self {
            policy: Policy::default(),
            mistakes: Vec::new(),
        }
    }

    /// Accepts tokens of this issuer: `iss` must equal it (RFC 7519, section 4.1.1). Repeatable,
    /// any of them will do.
    pub fn issuer(self, issuer: impl Into<String>) -> Self {
        self.allow_issuers("issuer", [issuer])
    }

    /// Accepts tokens of any of these issuers.
    pub fn issuers<I>(self, issuers: I) -> Self
    where
        I: IntoIterator<Item: Into<String>>,
    {
        self.allow_issuers("issuers", issuers)
    }

    /// Accepts tokens of every issuer, and tokens without one.
    ///
    /// That is also what a policy does that says nothing about issuers, except that a `Verifier`
    /// refuses to be built for a type that declares `iss` then.
    pub fn any_issuer(mut self) -> Self {
        if let Issuers::OneOf(_) = self.policy.issuers {
            return self.contradiction("issuer", "any_issuer");
        }
        self.policy.issuers = Issuers::Any;
        self
    }

    /// Accepts tokens meant for this audience: `aud` must be it or have it (RFC 7519, section
    /// 4.1.3). Repeatable, any of them will do.
    pub fn audience(self, audience: impl Into<String>) -> Self {
        self.allow_audiences("audience", [audience])
    }

    /// Accepts tokens meant for any of these audiences.
    pub fn audiences<I>(self, audiences: I) -> Self
    where
        I: IntoIterator<Item: Into<String>>,
    {
        self.allow_audiences("audiences", audiences)
    }

    /// Accepts tokens meant for all of these audiences at once.
    pub fn all_audiences<I>(mut self, audiences: I) -> Self
    where
        I: IntoIterator<Item: Into<String>>,
    {
        let all = self.values("all_audiences", "any_audience", audiences);
        match self.policy.audiences {
            Audiences::Any => self.contradiction("all_audiences", "any_audience"),
            Audiences::OneOf(_) => self.contradiction("audience", "all_audiences"),
            Audiences::Unstated | Audiences::AllOf(_) => {
                self.policy.audiences.all_of(all);
                self
            }
        }
    }

    /// Accepts tokens whomever they are meant for, and tokens without an audience.
    ///
    /// A policy that says nothing about audiences refuses every token that names one (RFC 7519,
    /// section 4.1.3).
    pub fn any_audience(mut self) -> Self {
        match self.policy.audiences {
            Audiences::OneOf(_) => self.contradiction("audience", "any_audience"),
            Audiences::AllOf(_) => self.contradiction("all_audiences", "any_audience"),
            Audiences::Unstated | Audiences::Any => {
                self.policy.audiences = Audiences::Any;
                self
            }
        }
    }

    /// Asks for this subject: `sub` must equal it (RFC 7519, section 4.1.2).
    pub fn subject(self, subject: impl Into<String>) -> Self {
        self.value("subject", subject.into(), |policy| &mut policy.subject)
    }

    /// Asks for the `nonce` that the request had (OpenID Connect Core 1.0, section 3.1.3.7).
    pub fn nonce(self, nonce: impl Into<String>) -> Self {
        self.value("nonce", nonce.into(), |policy| &mut policy.nonce)
    }

    /// Asks for this authorized party: `azp` must equal it (OpenID Connect Core 1.0, section 2).
    ///
    /// A type with the profile `oidc_id_token` may lack it: an `azp` is compared "when present"
    /// (section 3.1.3.7), and most providers send none. `require("azp")` asks for it there too.
    pub fn authorized_party(self, party: impl Into<String>) -> Self {
        self.value("authorized_party", party.into(), |policy| {
            &mut policy.authorized_party
        })
    }

    /// Asks for this token: `jti` must equal it (RFC 7519, section 4.1.7).
    pub fn token_id(self, id: impl Into<String>) -> Self {
        self.value("token_id", id.into(), |policy| &mut policy.token_id)
    }

    /// Asks for a claim, whatever its value. One that is `null` counts as missing.
    pub fn require(mut self, claim: impl Into<String>) -> Self {
        let name = self.non_empty("require", claim.into());
        self.policy.required.push(name);
        self
    }

    /// Refuses tokens that have this claim, even as `null`.
    pub fn forbid(mut self, claim: impl Into<String>) -> Self {
        let name = self.non_empty("forbid", claim.into());
        self.policy.forbidden.push(name);
        self
    }

    /// Asks for a claim with exactly this JSON value.
    ///
    /// Numbers are equal if they have the same mathematical value, so `1` equals `1.0` and nothing
    /// that is not a number. The order of an object's members does not matter.
    pub fn equals(mut self, claim: impl Into<String>, value: impl Into<serde_json::Value>) -> Self {
        let name = self.non_empty("equals", claim.into());
        let value = value.into();
        let known = self.policy.equals.iter().find(|(known, _)| *known == name);
        match known {
            Some((_, known)) if *known != value => self.mistaken(ConfigError::TwoValues {
                option: format!("equals(\"{name}\")"),
            }),
            Some(_) => self,
            None => {
                self.policy.equals.push((name, value));
                self
            }
        }
    }

    /// How far the clocks of issuer and verifier may be apart; 60 s unless said otherwise, 5
    /// minutes at most (RFC 7519, section 4.1.4).
    pub fn leeway(mut self, leeway: Duration) -> Self {
        if leeway > MAX_LEEWAY {
            return self.mistaken(ConfigError::LeewayTooLong { leeway });
        }
        self.policy.leeway = leeway;
        self
    }

    /// Refuses tokens that were issued longer ago than this, whenever they end. Asks for `iat`.
    ///
    /// Under [`allow_future_iat`](Self::allow_future_iat) the issuer may put off when that begins.
    pub fn max_token_age(mut self, age: Duration) -> Self {
        self.policy.max_token_age = Some(age);
        self
    }

    /// Refuses tokens whose user authenticated longer ago than this. Asks for `auth_time` (OpenID
    /// Connect Core 1.0, section 2).
    pub fn max_auth_age(mut self, age: Duration) -> Self {
        self.policy.max_auth_age = Some(age);
        self
    }

    /// Refuses tokens that were issued for longer than this, counted from `iat`, which it asks for.
    ///
    /// A token ends at `exp`, or before that with a claim that is declared with `lifetime`. One
    /// without any end is refused, under [`allow_no_expiry`](Self::allow_no_expiry) too.
    ///
    /// Under [`allow_future_iat`](Self::allow_future_iat) it bounds that span and not when it ends.
    pub fn max_lifetime(mut self, lifetime: Duration) -> Self {
        self.policy.max_lifetime = Some(lifetime);
        self
    }

    /// Asks for this `typ` in the token's header (RFC 8725, section 3.11).
    ///
    /// Only a `Verifier` sees the header; [`Policy::decode`] and [`Policy::check`] do not.
    pub fn typ(self, typ: impl Into<String>) -> Self {
        self.value("typ", typ.into(), |policy| &mut policy.typ)
    }

    /// Accepts tokens whose `iat` lies in the future, however far: RFC 7519, section 4.1.6, does not
    /// rule them out. For issuers that date tokens ahead.
    ///
    /// What is counted from `iat` then begins when the issuer says, too:
    /// [`max_token_age`](Self::max_token_age) refuses nothing before that date has come and the age
    /// has passed, and [`max_lifetime`](Self::max_lifetime) bounds the time between `iat` and the end,
    /// not the time from now to the end. Claims that are declared with `lifetime` end as much later.
    /// `exp` alone ends a token by the clock of this service, as far ahead as the issuer has put it;
    /// together with [`allow_no_expiry`](Self::allow_no_expiry), nothing has to. `auth_time` must not
    /// lie in the future all the same.
    ///
    /// ```
    /// use std::time::Duration;
    ///
    /// use claims_core::{Claims, FixedClock, NumericDate, Policy};
    ///
    /// #[derive(Claims)]
    /// struct Message {
    ///     text: String,
    /// }
    ///
    /// let policy = Policy::builder()
    ///     .clock(FixedClock(NumericDate::from_secs(1_700_000_000)))
    ///     .max_token_age(Duration::from_secs(3600))
    ///     .max_lifetime(Duration::from_secs(3600));
    /// // Dated 15 years ahead: until then it has no age, and the hour that it lives for is one then.
    /// let ahead = br#"{"text": "hello", "iat": 2173385600, "exp": 2173389200}"#;
    /// assert!(policy.clone().build()?.decode::<Message>(ahead).is_err());
    /// assert!(policy.allow_future_iat().build()?.decode::<Message>(ahead).is_ok());
    /// # Ok::<(), claims_core::ConfigError>(())
    /// ```
    pub fn allow_future_iat(mut self) -> Self {
        self.policy.allow_future_iat = true;
        self
    }

    /// Accepts tokens without `exp`. One that is there still counts.
    ///
    /// Together with [`max_lifetime`](Self::max_lifetime), a token needs another end in its place:
    /// a claim that is declared with `lifetime`.
    pub fn allow_no_expiry(mut self) -> Self {
        self.policy.allow_no_expiry = true;
        self
    }

    /// Asks that `iss`, `sub` and every `aud` that holds a colon be a URI (RFC 7519, section 2).
    pub fn string_or_uri(mut self) -> Self {
        self.policy.string_or_uri = true;
        self
    }

    /// Reads the time from this clock instead of the system's.
    pub fn clock(mut self, clock: impl Clock + 'static) -> Self {
        self.policy.clock = Some(Arc::new(clock));
        self
    }

    /// Makes the policy.
    ///
    /// # Errors
    ///
    /// [`ConfigError`] where an option is empty, too lenient, or contradicts another: such a policy
    /// would accept or refuse everything by oversight. It names every mistake, not only the first.
    pub fn build(mut self) -> Result<Policy, ConfigError> {
        for mistake in contradictions::find(&self.policy) {
            self.mistake(mistake);
        }
        if let Some(error) = ConfigError::from_mistakes(self.mistakes) {
            return Err(error);
        }
        self.policy.name_claims();
        Ok(self.policy)
    }

    fn allow_issuers<I>(mut self, option: &'static str, issuers: I) -> Self
    where
        I: IntoIterator<Item: Into<String>>,
    {
        let allowed = self.values(option, "any_issuer", issuers);
        if let Issuers::Any = self.policy.issuers {
            return self.contradiction(option, "any_issuer");
        }
        self.policy.issuers.one_of(allowed);
        self
    }

    fn allow_audiences<I>(mut self, option: &'static str, audiences: I) -> Self
    where
        I: IntoIterator<Item: Into<String>>,
    {
        let allowed = self.values(option, "any_audience", audiences);
        match self.policy.audiences {
            Audiences::Any => self.contradiction(option, "any_audience"),
            Audiences::AllOf(_) => self.contradiction(option, "all_audiences"),
            Audiences::Unstated | Audiences::OneOf(_) => {
                self.policy.audiences.one_of(allowed);
                self
            }
        }
    }

    fn values<I>(&mut self, option: &'static str, instead: &'static str, values: I) -> Vec<Box<str>>
    where
        I: IntoIterator<Item: Into<String>>,
    {
        let values: Vec<_> = values
            .into_iter()
            .map(|value| self.non_empty(option, value.into()))
            .collect();
        if values.is_empty() {
            self.mistake(ConfigError::EmptyList { option, instead });
        }
        values
    }

    fn value(
        mut self,
        option: &'static str,
        value: String,
        place: fn(&mut Policy) -> &mut Option<Box<str>>,
    ) -> Self {
        let value = self.non_empty(option, value);
        let place = place(&mut self.policy);
        if place.as_ref().is_some_and(|known| *known != value) {
            return self.mistaken(ConfigError::TwoValues {
                option: option.to_owned(),
            });
        }
        *place = Some(value);
        self
    }

    fn non_empty(&mut self, option: &'static str, value: String) -> Box<str> {
        if value.is_empty() {
            self.mistake(ConfigError::EmptyValue { option });
        }
        value.into_boxed_str()
    }

    fn contradiction(self, first: &str, second: &str) -> Self {
        let (first, second) = (first.to_owned(), second.to_owned());
        self.mistaken(ConfigError::Contradiction { first, second })
    }

    fn mistaken(mut self, mistake: ConfigError) -> Self {
        self.mistake(mistake);
        self
    }

    fn mistake(&mut self, mistake: ConfigError) {
        if !self.mistakes.contains(&mistake) {
            self.mistakes.push(mistake);
        }
    }
}
