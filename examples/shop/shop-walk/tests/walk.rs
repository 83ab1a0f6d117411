//! The walk is what it says it is: every request of it gets the answer that it expects.

use std::{fs, path::Path, process::Command};

#[test]
fn every_answer_is_as_expected_and_as_the_readme_shows_it() {
    let walk = Command::new(env!("CARGO_BIN_EXE_shop-walk"))
        .output()
        .unwrap();
    let transcript = String::from_utf8_lossy(&walk.stdout);
    let errors = String::from_utf8_lossy(&walk.stderr);
    assert!(walk.status.success(), "{transcript}{errors}");

    let readme = Path::new(env!("CARGO_MANIFEST_DIR")).join("../README.md");
    let readme = fs::read_to_string(readme).unwrap();
    let (_, rest) = readme
        .split_once("<!-- cargo run -p shop-walk -->\n```text\n")
        .unwrap();
    let (shown, _) = rest.split_once("```").unwrap();
    let printed = without_tokens(&transcript);
    for part in shown.split("   [...]\n") {
        let part = without_tokens(part.trim_matches('\n'));
        assert!(printed.contains(&part), "{part}\nis not in\n{printed}");
    }
}

/// The lines that are the same in every run.
fn without_tokens(text: &str) -> String {
    let lines = text.lines().filter(|line| !line.contains("eyJ"));
    lines.flat_map(|line| [line, "\n"]).collect()
}
