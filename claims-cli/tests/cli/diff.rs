//! `claims diff`

use std::fs;

use crate::{code, command, expect, run, stderr};

const ORDER: &str = "tests/input/order.lock.json";
const BREAKING: &str = "tests/input/order_breaking.lock.json";
const LOOSENED: &str = "tests/input/order_loosened.lock.json";
const SAFE: &str = "tests/input/order_safe.lock.json";

#[test]
fn changes_are_told_by_who_breaks() {
    expect("diff_same", &["diff", ORDER, ORDER], b"");
    expect("diff_safe", &["diff", ORDER, SAFE], b"");
    expect("diff_breaking", &["diff", ORDER, BREAKING], b"");
    expect(
        "diff_json",
        &["diff", ORDER, BREAKING, "--format", "json"],
        b"",
    );
}

/// Nobody breaks, and yet it is no safe change.
#[test]
fn weaker_checks_are_a_finding_unless_they_are_allowed() {
    expect("diff_loosened", &["diff", ORDER, LOOSENED], b"");
    let allowed = |new| code(&run(&["diff", ORDER, new, "--allow-loosened"], b""));
    assert_eq!((allowed(LOOSENED), allowed(BREAKING)), (0, 1));
}

#[test]
fn the_old_lock_may_come_from_standard_input() {
    let path = format!("{}/{ORDER}", env!("CARGO_MANIFEST_DIR"));
    let old = fs::read(path).unwrap();
    let piped = run(&["diff", "-", BREAKING], &old);
    assert_eq!(piped.stdout, run(&["diff", ORDER, BREAKING], b"").stdout);
}

#[test]
fn what_is_no_lock_cannot_be_compared() {
    expect(
        "diff_no_lock",
        &["diff", ORDER, "tests/input/server.json"],
        b"",
    );
    expect(
        "diff_absent",
        &["diff", "tests/input/absent.lock.json", ORDER],
        b"",
    );
    expect("diff_two_inputs", &["diff", "-", "-"], b"");
    expect(
        "diff_broken",
        &["diff", "-", ORDER],
        b"{\"claims_lock\":1,\"set\":{\"name\":3}}",
    );
    let mut child = command(&["diff", ORDER]);
    assert_eq!(child.output().unwrap().status.code(), Some(2));
}

/// A lock file is a stranger's text too.
#[test]
fn hostile_locks_do_not_steer_the_terminal() {
    let nasty = r"\u001b[31m\u202e\u009b";
    let lock = |name: &str| {
        format!(
            r#"{{"claims_lock":1,"set":{{"name":"{nasty}","docs":"{nasty}","claims":[
            {{"claim":"{name}","docs":"{nasty}","shape":"string","validators":[{{"equals":"{nasty}"}}]}}]}}}}"#
        )
    };
    for format in ["text", "json"] {
        let output = run(
            &["diff", "-", ORDER, "--format", format],
            lock(nasty).as_bytes(),
        );
        assert_eq!(code(&output), 1, "{}", stderr(&output));
        let steering = |c: char| c != '\n' && (c.is_control() || c == '\u{202e}');
        let all = [output.stdout, output.stderr].concat();
        let all = String::from_utf8(all).unwrap();
        assert!(!all.contains(steering), "{all}");
    }
}
