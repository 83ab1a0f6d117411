//! SECURITY.md names the tests that hold its promises: all of them are there.

// Helpers of tests, where a panic is a failure.
#![allow(clippy::panic, clippy::unwrap_used)]

use std::{collections::BTreeSet, fs, path::Path};

fn read(path: &str) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    fs::read_to_string(root.join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Text and target of every link.
fn links(document: &str) -> Vec<(&str, &str)> {
    let ends = document.match_indices("](");
    ends.filter_map(|(end, _)| {
        let (before, after) = document.split_at(end);
        let (_, text) = before.rsplit_once('[')?;
        let (target, _) = after.get(2..)?.split_once(')')?;
        Some((text, target))
    })
    .collect()
}

/// The name of the test that a link names.
fn test_name(text: &str) -> Option<&str> {
    text.strip_prefix('`')?.strip_suffix('`')
}

/// Whether the file has a test of that name: an attribute says so, or the list of those that every store has
/// to pass.
fn has_test(file: &str, name: &str) -> bool {
    let source = read(file);
    let head = format!("fn {name}(");
    let lines: Vec<_> = source.lines().map(str::trim_start).collect();
    let Some(line) = lines.iter().position(|line| line.contains(&head)) else {
        return false;
    };
    let attributes = lines[..line].iter().rev();
    let mut attributes =
        attributes.take_while(|line| line.starts_with("#[") || line.starts_with("//"));
    let is_listed = || {
        let module = Path::new(file).file_stem().unwrap().to_str().unwrap();
        file.starts_with("tests/stores/src/")
            && read("tests/stores/src/suite.rs").contains(&format!("{module}::{name}"))
    };
    attributes.any(|line| line.starts_with("#[test]") || line.starts_with("#[tokio::test"))
        || is_listed()
}

#[test]
fn every_test_that_is_named_exists() {
    let document = read("SECURITY.md");
    let mut named = BTreeSet::new();
    for (text, target) in links(&document) {
        let Some(name) = test_name(text) else {
            continue;
        };
        assert!(has_test(target, name), "no test `{name}` in {target}");
        named.insert((target, name));
    }
    assert!(named.len() > 70, "{} tests are named", named.len());
}

#[test]
fn what_is_no_test_is_not_taken_for_one() {
    assert!(has_test(
        "tests/tests/security.rs",
        "every_test_that_is_named_exists"
    ));
    assert!(has_test(
        "tests/stores/src/presentations.rs",
        "one_of_many_at_once_passes"
    ));
    for (file, name) in [
        ("tests/tests/security.rs", "has_test"),
        ("tests/tests/security.rs", "every_test_that_is_named"),
        ("tests/stores/src/presentations.rs", "one_passes"),
    ] {
        assert!(!has_test(file, name), "{name}");
    }
}

/// A row of a promise has a link to a test, or a command.
#[test]
fn every_promise_is_held_by_something() {
    let document = read("SECURITY.md");
    let (_, promised) = document.split_once("## What is promised").unwrap();
    let (promised, _) = promised.split_once("## What is not promised").unwrap();
    let rows: Vec<_> = promised
        .lines()
        .filter(|line| line.starts_with("| ") && !line.starts_with("| promise |"))
        .filter(|line| !line.starts_with("| --- |"))
        .collect();
    assert!(rows.len() > 30, "{} promises", rows.len());
    for row in rows {
        let (_, holders) = row.trim_end_matches(" |").rsplit_once(" | ").unwrap();
        let by_test = links(holders)
            .iter()
            .any(|(text, _)| test_name(text).is_some());
        let by_command = ["`fuzz/run`", "`.ci/linear`"]
            .iter()
            .any(|it| holders.contains(it));
        assert!(by_test || by_command, "{row}");
    }
}

#[test]
fn every_other_link_leads_somewhere() {
    let document = read("SECURITY.md");
    let anchors: BTreeSet<String> = document
        .lines()
        .filter(|line| line.starts_with('#'))
        .map(|line| {
            line.trim_start_matches(['#', ' '])
                .to_lowercase()
                .replace(' ', "-")
        })
        .collect();
    for (text, target) in links(&document) {
        match target.strip_prefix('#') {
            Some(anchor) => assert!(anchors.contains(anchor), "{text}: no section {anchor}"),
            None => assert!(!read(target).is_empty(), "{target}"),
        }
    }
}
