//! Redis as the shared state of JWT checks, for services on many machines.
//!
//! [`RedisStore`] keeps what [`claims_core::online`] asks for: which `single_use` tokens were accepted,
//! which version of a user's tokens is current, and what was revoked.
//!
//! ```no_run
//! use std::time::Duration;
//!
//! use claims_core::{
//!     Claims, NumericDate, Policy,
//!     jwt::{Algorithm, DecodingKey, Verifier},
//!     online::{RevocationKey, Stores, VersionKey},
//! };
//! use claims_redis::RedisStore;
//!
//! #[derive(Debug, Claims)]
//! struct AccessToken {
//!     #[claim(registered)]
//!     iss: String,
//!     #[claim(registered, revocable)]
//!     sid: String,
//!     #[claim(registered)]
//!     exp: NumericDate,
//!     uid: u64,
//!     #[claim(version_of = "uid")]
//!     tv: u64,
//! }
//!
//! const ISSUER: &str = "https://id.example";
//!
//! #[tokio::main(flavor = "current_thread")]
//! async fn main() -> Result<(), Box<dyn std::error::Error>> {
//!     // Once, when the service starts. An error here is one of the set-up, and says what to change.
//!     let redis = RedisStore::connect("redis://127.0.0.1/").await?;
//!
//!     // In a service that verifies:
//!     let stores = Stores::of(redis.clone());
//!     let verifier = Verifier::<AccessToken>::builder()
//!         .key(Algorithm::EdDSA, DecodingKey::from_ed_pem(&std::fs::read("id.pem")?)?)
//!         .policy(Policy::builder().issuer(ISSUER).any_audience().build()?)
//!         .build()?;
//!     let token = verifier.verify_online("eyJ...", &stores).await?;
//!     println!("{token:?}");
//!
//!     // In the one that issues. At every login, the version that the table of users has: without one
//!     // here, tokens are refused, and one lower than it was would bring old tokens back.
//!     let user = VersionKey::of::<AccessToken>(ISSUER, 42);
//!     let in_the_table = 7;
//!     let tv = redis.raise(&user, in_the_table).await?;
//!     println!("issues tokens of version {tv}");
//!     // At a logout everywhere, first there and then here.
//!     redis.raise(&user, in_the_table + 1).await?;
//!     // At a logout of one session, until its last token has ended.
//!     let session = RevocationKey::session(ISSUER, "08a5019c");
//!     let until = NumericDate::now() + Duration::from_secs(3600);
//!     redis.revoke(&session, until).await?;
//!     Ok(())
//! }
//! ```
//!
//! # How Redis has to run
//!
//! Redis 7.0 or later, or Valkey; one primary, with or without replicas. Not Redis Cluster, and not a
//! replica, which answers what was so before.
//!
//! ```text
//! maxmemory-policy noeviction
//! appendonly yes
//! appendfsync everysec
//! ```
//!
//! * **`noeviction`**: with any other policy a Redis that is full forgets that a token was used. Connecting
//!   checks it, and fails. Where Redis does not tell, there is
//!   [`allow_unknown_eviction`](RedisStoreBuilder::allow_unknown_eviction). It is not checked again: who
//!   changes it while services run makes holes. A Redis of its own, or at least none that is a cache as
//!   well, keeps others from filling it.
//! * **`appendonly`**: what is not on disk is lost at a restart. With `everysec` a crash loses up to a second
//!   of it; `always` loses nothing and costs a write to the disk for each token.
//! * **Room**: about 200 bytes for each single-use token and each revocation until some minutes after its
//!   end, and 120 for each user with a version, for good.
//! * **Clocks** in step (NTP). Redis forgets by its own clock; one more than a minute ahead of a service's is an
//!   error there.
//!
//! A user of Redis with few rights needs `+set +get +exists +expireat +time +info +evalsha +eval +script|load`
//! on the keys of the prefix (`~claims:*`).
//!
//! TLS, for `rediss://` URLs, is a feature: `tls-native-tls`, or `tls-rustls`, for which the program installs
//! a `rustls::crypto::CryptoProvider` before it connects. All of it needs a Tokio runtime with time and
//! I/O (`enable_all`), and panics without.
//!
//! # What each failure means
//!
//! Whatever fails is a [`StoreError`](claims_core::StoreError), which verifiers give as
//! [`Error::Store`](claims_core::Error::Store): 503, no token accepted. Its source is a [`RedisStoreError`].
//!
//! | what happens | used tokens | versions | revocations |
//! | --- | --- | --- | --- |
//! | Redis is down, loading, or out of reach | error | error | error |
//! | it says nothing | error after the [time limit](RedisStoreBuilder::time_limit) | the same | the same |
//! | its memory is full | error | known ones are found; raising is an error | known ones are found; revoking is an error |
//! | it restarts with its data | as before | as before | as before |
//! | it is emptied: `FLUSHALL`, a restart without its data | error, until [`accept_loss`](RedisStore::accept_loss) | tokens refused as `stale_version` until raised again | error, until `accept_loss` |
//! | it loses the last writes: a crash before they were on disk, be it by `appendonly` or by snapshots alone; a replica that lags and is promoted; an old backup | **the lost ones pass once more** | the older version | **the lost ones pass** |
//!
//! A connection that was lost comes back by itself. One request may still fail after Redis is up again: it
//! is the one that finds out.
//!
//! That Redis was emptied is noticed by a key beside the others, `claims:since`, which has no end: when
//! it has gone or is another one, so are they. **Processes that connect after that cannot notice**; for
//! them it is a new Redis. Where all instances may restart together with a Redis that keeps nothing on
//! disk, nothing protects used tokens, so let Redis keep them.
//!
//! **Nothing notices that the last writes are missing.** Where one single-use token that passes twice does
//! harm, such as a payment, let what it does be done once as well: by a unique key in the database that it
//! writes to. `min-replicas-to-write 1` narrows what a failover can lose, and `appendfsync always` what a
//! crash can.
//!
//! A token that was presented while Redis was down passes when it is back. One whose
//! question was on its way when the connection broke or the time was up may have been written down: it is
//! `replayed` then, although it was never accepted. The other order would accept tokens twice.

mod builder;
mod connection;
mod error;
mod eviction;
mod expiry;
mod marker;
mod names;
mod replay;
mod revocation;
mod server_time;
mod store;
#[cfg(feature = "tls-rustls")]
mod tls;
mod versions;

pub use builder::RedisStoreBuilder;
pub use error::RedisStoreError;
/// The client, in the version whose types [`RedisStore`] takes.
pub use redis;
pub use store::RedisStore;
