//! Schemas that come from elsewhere, where that of a set does not say everything.

use super::Json;
use crate::schema::Shape;

/// What is told of the types of one set, those of the sets that it embeds included.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Told {
    pub(super) claims: Vec<(&'static str, Values)>,
    /// The values of undeclared claims.
    pub(super) extra: Option<Values>,
    /// By the value of an enum's tag.
    pub(super) variants: Vec<(&'static str, Told)>,
}

/// The values that a type has.
#[derive(Debug, PartialEq)]
pub(super) struct Values {
    pub(super) schema: Json,
    /// What the validators of a claim judge, as far as the schema says it.
    pub(super) shape: Shape<'static>,
}

impl Told {
    pub(super) fn claim(&self, name: &str) -> Option<&Values> {
        of(&self.claims, name)
    }

    pub(super) fn variant(&self, value: &str) -> Option<&Self> {
        of(&self.variants, value)
    }
}

fn of<'a, T>(all: &'a [(&'static str, T)], wanted: &str) -> Option<&'a T> {
    let mut all = all.iter();
    all.find(|(name, _)| *name == wanted)
        .map(|(_, found)| found)
}
