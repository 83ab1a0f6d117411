//! The layer that lets nobody in without an accepted token.

use std::{
    any::type_name,
    fmt, mem,
    sync::Arc,
    task::{Context, Poll},
};

use axum_core::response::{IntoResponse, Response};
use claims_core::{BoxFuture, Claims, Verified, http::Refusal, jwt::VerifyAsync};
use http::{Request, request::Parts};
use tower_layer::Layer;
use tower_service::Service;

use crate::{Rejection, extract, handed_on};

/// Verifies the token of every request, once, and hands the claims on.
///
/// Whatever stands further in takes the `Verified<T>` from the extensions of the request:
/// [`Jwt<T>`](crate::Jwt) does, [`RequireScopes`](crate::RequireScopes) does, and so may axum's
/// `Extension<Verified<T>>`. Each gets a clone, hence `T: Clone`. Behind the layer there is no other
/// verifier for `T`: it is found by the type alone, so tokens that are judged by two policies are
/// two types.
///
/// `Router::layer` guards unknown paths as well, so that nobody learns which exist; `route_layer`
/// answers them 404. Preflight requests (CORS) carry no token: what answers them, such as tower-http's
/// `CorsLayer`, stands around this layer.
///
/// ```
/// use axum::{Extension, Router, routing::get};
/// use claims_axum::{Jwt, VerifyLayer};
/// use claims_core::{Claims, NumericDate, Verified, Verifier};
///
/// #[derive(Clone, Claims)]
/// struct AccessToken {
///     #[claim(registered)]
///     exp: NumericDate,
///     #[claim(registered)]
///     sub: String,
/// }
///
/// async fn whoami(Extension(token): Extension<Verified<AccessToken>>) -> String {
///     token.sub.clone()
/// }
///
/// fn app(verifier: Verifier<AccessToken>) -> Router {
///     Router::new().route("/me", get(whoami)).layer(VerifyLayer::new(verifier))
/// }
/// ```
pub struct VerifyLayer<T, V> {
    gate: Gate<T, V>,
}

impl<T, V> VerifyLayer<T, V>
where
    T: Claims + Clone + Send + Sync + 'static,
    V: VerifyAsync<T>,
{
    /// Asks every request for a token that this verifier accepts.
    pub fn new(verifier: V) -> Self {
        Self {
            gate: Gate {
                verifier,
                demand: None,
            },
        }
    }
}

impl<S, T, V: Clone> Layer<S> for VerifyLayer<T, V> {
    type Service = Guarded<S, T, V>;

    fn layer(&self, inner: S) -> Guarded<S, T, V> {
        Guarded {
            inner,
            gate: self.gate.clone(),
        }
    }
}

/// A service behind [`VerifyLayer`] or [`RequireScopes`](crate::RequireScopes).
pub struct Guarded<S, T, V> {
    inner: S,
    gate: Gate<T, V>,
}

impl<S, T, V> Guarded<S, T, V> {
    pub(crate) fn new(inner: S, gate: Gate<T, V>) -> Self {
        Self { inner, gate }
    }
}

impl<S, B, T, V> Service<Request<B>> for Guarded<S, T, V>
where
    S: Service<Request<B>, Response = Response, Future: Send> + Clone + Send + 'static,
    B: Send + 'static,
    T: Claims + Clone + Send + Sync + 'static,
    V: VerifyAsync<T>,
{
    type Response = Response;
    type Error = S::Error;
    type Future = BoxFuture<'static, Result<Response, S::Error>>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(cx)
    }

    fn call(&mut self, request: Request<B>) -> Self::Future {
        // The service that was found ready is the one to call.
        let ready = self.inner.clone();
        let mut inner = mem::replace(&mut self.inner, ready);
        let gate = self.gate.clone();
        Box::pin(async move {
            let (mut parts, body) = request.into_parts();
            if let Err(refusal) = gate.pass(&mut parts).await {
                return Ok(Rejection::from(refusal).into_response());
            }
            inner.call(Request::from_parts(parts, body)).await
        })
    }
}

/// What a request is asked for.
pub(crate) struct Gate<T, V> {
    pub(crate) verifier: V,
    /// What is asked of the token once it is accepted.
    pub(crate) demand: Option<Demand<T>>,
}

pub(crate) type Demand<T> = Arc<dyn Fn(&Verified<T>) -> Result<(), Refusal> + Send + Sync>;

impl<T, V> Gate<T, V> {
    /// Hands the token on, if the request has one that is good for what is asked.
    async fn pass(self, parts: &mut Parts) -> Result<(), Refusal>
    where
        T: Claims + Clone + Send + Sync + 'static,
        V: VerifyAsync<T>,
    {
        let token = extract::token(parts, || self.verifier).await?;
        if let Some(demand) = self.demand {
            demand(&token)?;
        }
        handed_on::put(&mut parts.extensions, token);
        Ok(())
    }
}

impl<T, V: Clone> Clone for Gate<T, V> {
    fn clone(&self) -> Self {
        Self {
            verifier: self.verifier.clone(),
            demand: self.demand.clone(),
        }
    }
}

impl<T, V: Clone> Clone for VerifyLayer<T, V> {
    fn clone(&self) -> Self {
        Self {
            gate: self.gate.clone(),
        }
    }
}

impl<S: Clone, T, V: Clone> Clone for Guarded<S, T, V> {
    fn clone(&self) -> Self {
        Self {
            inner: self.inner.clone(),
            gate: self.gate.clone(),
        }
    }
}

impl<T, V> fmt::Debug for VerifyLayer<T, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("VerifyLayer")
            .field("claims", &type_name::<T>())
            .finish_non_exhaustive()
    }
}

impl<S: fmt::Debug, T, V> fmt::Debug for Guarded<S, T, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Guarded")
            .field("inner", &self.inner)
            .field("claims", &type_name::<T>())
            .finish_non_exhaustive()
    }
}
