//! One declared claim.

use claims_registry::RegisteredClaim;

use super::{Shape, Validator};
use crate::{
    policy::Core,
    reader::{MemberName, NameHead},
};

/// One declared claim.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct ClaimSchema<'a> {
    /// Wire name.
    pub name: &'a str,
    /// Name of the Rust field.
    pub field: &'a str,
    /// The registered claim that the field is; `None` for a private claim.
    pub registered: Option<&'static RegisteredClaim>,
    /// What an absent or `null` claim means.
    pub presence: Presence,
    /// JSON shape of the values that are read.
    pub shape: Shape<'a>,
    /// JSON shape of the values that are written: that of the field's type, which for the dates and
    /// the `aud` of a token can be narrower than what is read (a `u64` writes no fraction, a `Vec`
    /// no lone value).
    pub written: Shape<'a>,
    /// Why a private claim reuses a registered name.
    pub collides: Option<&'a str>,
    /// Validators, in the order they were written.
    pub validators: &'a [Validator<'a>],
    /// Doc comment of the field; empty if there is none.
    pub docs: &'a str,
    /// Whether the value must not be shown.
    pub sensitive: bool,
    /// `#[deprecated]` on the field: its note, possibly empty.
    pub deprecated: Option<&'a str>,
    /// FNV-1a of the name, so that const evaluation compares numbers.
    pub(crate) hash: u64,
    /// How the name starts in a payload, if it needs no escapes there.
    name_head: Option<NameHead>,
    /// The core claim of that name.
    pub(crate) core: Option<Core>,
}

impl PartialEq for ClaimSchema<'_> {
    /// Compares one shape where the other one is the same: with both, each level of sets inside
    /// claims would double the work.
    fn eq(&self, other: &Self) -> bool {
        let Self {
            name,
            field,
            registered,
            presence,
            shape,
            written,
            collides,
            validators,
            docs,
            sensitive,
            deprecated,
            // Made from the name.
            hash: _,
            name_head: _,
            core: _,
        } = self;
        *name == other.name
            && *field == other.field
            && *registered == other.registered
            && *presence == other.presence
            && *collides == other.collides
            && *validators == other.validators
            && *docs == other.docs
            && *sensitive == other.sensitive
            && *deprecated == other.deprecated
            && *shape == other.shape
            && (shape.is(written) && other.shape.is(&other.written) || *written == other.written)
    }
}

impl ClaimSchema<'_> {
    /// The name as a payload holds it, if it needs no escapes there.
    #[inline]
    pub(crate) fn member_name(&self) -> Option<MemberName<'_>> {
        let head = self.name_head?;
        Some(MemberName::with_head(self.name, head))
    }

    /// Whether values are written in the shape in which they are read.
    #[cfg(feature = "export")]
    pub(crate) fn writes_what_it_reads(&self) -> bool {
        self.shape.is(&self.written) || self.shape == self.written
    }
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
impl<'a> ClaimSchema<'a> {
    pub const fn new(name: &'a str, field: &'a str, shape: Shape<'a>) -> Self {
        Self {
            name,
            field,
            registered: None,
            presence: Presence::Required,
            shape,
            written: shape,
            collides: None,
            validators: &[],
            docs: "",
            sensitive: false,
            deprecated: None,
            hash: fnv1a(name),
            name_head: NameHead::of(name),
            core: Core::find(name),
        }
    }
    /// Where the type does not tell the JSON, the claim's kind does.
    #[must_use]
    pub const fn registered(mut self, claim: &'static RegisteredClaim) -> Self {
        self = self.registered_unchecked(claim);
        if matches!(self.shape, Shape::Unknown | Shape::Any) {
            self.shape = Shape::of_kind(claim.kind);
        }
        if matches!(self.written, Shape::Unknown | Shape::Any) {
            self.written = self.shape;
        }
        self
    }
    /// For a `with` module, which answers for the JSON of the claim.
    #[must_use]
    pub const fn registered_unchecked(mut self, claim: &'static RegisteredClaim) -> Self {
        self.registered = Some(claim);
        self
    }
    #[must_use]
    pub const fn read_as(mut self, shape: Shape<'a>) -> Self {
        if matches!(self.written, Shape::Unknown) {
            self.written = shape;
        }
        self.shape = shape;
        self
    }
    #[must_use]
    pub const fn presence(mut self, presence: Presence) -> Self {
        self.presence = presence;
        self
    }
    #[must_use]
    pub const fn collides(mut self, reason: &'a str) -> Self {
        self.collides = Some(reason);
        self
    }
    #[must_use]
    pub const fn validators(mut self, validators: &'a [Validator<'a>]) -> Self {
        self.validators = validators;
        self
    }
    #[must_use]
    pub const fn docs(mut self, docs: &'a str) -> Self {
        self.docs = docs;
        self
    }
    #[must_use]
    pub const fn sensitive(mut self) -> Self {
        self.sensitive = true;
        self
    }
    #[must_use]
    pub const fn deprecated(mut self, note: &'a str) -> Self {
        self.deprecated = Some(note);
        self
    }
}

pub(crate) const fn fnv1a(text: &str) -> u64 {
    let bytes = text.as_bytes();
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut i = 0;
    while i < bytes.len() {
        hash = (hash ^ bytes[i] as u64).wrapping_mul(0x0100_0000_01b3);
        i += 1;
    }
    hash
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn claims_are_equal_if_all_was_declared_alike() {
        let registered = claims_registry::find("sub").unwrap();
        let claim = ClaimSchema::new("sub", "subject", Shape::String);
        assert_eq!(claim, claim);
        let elements = [Shape::String, Shape::String];
        let several = |element| ClaimSchema::new("sub", "subject", Shape::Array(element));
        // Wherever the shapes are.
        assert_eq!(several(&elements[0]), several(&elements[1]));
        let read = |element| several(&elements[0]).read_as(Shape::Array(element));
        assert_eq!(read(&elements[0]), read(&elements[1]));
        for other in [
            ClaimSchema::new("iss", "subject", Shape::String),
            ClaimSchema::new("sub", "user", Shape::String),
            ClaimSchema::new("sub", "subject", Shape::Any),
            ClaimSchema::new("sub", "subject", Shape::Any).read_as(Shape::String),
            claim.read_as(Shape::Any),
            claim.registered(registered),
            claim.presence(Presence::Optional),
            claim.collides("for the test"),
            claim.validators(&[Validator::NotEmpty]),
            claim.docs("A subject."),
            claim.sensitive(),
            claim.deprecated(""),
        ] {
            assert_ne!(other, claim);
            assert_ne!(claim, other);
            assert_eq!(other, other);
        }
    }

    #[test]
    #[cfg(feature = "export")]
    fn shapes_that_are_equal_are_read_as_they_are_written() {
        let elements = [Shape::String, Shape::String, Shape::Any];
        let claim = ClaimSchema::new("to", "to", Shape::Array(&elements[0]));
        assert!(claim.writes_what_it_reads());
        assert!(
            claim
                .read_as(Shape::Array(&elements[1]))
                .writes_what_it_reads()
        );
        assert!(
            !claim
                .read_as(Shape::Array(&elements[2]))
                .writes_what_it_reads()
        );
    }

    #[test]
    fn a_name_without_escapes_is_known_as_payloads_hold_it() {
        let member = |name| {
            let claim = ClaimSchema::new(name, "field", Shape::Any);
            claim.member_name().map(|name| name.as_str().to_owned())
        };
        for name in ["sub", "https://example.com/very/long/name", "\u{e4}"] {
            assert_eq!(member(name).as_deref(), Some(name));
        }
        for name in ["a\"b", "a\\b", "a\nb"] {
            assert_eq!(member(name), None, "{name}");
        }
    }
}
