//! Puts a verifier together, and refuses one that would be loose by oversight.

use std::{fmt, marker::PhantomData, sync::Arc};

use claims_registry::TypeLevel;
use jsonwebtoken::DecodingKey;

use super::{Verifier, authenticate::Shared};
use crate::{
    claims::Claims,
    error::{HeaderError, SetupError},
    jwt::{
        Algorithms, KeySource, VerifyingKey,
        backend::Backend,
        cache::VerifiedCache,
        header::{ExpectedTyp, VerifierIdentity, check_profile, same_media_type},
        key::sole_keys,
    },
    policy::{ConfigError, Policy},
    schema::Schema,
};

/// Longest token that is read unless the verifier says otherwise.
const MAX_TOKEN_LEN: usize = 16 * 1024;

/// Puts a [`Verifier`] together.
#[must_use = "nothing is checked before `build`"]
pub struct VerifierBuilder<T> {
    keys: Vec<VerifyingKey>,
    source: Option<Box<dyn KeySource>>,
    policy: Option<Policy>,
    max_token_len: usize,
    cache: Option<VerifiedCache>,
    allow_short_secret: bool,
    claims: PhantomData<fn() -> T>,
}

impl<T: Claims> VerifierBuilder<T> {
    pub(super) fn new() -> Self {
        Self {
            keys: Vec::new(),
            source: None,
            policy: None,
            max_token_len: MAX_TOKEN_LEN,
            cache: None,
            allow_short_secret: false,
            claims: PhantomData,
        }
    }

    /// Adds a key, with the algorithms that it may be used with: one, or an array of them.
    ///
    /// It serves tokens with any `kid`; keys with ids go into a [`KeySet`](crate::jwt::KeySet).
    pub fn key(mut self, algorithms: impl Into<Algorithms>, key: DecodingKey) -> Self {
        self.keys.push(VerifyingKey::new(algorithms, key));
        self
    }

    /// Takes the keys from a source, such as a [`KeySet`](crate::jwt::KeySet).
    pub fn keys(mut self, source: impl KeySource + 'static) -> Self {
        self.source = Some(Box::new(source));
        self
    }

    /// What is expected of the claims.
    pub fn policy(mut self, policy: Policy) -> Self {
        self.policy = Some(policy);
        self
    }

    /// Refuses tokens of more than this many bytes without reading them; 16 KiB unless set.
    ///
    /// A [`Signer`](crate::Signer) signs longer ones: who issues them raises the limit of every verifier.
    pub fn max_token_len(mut self, bytes: usize) -> Self {
        self.max_token_len = bytes;
        self
    }

    /// Remembers tokens whose signature was good, so that each costs one verification.
    ///
    /// See [`VerifiedCache`] for what is remembered and what is checked all the same.
    #[cfg(feature = "cache")]
    pub fn cache(mut self, cache: VerifiedCache) -> Self {
        self.cache = Some(cache);
        self
    }

    /// Takes HMAC secrets that are shorter than their hash, against RFC 7518, section 3.2: whoever
    /// has one token can try secrets at leisure. An empty one is refused all the same.
    pub fn allow_short_secret(mut self) -> Self {
        self.allow_short_secret = true;
        self
    }

    /// Builds the verifier.
    ///
    /// # Errors
    ///
    /// If it would be loose by oversight: no cryptographic backend, no key, a key that does not
    /// fit its algorithm or is too weak for it, no policy, claims that declare `iss` or `aud` with
    /// a policy that names none, or a `typ` that the claims and the policy do not agree on, or that
    /// is another profile's than the claims follow.
    pub fn build(self) -> Result<Verifier<T>, ConfigError> {
        Backend::chosen().ok_or(SetupError::NoBackend)?;
        let short = self.allow_short_secret;
        let keys: Box<dyn KeySource> = match (self.source, self.keys) {
            (Some(source), keys) if keys.is_empty() => source,
            (Some(_), _) => return Err(SetupError::KeysTwice.into()),
            (None, keys) => Box::new(sole_keys(
                keys.into_iter()
                    .map(|key| if short { key.allow_short_secret() } else { key })
                    .collect(),
            )?),
        };
        let policy = self.policy.ok_or(SetupError::NoPolicy)?;
        check_recipients(T::SCHEMA, &policy)?;
        let shared = Shared {
            keys,
            typ: expected_typ(T::SCHEMA, &policy)?,
            policy,
            max_token_len: self.max_token_len,
            identity: VerifierIdentity::next(),
            cache: self.cache,
        };
        Ok(Verifier {
            shared: Arc::new(shared),
            claims: PhantomData,
        })
    }
}

/// Claims that name an issuer or an audience are worth nothing unless somebody looks.
fn check_recipients(schema: &'static Schema<'static>, policy: &Policy) -> Result<(), SetupError> {
    let claims = schema.name;
    if schema.find("iss").is_some() && !policy.states_issuer() {
        return Err(SetupError::NoIssuer { claims });
    }
    if schema.find("aud").is_some() && !policy.states_audience() {
        return Err(SetupError::NoAudience { claims });
    }
    Ok(())
}

/// The `typ` that the policy or the claims name, and the profile that the claims follow.
fn expected_typ(
    schema: &'static Schema<'static>,
    policy: &Policy,
) -> Result<ExpectedTyp, SetupError> {
    let profile = schema.known_profile();
    match (policy.typ(), schema.typ, profile) {
        (Some(policy), Some(claims), _) if !same_media_type(policy, claims) => {
            return Err(SetupError::Types {
                policy: policy.to_owned(),
                claims,
            });
        }
        // The tokens that a status list is pointed at by are of any kind, which sets their type.
        (Some(policy), None, Some(profile)) if profile.typ.level != TypeLevel::Inherited => {
            if let Err(HeaderError::OtherProfile { other, profile, .. }) =
                check_profile(profile, policy)
            {
                return Err(SetupError::TypeOfOtherProfile {
                    policy: policy.to_owned(),
                    other,
                    profile,
                });
            }
        }
        _ => {}
    }
    Ok(ExpectedTyp {
        value: policy.typ().or(schema.typ).map(Box::from),
        profile,
    })
}

/// Never shows key material.
impl<T> fmt::Debug for VerifierBuilder<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("VerifierBuilder")
            .field("keys", &self.keys)
            .field("max_token_len", &self.max_token_len)
            .finish_non_exhaustive()
    }
}
