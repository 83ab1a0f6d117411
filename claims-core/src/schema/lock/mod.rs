//! A declaration as a committed file, and what a change of it breaks: [`Lock`] says why and how.

mod arena;
mod check;
mod diff;
mod error;
mod file;
mod integer;
mod live;
mod names;
mod path;
mod policy;
mod read;
mod retired;
mod write;

use std::fmt;

pub use arena::Arena;
#[doc(hidden)]
pub use check::assert_locked;
pub use check::{CheckError, Checked};
pub use diff::{Aspect, Change, Diff, Effect};
pub use error::LockError;
pub use path::ClaimPath;
pub use policy::{Accepted, PolicySummary};
pub use retired::Retired;

use super::{Json, Schema};
use crate::{Claims, Policy};

/// The version of the file format that is written, and the only one that is read.
const FORMAT: i128 = 1;

/// The member that says so, and that the file is a lock at all.
const MEMBER_FORMAT: &str = "claims_lock";

/// A declaration as a committed file.
///
/// # Why
///
/// Whoever changes a claims set sees one side of it. The tokens of yesterday are still in flight, and
/// services that were built last year still read what is issued today. A lock keeps the declaration
/// as it was agreed on, next to the code: a change that matters to others shows up in review as a
/// change of a file, and the test that compares the two says who breaks.
///
/// # How
///
/// One line in a test:
///
/// ```
/// use claims_core::{Claims, assert_locked};
///
/// #[derive(Claims)]
/// struct AccessToken {
///     #[claim(len(1..=64))]
///     tenant_id: String,
///     display_name: Option<String>,
/// }
///
/// // In a function with `#[test]`:
/// # fn the_access_token_is_locked() {
/// assert_locked!(AccessToken, "claims/access_token.lock.json");
/// # }
/// ```
///
/// The first run says that there is no file yet. `CLAIMS_BLESS=1 cargo test` writes it, and from then
/// on the test fails when the declaration and the file differ. If the difference is meant, bless it
/// and commit the file with the change. On a build server nothing is blessed unless that variable is
/// set there.
///
/// The file belongs to whoever declares the type. A verifier adds its policy, so that a `max_lifetime`
/// that is raised, or an issuer that is added, shows in the same way: `assert_locked!(AccessToken,
/// "claims/access_token.lock.json", policy = &policy)`. What one request asks for, such as its `nonce`,
/// is not kept.
///
/// # What the difference says
///
/// Say `tenant_id` becomes optional and unlimited, and `display_name` is asked for and limited:
///
/// ```text
/// `AccessToken` is not what `claims/access_token.lock.json` says:
///
/// Consumers built against the old contract could refuse new tokens:
///   `tenant_id`: required -> optional
///   `tenant_id`: no longer len(1..=64)
///
/// Verifiers could refuse tokens in flight:
///   `display_name`: optional -> required
///   `display_name`: now len(1..=80)
///
/// Checked less strictly than before:
///   `tenant_id`: no longer len(1..=64)
/// ```
///
/// - *Consumers* are services that were built with the old declaration and meet tokens of the new one.
///   Roll them out first, or keep on issuing what they need.
/// - *Verifiers* with the new declaration meet tokens that were issued before. Wait until the last old
///   token is over, or ask for less until then. This is about all that the old declaration accepted:
///   a token may come from another issuer, who writes more than this type does.
/// - *Checked less strictly* breaks nobody, and is worth a second pair of eyes all the same: a
///   validator, a forbidden name or `typ` is gone, `iss`, `sub`, `aud` or `exp` may be absent, a limit
///   was raised.
/// - *Retired names*: a claim that was removed stays in the file, with what it was. Its name may come
///   back as that, and never as something else, blessed or not: somebody may still read it.
/// - *Harmless* is the rest: documentation, names of fields, the order, new optional claims.
///
/// Whether a value of one declaration is accepted by another is decided as by
/// [`assert_accepts!`](crate::assert_accepts). One change can stand in several groups, and
/// [`Diff::to_json`] gives the same to machines.
///
/// # The file
///
/// JSON in one fixed order, without what goes without saying, made to be read in a review. A doc
/// comment of several lines is an array of them. A set that is embedded or stands inside a claim is
/// written where it is. Reading is strict: what this version does not know is an error, since a file
/// that is understood in part would compare as equal to what it is not. Arrays and objects may be
/// nested 48 deep, which is some ten sets inside each other.
///
/// A lock that was read gives the schema that every exporter takes:
///
/// ```
/// use claims_core::schema::{Arena, Lock, View, json_schema};
///
/// let text = r#"{
///   "claims_lock": 1,
///   "set": {
///     "name": "AccessToken",
///     "claims": [{ "claim": "tenant_id", "shape": "string" }]
///   }
/// }"#;
/// let arena = Arena::new();
/// let lock = Lock::parse(text, &arena)?;
/// assert_eq!(lock.schema().claims[0].name, "tenant_id");
/// println!("{}", json_schema(lock.schema(), View::Consume));
/// # Ok::<(), claims_core::schema::LockError>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Lock<'a> {
    schema: Schema<'a>,
    policy: Option<PolicySummary>,
    retired: Vec<Retired<'a>>,
}

impl Lock<'static> {
    /// The lock of a type as it is declared now.
    pub fn of<T: Claims + ?Sized>() -> Self {
        Self::new(*T::SCHEMA)
    }
}

impl<'a> Lock<'a> {
    /// The lock of a schema.
    pub const fn new(schema: Schema<'a>) -> Self {
        Self {
            schema,
            policy: None,
            retired: Vec::new(),
        }
    }

    /// Adds what a verifier asks of every token, so that a `max_lifetime` that is raised shows.
    #[must_use]
    pub fn with_policy(mut self, policy: &Policy) -> Self {
        self.policy = Some(policy.into());
        self
    }

    /// Reads a lock.
    ///
    /// # Errors
    ///
    /// [`LockError`] where the text is not a lock of this version: not JSON, a member that is not
    /// known, missing or of another type, a name that is not registered, a core claim (RFC 7519, section
    /// 4.1) that is private or has a shape of another kind, a `typ` that is not the profile's, a pattern
    /// that does not compile (with feature `pattern`), data that contradicts itself.
    ///
    /// A private claim may have a name that is registered by now and was not when the lock was written.
    pub fn parse(text: &str, arena: &'a Arena) -> Result<Self, LockError> {
        read::lock(text, arena)
    }

    /// The schema: what every exporter takes.
    pub const fn schema(&self) -> &Schema<'a> {
        &self.schema
    }

    /// What the verifier asks of every token, if the lock has it.
    pub const fn policy(&self) -> Option<&PolicySummary> {
        self.policy.as_ref()
    }

    /// The claims that were removed.
    pub fn retired(&self) -> &[Retired<'a>] {
        &self.retired
    }

    /// The document.
    pub fn to_json(&self) -> Json {
        write::lock(self)
    }
}

/// The document, ready for a file.
impl fmt::Display for Lock<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.to_json().fmt(f)
    }
}

#[cfg(test)]
mod tests;
