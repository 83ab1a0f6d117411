//! Whole documents, as they are kept.

use std::{env, fs, path::Path};

use claims_core::{Audience, NumericDate, OneOrMany, Scope, StringOrInteger, sets::OidcEmail};
use schemars::{JsonSchema, generate::SchemaSettings};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::sets::{Color, Envelope, Level, Pass, Seat, Visit};

/// A serde type of somebody else that holds claims sets.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
struct Answer<'a> {
    visit: Visit,
    passes: Vec<Pass>,
    /// Instances of one generic set are two definitions.
    #[serde(borrow)]
    red: Option<Envelope<'a, Color, OidcEmail, Level, 1>>,
    #[serde(borrow)]
    green: Option<Envelope<'a, bool, OidcEmail, Level, 1>>,
    date: NumericDate,
    audience: Audience,
    scope: Scope,
    mixed: StringOrInteger,
    many: OneOrMany<Color>,
}

fn document<T: JsonSchema>(settings: SchemaSettings) -> String {
    let schema = settings.into_generator().into_root_schema_for::<T>();
    pretty(schema.to_value())
}

/// The order of members depends on a feature of `serde_json`; that of these does not.
pub(crate) fn pretty(value: Value) -> String {
    let mut text = serde_json::to_string_pretty(&sorted(value)).unwrap();
    text.push('\n');
    text
}

/// Whether that file holds the text, as it does after it was blessed.
pub(crate) fn is_current(name: &str, text: &str) -> bool {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("documents")
        .join(name);
    if env::var_os("CLAIMS_BLESS").is_some() {
        fs::write(&path, text).unwrap();
    }
    fs::read_to_string(&path).ok().as_deref() == Some(text)
}

fn sorted(value: Value) -> Value {
    match value {
        Value::Object(members) => {
            let mut members: Vec<_> = members.into_iter().collect();
            members.sort_by(|(left, _), (right, _)| left.cmp(right));
            members
                .into_iter()
                .map(|(name, member)| (name, sorted(member)))
                .collect()
        }
        Value::Array(items) => items.into_iter().map(sorted).collect(),
        other => other,
    }
}

#[test]
fn the_documents_are_current() {
    let consume = SchemaSettings::draft2020_12;
    let produce = || SchemaSettings::draft2020_12().for_serialize();
    let documents = [
        ("visit.consume.json", document::<Visit>(consume())),
        ("visit.produce.json", document::<Visit>(produce())),
        ("seat.consume.json", document::<Seat>(consume())),
        ("seat.produce.json", document::<Seat>(produce())),
        ("pass.consume.json", document::<Pass>(consume())),
        ("pass.produce.json", document::<Pass>(produce())),
        ("answer.consume.json", document::<Answer<'_>>(consume())),
        (
            "answer.draft07.json",
            document::<Answer<'_>>(SchemaSettings::draft07()),
        ),
    ];
    let stale = documents
        .iter()
        .filter(|(name, text)| !is_current(name, text));
    let stale: Vec<_> = stale.map(|(name, _)| name).collect();
    assert!(
        stale.is_empty(),
        "these documents differ from the declarations; run the test with CLAIMS_BLESS=1 and read \
         the difference: {stale:#?}"
    );
}
