//! A set with online checks: what every document says of them, and stores that hold against no token.

use std::{
    pin::pin,
    task::{Context, Poll, Waker},
};

use claims_core::{
    Claims, NumericDate, TokenId,
    error::StoreError,
    online::{
        Presentation, ReplayKey, ReplayStore, RevocationKey, RevocationStore, Stores,
        TokenVersions, VersionKey,
    },
};

use crate::{documents, sources};

/// A link that works once.
#[derive(Debug, Clone, PartialEq, Claims)]
pub(crate) struct DownloadLink {
    #[claim(registered = "jti", single_use, revocable)]
    pub id: TokenId,
    #[claim(registered)]
    pub exp: NumericDate,
    /// Session in which the link was made.
    #[claim(registered, revocable, len(1..=8))]
    pub sid: String,
    pub uid: u64,
    #[claim(version_of = "uid", range(1..))]
    pub tv: u64,
}

/// Every token is new, current and not revoked.
struct Content;

impl ReplayStore for Content {
    async fn insert_once(&self, _: &ReplayKey, _: NumericDate) -> Result<Presentation, StoreError> {
        Ok(Presentation::First)
    }
}

impl TokenVersions for Content {
    async fn current(&self, _: &VersionKey) -> Result<Option<u64>, StoreError> {
        Ok(Some(0))
    }
}

impl RevocationStore for Content {
    async fn is_revoked(&self, _: &RevocationKey) -> Result<bool, StoreError> {
        Ok(false)
    }
}

/// Stores that leave the judgement to what the token says.
pub(crate) fn stores() -> Stores {
    Stores::new()
        .replay(Content)
        .versions(Content)
        .revocation(Content)
}

/// Runs a future that never waits.
pub(crate) fn now<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => output,
        Poll::Pending => panic!("nothing here waits"),
    }
}

/// A lock file has the attributes instead.
#[test]
fn every_document_says_what_is_checked_elsewhere() {
    let schema = DownloadLink::SCHEMA;
    let all = documents(schema).into_iter().chain(sources(schema));
    for (name, text) in all.filter(|(name, _)| *name != "claims.lock.json") {
        // Code is marked up in each format's own way.
        let text = text.replace(['`', '\\'], "");
        let text = text.replace("<code>", "").replace("</code>", "");
        for words in [
            "accepted once",
            "refused once it is revoked",
            "not below the version that is current for uid",
        ] {
            assert!(text.contains(words), "{name} does not say: {words}\n{text}");
        }
        assert_eq!(
            text.matches("refused once it is revoked").count(),
            2,
            "{name}"
        );
    }
}
