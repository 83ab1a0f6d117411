//! Claims that are declared with `lifetime`: the token ends that long after `iat`.

use crate::schema::{LifetimeUnit, Schema, Validator};

/// One claim that is declared with `lifetime`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lifetime {
    /// Wire name.
    pub(super) claim: &'static str,
    /// Unit of its value.
    pub(super) unit: LifetimeUnit,
    /// The tag and its value, if the claim is one of an enum's variant.
    pub(super) variant: Option<(&'static str, &'static str)>,
}

impl Lifetime {
    /// The name, if judging this lifetime needs the claim of that name.
    pub(super) fn reads(&self, name: &str) -> Option<&'static str> {
        let tag = self.variant.map(|(tag, _)| tag).filter(|tag| *tag == name);
        tag.or(Some(self.claim).filter(|claim| *claim == name))
    }
}

/// Whether a set declares a lifetime: known while the program compiles, and mostly false.
pub(super) const fn declares_lifetime(schema: &Schema<'_>) -> bool {
    let mut claim = 0;
    while claim < schema.claims.len() {
        let validators = schema.claims[claim].validators;
        let mut validator = 0;
        while validator < validators.len() {
            if matches!(validators[validator], Validator::Lifetime(_)) {
                return true;
            }
            validator += 1;
        }
        claim += 1;
    }
    let mut part = 0;
    while part < schema.embedded.len() {
        if declares_lifetime(schema.embedded[part].schema) {
            return true;
        }
        part += 1;
    }
    if let Some(tagged) = &schema.tagged {
        let mut variant = 0;
        while variant < tagged.variants.len() {
            if declares_lifetime(tagged.variants[variant].schema) {
                return true;
            }
            variant += 1;
        }
    }
    false
}

/// The lifetimes that a set declares.
pub(super) fn declared(schema: &'static Schema<'static>) -> Vec<Lifetime> {
    let mut lifetimes = Vec::new();
    collect(schema, None, &mut lifetimes);
    lifetimes
}

fn collect(
    schema: &'static Schema<'static>,
    variant: Option<(&'static str, &'static str)>,
    lifetimes: &mut Vec<Lifetime>,
) {
    for claim in schema.claims {
        for validator in claim.validators {
            if let Validator::Lifetime(unit) = validator {
                lifetimes.push(Lifetime {
                    claim: claim.name,
                    unit: *unit,
                    variant,
                });
            }
        }
    }
    for embedded in schema.embedded {
        collect(embedded.schema, variant, lifetimes);
    }
    if let Some(tagged) = &schema.tagged {
        for inner in tagged.variants {
            collect(inner.schema, Some((tagged.tag, inner.value)), lifetimes);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::{ClaimSchema, Embedded, Shape, Variant};

    const PLAIN: ClaimSchema<'static> = ClaimSchema::new("a", "a", Shape::Any);
    const TIMED: ClaimSchema<'static> = ClaimSchema::new("b", "b", Shape::Any).validators(&[
        Validator::NotEmpty,
        Validator::Lifetime(LifetimeUnit::Seconds),
    ]);

    #[test]
    fn a_lifetime_is_found_wherever_it_is_declared() {
        let without = Schema::new("Without").claims(&[PLAIN, PLAIN]);
        let with = Schema::new("With").claims(&[PLAIN, TIMED]);
        let embedded = |schema| Embedded::new("inner", "", schema, 0);
        let variant = |schema| Variant::new("v", "V", "", schema);
        for (inner, declares) in [(&without, false), (&with, true)] {
            assert_eq!(declares_lifetime(inner), declares);
            let outer = Schema::new("Outer").claims(&[PLAIN]);
            let embeds = [embedded(&without), embedded(inner)];
            assert_eq!(declares_lifetime(&outer.embedded(&embeds)), declares);
            let variants = [variant(&without), variant(inner)];
            let tagged = outer.tagged("kind", &["v"], &variants);
            assert_eq!(declares_lifetime(&tagged), declares);
        }
    }
}
