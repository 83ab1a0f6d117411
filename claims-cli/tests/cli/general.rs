//! What holds for every command.

use std::{
    io::Read as _,
    process::{Command, Stdio},
};

use crate::{code, command, expect, run, stderr, stdout};

#[test]
fn help_teaches_with_examples() {
    expect("help", &["--help"], b"");
    for name in ["registry", "lint", "diff", "export", "explain"] {
        let output = run(&[name, "--help"], b"");
        assert_eq!(code(&output), 0);
        assert!(stdout(&output).contains("Examples:"), "{name}");
    }
    let explain = run(&["explain", "--help"], b"");
    assert!(stdout(&explain).contains("history of the shell"));
}

#[test]
fn the_version_is_told() {
    let output = run(&["--version"], b"");
    let expected = format!("claims {}\n", env!("CARGO_PKG_VERSION"));
    assert_eq!((code(&output), stdout(&output)), (0, &*expected));
}

#[test]
fn mistakes_on_the_command_line_are_unusable_input() {
    for arguments in [
        &[][..],
        &["linnt"],
        &["lint"],
        &["registry", "--format", "xml"],
    ] {
        let output = run(arguments, b"");
        assert_eq!((code(&output), stdout(&output)), (2, ""), "{arguments:?}");
        assert!(!stderr(&output).is_empty());
    }
}

/// Not even with a terminal's variables set: a pipe is no terminal.
#[test]
fn a_pipe_gets_no_colours() {
    for arguments in [
        &["registry", "roles"][..],
        &["registry"],
        &["lint", "tests/input/custom.toml"],
        &["explain", "e30.e30.e30"],
        &["explain", "no token"],
        &["--help"],
        &["wrong"],
    ] {
        let output = run(arguments, b"");
        let all = [output.stdout, output.stderr].concat();
        assert!(!all.contains(&0x1b), "{arguments:?}");
    }
}

/// The same text has colours where somebody asks for them, so that the test above can fail.
#[test]
fn colours_are_there_for_those_who_see_them() {
    let output = command(&["registry", "roles"])
        .env("CLICOLOR_FORCE", "1")
        .output()
        .unwrap();
    assert!(output.stdout.contains(&0x1b));
    let output = command(&["registry", "roles"])
        .env("CLICOLOR_FORCE", "1")
        .env("NO_COLOR", "1")
        .output()
        .unwrap();
    assert!(!output.stdout.contains(&0x1b));
}

#[test]
fn a_reader_that_leaves_early_is_no_error() {
    for arguments in [
        &["registry"][..],
        &["registry", "--format", "json"],
        &["--help"],
    ] {
        let mut child = command(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .stdin(Stdio::null())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let mut said = String::new();
        child
            .stderr
            .take()
            .unwrap()
            .read_to_string(&mut said)
            .unwrap();
        let status = child.wait().unwrap();
        assert_eq!(
            (said.as_str(), status.code()),
            ("", Some(0)),
            "{arguments:?}"
        );
    }
}

/// The package must not bring cryptography along: it verifies nothing.
#[test]
fn there_is_no_backend_to_verify_with() {
    let output = Command::new(env!("CARGO"))
        .args([
            "tree",
            "--offline",
            "--package",
            "claims-cli",
            "--edges",
            "normal",
            "--prefix",
            "none",
        ])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", stderr(&output));
    let tree = stdout(&output);
    assert!(tree.contains("claims-core "), "{tree}");
    for name in ["jsonwebtoken", "ring", "aws-lc", "rsa ", "sha2", "hmac"] {
        assert!(!tree.contains(name), "{name} in {tree}");
    }
}
