//! What a producer writes into one object.

use claims_registry::{find_ignoring_ascii_case, is_core};

use crate::schema::{ClaimSchema, Extra, Presence, Schema, text::same};

/// What a producer writes into one object: a set, a variant's set with its tag, or a map.
#[derive(Clone, Copy)]
pub(in crate::schema) struct Written<'a> {
    /// The set with the claims.
    pub(super) schema: &'a Schema<'a>,
    /// The enum around it, and the claim that it writes as its tag.
    pub(super) tag: Option<(&'a Schema<'a>, &'a ClaimSchema<'a>)>,
    /// Whether the `extra` map is a plain map, which knows no registered names.
    pub(super) any_name: bool,
}

/// A claim and where it comes from.
#[derive(Clone, Copy)]
pub(in crate::schema) struct Source<'a> {
    pub(in crate::schema) owner: &'a Schema<'a>,
    pub(in crate::schema) claim: &'a ClaimSchema<'a>,
    /// Whether it is one of an `extra` map.
    pub(in crate::schema) extra: bool,
}

/// An `extra` map and the set that declares it.
#[derive(Clone, Copy)]
pub(in crate::schema) struct Extras<'a> {
    pub(super) owner: &'a Schema<'a>,
    pub(super) extra: Extra<'a>,
}

impl<'a> Written<'a> {
    pub(in crate::schema) const fn set(schema: &'a Schema<'a>) -> Self {
        Self {
            schema,
            tag: None,
            any_name: false,
        }
    }

    /// The claim of that name.
    pub(super) const fn find(&self, wanted: &ClaimSchema<'_>) -> Option<Source<'a>> {
        match self.tag {
            Some((owner, claim)) if same(claim.name, wanted.name) => Some(Source {
                owner,
                claim,
                extra: false,
            }),
            _ => find(self.schema, wanted),
        }
    }

    /// The `extra` map, if it may write a claim of that name.
    pub(in crate::schema) const fn extra_for(
        &self,
        wanted: &ClaimSchema<'_>,
    ) -> Option<Extras<'a>> {
        let Some(found) = extras(self.schema) else {
            return None;
        };
        if self.find(wanted).is_some() {
            return None;
        }
        let allowed = match find_ignoring_ascii_case(wanted.name) {
            None => true,
            Some(claim) => {
                self.any_name || (found.extra.collides.is_some() && !is_core(claim.name))
            }
        };
        if allowed { Some(found) } else { None }
    }
}

impl<'a> Extras<'a> {
    /// What the map writes or reads under that name.
    pub(in crate::schema) const fn claim(&self, name: &'a str) -> ClaimSchema<'a> {
        ClaimSchema::new(name, self.extra.field, self.extra.shape).presence(Presence::Optional)
    }
}

/// The claim of that name in the set or in one that it embeds.
pub(in crate::schema) const fn find<'a>(
    schema: &'a Schema<'a>,
    wanted: &ClaimSchema<'_>,
) -> Option<Source<'a>> {
    let mut i = 0;
    while i < schema.claims.len() {
        let claim = &schema.claims[i];
        if claim.hash == wanted.hash && same(claim.name, wanted.name) {
            return Some(Source {
                owner: schema,
                claim,
                extra: false,
            });
        }
        i += 1;
    }
    let mut i = 0;
    while i < schema.embedded.len() {
        let found = find(schema.embedded[i].schema, wanted);
        if found.is_some() {
            return found;
        }
        i += 1;
    }
    None
}

/// The `extra` map of the set, or of one that it embeds.
pub(super) const fn extras<'a>(schema: &'a Schema<'a>) -> Option<Extras<'a>> {
    if let Some(extra) = schema.extra {
        return Some(Extras {
            owner: schema,
            extra,
        });
    }
    let mut i = 0;
    while i < schema.embedded.len() {
        let found = extras(schema.embedded[i].schema);
        if found.is_some() {
            return found;
        }
        i += 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::schema::{
        fnv1a,
        testing::{ALIKE, of_strings, string},
    };

    #[test]
    fn names_that_hash_alike_are_two_claims() {
        let (one, other) = ALIKE;
        assert_eq!(fnv1a(one), fnv1a(other));
        let set = of_strings("Set", &[one]);
        assert!(find(&set, &string(one)).is_some());
        assert!(find(&set, &string(other)).is_none());
    }
}
