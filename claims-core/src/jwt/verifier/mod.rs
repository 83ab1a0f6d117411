//! Accepts tokens.

mod authenticate;
mod builder;
#[cfg(feature = "online")]
mod online;
mod waiting;

use std::{fmt, marker::PhantomData, sync::Arc};

pub use builder::VerifierBuilder;

use self::authenticate::{Authenticated, Shared};
use super::{Verified, issuer::check_issuer, scratch, variant};
use crate::{
    claims::{Claims, ClaimsOwned, ContextOf, DecodeClaims, WithoutStores},
    error::Error,
    observe,
    policy::WithoutContext,
    report::Report,
};

/// Accepts tokens of one kind: checks their signature and then their claims.
///
/// Built once and used from every thread; cheap to clone. What it checks, in this order: the shape
/// of the token, its header, its algorithm against the allow-list of the keys that fit, `crit`,
/// `typ`, the signature, the claims. Nothing of a payload is looked at before its signature was
/// found good. Where the variants of an enum have profiles, `typ` is looked at again once the
/// variant is known.
///
/// ```
/// # #[cfg(not(any(feature = "rust_crypto", feature = "aws_lc_rs")))]
/// # fn main() {}
/// # #[cfg(any(feature = "rust_crypto", feature = "aws_lc_rs"))]
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use std::time::Duration;
///
/// use claims_core::{
///     Audience, Claims, NumericDate, Policy, Signer, Verifier,
///     jwt::{Algorithm, DecodingKey, EncodingKey},
/// };
///
/// #[derive(Claims)]
/// struct AccessToken {
///     #[claim(registered)]
///     iss: String,
///     #[claim(registered)]
///     aud: Audience,
///     #[claim(registered = "exp")]
///     expires_at: NumericDate,
///     tenant_id: String,
/// }
///
/// # let secret = [7; 32];
/// let signer =
///     Signer::builder().key(Algorithm::HS256, EncodingKey::from_secret(&secret)).build()?;
/// let jwt = signer.sign(&AccessToken {
///     iss: "https://id.example".to_owned(),
///     aud: "orders".into(),
///     expires_at: NumericDate::now() + Duration::from_secs(300),
///     tenant_id: "acme".to_owned(),
/// })?;
///
/// let verifier = Verifier::<AccessToken>::builder()
///     .key(Algorithm::HS256, DecodingKey::from_secret(&secret))
///     .policy(Policy::builder().issuer("https://id.example").audience("orders").build()?)
///     .build()?;
/// let token = verifier.verify(&jwt)?;
/// assert_eq!(token.tenant_id, "acme");
/// # Ok(())
/// # }
/// ```
pub struct Verifier<T> {
    shared: Arc<Shared>,
    // A function's result: `Send` and `Sync` whatever the claims are, and a verifier of
    // `View<'static>` is one of every shorter `View<'b>`, which `verify_in` needs.
    claims: PhantomData<fn() -> T>,
}

impl<T: Claims> Verifier<T> {
    /// A verifier to put together.
    pub fn builder() -> VerifierBuilder<T> {
        VerifierBuilder::new()
    }
}

impl<T> Verifier<T> {
    /// Accepts a token, or says why not.
    ///
    /// # Errors
    ///
    /// [`Error::Header`], [`Error::Key`] and [`Error::Signature`] for a token that nobody trusted
    /// made; [`Error::Malformed`] and [`Error::Claims`] for one that is not for this verifier, or
    /// not now; [`Error::Store`] if the keys are out of reach.
    pub fn verify(&self, jwt: &str) -> Result<Verified<T>, Error>
    where
        T: ClaimsOwned + Claims<Context: WithoutContext, State: WithoutStores>,
    {
        self.verify_with(jwt, &())
    }

    /// The same for claims that were declared with `#[claims(context = ..)]`.
    ///
    /// # Errors
    ///
    /// As [`verify`](Self::verify).
    pub fn verify_with(&self, jwt: &str, context: &ContextOf<T>) -> Result<Verified<T>, Error>
    where
        T: ClaimsOwned + Claims<State: WithoutStores>,
    {
        observe::told(T::SCHEMA, self.judge(jwt, context, |_| Ok(()))).map(|(token, ())| token)
    }

    /// Judges a token by all that is known without asking anybody, and lets `then` look at the payload
    /// of one that is accepted.
    fn judge<R>(
        &self,
        jwt: &str,
        context: &ContextOf<T>,
        then: impl FnOnce(&[u8]) -> Result<R, Error>,
    ) -> Result<(Verified<T>, R), Error>
    where
        T: ClaimsOwned,
    {
        scratch::with(|scratch| {
            let scratch::Scratch { payload, envelope } = scratch;
            let authenticated = self.shared.authenticate(jwt, envelope, payload)?;
            let token = self.decode(authenticated, payload, context)?;
            Ok((token, then(payload)?))
        })
    }

    /// The same for claims that borrow: they live in `buffer`, whose old content is dropped, and
    /// as long as it. Strings without escapes then cost no allocation.
    ///
    /// The verifier is one of `View<'static>`; the claims come out as `View<'b>`. Keep the buffer
    /// from token to token.
    ///
    /// ```
    /// use claims_core::{Claims, Error, Verifier};
    ///
    /// #[derive(Claims)]
    /// struct Order<'a> {
    ///     order_id: &'a str,
    /// }
    ///
    /// fn total_length(verifier: &Verifier<Order<'static>>, tokens: &[&str]) -> Result<usize, Error> {
    ///     let mut buffer = Vec::new();
    ///     let mut total = 0;
    ///     for jwt in tokens {
    ///         total += verifier.verify_in(jwt, &mut buffer)?.order_id.len();
    ///     }
    ///     Ok(total)
    /// }
    /// ```
    ///
    /// # Errors
    ///
    /// As [`verify`](Self::verify).
    pub fn verify_in<'b>(&self, jwt: &str, buffer: &'b mut Vec<u8>) -> Result<Verified<T>, Error>
    where
        T: DecodeClaims<'b> + Claims<Context: WithoutContext, State: WithoutStores>,
    {
        self.verify_in_with(jwt, buffer, &())
    }

    /// [`verify_in`](Self::verify_in) for claims that were declared with
    /// `#[claims(context = ..)]`.
    ///
    /// # Errors
    ///
    /// As [`verify`](Self::verify).
    pub fn verify_in_with<'b>(
        &self,
        jwt: &str,
        buffer: &'b mut Vec<u8>,
        context: &ContextOf<T>,
    ) -> Result<Verified<T>, Error>
    where
        T: DecodeClaims<'b> + Claims<State: WithoutStores>,
    {
        let authenticated =
            scratch::with(|scratch| self.shared.authenticate(jwt, &mut scratch.envelope, buffer));
        observe::told(
            T::SCHEMA,
            authenticated.and_then(|authenticated| self.decode(authenticated, buffer, context)),
        )
    }

    /// Reads and judges the claims of a payload whose signature is good.
    fn decode<'p>(
        &self,
        authenticated: Authenticated,
        payload: &'p [u8],
        context: &ContextOf<T>,
    ) -> Result<Verified<T>, Error>
    where
        T: DecodeClaims<'p>,
    {
        let mut claims = self.shared.policy.read(payload, context);
        if let Some(issuers) = &authenticated.signed.issuers {
            claims = bind(claims, payload, issuers);
        }
        if const { variant::have_profiles(T::SCHEMA) }
            && claims.is_ok()
            && let typ = authenticated.header.typ()
            && let Err(other) = self.shared.typ.check_variant(typ, T::SCHEMA, payload)
        {
            claims = Err(other.into());
        }
        self.shared.settle(&authenticated.signed, claims.is_ok());
        claims.map(|claims| Verified::new(claims, authenticated.header))
    }
}

/// Adds to the decision about the claims that the key serves certain issuers only.
fn bind<T: Claims>(
    claims: Result<T, Error>,
    payload: &[u8],
    issuers: &[Box<str>],
) -> Result<T, Error> {
    let mut report = match &claims {
        Ok(_) => Report::default(),
        Err(Error::Claims(report)) => report.clone(),
        Err(_) => return claims,
    };
    check_issuer(payload, issuers, &mut report);
    if report.is_empty() {
        return claims;
    }
    // What was just found needs its place, and `iss` may be sensitive.
    report.sort(payload);
    report.redact(T::SCHEMA);
    Err(Error::Claims(report))
}

impl<T> Clone for Verifier<T> {
    fn clone(&self) -> Self {
        Self {
            shared: Arc::clone(&self.shared),
            claims: PhantomData,
        }
    }
}

/// Never shows key material.
impl<T> fmt::Debug for Verifier<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Verifier")
            .field("claims", &std::any::type_name::<T>())
            .finish_non_exhaustive()
    }
}
