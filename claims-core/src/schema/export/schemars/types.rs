//! Asks about the types of a set that do not show in its schema.

use schemars::{Schema, SchemaGenerator};
use serde_json::Value;

use super::{ask::Asked, convert::json};
use crate::schema::{
    Shape,
    export::told::{Told, Values},
};

/// Takes the types of a set from generated code, and asks about them.
#[derive(Debug)]
pub struct Types<'g> {
    generator: &'g mut SchemaGenerator,
    told: Told,
}

/// What generated code tells.
impl<'g> Types<'g> {
    /// The type of a claim.
    pub fn claim(&mut self, name: &'static str, shape: Shape<'static>, asked: Option<Asked>) {
        if let Some(values) = self.ask(shape, asked) {
            self.told.claims.push((name, values));
        }
    }

    /// The type of the values of an `extra` map.
    pub fn extra(&mut self, shape: Shape<'static>, asked: Option<Asked>) {
        self.told.extra = self.ask(shape, asked);
    }

    /// The types of a variant's set.
    pub fn variant(&mut self, value: &'static str, tell: fn(&mut Types<'_>)) {
        let told = Types::told(self.generator, tell);
        self.told.variants.push((value, told));
    }

    /// What there is to tell.
    pub(super) fn told(generator: &'g mut SchemaGenerator, tell: fn(&mut Types<'_>)) -> Told {
        let mut types = Types {
            generator,
            told: Told::default(),
        };
        tell(&mut types);
        types.told
    }

    /// Of a type without unknown parts the set's schema says all; of a set inside, the generator
    /// makes a definition.
    fn ask(&mut self, shape: Shape<'static>, asked: Option<Asked>) -> Option<Values> {
        if says_all(shape) {
            return None;
        }
        let mut schema = asked?(self.generator);
        schema.ensure_object();
        let shape = self.shape(&schema);
        Some(Values {
            schema: json(schema.to_value()),
            shape,
        })
    }

    /// The JSON type, also of a definition.
    fn shape(&self, schema: &Schema) -> Shape<'static> {
        let mut schema = schema.as_value();
        if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
            let name = reference.rsplit_once('/').map(|(_, name)| name);
            match name.and_then(|name| self.generator.definitions().get(name)) {
                Some(definition) => schema = definition,
                None => return Shape::Unknown,
            }
        }
        match schema.get("type").and_then(Value::as_str) {
            Some("string") => Shape::String,
            Some("boolean") => Shape::Boolean,
            Some("integer" | "number") => Shape::Number,
            Some("array") => Shape::Array(&Shape::Any),
            Some("object") => Shape::Map(&Shape::Any),
            _ => Shape::Unknown,
        }
    }
}

fn says_all(shape: Shape<'_>) -> bool {
    match shape {
        Shape::Unknown | Shape::Object(_) => false,
        Shape::Array(inner)
        | Shape::OneOrMany(inner)
        | Shape::Map(inner)
        | Shape::Nullable(inner) => says_all(*inner),
        Shape::Union(shapes) => shapes.iter().all(|shape| says_all(*shape)),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use schemars::{generate::SchemaSettings, json_schema};

    use super::*;

    #[test]
    fn a_shape_without_unknown_parts_says_all() {
        for shape in [
            Shape::String,
            Shape::Array(&Shape::Number),
            Shape::Union(&[Shape::String, Shape::Map(&Shape::Any)]),
        ] {
            assert!(says_all(shape), "{shape:?}");
        }
        for shape in [
            Shape::Unknown,
            Shape::Nullable(&Shape::Unknown),
            Shape::Union(&[Shape::String, Shape::Unknown]),
        ] {
            assert!(!says_all(shape), "{shape:?}");
        }
    }

    #[test]
    fn the_json_type_is_that_of_the_schema() {
        let mut generator = SchemaSettings::default().into_generator();
        let types = Types {
            generator: &mut generator,
            told: Told::default(),
        };
        for (name, shape) in [
            ("string", Shape::String),
            ("boolean", Shape::Boolean),
            ("integer", Shape::Number),
            ("number", Shape::Number),
            ("array", Shape::Array(&Shape::Any)),
            ("object", Shape::Map(&Shape::Any)),
            ("null", Shape::Unknown),
        ] {
            assert_eq!(
                types.shape(&json_schema!({ "type": name })),
                shape,
                "{name}"
            );
        }
        let unknown = json_schema!({ "$ref": "#/$defs/Absent" });
        assert_eq!(types.shape(&unknown), Shape::Unknown);
    }
}
