//! The command as people run it: what it says is kept in `tests/expected`, one file a case.
//!
//! `CLAIMS_BLESS=1 cargo test -p claims-cli` writes them anew.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

mod diff;
mod explain;
mod export;
mod general;
mod lint;
mod registry;

use std::{
    env, fs,
    io::Write as _,
    path::PathBuf,
    process::{Command, Output, Stdio},
};

/// The command in the folder of the package, with nothing of the caller's terminal.
fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_claims"));
    command
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env_remove("NO_COLOR")
        .env_remove("CLICOLOR_FORCE")
        .env("TERM", "xterm-256color");
    command
}

/// Runs the command with that standard input.
fn run(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = command(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A command that does not read its input may be gone already.
    let _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap()
}

fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

fn stdout(output: &Output) -> &str {
    str::from_utf8(&output.stdout).unwrap()
}

fn stderr(output: &Output) -> &str {
    str::from_utf8(&output.stderr).unwrap()
}

/// Compares all that the command says with the file of that name.
fn expect(name: &str, arguments: &[&str], input: &[u8]) {
    let output = run(arguments, input);
    let shown = format!(
        "$ claims {}\n{}{}[ends with {}]\n",
        arguments.join(" "),
        stdout(&output),
        stderr(&output),
        code(&output)
    );
    assert!(
        !shown.contains('\u{1b}'),
        "{name}: a colour in a pipe: {shown:?}"
    );
    let path: PathBuf = [env!("CARGO_MANIFEST_DIR"), "tests/expected", name]
        .iter()
        .collect();
    let path = path.with_extension("txt");
    if env::var_os("CLAIMS_BLESS").is_some() {
        fs::write(&path, shown).unwrap();
        return;
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(
        shown, expected,
        "{name}: `CLAIMS_BLESS=1` accepts what is said now"
    );
}
