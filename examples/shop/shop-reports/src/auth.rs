//! The user of a request. `examples/actix` has the same for any claims set, to copy.

use std::{future::Future, ops::Deref, pin::Pin};

use actix_web::{
    FromRequest, HttpRequest,
    dev::Payload,
    http::header::{AUTHORIZATION, HeaderValue},
    web::Data,
};
use claims_core::{
    Verified,
    http::{Refusal, bearer_token_in},
    jwt::OnlineVerifier,
};
use shop_claims::views::ReportsView;

use crate::refused::Refused;

/// A user whose token was accepted: a handler that takes one runs for nobody else.
pub(crate) struct User(Verified<ReportsView>);

impl Deref for User {
    type Target = Verified<ReportsView>;

    fn deref(&self) -> &Verified<ReportsView> {
        &self.0
    }
}

impl FromRequest for User {
    type Error = actix_web::Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self, actix_web::Error>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let verifier = Data::<OnlineVerifier<ReportsView>>::from_request(request, payload);
        let request = request.clone();
        Box::pin(async move {
            let verifier = verifier.await?;
            let headers = request.headers().get_all(AUTHORIZATION);
            let jwt = bearer_token_in(headers.map(HeaderValue::as_bytes)).map_err(Refused::from)?;
            let refused = |error| Refused::from(Refusal::of::<ReportsView>(error));
            Ok(Self(verifier.verify(jwt).await.map_err(refused)?))
        })
    }
}
