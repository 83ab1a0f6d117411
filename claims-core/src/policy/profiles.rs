//! The profiles that a token has to follow, and which of them bring rules of their own.

use super::{
    rules::profile::{Rules, rules_of},
    value::Value,
    wire::Wire,
};
use crate::schema::Schema;

/// The rules that a claims set follows: those of its own profile, and those of its variants'.
///
/// The profile of an embedded set is not the token's, as its `typ` is not.
#[derive(Debug, Clone, Default)]
pub(super) struct Profiles {
    whole: Option<&'static Rules>,
    variants: Vec<OfVariant>,
}

/// Rules that hold for tokens of one variant of an enum.
#[derive(Debug, Clone, Copy)]
struct OfVariant {
    tag: &'static str,
    value: &'static str,
    rules: &'static Rules,
}

/// The rules of a set's own profile: known while the program compiles. Most sets have none, and
/// most profiles bring none.
pub(super) const fn whole(schema: &Schema<'_>) -> Option<&'static Rules> {
    match schema.profile {
        Some(id) => rules_of(id),
        None => None,
    }
}

/// Whether a variant of an enum has rules that the enum has not.
pub(super) const fn varies(schema: &Schema<'_>) -> bool {
    let Some(tagged) = &schema.tagged else {
        return false;
    };
    let mut variant = 0;
    while variant < tagged.variants.len() {
        if whole(tagged.variants[variant].schema).is_some() {
            return true;
        }
        variant += 1;
    }
    false
}

impl Profiles {
    pub(super) fn of_whole(whole: Option<&'static Rules>) -> Self {
        Self {
            whole,
            variants: Vec::new(),
        }
    }

    /// Adds the rules of the variants.
    pub(super) fn with_variants(mut self, schema: &'static Schema<'static>) -> Self {
        if let Some(tagged) = &schema.tagged {
            let variants = tagged.variants.iter().filter_map(|variant| {
                let rules = whole(variant.schema)?;
                Some(OfVariant {
                    tag: tagged.tag,
                    value: variant.value,
                    rules,
                })
            });
            self.variants = variants.collect();
        }
        self
    }

    #[inline]
    pub(super) fn is_empty(&self) -> bool {
        self.whole.is_none() && self.variants.is_empty()
    }

    /// The name, if judging some rule needs the claim of that name.
    pub(super) fn reads(&self, name: &str) -> Option<&'static str> {
        self.whole.and_then(|rules| rules.reads(name)).or_else(|| {
            self.variants.iter().find_map(|variant| {
                let tag = Some(variant.tag).filter(|tag| *tag == name);
                tag.or_else(|| variant.rules.reads(name))
            })
        })
    }

    /// Whether every token of the set is refused with the claim of that name.
    pub(super) fn forbid(&self, name: &str) -> bool {
        self.whole.is_some_and(|rules| rules.forbids(name))
    }

    /// The rules that hold for one token.
    pub(super) fn holding<'a>(
        &'a self,
        wire: &'a Wire<'_, '_>,
    ) -> impl Iterator<Item = &'static Rules> + 'a {
        let of_variant = self.variants.iter().filter(|variant| {
            let tag = wire.get(variant.tag).and_then(Value::string);
            tag.is_some_and(|tag| tag == variant.value)
        });
        self.whole.into_iter().chain(of_variant.map(|it| it.rules))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::Variant;

    #[test]
    fn a_variant_with_rules_of_its_own_is_found() {
        let without = Schema::new("Without");
        let with = Schema::new("With").profile("passport");
        assert!(whole(&with).is_some() && whole(&without).is_none());
        assert!(!varies(&without) && !varies(&with));
        let variant = |schema| Variant::new("v", "V", "", schema);
        for (second, expected) in [(&without, false), (&with, true)] {
            let variants = [variant(&without), variant(second)];
            let tagged = Schema::new("Kinds").tagged("kind", &["v"], &variants);
            assert_eq!(varies(&tagged), expected);
        }
    }

    #[test]
    fn what_is_no_profile_brings_no_rules() {
        assert!(whole(&Schema::new("Other").profile("nothing")).is_none());
        assert!(whole(&Schema::new("Plain").profile("jwt")).is_none());
    }

    #[test]
    fn profiles_without_rules_are_none() {
        assert!(Profiles::of_whole(None).is_empty());
        let rules = whole(&Schema::new("With").profile("passport"));
        assert!(!Profiles::of_whole(rules).is_empty());
    }
}
