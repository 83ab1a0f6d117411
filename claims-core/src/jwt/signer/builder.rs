//! Puts a signer together.

use std::{
    fmt,
    sync::{Arc, OnceLock},
};

use jsonwebtoken::{
    Algorithm, EncodingKey,
    jwk::{AlgorithmParameters, CommonParameters, Jwk, PublicKeyUse},
};

use super::{Shared, Signer, headers::Headers};
use crate::{
    error::SetupError,
    jwt::{
        backend::Backend,
        fitness::{self, Secrets},
    },
    policy::ConfigError,
};

/// `typ` of tokens whose claims set names none (RFC 7519, section 5.1).
const TYP: &str = "JWT";

/// Puts a [`Signer`] together.
#[derive(Clone, Default)]
#[must_use = "nothing is checked before `build`"]
pub struct SignerBuilder {
    key: Option<(Algorithm, EncodingKey)>,
    key_id: Option<String>,
    typ: Option<String>,
    allow_short_secret: bool,
}

impl SignerBuilder {
    /// The key, and the algorithm that it is used with.
    pub fn key(mut self, algorithm: Algorithm, key: EncodingKey) -> Self {
        self.key = Some((algorithm, key));
        self
    }

    /// The `kid` that tokens name the key by (RFC 7515, section 4.1.4).
    pub fn key_id(mut self, key_id: impl Into<String>) -> Self {
        self.key_id = Some(key_id.into());
        self
    }

    /// The `typ` of every token (RFC 7515, section 4.1.9), such as `at+jwt`.
    ///
    /// Needed only where the claims set does not declare its own; one that declares another is
    /// not signed.
    pub fn typ(mut self, typ: impl Into<String>) -> Self {
        self.typ = Some(typ.into());
        self
    }

    /// Takes an HMAC secret that is shorter than its hash, against RFC 7518, section 3.2: whoever
    /// has one token can try secrets at leisure. An empty one is refused all the same.
    pub fn allow_short_secret(mut self) -> Self {
        self.allow_short_secret = true;
        self
    }

    /// Builds the signer.
    ///
    /// # Errors
    ///
    /// If there is no cryptographic backend or no key, the key does not fit its algorithm or is
    /// too weak for it, or `typ` is no media type name.
    pub fn build(self) -> Result<Signer, ConfigError> {
        let backend = Backend::chosen().ok_or(SetupError::NoBackend)?;
        let (algorithm, key) = self.key.ok_or(SetupError::NoKey)?;
        let secrets = if self.allow_short_secret {
            Secrets::Any
        } else {
            Secrets::Long
        };
        let prepared = fitness::prepare_signing(backend, algorithm, &key, secrets);
        let prepared = prepared.and_then(|prepared| {
            let public = fitness::public_half(backend, algorithm, &key)?;
            Ok((prepared, public))
        });
        let (key, public) = match prepared {
            Ok(keys) => keys,
            Err(defect) => {
                let key_id = self.key_id;
                return Err(SetupError::Key { key_id, defect }.into());
            }
        };
        if let Some(typ) = self.typ.as_ref().filter(|typ| !is_media_type(typ)) {
            return Err(SetupError::Typ(typ.clone()).into());
        }
        let typ = self.typ.as_deref().unwrap_or(TYP);
        let public = public.map(|public| jwk(algorithm, self.key_id.clone(), public));
        let headers = Headers::new(algorithm, self.key_id.map(Into::into));
        let header = headers.encode(typ).into();
        let shared = Shared {
            algorithm,
            key,
            public,
            typ: self.typ.map(Into::into),
            header,
            headers,
            signature_length: OnceLock::new(),
        };
        Ok(Signer {
            shared: Arc::new(shared),
        })
    }
}

/// The JWK of a public key (RFC 7517, section 4), for signatures of this algorithm alone.
fn jwk(algorithm: Algorithm, key_id: Option<String>, public: AlgorithmParameters) -> Jwk {
    Jwk {
        common: CommonParameters {
            public_key_use: Some(PublicKeyUse::Signature),
            key_algorithm: Some(algorithm.into()),
            key_id,
            ..CommonParameters::default()
        },
        algorithm: public,
    }
}

/// Whether this is a media type, `application/` left out or not (RFC 6838, section 4.2).
fn is_media_type(typ: &str) -> bool {
    let is_name = |name: &str| {
        let restricted = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$&-^_.+".contains(&byte);
        name.starts_with(|first: char| first.is_ascii_alphanumeric())
            && name.bytes().all(restricted)
    };
    match typ.split_once('/') {
        Some((kind, subtype)) => is_name(kind) && is_name(subtype),
        None => is_name(typ),
    }
}

/// Never shows key material.
impl fmt::Debug for SignerBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SignerBuilder")
            .field(
                "algorithm",
                &self.key.as_ref().map(|(algorithm, _)| algorithm),
            )
            .field("key_id", &self.key_id)
            .field("typ", &self.typ)
            .finish_non_exhaustive()
    }
}
