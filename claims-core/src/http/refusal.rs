//! Every reason to turn a request away.

use std::{borrow::Cow, error, fmt};

use http::{HeaderValue, StatusCode};

use super::{BearerError, ErrorCode, InsufficientScope, answer::Answer, challenge, description};
use crate::{
    claims::Claims,
    error::{Error, StoreError},
    schema::Schema,
    types::Scope,
};

/// Why a request is turned away: because of what stands in its headers, because of its token, or
/// because the token does not grant enough.
///
/// `Display` is for the service's log, and may tell claim values, except those of `sensitive` claims.
/// What the client may know is in the [status](Self::status), the [challenge](Self::challenge) and
/// the [problem](Self::problem).
///
/// ```
/// use claims_core::{Error, http::{BearerError, Refusal}};
///
/// let refusal = Refusal::from(Error::Signature);
/// assert_eq!(refusal.status(), 401);
/// assert_eq!(
///     refusal.challenge().unwrap(),
///     "Bearer error=\"invalid_token\", error_description=\"the signature of the token is not good\""
/// );
/// assert_eq!(Refusal::from(BearerError::Missing).challenge().unwrap(), "Bearer");
/// ```
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Refusal {
    /// The request has no bearer token, or it is not clear which.
    Bearer(BearerError),
    /// The token is not accepted, or nothing is known about it.
    #[non_exhaustive]
    Token {
        /// Why.
        error: Error,
        /// What the token was read as, if that is known: a [`Problem`](super::Problem) may tell the
        /// names that stand there.
        claims: Option<&'static Schema<'static>>,
    },
    /// The token is accepted and lacks a scope.
    Scope(InsufficientScope),
}

impl Refusal {
    /// The refusal of a token that was read as a `T`.
    ///
    /// As `Refusal::from(error)`, and its [problem](Self::problem) names the claims that `T` declares.
    ///
    /// ```
    /// use claims_core::{Claims, NumericDate, Policy, http::Refusal};
    ///
    /// #[derive(Debug, Claims)]
    /// struct AccessToken {
    ///     #[claim(registered)]
    ///     exp: NumericDate,
    ///     tenant_id: String,
    /// }
    ///
    /// let policy = Policy::builder().build()?;
    /// let error = policy.decode::<AccessToken>(br#"{"exp":4102444800}"#).unwrap_err();
    /// let problem = serde_json::to_value(Refusal::of::<AccessToken>(error).problem())?;
    /// assert_eq!(
    ///     problem["violations"],
    ///     serde_json::json!([{ "claim": "tenant_id", "code": "missing" }])
    /// );
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn of<T: Claims>(error: Error) -> Self {
        Self::Token {
            error,
            claims: Some(T::SCHEMA),
        }
    }

    /// The status code of the answer.
    pub fn status(&self) -> StatusCode {
        self.answer().status()
    }

    /// The `error` of the challenge; `None` where there is none (RFC 6750, section 3.1).
    pub fn error_code(&self) -> Option<ErrorCode> {
        self.answer().error_code()
    }

    /// The value of `WWW-Authenticate`; `None` for 500 and 503, which no other token would change.
    pub fn challenge(&self) -> Option<HeaderValue> {
        challenge::challenge(self.answer(), &self.description(), self.needed_scope())
    }

    /// What is wrong, in a fixed sentence that tells nothing of the token: the `error_description` of
    /// the challenge and the `detail` of the problem.
    pub fn description(&self) -> Cow<'static, str> {
        match self {
            Self::Bearer(error) => description::of_request(*error).into(),
            Self::Token { error, .. } => description::of_token(error),
            Self::Scope(_) => description::SCOPE.into(),
        }
    }

    /// The scopes that are needed, if one is missing.
    pub(super) fn needed_scope(&self) -> Option<&Scope> {
        match self {
            Self::Scope(insufficient) => insufficient.needed(),
            Self::Bearer(_) | Self::Token { .. } => None,
        }
    }

    fn answer(&self) -> Answer {
        match self {
            Self::Bearer(error) => (*error).into(),
            Self::Token { error, .. } => error.into(),
            Self::Scope(_) => Answer::Refused(ErrorCode::InsufficientScope),
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bearer(error) => error.fmt(f),
            Self::Token { error, .. } => error.fmt(f),
            Self::Scope(insufficient) => insufficient.fmt(f),
        }
    }
}

impl error::Error for Refusal {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        // `Display` tells the inner error already.
        match self {
            Self::Bearer(error) => error.source(),
            Self::Token { error, .. } => error.source(),
            Self::Scope(insufficient) => insufficient.source(),
        }
    }
}

impl From<BearerError> for Refusal {
    fn from(error: BearerError) -> Self {
        Self::Bearer(error)
    }
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        Self::Token {
            error,
            claims: None,
        }
    }
}

impl From<StoreError> for Refusal {
    fn from(error: StoreError) -> Self {
        Error::from(error).into()
    }
}

impl From<InsufficientScope> for Refusal {
    fn from(insufficient: InsufficientScope) -> Self {
        Self::Scope(insufficient)
    }
}
