//! Keys that are not at hand.

use std::{borrow::Cow, sync::OnceLock};

use actix_web::rt;
use claims_core::{
    BoxFuture, StoreError,
    jwt::{KeySet, KeySource},
};
use example_actix::keys::keys;

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

#[actix_web::test]
async fn without_keys_no_token_is_called_bad() {
    let service = Service::with(Unreachable);
    for credentials in [good(), forged()] {
        let answer = service.get_orders(&[&credentials]).await;
        assert_eq!(answer, Answer::refused(503, None), "{credentials}");
    }
    let answer = service.get_orders(&[]).await;
    assert_eq!(answer, Answer::refused(401, Some("Bearer")));
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
            rt::task::spawn_blocking(|| ()).await.unwrap();
            self.0.set(keys().unwrap()).is_ok()
        })
    }
}

#[actix_web::test]
async fn the_extractor_waits_for_them() {
    let service = Service::with(Fetched::default());
    assert_eq!(service.get_orders(&[&good()]).await.status, 200);
}
