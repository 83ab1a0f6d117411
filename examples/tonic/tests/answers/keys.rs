//! Keys that are not at hand.

use std::{borrow::Cow, sync::OnceLock};

use claims_core::{
    BoxFuture, StoreError,
    jwt::{KeySet, KeySource},
};
use example_tonic::{keys::keys, orders::Order};
use tonic::Code;

use crate::{
    answer::Answer,
    service::Service,
    tokens::{forged, good},
};

/// Reaches nobody who has keys.
struct Unreachable;

impl KeySource for Unreachable {
    fn keys(&self, _key_id: Option<&str>) -> Result<Cow<'_, KeySet>, StoreError> {
        Err(StoreError::new("no answer from https://id.example"))
    }
}

fn unavailable() -> Answer<Order> {
    Answer::refused(
        Code::Unavailable,
        "the token cannot be checked at the moment",
        None,
    )
}

#[tokio::test]
async fn without_keys_no_token_is_called_bad() {
    for service in [
        Service::intercepted(Unreachable).await,
        Service::layered(Unreachable).await,
    ] {
        for credentials in [good(), forged()] {
            let answer = service.get_order(&[&credentials]).await;
            assert_eq!(answer, unavailable(), "{} {credentials}", service.guard);
        }
        let answer = service.get_order(&["Bearer"]).await;
        let no_token = "the Authorization header has no token";
        assert_eq!(answer, Answer::unauthenticated("invalid_request", no_token));
    }
}

/// Fetches its keys when it is asked to renew them.
#[derive(Default)]
struct Fetched(OnceLock<KeySet>);

impl KeySource for Fetched {
    fn keys(&self, _key_id: Option<&str>) -> Result<Cow<'_, KeySet>, StoreError> {
        let fetched = self.0.get().map(Cow::Borrowed);
        fetched.ok_or_else(|| StoreError::new("nothing was fetched yet"))
    }

    fn renew<'s>(&'s self, _key_id: Option<&'s str>) -> BoxFuture<'s, bool> {
        Box::pin(async {
            tokio::task::yield_now().await;
            self.0.set(keys().unwrap()).is_ok()
        })
    }
}

#[tokio::test]
async fn a_layer_waits_for_them_and_an_interceptor_does_not() {
    let layered = Service::layered(Fetched::default()).await;
    assert!(matches!(
        layered.get_order(&[&good()]).await,
        Answer::Served(_)
    ));
    let intercepted = Service::intercepted(Fetched::default()).await;
    assert_eq!(intercepted.get_order(&[&good()]).await, unavailable());
}
