//! Online checks of signed tokens.

mod identity;
mod order;
mod renewal;
mod sets;
mod stores;

use std::sync::{Arc, Mutex, PoisonError};

use pollster::block_on;

use super::{forge, keys};
use crate::{
    Claims, ClaimsOwned, FixedClock, NumericDate, Policy,
    error::{Error, StoreError},
    jwt::{Algorithm, Verifier},
    online::{
        MemoryReplayStore, MemoryRevocationStore, MemoryTokenVersions, Presentation, ReplayKey,
        ReplayStore, RevocationKey, RevocationStore, Stores, TokenVersions, VersionKey,
    },
    policy::WithoutContext,
};

const NOW: i64 = 1_700_000_000;

/// A token that every store is asked about.
#[derive(Debug, Claims)]
#[allow(dead_code)]
#[claims(typ = "at+jwt")]
struct Access {
    #[claim(registered)]
    iss: String,
    #[claim(registered)]
    exp: NumericDate,
    #[claim(registered, single_use, revocable)]
    jti: String,
    #[claim(registered, revocable)]
    sid: String,
    uid: u64,
    #[claim(version_of = "uid")]
    tv: u64,
}

const HEADER: &str = r#"{"alg":"HS256","typ":"at+jwt"}"#;
const PAYLOAD: &str =
    r#"{"iss":"i","aud":"a","exp":1700000300,"jti":"t","sid":"s","uid":42,"tv":3}"#;

fn signed(payload: &str) -> String {
    forge(HEADER, payload, Algorithm::HS256, &keys::secret_signing())
}

fn clock() -> FixedClock {
    FixedClock(NumericDate::from_secs(NOW))
}

fn policy() -> Policy {
    let policy = Policy::builder().issuer("i").audiences(["a", "b", "c"]);
    policy.clock(clock()).build().unwrap()
}

fn verifier<T: Claims>() -> Verifier<T> {
    let builder = Verifier::builder().key(Algorithm::HS256, keys::secret_verifying());
    builder.policy(policy()).build().unwrap()
}

/// Memory that keeps what it was asked, and can be out of order.
struct Asked {
    replay: MemoryReplayStore,
    versions: MemoryTokenVersions,
    revocation: MemoryRevocationStore,
    questions: Mutex<Vec<&'static str>>,
    keys: Mutex<Vec<ReplayKey>>,
    /// The question that is not answered.
    down: Mutex<Option<&'static str>>,
}

impl Asked {
    /// Knows the version of [`PAYLOAD`].
    fn new() -> Arc<Self> {
        let versions = MemoryTokenVersions::new(100);
        block_on(versions.raise(&VersionKey::of::<Access>("i", 42), 3)).unwrap();
        Arc::new(Self {
            replay: MemoryReplayStore::new(100).clock(clock()),
            versions,
            revocation: MemoryRevocationStore::new(100).clock(clock()),
            questions: Mutex::default(),
            keys: Mutex::default(),
            down: Mutex::default(),
        })
    }

    fn all(self: &Arc<Self>) -> Stores {
        Stores::new()
            .replay(self.clone())
            .versions(self.clone())
            .revocation(self.clone())
    }

    fn asked(&self, question: &'static str) -> Result<(), StoreError> {
        self.questions
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(question);
        if *self.down.lock().unwrap_or_else(PoisonError::into_inner) == Some(question) {
            return Err(StoreError::new("down"));
        }
        Ok(())
    }

    /// What was asked since the last time.
    fn questions(&self) -> Vec<&'static str> {
        std::mem::take(
            &mut *self
                .questions
                .lock()
                .unwrap_or_else(PoisonError::into_inner),
        )
    }

    /// The keys that tokens had since the last time.
    fn keys(&self) -> Vec<ReplayKey> {
        std::mem::take(&mut *self.keys.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn set_down(&self, question: impl Into<Option<&'static str>>) {
        *self.down.lock().unwrap_or_else(PoisonError::into_inner) = question.into();
    }
}

impl ReplayStore for Asked {
    async fn insert_once(
        &self,
        key: &ReplayKey,
        expires_at: NumericDate,
    ) -> Result<Presentation, StoreError> {
        self.keys
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(*key);
        self.asked("replay")?;
        self.replay.insert_once(key, expires_at).await
    }
}

impl TokenVersions for Asked {
    async fn current(&self, key: &VersionKey) -> Result<Option<u64>, StoreError> {
        self.asked("version")?;
        self.versions.current(key).await
    }
}

impl RevocationStore for Asked {
    async fn is_revoked(&self, key: &RevocationKey) -> Result<bool, StoreError> {
        self.asked("revocation")?;
        self.revocation.is_revoked(key).await
    }
}

/// `accepted`, each violation as `code claim`, or the name of the error's variant.
fn verdict<T>(jwt: &str, stores: &Stores) -> Vec<String>
where
    T: ClaimsOwned + Claims<Context: WithoutContext>,
{
    told(block_on(verifier::<T>().verify_online(jwt, stores)))
}

fn told<T>(answer: Result<T, Error>) -> Vec<String> {
    let Err(error) = answer else {
        return vec!["accepted".to_owned()];
    };
    let name = match error {
        Error::Claims(report) => {
            let told = report
                .violations()
                .iter()
                .map(|violation| format!("{} {}", violation.code().as_str(), violation.claim()));
            return told.collect();
        }
        Error::Malformed(_) => "malformed",
        Error::Header(_) => "header",
        Error::Key(_) => "key",
        Error::Signature => "signature",
        Error::Store(_) => "store",
        Error::Encode(_) => "encode",
    };
    vec![name.to_owned()]
}
