//! Events about refreshes, with the feature `tracing`. Their target is `claims_jwks`. They hold no key
//! material, and nothing that a token says.

use std::time::Duration;

use crate::{
    address::Address,
    state::{Reason, State},
};

/// What subscribers filter by.
#[cfg(feature = "tracing")]
const TARGET: &str = "claims_jwks";

/// An attempt starts.
pub(crate) fn started(address: &Address, reason: Reason) {
    #[cfg(feature = "tracing")]
    tracing::debug!(target: TARGET, %address, trigger = reason.name(), "fetching the JWK set");

    #[cfg(not(feature = "tracing"))]
    let _ = (address, reason);
}

/// The first attempt, which its caller waited for, brought this many keys.
pub(crate) fn fetched(address: &Address, keys: usize) {
    #[cfg(feature = "tracing")]
    tracing::debug!(target: TARGET, %address, keys, "the JWK set was fetched");

    #[cfg(not(feature = "tracing"))]
    let _ = (address, keys);
}

/// An attempt has ended.
pub(crate) fn ended(address: &Address, reason: Reason, state: &State, now: Duration) {
    #[cfg(feature = "tracing")]
    if let Some(failure) = state.failure() {
        tracing::warn!(
            target: TARGET,
            %address,
            trigger = reason.name(),
            reason = %Chain(failure),
            failures = state.failures(),
            retry_in_seconds = state.due().saturating_sub(now).as_secs(),
            "the JWK set could not be fetched"
        );
    } else {
        let keys = state
            .keys(None, now)
            .map_or(0, |keys| keys.key_ids().count());
        tracing::debug!(target: TARGET, %address, trigger = reason.name(), keys, "the JWK set was fetched");
    }

    #[cfg(not(feature = "tracing"))]
    let _ = (address, reason, state, now);
}

#[cfg(feature = "tracing")]
impl Reason {
    fn name(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Interval => "interval",
            Self::Retry => "retry",
            Self::UnknownKeyId => "unknown_key_id",
            Self::NoKeys => "no_keys",
        }
    }
}

/// An error with what led to it.
#[cfg(feature = "tracing")]
struct Chain<'a>(&'a dyn std::error::Error);

#[cfg(feature = "tracing")]
impl std::fmt::Display for Chain<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0)?;
        let mut cause = self.0.source();
        while let Some(error) = cause {
            write!(f, ": {error}")?;
            cause = error.source();
        }
        Ok(())
    }
}
