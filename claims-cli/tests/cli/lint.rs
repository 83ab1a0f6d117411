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

/// The comments of our own documents say which claims are registered.
#[test]
fn exported_schemas_are_clean() {
    for set in ["auth-shared", "fluid", "netsapiens", "restricted-claims"] {
        for document in ["consume.schema.json", "produce.schema.json", "openapi.json"] {
            let path = format!("../docs/{set}/{document}");
            let output = run(&["lint", &path], b"");
            assert_eq!(code(&output), 0, "{path}: {}", stdout(&output));
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
        "",
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
