//! The documents made from the declarations are the ones in the repository: `docs` for the four
//! examples, `tests/exports` for sets that have some of everything.
//!
//! `CLAIMS_BLESS=1 cargo test -p claims-tests --test exports` writes them anew.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

mod corpus;
mod everything;
mod examples;
mod netsapiens;
mod online;
mod tokens;

use std::{env, fs, path::Path};

use claims_core::{
    Claims, Schema,
    schema::{Arena, Lock, View, go, html, json_schema, markdown, openapi, typescript},
};

/// The sets, and where their documents are.
const SETS: &[(&str, &Schema<'_>)] = &[
    ("docs/auth-shared", auth_shared::TokenClaims::SCHEMA),
    ("docs/fluid", fluid::TokenClaims::SCHEMA),
    ("docs/netsapiens", ::netsapiens::JwtResponse::SCHEMA),
    (
        "docs/restricted-claims",
        restricted_claims::AccessToken::SCHEMA,
    ),
    ("tests/exports/everything", everything::Everything::SCHEMA),
    ("tests/exports/online", online::DownloadLink::SCHEMA),
    ("tests/exports/tagged", everything::Tagged::SCHEMA),
];

/// A set for languages whose names and comments are not free.
const NAMES: (&str, &Schema<'_>) = ("tests/exports/names", everything::Names::SCHEMA);

/// Source code of a set, by file name.
fn sources(schema: &Schema<'_>) -> Vec<(&'static str, String)> {
    vec![
        ("produce.d.ts", typescript(schema, View::Produce)),
        ("consume.d.ts", typescript(schema, View::Consume)),
        ("claims.go", go(schema, schema.name)),
    ]
}

/// Every document of a set, by file name.
fn documents(schema: &Schema<'_>) -> Vec<(&'static str, String)> {
    vec![
        ("claims.html", html(schema)),
        ("claims.md", markdown(schema)),
        ("claims.lock.json", Lock::new(*schema).to_string()),
        (
            "produce.schema.json",
            json_schema(schema, View::Produce).to_string(),
        ),
        (
            "consume.schema.json",
            json_schema(schema, View::Consume).to_string(),
        ),
        ("openapi.json", openapi(schema, View::Consume).to_string()),
    ]
}

#[test]
fn the_documents_are_current() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let bless = env::var_os("CLAIMS_BLESS").is_some();
    let mut stale = Vec::new();
    let sets = SETS.iter().map(|set| (*set, documents(set.1)));
    let names = (NAMES, Vec::new());
    for ((folder, schema), mut documents) in sets.chain([names]) {
        documents.extend(sources(schema));
        for (name, text) in documents {
            let path = root.join(folder).join(name);
            if bless {
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(&path, text).unwrap();
            } else if fs::read_to_string(&path).ok().as_deref() != Some(&*text) {
                stale.push(format!("{folder}/{name}"));
            }
        }
    }
    assert!(
        stale.is_empty(),
        "these documents differ from the declarations; run the test with CLAIMS_BLESS=1 and read \
         the difference: {stale:#?}"
    );
}

#[test]
fn a_lock_is_read_as_the_schema_that_was_written() {
    for (folder, schema) in SETS {
        let arena = Arena::new();
        let lock = Lock::new(**schema);
        assert_eq!(Lock::parse(&lock.to_string(), &arena), Ok(lock), "{folder}");
    }
}
