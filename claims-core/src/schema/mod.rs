//! What was declared about a claims set, as const data.

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
mod shape;
mod validator;

pub use claim::{ClaimSchema, Presence};
#[doc(hidden)]
pub use collision::{assert_distinct, assert_tag_free};
pub use shape::{HasShape, Shape};
pub use validator::{Bounds, Format, LifetimeUnit, Literal, Validator};

/// One claims set: what the derive knows of it.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Schema {
    /// Name of the Rust type, without its path and generics.
    pub name: &'static str,
    /// Doc comment of the type; empty if there is none.
    pub docs: &'static str,
    /// `typ` header value that tokens of this type carry (RFC 7519, section 5.1).
    pub typ: Option<&'static str>,
    /// Id of the profile that the type follows.
    pub profile: Option<&'static str>,
    /// The set's own claims, in declaration order.
    pub claims: &'static [ClaimSchema],
    /// Embedded sets (`flatten`), in declaration order.
    pub embedded: &'static [Embedded],
    /// For an enum: the claim that tells the variants apart, and the variants.
    pub tagged: Option<Tagged>,
    /// The field that takes undeclared claims.
    pub extra: Option<Extra>,
    /// Names that a token of this type must not carry.
    pub forbidden: &'static [&'static str],
    /// Whether claims that are not declared are refused.
    pub deny_unknown: bool,
    /// Paths of the validators that see the whole set, as written.
    pub validators: &'static [Validator],
    /// `#[deprecated]` on the type: its note, possibly empty.
    pub deprecated: Option<&'static str>,
}

/// A claims set embedded with `flatten`.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Embedded {
    /// Name of the field that holds it.
    pub field: &'static str,
    /// Doc comment of that field; empty if there is none.
    pub docs: &'static str,
    /// The embedded set.
    pub schema: &'static Schema,
}

/// The tag of an enum and its variants.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Tagged {
    /// Wire name of the claim that tells the variants apart.
    pub tag: &'static str,
    /// The variants, in declaration order.
    pub variants: &'static [Variant],
    /// The tag's values, in the same order.
    pub values: &'static [&'static str],
}

/// One variant of a tagged enum.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Variant {
    /// Value of the tag.
    pub value: &'static str,
    /// Name of the Rust variant.
    pub name: &'static str,
    /// Doc comment of the variant; empty if there is none.
    pub docs: &'static str,
    /// The claims set that the variant holds.
    pub schema: &'static Schema,
}

/// The field that takes every claim nobody declared.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Extra {
    /// Name of the field.
    pub field: &'static str,
    /// Why it may send registered names (`extra, collides = "why"`); without a reason it may not.
    pub collides: Option<&'static str>,
    /// What the map's values look like.
    pub shape: Shape,
}

/// Builders for generated code: a literal names only what differs from the default.
#[doc(hidden)]
impl Schema {
    pub const fn new(name: &'static str) -> Self {
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
    pub const fn docs(mut self, docs: &'static str) -> Self {
        self.docs = docs;
        self
    }
    #[must_use]
    pub const fn typ(mut self, typ: &'static str) -> Self {
        self.typ = Some(typ);
        self
    }
    #[must_use]
    pub const fn profile(mut self, profile: &'static str) -> Self {
        self.profile = Some(profile);
        self
    }
    #[must_use]
    pub const fn claims(mut self, claims: &'static [ClaimSchema]) -> Self {
        self.claims = claims;
        self
    }
    #[must_use]
    pub const fn embedded(mut self, embedded: &'static [Embedded]) -> Self {
        self.embedded = embedded;
        self
    }
    #[must_use]
    pub const fn tagged(
        mut self,
        tag: &'static str,
        values: &'static [&'static str],
        variants: &'static [Variant],
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
        field: &'static str,
        collides: Option<&'static str>,
        shape: Shape,
    ) -> Self {
        self.extra = Some(Extra {
            field,
            collides,
            shape,
        });
        self
    }
    #[must_use]
    pub const fn forbidden(mut self, names: &'static [&'static str]) -> Self {
        self.forbidden = names;
        self
    }
    #[must_use]
    pub const fn deny_unknown(mut self) -> Self {
        self.deny_unknown = true;
        self
    }
    #[must_use]
    pub const fn validators(mut self, validators: &'static [Validator]) -> Self {
        self.validators = validators;
        self
    }
    #[must_use]
    pub const fn deprecated(mut self, note: &'static str) -> Self {
        self.deprecated = Some(note);
        self
    }
}

#[doc(hidden)]
impl Embedded {
    pub const fn new(field: &'static str, docs: &'static str, schema: &'static Schema) -> Self {
        Self {
            field,
            docs,
            schema,
        }
    }
}

#[doc(hidden)]
impl Variant {
    pub const fn new(
        value: &'static str,
        name: &'static str,
        docs: &'static str,
        schema: &'static Schema,
    ) -> Self {
        Self {
            value,
            name,
            docs,
            schema,
        }
    }
}

impl Schema {
    /// The claim of that wire name, own or embedded.
    ///
    /// For an enum this looks at the claims of every variant, and answers with the first.
    pub fn find(&self, name: &str) -> Option<&'static ClaimSchema> {
        let own = self.claims.iter().find(|claim| claim.name == name);
        own.or_else(|| self.parts().find_map(|schema| schema.find(name)))
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
    pub(crate) fn parts(&self) -> impl Iterator<Item = &'static Schema> + use<> {
        let embedded = self.embedded.iter().map(|embedded| embedded.schema);
        let variants = self.tagged.map_or(&[][..], |tagged| tagged.variants);
        embedded.chain(variants.iter().map(|variant| variant.schema))
    }
}
