//! Tokens that are good once.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use claims_core::{
    NumericDate, StoreError,
    online::{MemoryReplayStore, Presentation, ReplayKey, ReplayStore},
};

use crate::{
    answer::Answer,
    service::Service,
    tokens::{FILE, good, link},
};

fn refused(description: &str) -> Answer {
    let challenge = format!("Bearer error=\"invalid_token\", error_description=\"{description}\"");
    Answer::refused(401, Some(&challenge))
}

#[actix_web::test]
async fn a_link_opens_once() {
    let service = Service::start();
    let link = link();
    let answer = service.download(&link).await;
    assert_eq!(
        (answer.status, answer.body),
        (200, format!("content of {FILE}"))
    );
    assert_eq!(
        service.download(&link).await,
        refused("the token was used before")
    );
}

#[actix_web::test]
async fn no_token_passes_for_one_of_the_other_kind() {
    let service = Service::start();
    assert_eq!(
        service.download(&good()).await,
        refused("the token is of another type")
    );
    assert_eq!(
        service.get_orders(&[&link()]).await,
        refused("a claim is missing")
    );
}

/// A store that can be out of reach.
struct Flaky {
    inner: MemoryReplayStore,
    down: Arc<AtomicBool>,
}

impl ReplayStore for Flaky {
    async fn insert_once(
        &self,
        key: &ReplayKey,
        expires_at: NumericDate,
    ) -> Result<Presentation, StoreError> {
        if self.down.load(Ordering::SeqCst) {
            return Err(StoreError::new("no answer from 10.0.0.7"));
        }
        self.inner.insert_once(key, expires_at).await
    }
}

#[actix_web::test]
async fn while_the_store_is_down_a_link_is_neither_opened_nor_used_up() {
    let down = Arc::new(AtomicBool::new(true));
    let service = Service::with_store(Flaky {
        inner: MemoryReplayStore::new(8),
        down: Arc::clone(&down),
    });
    let link = link();
    assert_eq!(service.download(&link).await, Answer::refused(503, None));
    down.store(false, Ordering::SeqCst);
    assert_eq!(service.download(&link).await.status, 200);
    assert_eq!(
        service.download(&link).await,
        refused("the token was used before")
    );
}
