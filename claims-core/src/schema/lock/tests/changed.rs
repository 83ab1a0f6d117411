//! Schemas that differ in one place.

use super::arbitrary::Arbitrary;
use crate::schema::{
    ClaimSchema, Embedded, Schema, Shape, Tagged, Validator, Variant, lock::names,
};

impl<'a> Arbitrary<'a> {
    /// The schema with one thing changed, or with something changed to what it was.
    pub(super) fn changed(&mut self, schema: &Schema<'a>) -> Schema<'a> {
        let mut changed = *schema;
        if let Some(tagged) = &schema.tagged {
            changed.tagged = Some(self.changed_variants(tagged));
            return changed;
        }
        match self.below(12) {
            0 => changed.typ = self.maybe(Self::text),
            1 => changed.deny_unknown = !changed.deny_unknown && changed.extra.is_none(),
            2 => {
                changed.extra = self.maybe(Self::extra).filter(|_| !changed.deny_unknown);
            }
            3 => changed.forbidden = self.some(1, Self::name),
            4 => changed.forbidden = &[],
            5 => changed.validators = self.some(2, |this| Validator::Function(this.text())),
            6 => changed.docs = self.text(),
            7 => changed.embedded = self.changed_embedded(schema),
            _ => changed.claims = self.changed_claims(schema),
        }
        changed
    }

    fn changed_claims(&mut self, schema: &Schema<'a>) -> &'a [ClaimSchema<'a>] {
        let mut claims = schema.claims.to_vec();
        // What is embedded keeps its place.
        if claims.is_empty() || (schema.embedded.is_empty() && self.one_in(4)) {
            claims.push(self.claim(1));
            return self.arena.list(&claims);
        }
        let index = self.below(claims.len());
        if schema.embedded.is_empty() && self.one_in(4) {
            claims.remove(index);
        } else {
            claims[index] = self.changed_claim(&claims[index]);
        }
        self.arena.list(&claims)
    }

    fn changed_claim(&mut self, claim: &ClaimSchema<'a>) -> ClaimSchema<'a> {
        let mut changed = *claim;
        match self.below(7) {
            0 => changed.presence = names::PRESENCES[self.below(4)],
            1 => {
                let validators = self.list_of(3, Self::validator);
                changed.validators = validators;
            }
            2 => changed.validators = &[],
            3 => changed.sensitive = !changed.sensitive,
            4 => changed.docs = self.text(),
            _ => {
                changed.shape = self.changed_shape(claim.shape);
                changed.written = changed.shape;
            }
        }
        changed
    }

    fn changed_shape(&mut self, shape: Shape<'a>) -> Shape<'a> {
        match shape {
            Shape::Object(set) => {
                let set = self.changed(set);
                Shape::Object(self.arena.value(set))
            }
            Shape::Array(inner) => {
                let inner = self.changed_shape(*inner);
                Shape::Array(self.arena.value(inner))
            }
            Shape::Map(inner) => {
                let inner = self.changed_shape(*inner);
                Shape::Map(self.arena.value(inner))
            }
            Shape::Nullable(inner) => {
                let inner = self.changed_shape(*inner);
                Shape::Nullable(self.arena.value(inner))
            }
            _ => self.shape(2),
        }
    }

    fn changed_embedded(&mut self, schema: &Schema<'a>) -> &'a [Embedded<'a>] {
        let mut parts = schema.embedded.to_vec();
        if !parts.is_empty() {
            let index = self.below(parts.len());
            let set = self.changed(parts[index].schema);
            // Only the outermost set takes undeclared claims.
            let set = Schema { extra: None, ..set };
            parts[index].schema = self.arena.value(set);
        }
        self.arena.list(&parts)
    }

    fn changed_variants(&mut self, tagged: &Tagged<'a>) -> Tagged<'a> {
        let mut variants = tagged.variants.to_vec();
        let index = self.below(variants.len());
        match self.below(6) {
            0 if variants.len() > 1 => {
                variants.remove(index);
            }
            1 => {
                let set = variants[index].schema;
                variants.push(Variant::new(self.name(), "New", "", set));
            }
            _ => {
                let set = self.changed(variants[index].schema);
                variants[index].schema = self.arena.value(set);
            }
        }
        let values: Vec<_> = variants.iter().map(|variant| variant.value).collect();
        Tagged {
            tag: tagged.tag,
            variants: self.arena.list(&variants),
            values: self.arena.list(&values),
        }
    }
}
