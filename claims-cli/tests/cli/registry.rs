//! `claims registry`

use claims_core::registry::CLAIMS;

use crate::{code, expect, run, stdout};

#[test]
fn a_registered_name_is_explained() {
    expect("registry_name", &["registry", "roles"], b"");
    expect("registry_core", &["registry", "exp"], b"");
    expect(
        "registry_json",
        &["registry", "exp", "--format", "json"],
        b"",
    );
}

#[test]
fn another_word_is_searched_for() {
    expect("registry_case", &["registry", "Exp"], b"");
    expect("registry_retired", &["registry", "secboot"], b"");
    expect("registry_near", &["registry", "client-id"], b"");
    expect("registry_label", &["registry", "phone"], b"");
    // `roles` is nearer than `toe`, and listed.
    expect("registry_listed", &["registry", "role"], b"");
    expect("registry_nothing", &["registry", "tenant_id"], b"");
    let hostile = run(&["registry", "a\u{1b}[31m\u{202e}b"], b"");
    assert_eq!(
        stdout(&hostile),
        "`a\\u{1b}[31m\\u{202e}b` is not registered.\n"
    );
}

#[test]
fn without_a_word_everything_is_listed() {
    let table = run(&["registry"], b"");
    assert_eq!(code(&table), 0);
    for claim in CLAIMS {
        let row = |line: &&str| line.starts_with(&format!("{} ", claim.name));
        let row = stdout(&table).lines().find(row);
        assert!(
            row.is_some_and(|row| row.contains(claim.label)),
            "{}",
            claim.name
        );
    }
    let json = run(&["registry", "--format", "json"], b"");
    let json: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    assert_eq!(json["claims"].as_array().unwrap().len(), CLAIMS.len());
}
