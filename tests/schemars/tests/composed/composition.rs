//! Claims sets in the documents of others.

use aide::{
    generate::{extract_schemas, in_context},
    openapi::{Components, OpenApi, SchemaObject},
};
use schemars::{JsonSchema, SchemaGenerator, generate::SchemaSettings, schema_for};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::openapi::{ComponentsBuilder, OpenApiBuilder, RefOr, schema};

use crate::sets::{
    Color, Envelope, Level, NotAsked, Opaque, Pass, Pets, Read, Seat, Visit, Written,
};

/// An answer of an endpoint.
#[derive(Serialize, Deserialize, JsonSchema)]
struct Answer {
    visit: Visit,
    pass: Option<Pass>,
}

/// Every `$ref` in the document, and whether something stands there.
fn references(document: &Value) -> Vec<(String, bool)> {
    fn collect(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::Object(members) => {
                if let Some(Value::String(reference)) = members.get("$ref") {
                    found.push(reference.clone());
                }
                members.values().for_each(|value| collect(value, found));
            }
            Value::Array(items) => items.iter().for_each(|item| collect(item, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    collect(document, &mut found);
    let judged = found.into_iter().map(|reference| {
        let there = document
            .pointer(reference.trim_start_matches('#'))
            .is_some();
        (reference, there)
    });
    judged.collect()
}

fn assert_resolved(document: &Value, wanted: &str) {
    let references = references(document);
    assert!(references.iter().all(|(_, there)| *there), "{references:?}");
    assert!(
        references.iter().any(|(reference, _)| reference == wanted),
        "{references:?}"
    );
}

#[test]
fn aide_takes_sets_as_components() {
    extract_schemas(true);
    let components = in_context(|context| {
        let reference = context.schema.subschema_for::<Answer>();
        assert_eq!(
            reference.get("$ref").and_then(Value::as_str),
            Some("#/components/schemas/Answer")
        );
        let schemas = context.schema.take_definitions(true).into_iter();
        let schemas = schemas.map(|(name, schema)| {
            let schema = SchemaObject {
                json_schema: schema.try_into().unwrap(),
                external_docs: None,
                example: None,
            };
            (name, schema)
        });
        Components {
            schemas: schemas.collect(),
            ..Components::default()
        }
    });
    let document = serde_json::to_value(OpenApi {
        components: Some(components),
        ..OpenApi::default()
    });
    let document = document.unwrap();
    assert_resolved(&document, "#/components/schemas/Seat");
    let visit = &document["components"]["schemas"]["Visit"]["properties"];
    assert_eq!(
        visit["color"]["allOf"][0]["$ref"],
        "#/components/schemas/Color"
    );
}

/// Its own model of a schema holds less: no `oneOf` beside a type, and no schema that is `true`,
/// `false` or without a type, as a claim has that may be anything or nothing.
#[test]
fn utoipa_takes_sets_as_components() {
    let settings = SchemaSettings::draft2020_12()
        .with(|settings| settings.definitions_path = "/components/schemas".into());
    let mut generator = settings.for_serialize().into_generator();
    generator.subschema_for::<Seat>();
    let mut components = ComponentsBuilder::new();
    for (name, schema) in generator.take_definitions(true) {
        let schema: RefOr<schema::Schema> = serde_json::from_value(schema).unwrap();
        components = components.schema(name, schema);
    }
    let document = OpenApiBuilder::new()
        .components(Some(components.build()))
        .build();
    let document = serde_json::to_value(document).unwrap();
    assert_resolved(&document, "#/components/schemas/Color");
    let seat = &document["components"]["schemas"]["Seat"];
    assert_eq!(
        seat["properties"]["color"]["$ref"],
        "#/components/schemas/Color"
    );
    assert_eq!(seat["properties"]["row"]["maximum"], 99);
    assert_eq!(seat["required"], serde_json::json!(["row"]));
}

#[test]
fn without_definitions_everything_stands_in_its_place() {
    let settings =
        SchemaSettings::draft2020_12().with(|settings| settings.inline_subschemas = true);
    let document = settings.into_generator().into_root_schema_for::<Pass>();
    assert!(references(document.as_value()).is_empty());
    let day = document.pointer("/oneOf/0/properties/mark/enum").unwrap();
    assert_eq!(day, &serde_json::json!(["red", "green"]));
}

#[test]
fn a_set_within_itself_is_the_root_or_a_definition() {
    let own = schema_for!(Seat);
    assert_resolved(own.as_value(), "#");
    let other = schema_for!(Option<Seat>);
    assert_resolved(other.as_value(), "#/$defs/Seat");
}

#[test]
fn only_parameters_that_need_it_have_bounds() {
    // `Level` has no `JsonSchema`, and `Opaque` nothing at all.
    let shaped = schema_for!(Envelope<'_, Color, Pets, Level, 1>);
    assert_eq!(
        shaped.pointer("/properties/shaped/items/maximum"),
        Some(&255.into())
    );
    assert_eq!(
        shaped.pointer("/properties/cat/anyOf/0/$ref"),
        Some(&"#/$defs/Color".into())
    );
    assert_eq!(
        <NotAsked<Opaque> as claims_core::Claims>::SCHEMA
            .claims
            .len(),
        3
    );
}

#[test]
fn instances_of_a_generic_set_are_told_apart() {
    let id = <Envelope<'_, Color, Pets, Level, 1>>::schema_id();
    assert_eq!(
        id,
        "composed::sets::Envelope<composed::sets::Color, composed::sets::Pets, \
         composed::sets::Level, 1>"
    );
    assert_ne!(id, <Envelope<'_, Color, Pets, Level, 2>>::schema_id());
    assert_ne!(id, <Envelope<'_, bool, Pets, Level, 1>>::schema_id());
    assert_eq!(Visit::schema_id(), "composed::sets::Visit");
    assert_eq!(Visit::schema_name(), "Visit");
}

#[test]
fn sets_of_one_direction_are_described_for_both() {
    let mut generator = SchemaGenerator::default();
    assert!(
        Read::json_schema(&mut generator)
            .get("properties")
            .is_some()
    );
    assert!(
        Written::json_schema(&mut generator)
            .get("properties")
            .is_some()
    );
}
