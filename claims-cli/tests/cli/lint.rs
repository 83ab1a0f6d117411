//! `claims lint`

use crate::{code, expect, run, stderr, stdout};

#[test]
fn names_of_a_configuration_are_checked() {
    expect("lint_toml", &["lint", "tests/input/custom.toml"], b"");
    expect("lint_clean", &["lint", "tests/input/clean.toml"], b"");
    expect(
        "lint_table",
        &[
            "lint",
            "tests/input/server.json",
            "--table",
            "tokens.custom",
        ],
        b"",
    );
    expect(
        "lint_allow",
        &[
            "lint",
            "tests/input/custom.toml",
            "--allow",
            "roles,Exp,secboot",
        ],
        b"",
    );
}

#[test]
fn properties_of_a_schema_are_checked() {
    expect(
        "lint_schema",
        &["lint", "tests/input/token.schema.json"],
        b"",
    );
    expect(
        "lint_schema_json",
        &["lint", "tests/input/token.schema.json", "--format", "json"],
        b"",
    );
}

/// What is not understood is not clean.
#[test]
fn what_has_no_names_to_look_at_is_of_no_use() {
    for (input, place) in [
        (r#"{"claims":["roles",5]}"#, ":1:20: "),
        (r#"{"claims":{"":1}}"#, ":1:12: "),
        (r#"{"properties":{"":{}}}"#, ":1:16: "),
        (
            r#"{"claims_lock":1,"set":{}}"#,
            ": not a lock file: `set`: ",
        ),
        (
            "[tokens.custom_claims]\nroles = 1",
            ": there is no table `claims`",
        ),
        ("[claims]", ": there is no claim name"),
        ("[]", ": there is no claim name"),
        ("", ": there is no claim name"),
    ] {
        let output = run(&["lint", "-"], input.as_bytes());
        let shown = stderr(&output);
        assert_eq!(code(&output), 2, "{input}: {shown}");
        let start = format!("error: standard input{place}");
        assert!(shown.starts_with(&start), "{input}: {shown}");
    }
    let tables = b"{\"plan\":{\"type\":\"string\"},\"roles\":{\"type\":\"array\"}}";
    let output = run(&["lint", "-", "--as", "configuration"], tables);
    assert_eq!(code(&output), 1, "{}", stderr(&output));
}

#[test]
fn tables_that_were_left_out_and_needless_permissions_are_noted() {
    let input = b"issuer = 'i'\n[tokens.custom_claims]\nroles = 1";
    expect("lint_notes", &["lint", "-", "--allow", "rolesss"], input);
    expect(
        "lint_notes_json",
        &["lint", "-", "--allow", "rolesss", "--format", "json"],
        input,
    );
}

#[test]
fn claims_of_a_lock_are_checked() {
    let lock = r#"{"claims_lock":1,"set":{"name":"A","claims":[
        {"claim":"exp","registered":true,"shape":"numeric_date"},
        {"claim":"name","collides":"of the tenant","shape":"string"},
        {"claim":"secboot","shape":"string"},
        {"claim":"plan","shape":"string"}]}}"#;
    expect("lint_lock", &["lint", "-"], lock.as_bytes());
    for set in ["auth-shared", "fluid", "netsapiens", "restricted-claims"] {
        let path = format!("../docs/{set}/claims.lock.json");
        let output = run(&["lint", &path], b"");
        assert_eq!(code(&output), 0, "{path}: {}", stdout(&output));
        assert!(!stdout(&output).contains("in 1 claim name"), "{path}");
    }
}

/// The comments of our own documents say which claims are registered.
#[test]
fn exported_schemas_are_clean() {
    for set in ["auth-shared", "fluid", "netsapiens", "restricted-claims"] {
        for document in ["consume.schema.json", "produce.schema.json", "openapi.json"] {
            let path = format!("../docs/{set}/{document}");
            let output = run(&["lint", &path], b"");
            assert_eq!(code(&output), 0, "{path}: {}", stdout(&output));
            // A document that is not understood has few names.
            assert!(!stdout(&output).contains("in 1 claim name"), "{path}");
        }
    }
}

#[test]
fn standard_input_may_be_either_language() {
    for input in [
        "[\"plan\"]",
        "{\"plan\":1}",
        "[claims]\nplan = 1",
        "plan = 1",
    ] {
        let output = run(&["lint", "-"], input.as_bytes());
        assert_eq!(code(&output), 0, "{input}: {}", stderr(&output));
    }
    let output = run(&["lint", "-"], b"{\"claims\":{\"ro\\u006ces\":1}}");
    assert_eq!(code(&output), 1);
    assert!(stdout(&output).starts_with("standard input:1:12: `roles` is a registered claim"));
}

#[test]
fn what_cannot_be_read_is_no_finding() {
    expect("lint_absent", &["lint", "tests/input/absent.toml"], b"");
    expect("lint_broken_json", &["lint", "-"], b"{\n  \"a\": 1,\n}");
    expect("lint_broken_toml", &["lint", "-"], b"a = 1\nb =\n");
    expect("lint_no_names", &["lint", "-"], b"[{}]");
    expect(
        "lint_no_table",
        &[
            "lint",
            "tests/input/server.json",
            "--table",
            "tokens.claims",
        ],
        b"",
    );
    let not_text = run(&["lint", "-"], b"\xff");
    assert_eq!(code(&not_text), 2);
    let long = vec![b' '; 9 * 1024 * 1024];
    assert_eq!(code(&run(&["lint", "-"], &long)), 2);
}

#[test]
fn hostile_names_are_shown_and_not_obeyed() {
    let input = r#"{"properties":{"\u001b[31mexp":{},"\u202eroles":{},"roles":{"type":"\u001b[0m"},"exp":{"type":"\u009bm"}}}"#;
    for format in ["text", "json"] {
        let output = run(&["lint", "-", "--format", format], input.as_bytes());
        assert_eq!(code(&output), 1);
        let steering = |c: char| c != '\n' && (c.is_control() || c == '\u{202e}');
        assert!(!stdout(&output).contains(steering), "{}", stdout(&output));
    }
}
