//! The cache that a service turns on.

use std::{fmt, sync::Arc};

use jsonwebtoken::{Algorithm, AlgorithmFamily};
use quick_cache::{UnitWeighter, sync::Cache};

use super::digest::{Digest, DigestIsHash, Digester};
use crate::{error::SetupError, jwt::key::KeyIdentity, policy::ConfigError};

/// Remembers tokens whose signature was verified, so that a token which comes again and again, with
/// every request of a session, costs one RSA, ECDSA or Ed25519 verification instead of one each time.
///
/// Nothing is bought with a looser check. A hit stands for the signature alone: the header, the keys
/// and their `kid`, the expiry and every other claim, the policy, the validators and their context are
/// checked at every presentation as if there were no cache. In particular
///
/// - a token is refused from the second on at which it expires (RFC 7519, section 4.1.4);
/// - a key that leaves the [`KeySource`](crate::jwt::KeySource) takes its tokens with it at once;
/// - a token with one changed character is another token.
///
/// A token takes its place only when it was accepted as a whole, so a flood of forged tokens neither
/// fills the cache nor drives good ones out. No token and no claim is kept in memory, but the
/// SipHash-2-4 of the whole token, 128 bits under a random key that never leaves the process: nobody
/// can make a token with the digest of another.
///
/// HMAC is never looked up here: to find a token, its text is hashed, which is what HMAC does.
///
/// Clones share what they remember, and so may verifiers of any claims sets and policies. A token
/// that one of them refuses loses its place, and is verified once more by the next that accepts it.
///
/// # Example
///
/// ```
/// use claims_core::{Claims, Policy};
/// use claims_core::jwt::{Algorithm, DecodingKey, EncodingKey, Signer, Verifier, VerifiedCache};
///
/// #[derive(Claims)]
/// struct Message {
///     text: String,
/// }
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let private = include_bytes!("../../../tests/keys/ed25519.private.pem");
/// # let public = include_bytes!("../../../tests/keys/ed25519.public.pem");
/// let signer = Signer::builder()
///     .key(Algorithm::EdDSA, EncodingKey::from_ed_pem(private)?)
///     .build()?;
/// let cache = VerifiedCache::new(10_000)?;
/// let verifier = Verifier::<Message>::builder()
///     .key(Algorithm::EdDSA, DecodingKey::from_ed_pem(public)?)
///     .policy(Policy::builder().allow_no_expiry().build()?)
///     .cache(cache.clone())
///     .build()?;
///
/// let jwt = signer.sign(&Message { text: "hello".to_owned() })?;
/// verifier.verify(&jwt)?;
/// assert_eq!(cache.len(), 1);
/// assert_eq!(verifier.verify(&jwt)?.text, "hello"); // without Ed25519
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct VerifiedCache(Arc<Shared>);

struct Shared {
    digester: Digester,
    signed_by: Cache<Digest, KeyIdentity, UnitWeighter, DigestIsHash>,
}

impl VerifiedCache {
    /// A cache of about this many tokens, to the nearest few; it takes some 60 bytes for each.
    ///
    /// When it is full, the tokens that were seen least lately make room. Room for none turns it off.
    ///
    /// # Errors
    ///
    /// If the operating system has no random bits for the key of the digest.
    pub fn new(tokens: usize) -> Result<Self, ConfigError> {
        let digester = Digester::new().ok_or(SetupError::NoRandomness)?;
        let bound = u64::try_from(tokens).unwrap_or(u64::MAX);
        let signed_by = Cache::with(
            tokens,
            bound,
            UnitWeighter,
            DigestIsHash,
            quick_cache::sync::DefaultLifecycle::default(),
        );
        Ok(Self(Arc::new(Shared {
            digester,
            signed_by,
        })))
    }

    /// How many tokens are remembered.
    pub fn len(&self) -> usize {
        self.0.signed_by.len()
    }

    /// Whether no token is remembered.
    pub fn is_empty(&self) -> bool {
        self.0.signed_by.is_empty()
    }

    /// Forgets every token.
    pub fn clear(&self) {
        self.0.signed_by.clear();
    }

    /// Looks a token up, if its algorithm is one that is worth it.
    pub(in crate::jwt) fn look_up(&self, jwt: &str, algorithm: Algorithm) -> Option<Place> {
        if algorithm.family() == AlgorithmFamily::Hmac {
            return None;
        }
        let digest = self.0.digester.digest(jwt.as_bytes());
        let signed_by = self.0.signed_by.get(&digest);
        Some(Place { digest, signed_by })
    }

    /// The token was accepted, its signature being that of `key`.
    pub(in crate::jwt) fn accepted(&self, place: Place, key: KeyIdentity) {
        if place.signed_by != Some(key) {
            self.0.signed_by.insert(place.digest, key);
        }
    }

    /// The token was refused.
    pub(in crate::jwt) fn refused(&self, place: Place) {
        if place.signed_by.is_some() {
            self.0.signed_by.remove(&place.digest);
        }
    }
}

impl fmt::Debug for VerifiedCache {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("VerifiedCache")
            .field("len", &self.len())
            .field("capacity", &self.0.signed_by.capacity())
            .finish_non_exhaustive()
    }
}

/// The place of one token, taken or free.
#[derive(Debug, Clone, Copy)]
pub(in crate::jwt) struct Place {
    digest: Digest,
    signed_by: Option<KeyIdentity>,
}

impl Place {
    /// The key that is known to have signed the token.
    pub(in crate::jwt) fn signed_by(self) -> Option<KeyIdentity> {
        self.signed_by
    }
}
