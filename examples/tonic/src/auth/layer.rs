//! Verification that waits, for keys and for stores.

use std::{
    marker::PhantomData,
    mem,
    task::{Context, Poll},
};

use claims_core::{
    BoxFuture, Claims, Verified,
    http::{Refusal, bearer_token},
    jwt::VerifyAsync,
};
use http::{HeaderMap, Request, Response};
use tonic::{body::Body, server::NamedService};
use tower_layer::Layer;
use tower_service::Service;

use super::status;

/// Lets only calls in whose token is accepted, and hands the claims on.
///
/// Around one service, or, as a layer of the `Server`, around all of them: those for health checks and
/// reflection, too.
///
/// ```
/// use example_tonic::{auth::VerifyLayer, orders::OrdersServer, service::OrderBook};
/// use tonic::transport::Server;
/// use tower_layer::Layer;
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let verifier = example_tonic::keys::verifier(example_tonic::keys::keys()?)?;
/// let layer = VerifyLayer::new(verifier);
/// let one = Server::builder().add_service(layer.layer(OrdersServer::new(OrderBook)));
/// let all = Server::builder().layer(layer).add_service(OrdersServer::new(OrderBook));
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
pub struct VerifyLayer<T, V> {
    verifier: V,
    claims: PhantomData<fn() -> T>,
}

impl<T, V: VerifyAsync<T>> VerifyLayer<T, V> {
    /// Asks every call for a token that this verifier accepts: a `Verifier<T>`, or an
    /// `OnlineVerifier<T>`.
    pub fn new(verifier: V) -> Self {
        Self {
            verifier,
            claims: PhantomData,
        }
    }
}

impl<S, T, V: Clone> Layer<S> for VerifyLayer<T, V> {
    type Service = VerifyService<S, T, V>;

    fn layer(&self, inner: S) -> Self::Service {
        VerifyService {
            inner,
            verifier: self.verifier.clone(),
            claims: PhantomData,
        }
    }
}

/// A service behind [`VerifyLayer`].
#[derive(Debug)]
pub struct VerifyService<S, T, V> {
    inner: S,
    verifier: V,
    claims: PhantomData<fn() -> T>,
}

impl<S, B, T, V> Service<Request<B>> for VerifyService<S, T, V>
where
    S: Service<Request<B>, Response = Response<Body>, Future: Send> + Clone + Send + 'static,
    B: Send + 'static,
    T: Claims + Clone + Send + Sync + 'static,
    V: VerifyAsync<T>,
{
    type Response = Response<Body>;
    type Error = S::Error;
    type Future = BoxFuture<'static, Result<Response<Body>, S::Error>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: Request<B>) -> Self::Future {
        // The service that was found ready is the one to call.
        let clone = self.inner.clone();
        let mut inner = mem::replace(&mut self.inner, clone);
        let verifier = self.verifier.clone();
        Box::pin(async move {
            let (mut head, body) = request.into_parts();
            match token(&head.headers, &verifier).await {
                Ok(token) => {
                    head.extensions.insert(token);
                    inner.call(Request::from_parts(head, body)).await
                }
                Err(refusal) => Ok(status(&refusal).into_http()),
            }
        })
    }
}

/// The token of the call, if it is accepted.
async fn token<T: Claims>(
    headers: &HeaderMap,
    verifier: &impl VerifyAsync<T>,
) -> Result<Verified<T>, Refusal> {
    let jwt = bearer_token(headers)?;
    verifier.verify_async(jwt).await.map_err(Refusal::of::<T>)
}

/// The server finds a service by its name, which stays what it is.
impl<S: NamedService, T, V> NamedService for VerifyService<S, T, V> {
    const NAME: &'static str = S::NAME;
}

impl<S: Clone, T, V: Clone> Clone for VerifyService<S, T, V> {
    fn clone(&self) -> Self {
        Self {
            inner: self.inner.clone(),
            verifier: self.verifier.clone(),
            claims: PhantomData,
        }
    }
}
