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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_told_is_found_by_its_name() {
        let values = |text: &str| Values {
            schema: Json::from(text),
            shape: Shape::Any,
        };
        let inner = Told {
            claims: vec![("c", values("third"))],
            ..Told::default()
        };
        let told = Told {
            claims: vec![("a", values("first")), ("b", values("second"))],
            extra: None,
            variants: vec![("none", Told::default()), ("v", inner)],
        };
        assert_eq!(told.claim("b"), Some(&values("second")));
        assert_eq!(told.claim("c"), None);
        let variant = told.variant("v").unwrap();
        assert_eq!(variant.claim("c"), Some(&values("third")));
        assert_eq!(told.variant("w"), None);
    }

    #[test]
    fn objects_share_the_name_of_a_member() {
        let object = |name: &'static str| Json::object().with(name, true);
        assert!(object("a").shares_name(&object("a")));
        assert!(!object("a").shares_name(&object("b")));
        assert!(!Json::Null.shares_name(&object("a")));
    }
}
