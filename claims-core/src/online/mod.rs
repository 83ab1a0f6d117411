//! Checks that the token alone does not decide: single use, versions, revocation.
//!
//! Three attributes declare them, and each asks a store that the service shares with its other
//! instances:
//!
//! | declared | on | asks | refuses a token |
//! | --- | --- | --- | --- |
//! | `single_use` | `jti` | [`ReplayStore`] | that was accepted before (`replayed`) |
//! | `version_of = "uid"` | a counter | [`TokenVersions`] | whose counter is below the one that is current for its `uid` (`stale_version`) |
//! | `revocable` | `jti` or `sid` | [`RevocationStore`] | whose value was revoked (`revoked`) |
//!
//! They come after the signature and after everything that the claims tell, versions and revocation
//! first and single use last, so that a token which is refused for another reason does not use up
//! its `jti`. A store that cannot answer is [`Error::Store`](crate::Error::Store): nothing is
//! accepted, and nothing is said about the token.
//!
//! `Verifier::verify` and [`Policy::decode`](crate::Policy::decode) do not compile for a type with
//! such a check. `verify_online` and [`decode_online`](crate::Policy::decode_online) do, and take the
//! [`Stores`].

mod check;
mod declared;
mod decode;
mod key;
mod presented;
mod replay;
mod revocation;
mod stores;
mod versions;

#[cfg(all(test, feature = "derive"))]
pub(crate) mod tests;

pub use key::{ReplayKey, RevocationKey, VersionKey};
pub use replay::{DynReplayStore, Presentation, ReplayStore};
pub use revocation::{DynRevocationStore, RevocationStore};
pub use stores::Stores;
pub use versions::{DynTokenVersions, TokenVersions};

pub(crate) use check::check;
pub(crate) use presented::Presented;
