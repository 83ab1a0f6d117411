//! The keys that tokens are signed with, and how they are replaced.

use std::{
    borrow::Cow,
    sync::{Arc, PoisonError, RwLock},
};

use claims_core::{
    Signer, StoreError, TokenId,
    jwt::{
        Algorithm, EncodingKey, KeySet, KeySource,
        jwk::{Jwk, JwkSet},
    },
};
use p256::{elliptic_curve::rand_core::OsRng, pkcs8::EncodePrivateKey};

use crate::Error;

/// The key in use, and the one before it.
#[derive(Clone)]
pub(crate) struct Keys(Arc<RwLock<Ring>>);

struct Ring {
    signer: Signer,
    /// What `/.well-known/jwks.json` shows, the key in use first.
    public: JwkSet,
    /// The same, for the tokens that come back to this service.
    verifying: KeySet,
}

impl Keys {
    /// Starts with one key. A real service has it from a secret store.
    pub(crate) fn generate() -> Result<Self, Error> {
        Ok(Self(Arc::new(RwLock::new(Ring::new(None)?))))
    }

    /// Signs with a new key from now on. The one before stays public, as its tokens have not ended;
    /// the one before that is gone, and must not have been in use within the life of a token.
    ///
    /// A provider with many consumers publishes a key for a while before it signs with it. Here a
    /// consumer fetches the keys when it meets one that it does not know.
    pub(crate) fn rotate(&self) -> Result<(), Error> {
        let mut ring = self.0.write().unwrap_or_else(PoisonError::into_inner);
        *ring = Ring::new(ring.public.keys.first().cloned())?;
        Ok(())
    }

    pub(crate) fn signer(&self) -> Signer {
        self.read(|ring| ring.signer.clone())
    }

    pub(crate) fn public(&self) -> JwkSet {
        self.read(|ring| ring.public.clone())
    }

    fn read<R>(&self, read: impl FnOnce(&Ring) -> R) -> R {
        read(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Ring {
    fn new(before: Option<Jwk>) -> Result<Self, Error> {
        let pair = p256::SecretKey::random(&mut OsRng).to_pkcs8_der()?;
        let signer = Signer::builder()
            .key(Algorithm::ES256, EncodingKey::from_ec_der(pair.as_bytes()))
            .key_id(TokenId::random()) // any name that does not come again
            .build()?;
        let current = signer.public_jwk().cloned();
        let public = JwkSet {
            keys: current.into_iter().chain(before).collect(),
        };
        Ok(Self {
            signer,
            verifying: KeySet::try_from(&public)?,
            public,
        })
    }
}

/// A verifier that takes its keys from here sees every rotation at once.
impl KeySource for Keys {
    fn keys(&self, _key_id: Option<&str>) -> Result<Cow<'_, KeySet>, StoreError> {
        Ok(Cow::Owned(self.read(|ring| ring.verifying.clone())))
    }
}
