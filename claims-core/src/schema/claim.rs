//! One declared claim.

use claims_registry::RegisteredClaim;

use super::{Shape, Validator};

/// One declared claim.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct ClaimSchema {
    /// Wire name.
    pub name: &'static str,
    /// Name of the Rust field.
    pub field: &'static str,
    /// The registered claim that the field is; `None` for a private claim.
    pub registered: Option<&'static RegisteredClaim>,
    /// What an absent or `null` claim means.
    pub presence: Presence,
    /// JSON shape of the value.
    pub shape: Shape,
    /// Why a private claim reuses a registered name.
    pub collides: Option<&'static str>,
    /// Validators, in the order they were written.
    pub validators: &'static [Validator],
    /// Doc comment of the field; empty if there is none.
    pub docs: &'static str,
    /// Whether the value must not be shown.
    pub sensitive: bool,
    /// `#[deprecated]` on the field: its note, possibly empty.
    pub deprecated: Option<&'static str>,
    /// FNV-1a of the name, so that const evaluation compares numbers.
    pub(crate) hash: u64,
}

/// What an absent or `null` claim means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Presence {
    /// Must be there and must not be `null`.
    Required,
    /// May be absent; an absent claim is left out on the way out.
    Optional,
    /// Must be there, may be `null`.
    Nullable,
    /// May be absent, and is then the field's default.
    Default,
}

/// Builders for generated code.
#[doc(hidden)]
impl ClaimSchema {
    pub const fn new(name: &'static str, field: &'static str, shape: Shape) -> Self {
        Self {
            name,
            field,
            registered: None,
            presence: Presence::Required,
            shape,
            collides: None,
            validators: &[],
            docs: "",
            sensitive: false,
            deprecated: None,
            hash: fnv1a(name),
        }
    }
    #[must_use]
    pub const fn registered(mut self, claim: &'static RegisteredClaim) -> Self {
        self.registered = Some(claim);
        self
    }
    #[must_use]
    pub const fn presence(mut self, presence: Presence) -> Self {
        self.presence = presence;
        self
    }
    #[must_use]
    pub const fn collides(mut self, reason: &'static str) -> Self {
        self.collides = Some(reason);
        self
    }
    #[must_use]
    pub const fn validators(mut self, validators: &'static [Validator]) -> Self {
        self.validators = validators;
        self
    }
    #[must_use]
    pub const fn docs(mut self, docs: &'static str) -> Self {
        self.docs = docs;
        self
    }
    #[must_use]
    pub const fn sensitive(mut self) -> Self {
        self.sensitive = true;
        self
    }
    #[must_use]
    pub const fn deprecated(mut self, note: &'static str) -> Self {
        self.deprecated = Some(note);
        self
    }
}

const fn fnv1a(text: &str) -> u64 {
    let bytes = text.as_bytes();
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut i = 0;
    while i < bytes.len() {
        hash = (hash ^ bytes[i] as u64).wrapping_mul(0x0100_0000_01b3);
        i += 1;
    }
    hash
}
