//! Against a real server on loopback. Time goes by when a test says so.

mod claims;
mod clock;
mod events;
mod fetch;
mod kept;
mod keys;
mod limits;
mod loopback;
mod outage;
mod renewal;
mod server;
mod setup;
mod task;
mod verifier;

use std::{process::Command, sync::Arc, time::Duration};

use claims_core::jwt::{Algorithm, KeySource};

use self::{clock::ManualClock, keys::Key, server::KeyServer};
use crate::{FetchError, KeysUnavailable, RemoteJwkSet, RemoteJwkSetBuilder};

const REFRESH_INTERVAL: Duration = Duration::from_secs(60);
const MINIMUM_INTERVAL: Duration = Duration::from_secs(7);
const MAX_AGE: Duration = Duration::from_secs(3600);

const MOMENT: Duration = Duration::from_nanos(1);

/// A little less.
fn almost(time: Duration) -> Duration {
    time.checked_sub(MOMENT).unwrap()
}

/// A remote set with the intervals above, and a clock that stands still.
fn remote(server: &KeyServer, clock: &ManualClock) -> RemoteJwkSetBuilder {
    RemoteJwkSet::builder(server.url(), Algorithm::EdDSA)
        .refresh_interval(REFRESH_INTERVAL)
        .minimum_interval(MINIMUM_INTERVAL)
        .max_age(MAX_AGE)
        // None of the tests that use it waits for it.
        .timeout(GIVE_UP)
        .clock(Arc::new(clock.clone()))
}

/// A server with one key, the set that was fetched from it, and its clock.
async fn started() -> (KeyServer, RemoteJwkSet, ManualClock) {
    let server = KeyServer::start([Key::new("a")]);
    let clock = ManualClock::default();
    let keys = remote(&server, &clock).fetch().await.unwrap();
    (server, keys, clock)
}

/// The ids of the keys that a token without `kid` could have been signed with.
fn key_ids(keys: &RemoteJwkSet) -> Vec<String> {
    let keys = keys.keys(None).unwrap();
    keys.key_ids()
        .map(|id| id.unwrap_or("-").to_owned())
        .collect()
}

/// Why there are no keys for a token with this `kid`.
fn unavailable(keys: &RemoteJwkSet, key_id: Option<&str>) -> KeysUnavailable {
    let error = keys.keys(key_id).unwrap_err();
    let source = std::error::Error::source(&error).unwrap();
    source.downcast_ref::<KeysUnavailable>().unwrap().clone()
}

/// Why the first set was not fetched.
async fn fetch_error(builder: RemoteJwkSetBuilder) -> FetchError {
    match builder.fetch().await {
        Err(crate::Error::Fetch(error)) => error,
        other => panic!("{other:?}"),
    }
}

/// Does what the feature `rustls-no-provider` asks of a program.
fn install_provider() {
    // An error says that another test has done it.
    let _ = rustls::crypto::ring::default_provider().install_default();
}

/// Runs an ignored test where no other one runs at that time, with these variables.
fn run_alone(test: &str, variables: &[(&str, &str)]) {
    let output = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", test, "--ignored"])
        .envs(variables.iter().copied())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    // A name that no test has is no failure for the program that runs them.
    assert!(said.contains("1 passed"), "{test}: {said}");
}

/// Long enough for a machine that does much else.
const GIVE_UP: Duration = Duration::from_secs(60);

/// Waits for what is about to happen.
async fn soon<T>(what: impl Future<Output = T>) -> T {
    let waited = tokio::time::timeout(GIVE_UP, what).await;
    waited.expect("what is waited for has not happened")
}
