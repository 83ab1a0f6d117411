//! Values that a claims set marks as sensitive.

use claims_core::schema::{ClaimSchema, Schema, Shape};

/// The shapes that a value may have: of an enum, those of every variant. What one of them hides is
/// hidden.
#[derive(Debug, Clone, Default)]
pub(super) struct Secrets<'s>(Vec<Shape<'s>>);

/// What is known of a member of an object.
#[derive(Debug)]
pub(super) struct Known<'s> {
    /// Whether its value must not be shown.
    pub(super) hidden: bool,
    /// What is hidden inside.
    pub(super) inside: Secrets<'s>,
}

impl<'s> Secrets<'s> {
    pub(super) fn of(schema: Option<&'s Schema<'s>>) -> Self {
        Self(schema.into_iter().map(Shape::Object).collect())
    }

    pub(super) fn member(&self, name: &str) -> Known<'s> {
        let mut known = Known {
            hidden: false,
            inside: Self::default(),
        };
        for shape in &self.0 {
            match *shape {
                Shape::Object(schema) => {
                    let mut claims = Vec::new();
                    collect(schema, name, &mut claims);
                    for claim in claims {
                        known.hidden |= claim.sensitive;
                        known.inside.add(claim.shape);
                        known.inside.add(claim.written);
                    }
                }
                Shape::Map(member) => known.inside.add(*member),
                _ => {}
            }
        }
        known
    }

    pub(super) fn element(&self) -> Self {
        let mut inside = Self::default();
        for shape in &self.0 {
            if let Shape::Array(element) | Shape::OneOrMany(element) = *shape {
                inside.add(*element);
            }
        }
        inside
    }

    fn add(&mut self, shape: Shape<'s>) {
        match shape {
            Shape::Nullable(inner) => self.add(*inner),
            Shape::Union(shapes) => shapes.iter().for_each(|shape| self.add(*shape)),
            Shape::OneOrMany(lone) => {
                self.0.push(shape);
                self.add(*lone);
            }
            Shape::Object(_) | Shape::Map(_) | Shape::Array(_) => self.0.push(shape),
            _ => {}
        }
    }
}

/// The claims of that name, in the set and in all of its parts.
pub(super) fn collect<'s>(
    schema: &'s Schema<'s>,
    name: &str,
    claims: &mut Vec<&'s ClaimSchema<'s>>,
) {
    claims.extend(schema.claims.iter().filter(|claim| claim.name == name));
    for embedded in schema.embedded {
        collect(embedded.schema, name, claims);
    }
    for variant in schema.tagged.iter().flat_map(|tagged| tagged.variants) {
        collect(variant.schema, name, claims);
    }
}

#[cfg(test)]
mod tests {
    use claims_core::schema::{Embedded, Variant};

    use super::*;

    static INNER: Schema<'static> =
        Schema::new("Inner").claims(&[ClaimSchema::new("pin", "pin", Shape::String).sensitive()]);

    #[test]
    fn secrets_are_found_in_whatever_holds_them() {
        const SET: Shape<'static> = Shape::Object(&INNER);
        static OUTER: Schema<'static> = Schema::new("Outer")
            .claims(&[
                ClaimSchema::new("map", "map", Shape::Map(&SET)),
                ClaimSchema::new("list", "list", Shape::Nullable(&Shape::Array(&SET))),
                ClaimSchema::new("either", "either", Shape::Union(&[Shape::Boolean, SET])),
                ClaimSchema::new("some", "some", Shape::OneOrMany(&SET)),
            ])
            .embedded(&[Embedded::new("inner", "", &INNER, 0)]);
        static TAGGED: Schema<'static> =
            Schema::new("Tagged").tagged("t", &["o"], &[Variant::new("o", "O", "", &OUTER)]);
        for schema in [&OUTER, &TAGGED] {
            let secrets = Secrets::of(Some(schema));
            assert!(secrets.member("pin").hidden);
            assert!(!secrets.member("map").hidden && !secrets.member("other").hidden);
            let inside = |name| secrets.member(name).inside;
            assert!(inside("map").member("any").inside.member("pin").hidden);
            assert!(inside("list").element().member("pin").hidden);
            assert!(inside("either").member("pin").hidden);
            assert!(inside("some").member("pin").hidden);
            assert!(inside("some").element().member("pin").hidden);
            assert!(!inside("map").member("pin").hidden);
        }
        assert!(!Secrets::of(None).member("pin").hidden);
    }
}
