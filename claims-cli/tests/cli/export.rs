//! `claims export`

use std::fs;

use crate::{code, expect, run, stderr, stdout};

const SETS: [&str; 6] = [
    "docs/auth-shared",
    "docs/fluid",
    "docs/netsapiens",
    "docs/restricted-claims",
    "tests/exports/everything",
    "tests/exports/tagged",
];

/// A lock file says as much as the type: the documents are those made from the types.
#[test]
fn documents_are_the_committed_ones() {
    for set in SETS {
        let lock = format!("../{set}/claims.lock.json");
        for (file, options) in [
            (
                "produce.schema.json",
                &["json-schema", "--view", "produce"][..],
            ),
            ("consume.schema.json", &["json-schema", "--view", "consume"]),
            ("consume.schema.json", &["json-schema"]),
            ("openapi.json", &["openapi"]),
            ("produce.d.ts", &["typescript", "--view", "produce"]),
            ("consume.d.ts", &["typescript"]),
            ("claims.go", &["go"]),
            ("claims.md", &["markdown"]),
            ("claims.html", &["html"]),
        ] {
            let path = format!("{}/../{set}/{file}", env!("CARGO_MANIFEST_DIR"));
            let committed = fs::read_to_string(&path).unwrap();
            let arguments = [&["export", &*lock, "--to"], options].concat();
            let output = run(&arguments, b"");
            assert_eq!(code(&output), 0, "{path}: {}", stderr(&output));
            assert!(stdout(&output) == committed, "{path} is another");
        }
    }
}

#[test]
fn a_document_goes_where_it_is_wanted() {
    let folder = std::env::temp_dir().join(format!("claims-cli-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let file = folder.join("claims.md");
    let path = file.to_str().unwrap();
    let lock = fs::read("../docs/fluid/claims.lock.json").unwrap();
    let output = run(
        &["export", "-", "--to", "markdown", "--output", path],
        &lock,
    );
    assert_eq!((code(&output), stdout(&output)), (0, ""));
    let expected = run(&["export", "-", "--to", "markdown"], &lock);
    assert_eq!(fs::read(&file).unwrap(), expected.stdout);
    let nowhere = folder.join("no/such/folder").to_str().unwrap().to_owned();
    let output = run(
        &["export", "-", "--to", "markdown", "--output", &nowhere],
        &lock,
    );
    assert_eq!(code(&output), 2);
    fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn a_go_package_has_the_name_that_is_wanted() {
    let lock = "../docs/fluid/claims.lock.json";
    let output = run(&["export", lock, "--to", "go", "--package", "tokens"], b"");
    assert!(stdout(&output).contains("\npackage tokens\n"));
}

#[test]
fn what_cannot_be_exported_says_why() {
    let lock = "../docs/fluid/claims.lock.json";
    expect(
        "export_no_lock",
        &["export", "tests/input/server.json", "--to", "html"],
        b"",
    );
    expect(
        "export_view",
        &["export", lock, "--to", "html", "--view", "produce"],
        b"",
    );
    expect(
        "export_package",
        &["export", lock, "--to", "html", "--package", "tokens"],
        b"",
    );
    assert_eq!(code(&run(&["export", lock], b"")), 2);
    assert_eq!(code(&run(&["export", lock, "--to", "cobol"], b"")), 2);
}
