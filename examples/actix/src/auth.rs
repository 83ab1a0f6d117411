//! Bearer tokens in actix-web 4: copy this file into your service.
//!
//! A handler that takes a [`Jwt<T>`](Jwt) runs only for requests whose token was accepted. Every other
//! request is answered by a [`Rejection`], as RFC 6750 wants it.
//!
//! The verifier comes from `app_data`. It is cheap to clone, so it goes there as it is, without
//! `web::Data`:
//!
//! ```
//! use actix_web::{App, Responder, get};
//! use claims_core::Verifier;
//! use example_actix::{auth::{Jwt, Rejection}, claims::AccessToken};
//!
//! #[get("/orders")]
//! async fn list(jwt: Jwt<AccessToken>) -> Result<impl Responder, Rejection> {
//!     jwt.require_scopes(["orders:read"])?;
//!     Ok(format!("orders of {}", jwt.sub))
//! }
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let verifier = example_actix::keys::verifier(example_actix::keys::keys()?)?;
//! let app = App::new().app_data(verifier.clone()).service(list);
//! # Ok(())
//! # }
//! ```

use std::{any::type_name, fmt, future::Future, ops::Deref, pin::Pin};

use actix_web::{
    FromRequest, HttpRequest, HttpResponse, ResponseError,
    dev::Payload,
    http::{
        StatusCode,
        header::{AUTHORIZATION, Accept, Header, HeaderValue},
    },
};
use claims_core::{
    Claims, ClaimsOwned, Verified,
    http::{BearerError, Problem, Refusal, Scoped, bearer_token_in, require_scopes},
    jwt::{VerifierKind, VerifierOf, VerifyAsync},
    policy::WithoutContext,
};

/// The claims of a request's token, which was verified.
///
/// As an extractor it waits for what the verifier waits for: keys that are renewed, and the stores of
/// claims with online checks, whose verifier is an `OnlineVerifier<T>`.
///
/// Each extraction verifies the token, so extract it once a request: a single-use token is used up by
/// the first.
///
/// Do not take `Option<Jwt<T>>`: actix-web makes `None` of every error, so that an expired or forged
/// token would pass for none. See [`or_anonymous`](Self::or_anonymous).
#[derive(Debug)]
pub struct Jwt<T> {
    token: Verified<T>,
    explain: bool,
}

impl<T> Jwt<T> {
    /// Asks for every one of these scopes.
    ///
    /// # Errors
    ///
    /// If the token does not grant one of them: 403.
    pub fn require_scopes<const N: usize>(&self, needed: [&str; N]) -> Result<(), Rejection>
    where
        T: Scoped,
    {
        require_scopes(&self.token, needed).map_err(|refusal| Rejection::Refused {
            refusal,
            explain: self.explain,
        })
    }

    /// `None` for a request without credentials; for handlers that take `Result<Jwt<T>, Rejection>`
    /// because they serve everybody.
    ///
    /// # Errors
    ///
    /// If there is a token, and it was refused.
    pub fn or_anonymous(jwt: Result<Self, Rejection>) -> Result<Option<Self>, Rejection> {
        match jwt {
            Err(Rejection::Refused {
                refusal: Refusal::Bearer(BearerError::Missing),
                ..
            }) => Ok(None),
            jwt => jwt.map(Some),
        }
    }
}

impl<T> Deref for Jwt<T> {
    type Target = Verified<T>;

    fn deref(&self) -> &Verified<T> {
        &self.token
    }
}

impl<T> FromRequest for Jwt<T>
where
    T: ClaimsOwned + Claims<Context: WithoutContext, State: VerifierKind> + Send + 'static,
{
    type Error = Rejection;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Rejection>>>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move {
            let claims = type_name::<T>();
            let verifier = request
                .app_data::<VerifierOf<T>>()
                .ok_or(Rejection::NoVerifier { claims })?;
            let explain = takes_problems(&request);
            match token(&request, verifier).await {
                Ok(token) => Ok(Self { token, explain }),
                Err(refusal) => Err(Rejection::Refused { refusal, explain }),
            }
        })
    }
}

/// The token of the request, if it is accepted.
async fn token<T: Claims>(
    request: &HttpRequest,
    verifier: &impl VerifyAsync<T>,
) -> Result<Verified<T>, Refusal> {
    let credentials = request.headers().get_all(AUTHORIZATION);
    let jwt = bearer_token_in(credentials.map(HeaderValue::as_bytes))?;
    verifier.verify_async(jwt).await.map_err(Refusal::of::<T>)
}

/// Whether the client asks for problems (RFC 9457) by their name.
fn takes_problems(request: &HttpRequest) -> bool {
    Accept::parse(request).is_ok_and(|accept| {
        let mut kinds = accept.iter().map(|kind| kind.item.essence_str());
        kinds.any(|kind| kind == Problem::MEDIA_TYPE)
    })
}

/// Why a request is turned away, as an answer.
///
/// `Display` is for the service's log, where actix-web writes it (level `debug`); it may tell claim
/// values. The answer tells none.
#[derive(Debug)]
pub enum Rejection {
    /// The request has no token, or one that is not good for it.
    Refused {
        /// Why.
        refusal: Refusal,
        /// Whether the answer gets a body.
        explain: bool,
    },
    /// The service was put together without a verifier for these claims.
    NoVerifier {
        /// Name of their type.
        claims: &'static str,
    },
}

impl ResponseError for Rejection {
    fn status_code(&self) -> StatusCode {
        match self {
            // actix-web 4 has the types of http 0.2, and `claims_core` those of http 1.
            Self::Refused { refusal, .. } => StatusCode::from_u16(refusal.status().as_u16())
                .unwrap_or(StatusCode::INTERNAL_SERVER_ERROR),
            Self::NoVerifier { .. } => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn error_response(&self) -> HttpResponse {
        let mut response = HttpResponse::build(self.status_code());
        let answer = match self {
            Self::Refused {
                refusal,
                explain: true,
            } => refusal.problem_response(),
            Self::Refused { refusal, .. } => refusal.response(),
            Self::NoVerifier { .. } => return response.finish(),
        };
        // `WWW-Authenticate`, `Cache-Control`, and the `Content-Type` of a body.
        for (name, value) in answer.headers() {
            response.insert_header((name.as_str(), value.as_bytes()));
        }
        response.body(answer.into_body())
    }
}

impl fmt::Display for Rejection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused { refusal, .. } => refusal.fmt(f),
            Self::NoVerifier { claims } => {
                write!(
                    f,
                    "no verifier for `{claims}` among the `app_data` of the application"
                )
            }
        }
    }
}
