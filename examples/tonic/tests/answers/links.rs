//! Tokens that are good once.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use claims_core::{
    NumericDate, StoreError,
    online::{MemoryReplayStore, Presentation, ReplayKey, ReplayStore},
};
use example_tonic::files::File;
use tokio::task::JoinSet;
use tonic::Code;

use crate::{
    answer::Answer,
    service::Service,
    tokens::{FILE, good, link},
};

fn served() -> Answer<File> {
    Answer::Served(File {
        name: FILE.to_owned(),
        content: format!("content of {FILE}"),
    })
}

fn used() -> Answer<File> {
    Answer::unauthenticated("invalid_token", "the token was used before")
}

#[tokio::test]
async fn of_many_at_once_one_is_served() {
    let service = Arc::new(Service::with_store(MemoryReplayStore::new(8)).await);
    let link = Arc::new(link());
    let mut calls = JoinSet::new();
    for _ in 0..16 {
        let (service, link) = (Arc::clone(&service), Arc::clone(&link));
        calls.spawn(async move { service.download(&link).await });
    }
    let answers = calls.join_all().await;
    assert_eq!(
        answers.iter().filter(|answer| **answer == served()).count(),
        1
    );
    assert_eq!(
        answers.iter().filter(|answer| **answer == used()).count(),
        15
    );
}

#[tokio::test]
async fn no_token_passes_for_one_of_the_other_kind() {
    let service = Service::with_store(MemoryReplayStore::new(8)).await;
    let other_type = Answer::unauthenticated("invalid_token", "the token is of another type");
    assert_eq!(service.download(&good()).await, other_type);
    let missing = Answer::unauthenticated("invalid_token", "a claim is missing");
    assert_eq!(service.get_order(&[&link()]).await, missing);
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

#[tokio::test]
async fn while_the_store_is_down_a_link_is_neither_opened_nor_used_up() {
    let down = Arc::new(AtomicBool::new(true));
    let store = Flaky {
        inner: MemoryReplayStore::new(8),
        down: Arc::clone(&down),
    };
    let service = Service::with_store(store).await;
    let link = link();
    let message = "the token cannot be checked at the moment";
    let unavailable = Answer::refused(Code::Unavailable, message, None);
    assert_eq!(service.download(&link).await, unavailable);
    down.store(false, Ordering::SeqCst);
    assert_eq!(service.download(&link).await, served());
    assert_eq!(service.download(&link).await, used());
}
