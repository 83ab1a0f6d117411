//! Exporters on arbitrary schemas: each gives a document that its readers can at least take apart.

use arbitrary::Unstructured;
use bumpalo::Bump;
use claims_core::schema::{
    Arena, Lock, Schema, View, go, html, json_schema, judge, markdown, openapi, typescript,
};
use serde_json::Value;

use crate::{
    oracle::{is_balanced, is_json_object, is_nested},
    schemas::Schemas,
};

/// Tries one schema, and a payload that it judges.
pub fn run(data: &[u8]) {
    let arena = Bump::new();
    let mut input = Unstructured::new(data);
    let mut schemas = Schemas {
        arena: &arena,
        input: &mut input,
    };
    // Where the bytes end, so does the schema.
    let Ok(schema) = schemas.set(2) else {
        return;
    };
    export(&schema);
    lock(&schema);
    let payload = input.take_rest();
    let payload = if payload.is_empty() { b"{}" } else { payload };
    let judged = judge(&schema, payload);
    assert_eq!(judged.is_ok(), is_json_object(payload), "{judged:?}");
}

/// Takes the documents of one schema apart.
pub(crate) fn export(schema: &Schema<'_>) {
    for view in [View::Produce, View::Consume] {
        for document in [json_schema(schema, view), openapi(schema, view)] {
            let text = document.to_string();
            let read: Value = serde_json::from_str(&text)
                .unwrap_or_else(|error| panic!("no JSON was exported: {error}\n{text}"));
            references(&read, &read);
        }
        let file = typescript(schema, view);
        assert!(
            is_balanced(&file, &['"']),
            "TypeScript out of balance\n{file}"
        );
    }
    let file = go(schema, "claims");
    assert!(
        is_balanced(&file, &['"', '`', '\'']),
        "Go out of balance\n{file}"
    );
    let page = html(schema);
    assert!(is_nested(&page), "HTML out of balance\n{page}");
    tables(&markdown(schema));
}

/// What is referred to in a document is there.
fn references(value: &Value, document: &Value) {
    match value {
        Value::Array(elements) => elements
            .iter()
            .for_each(|element| references(element, document)),
        Value::Object(members) => {
            if let Some(Value::String(reference)) = members.get("$ref")
                && let Some(pointer) = reference.strip_prefix('#')
            {
                assert!(
                    document.pointer(pointer).is_some(),
                    "{reference} leads nowhere\n{document}"
                );
            }
            members
                .values()
                .for_each(|member| references(member, document));
        }
        _ => {}
    }
}

/// Every row of a table has as many cells as its head.
fn tables(document: &str) {
    let mut cells = None;
    for line in document.lines() {
        if !line.starts_with("| ") {
            cells = None;
            continue;
        }
        let mut count = 0;
        let mut escaped = false;
        for letter in line.chars() {
            count += usize::from(letter == '|' && !escaped);
            escaped = letter == '\\' && !escaped;
        }
        assert_eq!(
            *cells.get_or_insert(count),
            count,
            "a row is out of shape\n{line}\n{document}"
        );
    }
}

/// A lock that can be read, as the schema does not contradict itself, says the same when it is written again. What a
/// lock does not hold, such as the place of an embedded set among more claims than there are, is not compared.
fn lock(schema: &Schema<'_>) {
    let lock = Lock::new(*schema);
    let written = lock.to_string();
    assert!(
        is_json_object(written.as_bytes()),
        "a lock is no JSON\n{written}"
    );
    let arena = Arena::new();
    if let Ok(read) = Lock::parse(&written, &arena) {
        assert_eq!(read.to_string(), written);
    }
}

/// What the corpus starts from: bytes of which every choice can be made.
pub fn seeds() -> Vec<Vec<u8>> {
    let spread = |factor: u8| {
        (0..=255_u8)
            .map(move |byte| byte.wrapping_mul(factor))
            .collect()
    };
    let mut seeds: Vec<Vec<u8>> = vec![vec![0; 512], vec![0xFF; 512]];
    seeds.extend((0..32).map(|factor| spread(factor * 8 + 5)));
    seeds
}
