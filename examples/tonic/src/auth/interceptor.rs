//! Verification that does not wait.

use claims_core::{
    Claims, ClaimsOwned, Verified, Verifier,
    claims::WithoutStores,
    http::{Refusal, bearer_token},
    policy::WithoutContext,
};
use tonic::{Request, Status, metadata::MetadataMap, service::Interceptor};

use super::status;

/// Lets only calls in whose token is accepted, and hands the claims on.
///
/// ```
/// use example_tonic::{auth::VerifyInterceptor, orders::OrdersServer, service::OrderBook};
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let verifier = example_tonic::keys::verifier(example_tonic::keys::keys()?)?;
/// let orders = OrdersServer::with_interceptor(OrderBook, VerifyInterceptor::new(verifier));
/// # Ok(())
/// # }
/// ```
///
/// Claims with online checks need a [`VerifyLayer`](super::VerifyLayer), and do not compile here:
///
/// ```compile_fail,E0277
/// use claims_core::Verifier;
/// use example_tonic::{auth::VerifyInterceptor, claims::DownloadLink};
/// use example_tonic::{files::FilesServer, service::FileShelf};
///
/// fn files(verifier: Verifier<DownloadLink>) {
///     FilesServer::with_interceptor(FileShelf, VerifyInterceptor::new(verifier));
/// }
/// ```
#[derive(Debug)]
pub struct VerifyInterceptor<T> {
    verifier: Verifier<T>,
}

impl<T> VerifyInterceptor<T> {
    /// Asks every call for a token that this verifier accepts.
    pub fn new(verifier: Verifier<T>) -> Self {
        Self { verifier }
    }
}

impl<T> VerifyInterceptor<T>
where
    T: ClaimsOwned + Claims<Context: WithoutContext, State: WithoutStores>,
{
    fn token(&self, metadata: &MetadataMap) -> Result<Verified<T>, Refusal> {
        let jwt = bearer_token(metadata.as_ref())?;
        self.verifier.verify(jwt).map_err(Refusal::of::<T>)
    }
}

impl<T> Interceptor for VerifyInterceptor<T>
where
    T: ClaimsOwned + Claims<Context: WithoutContext, State: WithoutStores>,
    T: Clone + Send + Sync + 'static,
{
    fn call(&mut self, mut request: Request<()>) -> Result<Request<()>, Status> {
        let token = self.token(request.metadata());
        let token = token.map_err(|refusal| status(&refusal))?;
        request.extensions_mut().insert(token);
        Ok(request)
    }
}

impl<T> Clone for VerifyInterceptor<T> {
    fn clone(&self) -> Self {
        Self::new(self.verifier.clone())
    }
}
