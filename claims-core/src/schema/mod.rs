//! What was declared about a claims set, as const data.
#![cfg_attr(feature = "schemars", doc = include_str!("export/schemars/guide.md"))]

#[allow(
    clippy::large_types_passed_by_value,
    clippy::manual_assert,
    clippy::missing_panics_doc,
    clippy::panic,
    reason = "const evaluation: a panic is the compile error, and values are free"
)]
pub mod accepts;
mod claim;
#[allow(
    clippy::large_types_passed_by_value,
    clippy::manual_assert,
    clippy::missing_panics_doc,
    clippy::needless_pass_by_value,
    clippy::panic,
    reason = "const evaluation only: a panic is the compile error, and values are free"
)]
mod collision;
#[allow(
    clippy::large_types_passed_by_value,
    clippy::manual_assert,
    clippy::missing_panics_doc,
    clippy::panic,
    reason = "const evaluation: a panic is the compile error, and values are free"
)]
pub mod enforces;
#[cfg(feature = "export")]
mod export;
#[cfg(feature = "export")]
mod judge;
#[allow(
    clippy::large_types_passed_by_value,
    reason = "const evaluation: values are free"
)]
mod lines;
#[cfg(feature = "export")]
pub mod lock;
mod message;
#[allow(
    clippy::large_types_passed_by_value,
    clippy::manual_assert,
    clippy::missing_panics_doc,
    clippy::panic,
    reason = "const evaluation only: a panic is the compile error, and values are free"
)]
mod online;
#[allow(
    clippy::large_types_passed_by_value,
    clippy::manual_assert,
    clippy::missing_panics_doc,
    clippy::panic,
    reason = "const evaluation only: a panic is the compile error, and values are free"
)]
mod profile;
mod shape;
#[cfg(test)]
pub(crate) mod testing;
mod text;
mod validator;

#[doc(hidden)]
pub use accepts::assert_accepts;
pub(crate) use claim::fnv1a;
pub use claim::{ClaimSchema, Presence};
#[doc(hidden)]
pub use collision::{assert_distinct, assert_tag_free};
#[doc(hidden)]
pub use enforces::assert_enforces;
#[cfg(feature = "schemars")]
#[doc(hidden)]
pub use export::schemars;
#[cfg(feature = "export")]
pub use export::{Json, View, go, html, json_schema, markdown, openapi, typescript};
#[cfg(feature = "export")]
pub use judge::judge;
#[cfg(feature = "export")]
pub use lock::{Arena, Diff, Lock, LockError};
#[cfg(feature = "online")]
pub(crate) use online::only_version;
#[doc(hidden)]
pub use online::{assert_expires, assert_extra_offline, assert_offline, assert_versioned};
#[doc(hidden)]
pub use profile::assert_profile;
pub use shape::{HasShape, Shape};
pub use validator::{Bounds, Format, LifetimeUnit, Literal, OnlineCheck, Validator};

/// One claims set: what the derive knows of it.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Schema<'a> {
    /// Name of the Rust type, without its path and generics.
    pub name: &'a str,
    /// Doc comment of the type; empty if there is none.
    pub docs: &'a str,
    /// `typ` header value that tokens of this type carry (RFC 7519, section 5.1).
    pub typ: Option<&'a str>,
    /// Id of the profile that the type follows.
    pub profile: Option<&'a str>,
    /// The set's own claims, in declaration order.
    pub claims: &'a [ClaimSchema<'a>],
    /// Embedded sets (`flatten`), in declaration order.
    pub embedded: &'a [Embedded<'a>],
    /// For an enum: the claim that tells the variants apart, and the variants.
    pub tagged: Option<Tagged<'a>>,
    /// The field that takes undeclared claims.
    pub extra: Option<Extra<'a>>,
    /// Names that a token of this type must not carry.
    pub forbidden: &'a [&'a str],
    /// Whether claims that are not declared are refused.
    pub deny_unknown: bool,
    /// Paths of the validators that see the whole set, as written.
    pub validators: &'a [Validator<'a>],
    /// `#[deprecated]` on the type: its note, possibly empty.
    pub deprecated: Option<&'a str>,
}

/// A claims set embedded with `flatten`.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Embedded<'a> {
    /// Name of the field that holds it.
    pub field: &'a str,
    /// Doc comment of that field; empty if there is none.
    pub docs: &'a str,
    /// The embedded set.
    pub schema: &'a Schema<'a>,
    /// How many of the set's own claims are declared before it.
    pub position: usize,
}

/// The tag of an enum and its variants.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Tagged<'a> {
    /// Wire name of the claim that tells the variants apart.
    pub tag: &'a str,
    /// The variants, in declaration order.
    pub variants: &'a [Variant<'a>],
    /// The tag's values, in the same order.
    pub values: &'a [&'a str],
}

/// One variant of a tagged enum.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Variant<'a> {
    /// Value of the tag.
    pub value: &'a str,
    /// Name of the Rust variant.
    pub name: &'a str,
    /// Doc comment of the variant; empty if there is none.
    pub docs: &'a str,
    /// The claims set that the variant holds.
    pub schema: &'a Schema<'a>,
}

/// The field that takes every claim nobody declared.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Extra<'a> {
    /// Name of the field.
    pub field: &'a str,
    /// Why it may send registered names (`extra, collides = "why"`); without a reason it may not.
    pub collides: Option<&'a str>,
    /// What the map's values look like.
    pub shape: Shape<'a>,
}

/// Builders for generated code: a literal names only what differs from the default.
#[doc(hidden)]
impl<'a> Schema<'a> {
    pub const fn new(name: &'a str) -> Self {
        Self {
            name,
            docs: "",
            typ: None,
            profile: None,
            claims: &[],
            embedded: &[],
            tagged: None,
            extra: None,
            forbidden: &[],
            deny_unknown: false,
            validators: &[],
            deprecated: None,
        }
    }
    #[must_use]
    pub const fn docs(mut self, docs: &'a str) -> Self {
        self.docs = docs;
        self
    }
    #[must_use]
    pub const fn typ(mut self, typ: &'a str) -> Self {
        self.typ = Some(typ);
        self
    }
    #[must_use]
    pub const fn profile(mut self, profile: &'a str) -> Self {
        self.profile = Some(profile);
        self
    }
    #[must_use]
    pub const fn claims(mut self, claims: &'a [ClaimSchema<'a>]) -> Self {
        self.claims = claims;
        self
    }
    #[must_use]
    pub const fn embedded(mut self, embedded: &'a [Embedded<'a>]) -> Self {
        self.embedded = embedded;
        self
    }
    #[must_use]
    pub const fn tagged(
        mut self,
        tag: &'a str,
        values: &'a [&'a str],
        variants: &'a [Variant<'a>],
    ) -> Self {
        self.tagged = Some(Tagged {
            tag,
            variants,
            values,
        });
        self
    }
    #[must_use]
    pub const fn extra(
        mut self,
        field: &'a str,
        collides: Option<&'a str>,
        shape: Shape<'a>,
    ) -> Self {
        self.extra = Some(Extra {
            field,
            collides,
            shape,
        });
        self
    }
    #[must_use]
    pub const fn forbidden(mut self, names: &'a [&'a str]) -> Self {
        self.forbidden = names;
        self
    }
    #[must_use]
    pub const fn deny_unknown(mut self) -> Self {
        self.deny_unknown = true;
        self
    }
    #[must_use]
    pub const fn validators(mut self, validators: &'a [Validator<'a>]) -> Self {
        self.validators = validators;
        self
    }
    #[must_use]
    pub const fn deprecated(mut self, note: &'a str) -> Self {
        self.deprecated = Some(note);
        self
    }
}

#[doc(hidden)]
impl<'a> Embedded<'a> {
    pub const fn new(
        field: &'a str,
        docs: &'a str,
        schema: &'a Schema<'a>,
        position: usize,
    ) -> Self {
        Self {
            field,
            docs,
            schema,
            position,
        }
    }
}

#[doc(hidden)]
impl<'a> Variant<'a> {
    pub const fn new(value: &'a str, name: &'a str, docs: &'a str, schema: &'a Schema<'a>) -> Self {
        Self {
            value,
            name,
            docs,
            schema,
        }
    }
}

impl<'a> Schema<'a> {
    /// The claim of that wire name, own or embedded.
    ///
    /// For an enum this looks at the claims of every variant, and answers with the first.
    pub fn find(&self, name: &str) -> Option<&'a ClaimSchema<'a>> {
        let own = self.claims.iter().find(|claim| claim.name == name);
        own.or_else(|| self.parts().find_map(|schema| schema.find(name)))
    }

    /// The profile that the type follows.
    #[allow(dead_code)] // For signers and verifiers, which are a feature.
    pub(crate) fn known_profile(&self) -> Option<&'static claims_registry::Profile> {
        claims_registry::profile(self.profile?)
    }

    /// Whether this set, or one that it embeds, was declared with `forbid(name)`.
    #[inline]
    pub(crate) fn forbids(&self, name: &str) -> bool {
        self.forbidden.contains(&name)
            || self
                .embedded
                .iter()
                .any(|embedded| embedded.schema.forbids(name))
    }

    /// The embedded sets and the variants' sets.
    pub(crate) fn parts(&self) -> impl Iterator<Item = &'a Schema<'a>> + use<'a> {
        let embedded = self.embedded.iter().map(|embedded| embedded.schema);
        let variants = self.tagged.map_or(&[][..], |tagged| tagged.variants);
        embedded.chain(variants.iter().map(|variant| variant.schema))
    }
}
