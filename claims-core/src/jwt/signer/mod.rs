//! Makes tokens.

mod builder;
mod depth;
mod headers;

use std::{
    borrow::Cow,
    fmt,
    sync::{Arc, OnceLock},
};

use claims_registry::TypeLevel;
use jsonwebtoken::{Algorithm, jwk::Jwk};
use serde::Serialize;

pub use builder::SignerBuilder;

use self::{depth::check_depth, headers::Headers};
use super::{
    algorithm,
    backend::{self, PreparedSigningKey},
    compact,
    header::{check_profile, same_media_type},
    scratch, variant,
};
use crate::{
    claims::{ContextOf, ValidateClaims},
    encode,
    error::{Error, HeaderError, KeyError},
    policy::judge_lifetimes,
    report::Report,
    schema::Schema,
};

/// Bytes of the longest signature that is usual: that of an RSA key of 4096 bits.
const LONGEST_SIGNATURE: usize = 512;

/// Signs tokens with one key.
///
/// Built once and used from every thread; cheap to clone.
///
/// ```
/// # #[cfg(not(any(feature = "rust_crypto", feature = "aws_lc_rs")))]
/// # fn main() {}
/// # #[cfg(any(feature = "rust_crypto", feature = "aws_lc_rs"))]
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use claims_core::{
///     Signer,
///     jwt::{Algorithm, EncodingKey},
/// };
///
/// # let secret = &[7; 32];
/// let signer = Signer::builder()
///     .key(Algorithm::HS256, EncodingKey::from_secret(secret))
///     .key_id("2026-11")
///     .build()?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Signer {
    shared: Arc<Shared>,
}

/// What the clones of a signer share.
struct Shared {
    algorithm: Algorithm,
    key: PreparedSigningKey,
    /// What verifies the signatures, unless the key is a secret.
    public: Option<Jwk>,
    /// The `typ` of every token; without it, the claims set's own.
    typ: Option<Box<str>>,
    /// The header of tokens whose claims set names no `typ`, ready to go out.
    header: Box<str>,
    /// The headers of tokens whose claims set names one.
    headers: Headers,
    /// Bytes of a signature of this key, once there is one.
    signature_length: OnceLock<usize>,
}

impl Signer {
    /// A signer to put together.
    pub fn builder() -> SignerBuilder {
        SignerBuilder::default()
    }

    /// The public key as a JWK, for the set that an issuer publishes (RFC 7517, section 5): with the
    /// [`key_id`](SignerBuilder::key_id), the algorithm, and `"use": "sig"`.
    ///
    /// `None` if the key is an HMAC secret: who has it can sign, and it must not be published.
    ///
    /// ```
    /// # #[cfg(not(any(feature = "rust_crypto", feature = "aws_lc_rs")))]
    /// # fn main() {}
    /// # #[cfg(any(feature = "rust_crypto", feature = "aws_lc_rs"))]
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use claims_core::{
    ///     Signer,
    ///     jwt::{Algorithm, EncodingKey, jwk::JwkSet},
    /// };
    ///
    /// # let pem = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/keys/ed25519.private.pem"));
    /// let signer = Signer::builder()
    ///     .key(Algorithm::EdDSA, EncodingKey::from_ed_pem(pem)?)
    ///     .key_id("2026-11")
    ///     .build()?;
    /// let published = JwkSet { keys: signer.public_jwk().cloned().into_iter().collect() };
    /// let published = serde_json::to_value(published)?;
    /// assert_eq!(published["keys"][0]["kid"], "2026-11");
    /// assert_eq!(published["keys"][0]["d"], serde_json::Value::Null);
    /// # Ok(())
    /// # }
    /// ```
    pub fn public_jwk(&self) -> Option<&Jwk> {
        self.shared.public.as_ref()
    }

    /// Signs a claims set, and returns the token in its compact serialization.
    ///
    /// The header has the `typ` that the claims set declares, that of its profile, or `JWT` if it has
    /// neither. A profile's `typ` is set even where its specification only recommends it.
    ///
    /// Validators that need a context do not run: it is the verifier's, and an issuer seldom has
    /// one. [`sign_with`](Self::sign_with) runs them too.
    ///
    /// The length of the token is not limited, but a verifier refuses one of more than 16 KiB unless its
    /// [`max_token_len`](crate::jwt::VerifierBuilder::max_token_len) says otherwise.
    ///
    /// # Errors
    ///
    /// [`Error::Claims`] if the claims set breaks its own rules: no verifier would accept it. A claim declared
    /// with `lifetime` needs an `iat` to count from.
    /// [`Error::Encode`] if it cannot be written: JSON has no NaN and no infinity (RFC 8259, section
    /// 6), and no verifier reads arrays and objects that are nested more than 127 deep.
    /// [`Error::Header`] if this signer's `typ` is not the one it declares, or is that of another
    /// profile. [`Error::Key`] if the backend cannot sign.
    pub fn sign<T>(&self, claims: &T) -> Result<String, Error>
    where
        T: Serialize + ValidateClaims,
    {
        self.sign_checked(claims, None)
    }

    /// The same with every validator, those included that need the context of
    /// `#[claims(context = ..)]`.
    ///
    /// # Errors
    ///
    /// As [`sign`](Self::sign).
    pub fn sign_with<T>(&self, claims: &T, context: &ContextOf<T>) -> Result<String, Error>
    where
        T: Serialize + ValidateClaims,
    {
        self.sign_checked(claims, Some(context))
    }

    fn sign_checked<T>(&self, claims: &T, context: Option<&ContextOf<T>>) -> Result<String, Error>
    where
        T: Serialize + ValidateClaims,
    {
        let mut report = Report::default();
        claims.validate(context, &mut report);
        if !report.is_empty() {
            report.redact(T::SCHEMA);
            return Err(Error::Claims(report));
        }
        scratch::with(|scratch| {
            let depth =
                encode::json(claims, T::SCHEMA, &mut scratch.payload).map_err(Error::Encode)?;
            check_depth(&scratch.payload, depth).map_err(Error::Encode)?;
            judge_lifetimes::<T>(&scratch.payload, &mut report)?;
            if !report.is_empty() {
                return Err(Error::Claims(report));
            }
            let header = self.header(T::SCHEMA, &scratch.payload)?;
            self.token(&header, &scratch.payload, &mut scratch.envelope.signature)
        })
    }

    /// The encoded header of a token that holds such claims.
    fn header(
        &self,
        schema: &'static Schema<'static>,
        payload: &[u8],
    ) -> Result<Cow<'_, str>, HeaderError> {
        let profile = schema.known_profile();
        let profile = profile.or_else(|| variant::profile(schema, payload));
        if let Some(typ) = self.shared.typ.as_deref() {
            if let Some(declared) = schema.typ {
                if !same_media_type(typ, declared) {
                    return Err(HeaderError::Type {
                        expected: declared.to_owned(),
                        found: Some(typ.to_owned()),
                    });
                }
            } else if let Some(profile) = profile.filter(|it| it.typ.level != TypeLevel::Inherited)
            {
                check_profile(profile, typ)?;
            }
            return Ok(Cow::Borrowed(&self.shared.header));
        }
        // A verifier does not ask for a recommended type, but others can tell the token by it.
        let recommended = profile.and_then(|profile| profile.typ.value);
        match schema.typ.or(recommended) {
            None => Ok(Cow::Borrowed(&self.shared.header)),
            Some(typ) => Ok(self.shared.headers.of(typ)),
        }
    }

    /// Header, payload and signature in one string.
    fn token(
        &self,
        header: &str,
        payload: &[u8],
        signature: &mut Vec<u8>,
    ) -> Result<String, Error> {
        let known_length = self.shared.signature_length.get();
        let mut token = String::with_capacity(
            header.len()
                + 1
                + compact::encoded_length(payload.len())
                + 1
                + compact::encoded_length(*known_length.unwrap_or(&LONGEST_SIGNATURE)),
        );
        token.push_str(header);
        token.push('.');
        compact::encode(payload, &mut token);
        backend::sign(&self.shared.key, token.as_bytes(), signature)
            .map_err(|_| KeyError::Signing)?;
        token.push('.');
        compact::encode(signature, &mut token);
        if known_length.is_none() {
            // All signatures of a key have one length.
            let _ = self.shared.signature_length.set(signature.len());
            token.shrink_to_fit();
        }
        Ok(token)
    }
}

/// Never shows key material.
impl fmt::Debug for Signer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Signer")
            .field("algorithm", &algorithm::name(self.shared.algorithm))
            .field("key_id", &self.shared.headers.key_id())
            .field("typ", &self.shared.typ)
            .finish_non_exhaustive()
    }
}
