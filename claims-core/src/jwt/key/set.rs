//! Keys by `kid`.

use std::{fmt, sync::Arc};

use jsonwebtoken::{Algorithm, jwk::JwkSet};

use super::{CheckedKey, Issuers, KeyIdentity, KeySetBuilder, VerifyingKey, jwk};
use crate::{
    error::{KeyError, SetupError},
    jwt::algorithm::{self, Algorithms},
    policy::ConfigError,
};

/// How many signatures are checked for one token at most.
const MOST_TRIED: usize = 16;

/// Keys that were checked, found by the `kid` of a token.
///
/// A key with an id serves tokens that name it, and tokens that name none; a key without an id
/// serves any. Of those, the keys that may be used with the token's `alg` are tried, at most 16.
/// Two keys may share an id.
///
/// Cheap to clone.
///
/// ```
/// # #[cfg(not(any(feature = "rust_crypto", feature = "aws_lc_rs")))]
/// # fn main() {}
/// # #[cfg(any(feature = "rust_crypto", feature = "aws_lc_rs"))]
/// # fn main() -> Result<(), claims_core::ConfigError> {
/// use claims_core::jwt::{Algorithm, DecodingKey, KeySet, VerifyingKey};
///
/// # let (old, new) = (&[1_u8; 32], &[2_u8; 32]);
/// let keys = KeySet::builder()
///     .key(VerifyingKey::new(Algorithm::HS256, DecodingKey::from_secret(old)).key_id("2026-10"))
///     .key(VerifyingKey::new(Algorithm::HS256, DecodingKey::from_secret(new)).key_id("2026-11"))
///     .build()?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct KeySet {
    /// Those without an id first, then by id, then as they were given.
    keys: Arc<[CheckedKey]>,
}

impl KeySet {
    /// An empty set to add keys to.
    pub fn builder() -> KeySetBuilder {
        KeySetBuilder::default()
    }

    /// The keys of a JWK set (RFC 7517, section 5) that may be used with `allowed` algorithms.
    ///
    /// A JWK with an `alg` is used with that alone, and one without with every algorithm of the
    /// list that fits its `kty` and `crv`. JWKs for other purposes, or of other kinds, are left
    /// out, as RFC 7517 asks; so are those that cannot be used, such as an RSA key of 1024 bits.
    ///
    /// For a set that is at hand: in a file, or in the configuration. One that another service
    /// publishes is fetched, and kept fresh, by the crate `claims-jwks`.
    ///
    /// ```
    /// # #[cfg(not(any(feature = "rust_crypto", feature = "aws_lc_rs")))]
    /// # fn main() {}
    /// # #[cfg(any(feature = "rust_crypto", feature = "aws_lc_rs"))]
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use claims_core::jwt::{Algorithm, KeySet, jwk::JwkSet};
    ///
    /// let file = br#"{"keys": [
    ///     {"kty": "OKP", "crv": "Ed25519", "kid": "2026-11",
    ///      "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"},
    ///     {"kty": "RSA", "use": "enc", "kid": "for-something-else", "n": "AQAB", "e": "AQAB"}
    /// ]}"#;
    /// let set: JwkSet = serde_json::from_slice(file)?;
    /// let keys = KeySet::from_jwk_set(&set, [Algorithm::EdDSA, Algorithm::ES256])?;
    /// assert_eq!(keys.key_ids().collect::<Vec<_>>(), [Some("2026-11")]);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// If no key is left, the list is empty, or there is no cryptographic backend. `try_from` a
    /// [`JwkSet`] does without a list and refuses a JWK without `alg`, and one with a secret.
    pub fn from_jwk_set(set: &JwkSet, allowed: impl Into<Algorithms>) -> Result<Self, ConfigError> {
        Ok(jwk::key_set(set, Some(&allowed.into()))?)
    }

    /// Binds every key to an issuer: none of them serves a token whose `iss` is another one, or
    /// absent (RFC 8725, section 3.8). Repeatable, for issuers that share their keys.
    ///
    /// The sets of several issuers then go into one [`KeySetBuilder`].
    #[must_use]
    pub fn bound_to(&self, issuer: impl AsRef<str>) -> Self {
        let keys = self
            .keys
            .iter()
            .cloned()
            .map(|key| key.bound_to(issuer.as_ref()))
            .collect();
        Self { keys }
    }

    /// The id of each key, in order; `None` for a key without one. There is at least one key.
    ///
    /// A source that renews keys tells by it whether it has the one that a token names.
    pub fn key_ids(&self) -> impl Iterator<Item = Option<&str>> {
        self.keys.iter().map(CheckedKey::key_id)
    }

    /// A set of these keys; there is at least one.
    pub(super) fn new(mut keys: Vec<CheckedKey>) -> Result<Self, SetupError> {
        if keys.is_empty() {
            return Err(SetupError::NoKey);
        }
        keys.sort_by(|one, other| one.key_id().cmp(&other.key_id()));
        Ok(Self { keys: keys.into() })
    }

    /// The keys.
    pub(super) fn keys(&self) -> &[CheckedKey] {
        &self.keys
    }

    /// The keys that may have signed a token with this `kid` and `alg`: at least one.
    #[inline]
    pub(in crate::jwt) fn candidates(
        &self,
        key_id: Option<&str>,
        algorithm: Algorithm,
    ) -> Result<Candidates<'_>, KeyError> {
        let (unnamed, named) = self.with_id(key_id);
        let candidates = Candidates {
            unnamed,
            named,
            algorithm,
        };
        if candidates.iter().next().is_none() {
            return Err(candidates.none(key_id));
        }
        if unnamed.len() + named.len() > MOST_TRIED {
            candidates.check_number()?;
        }
        Ok(candidates)
    }

    /// The keys without an id, and those with an id that fits.
    fn with_id(&self, key_id: Option<&str>) -> (&[CheckedKey], &[CheckedKey]) {
        let unnamed = self.keys.partition_point(|key| key.key_id().is_none());
        let (unnamed, named) = self.keys.split_at(unnamed);
        let Some(_) = key_id else {
            return (unnamed, named);
        };
        let start = named.partition_point(|key| key.key_id() < key_id);
        let end = named.partition_point(|key| key.key_id() <= key_id);
        (unnamed, named.get(start..end).unwrap_or_default())
    }
}

/// Keys of a set, of which one may have signed a token.
#[derive(Clone, Copy)]
pub(in crate::jwt) struct Candidates<'s> {
    unnamed: &'s [CheckedKey],
    named: &'s [CheckedKey],
    algorithm: Algorithm,
}

impl<'s> Candidates<'s> {
    /// Why there is none.
    #[cold]
    fn none(self, key_id: Option<&str>) -> KeyError {
        match (self.unnamed, self.named, key_id) {
            ([], [], Some(key_id)) => KeyError::UnknownKeyId(key_id.to_owned()),
            _ => KeyError::AlgorithmNotAllowed(algorithm::name(self.algorithm)),
        }
    }

    /// Refuses to try more than a few.
    #[inline(never)]
    fn check_number(self) -> Result<(), KeyError> {
        match self.iter().count() {
            ..=MOST_TRIED => Ok(()),
            found => Err(KeyError::TooManyCandidates {
                found,
                limit: MOST_TRIED,
            }),
        }
    }

    /// The key with this identity.
    pub(in crate::jwt) fn identified(self, identity: KeyIdentity) -> Option<&'s CheckedKey> {
        self.iter().find(|key| key.identity() == identity)
    }

    /// The key that made the signature.
    pub(in crate::jwt) fn verifying(
        self,
        message: &[u8],
        signature: &[u8],
    ) -> Option<&'s CheckedKey> {
        let verifies = |key: &&CheckedKey| key.verifies(self.algorithm, message, signature);
        let unnamed = self.unnamed.iter().find(verifies);
        unnamed.or_else(|| self.named.iter().find(verifies))
    }

    /// Those that are bound to other issuers than this key is.
    fn bound_otherwise(self, key: &CheckedKey) -> impl Iterator<Item = &'s CheckedKey> {
        self.iter()
            .filter(move |other| other.issuers() != key.issuers())
    }

    /// Whether the key that made a signature is all that tells whose it is.
    #[inline]
    pub(in crate::jwt) fn all_bound_as(self, key: &CheckedKey) -> bool {
        key.issuers().is_none() || self.bound_otherwise(key).next().is_none()
    }

    /// The issuers that a signature speaks for which this key has made: those of every key that has made
    /// it. A public key may stand under the name of somebody else as well, and still is its owner's.
    #[cold]
    pub(in crate::jwt) fn issuers(
        self,
        key: &CheckedKey,
        message: &[u8],
        signature: &[u8],
    ) -> Option<Issuers> {
        let mut issuers = key.issuers()?.to_vec();
        for copy in self.bound_otherwise(key) {
            if copy.verifies(self.algorithm, message, signature) {
                issuers.extend_from_slice(copy.issuers()?);
            }
        }
        Some(issuers.into())
    }

    /// All of them.
    pub(in crate::jwt) fn iter(self) -> impl Iterator<Item = &'s CheckedKey> {
        let keys = self.unnamed.iter().chain(self.named);
        keys.filter(move |key| key.allows(self.algorithm))
    }
}

/// The set of a verifier's own keys.
pub(in crate::jwt) fn sole_keys(keys: Vec<VerifyingKey>) -> Result<KeySet, ConfigError> {
    keys.into_iter()
        .fold(KeySet::builder(), KeySetBuilder::key)
        .build()
}

impl TryFrom<&JwkSet> for KeySet {
    type Error = ConfigError;

    fn try_from(set: &JwkSet) -> Result<Self, ConfigError> {
        Ok(jwk::key_set(set, None)?)
    }
}

/// Never shows key material.
impl fmt::Debug for KeySet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.keys.iter()).finish()
    }
}
