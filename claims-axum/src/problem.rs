//! JSON bodies for refusals.

use std::{
    sync::Arc,
    task::{Context, Poll},
};

use axum_core::{body::Body, response::Response};
use claims_core::{BoxFuture, http::Refusal};
use http::{
    Request,
    header::{CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE},
};
use tower_layer::Layer;
use tower_service::Service;

/// Gives every refusal a JSON body: `application/problem+json` (RFC 9457).
///
/// Around the whole router, so that it sees the refusals of extractors, layers and handlers alike.
/// Without it they have no body: status and challenge say everything that a client has to know.
///
/// What the body tells is described at [`Problem`](claims_core::http::Problem).
///
/// ```
/// use axum::{Router, routing::get};
/// use claims_axum::{Jwt, ProblemLayer};
/// use claims_core::{Claims, NumericDate, Verifier};
///
/// #[derive(Claims)]
/// struct AccessToken {
///     #[claim(registered)]
///     exp: NumericDate,
/// }
///
/// async fn handler(_: Jwt<AccessToken>) {}
///
/// fn app(verifier: Verifier<AccessToken>) -> Router {
///     Router::new().route("/", get(handler)).layer(ProblemLayer).with_state(verifier)
/// }
/// ```
#[derive(Debug, Clone, Copy, Default)]
pub struct ProblemLayer;

impl<S> Layer<S> for ProblemLayer {
    type Service = WithProblems<S>;

    fn layer(&self, inner: S) -> WithProblems<S> {
        WithProblems { inner }
    }
}

/// A service behind [`ProblemLayer`].
#[derive(Debug, Clone)]
pub struct WithProblems<S> {
    inner: S,
}

impl<S, B> Service<Request<B>> for WithProblems<S>
where
    S: Service<Request<B>, Response = Response, Future: Send + 'static>,
{
    type Response = Response;
    type Error = S::Error;
    type Future = BoxFuture<'static, Result<Response, S::Error>>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(cx)
    }

    fn call(&mut self, request: Request<B>) -> Self::Future {
        let answer = self.inner.call(request);
        Box::pin(async move { answer.await.map(explain) })
    }
}

/// Gives the response of a refusal its body; what other layers have put into its headers stays.
fn explain(mut response: Response) -> Response {
    let Some(refusal) = response.extensions().get::<Arc<Refusal>>() else {
        return response;
    };
    let (problem, body) = refusal.problem_response().into_parts();
    let headers = response.headers_mut();
    // What was said of another body, such as one that a layer further in has compressed.
    headers.remove(CONTENT_LENGTH);
    headers.remove(CONTENT_ENCODING);
    if let Some(media_type) = problem.headers.get(CONTENT_TYPE) {
        headers.insert(CONTENT_TYPE, media_type.clone());
    }
    *response.body_mut() = Body::from(body);
    response
}
