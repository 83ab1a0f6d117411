//! Answers to requests that are turned away.

use std::{error, fmt, sync::Arc};

use axum_core::{
    body::Body,
    response::{IntoResponse, Response},
};
use claims_core::{
    Error, StoreError,
    http::{BearerError, Refusal},
};

/// A [`Refusal`] as an answer: status, challenge, `Cache-Control: no-store`, and no body.
///
/// A handler that returns `Result<_, Rejection>` may use `?` on everything that refuses: scopes,
/// [`bearer_token`](claims_core::http::bearer_token), a verifier.
///
/// With [`ProblemLayer`](crate::ProblemLayer) around the router, or [`with_problem`](Self::with_problem),
/// the answer has a JSON body.
///
/// ```
/// use axum_core::response::IntoResponse;
/// use claims_axum::Rejection;
/// use claims_core::http::BearerError;
///
/// let response = Rejection::from(BearerError::Missing).into_response();
/// assert_eq!(response.status(), 401);
/// assert_eq!(response.headers()["www-authenticate"], "Bearer");
/// ```
#[derive(Debug, Clone)]
pub struct Rejection {
    refusal: Arc<Refusal>,
    problem: bool,
}

impl Rejection {
    /// The same with a JSON body (RFC 9457).
    #[must_use]
    pub fn with_problem(mut self) -> Self {
        self.problem = true;
        self
    }

    /// Why the request is turned away.
    pub fn refusal(&self) -> &Refusal {
        &self.refusal
    }
}

impl IntoResponse for Rejection {
    /// The refusal itself goes along as `Arc<Refusal>`, in the extensions of the response.
    fn into_response(self) -> Response {
        let response = if self.problem {
            self.refusal.problem_response()
        } else {
            self.refusal.response()
        };
        let mut response = response.map(Body::from);
        response.extensions_mut().insert(self.refusal);
        response
    }
}

impl fmt::Display for Rejection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.refusal.fmt(f)
    }
}

impl error::Error for Rejection {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        // `Display` tells the refusal already.
        self.refusal.source()
    }
}

impl From<Refusal> for Rejection {
    fn from(refusal: Refusal) -> Self {
        Self {
            refusal: Arc::new(refusal),
            problem: false,
        }
    }
}

impl From<Error> for Rejection {
    fn from(error: Error) -> Self {
        Refusal::from(error).into()
    }
}

/// A store that could not be written to, say: 503.
impl From<StoreError> for Rejection {
    fn from(error: StoreError) -> Self {
        Refusal::from(error).into()
    }
}

impl From<BearerError> for Rejection {
    fn from(error: BearerError) -> Self {
        Refusal::from(error).into()
    }
}
