//! Puts a remote set together.

use std::{fmt, sync::Arc, time::Duration};

use claims_core::{
    ConfigError,
    jwt::{Algorithm, Algorithms, KeySet, jwk::JwkSet},
};
use tokio::{runtime::Handle, sync::watch};

use crate::{
    Error, RemoteJwkSet, SetupError,
    address::Address,
    clock::{Clock, TokioClock},
    endpoint::{Endpoint, Limits},
    events,
    jwk_set::FetchedKeys,
    refresher::{self, Shared},
    schedule::Schedule,
    state::State,
};

/// Puts a [`RemoteJwkSet`] together.
///
/// | option | default |
/// | --- | --- |
/// | [`refresh_interval`](Self::refresh_interval) | 5 minutes |
/// | [`minimum_interval`](Self::minimum_interval) | 10 seconds |
/// | [`max_age`](Self::max_age) | 4 hours |
/// | [`timeout`](Self::timeout) | 5 seconds |
/// | [`connect_timeout`](Self::connect_timeout) | 2 seconds |
/// | [`max_bytes`](Self::max_bytes) | 256 KiB |
#[must_use = "nothing is fetched before `fetch` or `start`"]
pub struct RemoteJwkSetBuilder {
    url: String,
    allowed: Algorithms,
    issuers: Vec<String>,
    schedule: Schedule,
    limits: Limits,
    clock: Arc<dyn Clock>,
}

impl RemoteJwkSetBuilder {
    pub(crate) fn new(url: String, allowed: Algorithms) -> Self {
        Self {
            url,
            allowed,
            issuers: Vec::new(),
            schedule: Schedule {
                refresh_interval: Duration::from_secs(5 * 60),
                minimum_interval: Duration::from_secs(10),
                max_age: Duration::from_secs(4 * 60 * 60),
            },
            limits: Limits {
                connect_timeout: Duration::from_secs(2),
                timeout: Duration::from_secs(5),
                max_bytes: 256 * 1024,
            },
            clock: Arc::new(TokioClock::start()),
        }
    }

    /// Binds every key to an issuer: none of them serves a token whose `iss` is another one, or
    /// absent (RFC 8725, section 3.8). Repeatable, for issuers that share their keys.
    pub fn bound_to(mut self, issuer: impl Into<String>) -> Self {
        self.issuers.push(issuer.into());
        self
    }

    /// How long after a refresh the next one starts. This is how long a withdrawn key may still be
    /// accepted while the server is well.
    ///
    /// What the server says in `Cache-Control` is not heeded: how fast a withdrawn key has to be gone
    /// is for the verifier to say.
    pub fn refresh_interval(mut self, interval: Duration) -> Self {
        self.schedule.refresh_interval = interval;
        self
    }

    /// How long after an attempt the next one may start that a token asks for, by naming a key that
    /// is not there. Anybody can send such tokens, so this is what keeps them from making this
    /// service flood the key server.
    ///
    /// It is the pause after a first failure, too; with each further one it doubles, up to the
    /// refresh interval.
    pub fn minimum_interval(mut self, interval: Duration) -> Self {
        self.schedule.minimum_interval = interval;
        self
    }

    /// How long the last good set is used while the server fails; a set without usable keys is no
    /// failure of the server, but withdraws them all. After that there are no keys, and
    /// tokens are neither accepted nor refused.
    ///
    /// This is how long a withdrawn key may still be accepted when somebody keeps the new set from
    /// arriving. Time in which the machine is suspended does not count.
    pub fn max_age(mut self, age: Duration) -> Self {
        self.schedule.max_age = age;
        self
    }

    /// How long a whole request may take, up to the last byte of its answer. It is also how long a
    /// token with an unknown `kid` is held up at most.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.limits.timeout = timeout;
        self
    }

    /// How long a connection may take, before anything is asked.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.limits.connect_timeout = timeout;
        self
    }

    /// How long an answer may be. No more of it is ever read.
    pub fn max_bytes(mut self, bytes: usize) -> Self {
        self.limits.max_bytes = bytes;
        self
    }

    /// Fetches the first set, and goes on refreshing it.
    ///
    /// # Errors
    ///
    /// [`Error::Setup`] if the set must not be used as configured; [`Error::Fetch`] if it cannot be
    /// fetched now. A service that wants to come up nonetheless calls [`start`](Self::start).
    ///
    /// # Panics
    ///
    /// As tokio and reqwest do: if the runtime was built without its I/O and time drivers.
    pub async fn fetch(self) -> Result<RemoteJwkSet, Error> {
        let (parts, runtime) = self.check()?;
        let keys = parts.endpoint.fetch(None).await?;
        events::fetched(parts.endpoint.address(), keys.all().key_ids().count());
        Ok(parts.spawn(&runtime, Some(keys)))
    }

    /// Fetches the first set in the background, and goes on refreshing it. Until it is there, tokens
    /// are neither accepted nor refused. It never comes in a runtime that was built without its I/O
    /// and time drivers.
    ///
    /// # Errors
    ///
    /// If the set must not be used as configured, or this is called outside of a tokio runtime.
    pub fn start(self) -> Result<RemoteJwkSet, SetupError> {
        let (parts, runtime) = self.check()?;
        Ok(parts.spawn(&runtime, None))
    }

    /// Tells time by another clock.
    #[cfg(test)]
    pub(crate) fn clock(mut self, clock: Arc<dyn Clock>) -> Self {
        self.clock = clock;
        self
    }

    fn check(self) -> Result<(Parts, Handle), SetupError> {
        let address = Address::parse(&self.url)?;
        check_algorithms(&self.allowed)?;
        self.check_options()?;
        let endpoint = Endpoint::new(address, &self.limits, self.allowed, self.issuers)?;
        // Asked for, because `tokio::spawn` panics without one.
        let runtime = Handle::try_current().map_err(|_| SetupError::NoRuntime)?;
        let parts = Parts {
            endpoint,
            schedule: self.schedule,
            clock: self.clock,
        };
        Ok((parts, runtime))
    }

    fn check_options(&self) -> Result<(), SetupError> {
        let Schedule {
            refresh_interval,
            minimum_interval,
            max_age,
        } = self.schedule;
        let given = [
            (
                "bound_to",
                self.issuers.iter().all(|issuer| !issuer.is_empty()),
            ),
            ("refresh_interval", !refresh_interval.is_zero()),
            ("minimum_interval", !minimum_interval.is_zero()),
            ("max_age", !max_age.is_zero()),
            ("timeout", !self.limits.timeout.is_zero()),
            ("connect_timeout", !self.limits.connect_timeout.is_zero()),
            ("max_bytes", self.limits.max_bytes > 0),
        ];
        if let Some((option, _)) = given.into_iter().find(|(_, given)| !given) {
            return Err(SetupError::Nothing { option });
        }
        let contradiction = |less, more| Err(SetupError::Contradiction { less, more });
        if minimum_interval > refresh_interval {
            return contradiction("minimum_interval", "refresh_interval");
        }
        // Else each set would be too old before the next one is there.
        if refresh_interval >= max_age {
            return contradiction("refresh_interval", "max_age");
        }
        Ok(())
    }
}

/// Refuses algorithms that no key of a remote set can be used with.
fn check_algorithms(allowed: &Algorithms) -> Result<(), SetupError> {
    let secret = allowed
        .as_slice()
        .iter()
        .find_map(|algorithm| match algorithm {
            Algorithm::HS256 => Some("HS256"),
            Algorithm::HS384 => Some("HS384"),
            Algorithm::HS512 => Some("HS512"),
            _ => None,
        });
    if let Some(algorithm) = secret {
        return Err(SetupError::SecretAlgorithm(algorithm));
    }
    // With no keys at all, what is wrong is wrong with every set.
    let none = JwkSet { keys: Vec::new() };
    match KeySet::from_jwk_set(&none, allowed.clone()) {
        Err(ConfigError::Setup(claims_core::SetupError::NoUsableJwk { .. })) | Ok(_) => Ok(()),
        Err(error) => Err(SetupError::Keys(error)),
    }
}

/// What a remote set consists of, checked.
struct Parts {
    endpoint: Endpoint,
    schedule: Schedule,
    clock: Arc<dyn Clock>,
}

impl Parts {
    /// Starts the task that refreshes the keys, at once if there are none yet.
    fn spawn(self, runtime: &Handle, first: Option<FetchedKeys>) -> RemoteJwkSet {
        let now = self.clock.now();
        let mut state = State::empty(self.schedule, now);
        if let Some(keys) = first {
            state.finish(Ok(keys), now);
        }
        let (ended, watched) = watch::channel(state.ended());
        let shared = Arc::new(Shared::new(state, self.clock, watched));
        let address = self.endpoint.address().to_string();
        let task = refresher::run(Arc::clone(&shared), self.endpoint, ended);
        let task = runtime.spawn(task).abort_handle();
        RemoteJwkSet::new(shared, task, address)
    }
}

impl fmt::Debug for RemoteJwkSetBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RemoteJwkSetBuilder")
            .field("allowed", &self.allowed)
            .field("issuers", &self.issuers)
            .field("schedule", &self.schedule)
            .field("limits", &self.limits)
            .finish_non_exhaustive()
    }
}
