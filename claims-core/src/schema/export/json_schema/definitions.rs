//! The sets that a document defines beside its outermost one.

use std::borrow::Cow;

use super::{
    super::{View, names, told::Told},
    Json,
};
use crate::schema::Schema;

/// One set in one place. What is accepted of it depends on the place as well.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::schema::export) struct Part<'a> {
    pub(super) schema: &'a Schema<'a>,
    /// The tag of the enum that the set is a variant of, and its value.
    pub(super) tag: Option<(&'a str, &'a str)>,
    /// Whether the members of the object are the claims of a token: there the core claims are
    /// known, and a `lifetime` counts.
    pub(super) is_token: bool,
    /// What is told of its types from outside.
    pub(super) told: Option<&'a Told>,
}

impl<'a> Part<'a> {
    /// The set that the document is about.
    pub(in crate::schema::export) fn outermost(schema: &'a Schema<'a>) -> Self {
        Self {
            schema,
            tag: None,
            is_token: true,
            told: None,
        }
    }

    /// A set that is the value of a claim.
    pub(super) fn nested(schema: &'a Schema<'a>) -> Self {
        Self {
            schema,
            tag: None,
            is_token: false,
            told: None,
        }
    }

    /// A set as serde reads and writes it, without a policy that looks at the token.
    #[cfg(feature = "schemars")]
    pub(super) fn described(schema: &'a Schema<'a>, told: &'a Told) -> Self {
        Self {
            told: Some(told),
            ..Self::nested(schema)
        }
    }
}

/// What a document defines, in the order of first use.
#[derive(Debug)]
pub(in crate::schema::export) struct Definitions<'a> {
    pub(super) view: View,
    /// Whether the variants of an enum are mapped to their schemas, as OpenAPI does.
    pub(super) discriminates: bool,
    /// Start of every reference; without it every set stands where it is used.
    place: Option<&'static str>,
    /// Name of the outermost set, which no other may have.
    root: String,
    parts: Vec<Part<'a>>,
    names: Vec<String>,
    contents: Vec<Json>,
}

impl<'a> Definitions<'a> {
    /// Nothing yet; references start with `place`.
    pub(in crate::schema::export) fn new(
        view: View,
        place: &'static str,
        schema: &Schema<'_>,
    ) -> Self {
        Self {
            view,
            discriminates: false,
            place: Some(place),
            root: names::component(schema.name),
            parts: Vec::new(),
            names: Vec::new(),
            contents: Vec::new(),
        }
    }

    #[cfg(feature = "schemars")]
    pub(super) fn without_references(mut self) -> Self {
        self.place = None;
        self
    }

    pub(in crate::schema::export) fn with_discriminators(mut self) -> Self {
        self.discriminates = true;
        self
    }

    /// The name of the outermost set.
    pub(in crate::schema::export) fn root(&self) -> &str {
        &self.root
    }

    /// A reference to the definition of a set, which is made at first use. Sets that are equal share
    /// one; `names` are wished for in that order.
    pub(super) fn refer(&mut self, part: Part<'a>, names: &[&str]) -> Json {
        let Some(place) = self.place else {
            return self.content(part);
        };
        let known = self.parts.iter().position(|known| *known == part);
        let name = known.and_then(|index| self.names.get(index)).cloned();
        let name = name.unwrap_or_else(|| self.define(part, names));
        Json::object().with("$ref", format!("{place}{name}"))
    }

    fn define(&mut self, part: Part<'a>, names: &[&str]) -> String {
        let taken = |name: &str| self.root == name || self.names.iter().any(|known| known == name);
        let names: Vec<_> = names.iter().map(|name| names::component(name)).collect();
        let name = names::choose(&names, taken);
        let index = self.parts.len();
        self.parts.push(part);
        self.names.push(name.clone());
        // Keeps the place, as the set may define others.
        self.contents.push(Json::object());
        let content = self.content(part);
        if let Some(place) = self.contents.get_mut(index) {
            *place = content;
        }
        name
    }

    /// The definitions with their names.
    pub(in crate::schema::export) fn finish(self) -> Vec<(Cow<'static, str>, Json)> {
        let names = self.names.into_iter().map(Cow::Owned);
        names.zip(self.contents).collect()
    }
}
