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
//! ```
//! use std::time::Duration;
//!
//! use claims_core::{
//!     Claims, NumericDate, Policy,
//!     online::{MemoryReplayStore, Stores},
//! };
//!
//! #[derive(Debug, Claims)]
//! struct DownloadLink {
//!     #[claim(registered, single_use)]
//!     jti: String,
//!     #[claim(registered)]
//!     exp: NumericDate,
//!     file: String,
//! }
//!
//! # pollster::block_on(async {
//! let policy = Policy::builder().build()?;
//! let stores = Stores::new().replay(MemoryReplayStore::new(100_000));
//!
//! let end = NumericDate::now() + Duration::from_secs(60);
//! let payload = format!(r#"{{"jti":"7f3a","exp":{},"file":"report.pdf"}}"#, end.as_secs());
//! let link: DownloadLink = policy.decode_online(payload.as_bytes(), &stores).await?;
//! assert_eq!(link.file, "report.pdf");
//!
//! let again = policy.decode_online::<DownloadLink>(payload.as_bytes(), &stores).await;
//! assert_eq!(again.unwrap_err().to_string(), "`jti`: used before");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! # }).unwrap();
//! ```
//!
//! They come after the signature and after everything that the claims tell, versions and revocation
//! first and single use last, so that a token which is refused for another reason does not use up
//! its `jti`. A store that cannot answer is [`Error::Store`](crate::Error::Store): nothing is
//! accepted, and nothing is said about the token.
//!
//! `Verifier::verify` and [`Policy::decode`](crate::Policy::decode) do not compile for a type with
//! such a check. `verify_online` and [`decode_online`](crate::Policy::decode_online) do, and take the
//! [`Stores`]. A view of a token declares its online checks as well, or they are not made:
//! [`assert_enforces!`](crate::assert_enforces) sees to it.
//!
//! # Who waits, and for how long
//!
//! As long as a store does not answer, verification waits: it knows no runtime, and so no time limit. The stores
//! below have one of their own, and give an error when it is over; one of yours needs it as well, or
//! stands still with every request that asks it.
//!
//! Who gives up meanwhile, because of a time limit around verification or because the client has gone, may have
//! used a `single_use` token up that was never accepted. The other order would accept it twice.
//!
//! # Clocks
//!
//! Stores forget by their clock, a minute after no verifier accepts the token any more. One that was
//! ahead by more than that for a while, and was set back, has forgotten too early: what was used or revoked
//! passes again, and the store cannot tell. Let clocks be kept in step, and slewed rather than set (NTP).
//!
//! # Where the state is kept
//!
//! | in | serves | after a restart |
//! | --- | --- | --- |
//! | [`MemoryStore`], or the one of its parts that is needed | one process | has forgotten: used tokens and revoked ones are accepted again, tokens with a version are refused |
//! | the crate `claims-sqlite` | the processes of one machine | is all there |
//! | the crate `claims-redis` | many machines | is what Redis has written to its disk; that it was emptied is noticed by who was connected |
//! | a database of yours, through the three traits | whom it serves | is what it keeps |
//!
//! The first three change places in the line that makes the store. Each is all three stores, cheap to
//! clone, and has the two methods by which the issuer writes, `raise` and `revoke`:
//!
//! ```
//! use std::time::Duration;
//!
//! use claims_core::{
//!     NumericDate,
//!     online::{MemoryStore, RevocationKey, Stores, VersionKey},
//! };
//!
//! # pollster::block_on(async {
//! let store = MemoryStore::new(100_000);
//! // let store = SqliteStore::open("/var/lib/orders/tokens.db")?;
//! // let store = RedisStore::connect("redis://127.0.0.1/").await?;
//!
//! // A service that verifies.
//! let stores = Stores::of(store.clone());
//!
//! // The issuer. At a login, the version that the table of users has.
//! let issuer = "https://id.example";
//! let in_the_table = 7;
//! let user = VersionKey::named(issuer, "tv", "uid", 42);
//! let version = store.raise(&user, in_the_table).await?;
//! // At a logout everywhere, first there and then here.
//! store.raise(&user, version + 1).await?;
//! // At a logout of one session, until its last token has ended.
//! let last_exp = NumericDate::now() + Duration::from_secs(900);
//! store.revoke(&RevocationKey::session(issuer, "s-81"), last_exp).await?;
//! # Ok::<(), claims_core::StoreError>(())
//! # }).unwrap();
//! ```
//!
//! Code that is not to know the type writes through [`RaiseTokenVersions`] and [`RevokeTokens`], or
//! through their boxed twins where it is chosen at run time.

mod check;
mod declared;
mod decode;
mod key;
mod margin;
mod memory;
mod presented;
mod raise;
mod replay;
mod revocation;
mod revoke;
mod stores;
mod token;
mod versions;

#[cfg(all(test, feature = "derive"))]
pub(crate) mod tests;

pub use key::{ReplayKey, RevocationKey, VersionKey};
pub use memory::{
    MemoryReplayStore, MemoryRevocationStore, MemoryStore, MemoryTokenVersions, StoreFull,
};
pub use raise::{DynRaiseTokenVersions, RaiseTokenVersions};
pub use replay::{DynReplayStore, Presentation, ReplayStore};
pub use revocation::{DynRevocationStore, REVOCATION_MARGIN, RevocationStore};
pub use revoke::{DynRevokeTokens, RevocationEnded, RevokeTokens};
pub use stores::Stores;
pub use versions::{DynTokenVersions, TokenVersions};

pub(crate) use check::check;
pub(crate) use presented::Presented;
