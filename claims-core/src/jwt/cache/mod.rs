//! Remembers which tokens carry a valid signature.
//!
//! What is kept is one fact: "this key signed the text with this digest". It holds for good, whatever
//! the time is and whoever asks, so no answer can go stale. Everything that may change, from the keys
//! on to the claims, is judged again each time.

#[cfg(not(feature = "cache"))]
mod absent;
#[cfg(feature = "cache")]
mod digest;
#[cfg(feature = "cache")]
mod verified_cache;

#[cfg(not(feature = "cache"))]
pub(super) use absent::{Place, VerifiedCache};
#[cfg(feature = "cache")]
pub(super) use verified_cache::Place;
#[cfg(feature = "cache")]
pub use verified_cache::VerifiedCache;
