//! The IANA "JSON Web Token Claims" registry as const data: which claim names are taken, what JSON
//! shape their specifications demand, and where that is written; and the profiles that build on it.
//!
//! Part of [`claims-core`](https://docs.rs/claims-core), which re-exports this crate as `registry`.
//!
//! ```
//! use claims_registry::{Kind, check_private_name, find};
//!
//! // Lookups are `const`: they can be settled while a program compiles.
//! const SCOPE: Option<&claims_registry::RegisteredClaim> = find("scope");
//! assert!(SCOPE.is_some_and(|claim| claim.kind == Kind::SpaceDelimitedString));
//!
//! // A claim of one's own must not carry a registered name.
//! assert!(check_private_name("tenant_id").is_ok());
//! let collision = check_private_name("roles").unwrap_err();
//! assert_eq!(
//!     collision.headline(),
//!     "`roles` is a registered claim: roles of the user (RFC 9068, 2.2.3.1; RFC 7643, 4.1.2)"
//! );
//! ```

#![no_std]

extern crate alloc;

#[cfg(test)]
extern crate std;

mod claim;
pub mod collision;
mod distance;
mod kind;
mod lookup;
mod profile;
pub mod suggest;
mod table;

pub use claim::{RegisteredClaim, RetiredClaim, Status};
pub use collision::{Collision, NameCollisions, check_private_name, check_private_names};
#[doc(hidden)]
pub use distance::distance;
pub use kind::Kind;
pub use lookup::{find, find_ignoring_ascii_case, is_core, nearest, retired};
pub use profile::{
    Level, PROFILES, Profile, ProfileClaim, ProfileRule, ProfileType, TypeLevel, nearest_profile,
    profile, profile_of_typ,
};
pub use table::{CLAIMS, EDITION, RETIRED};
