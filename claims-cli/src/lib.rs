//! The `claims` command: the IANA registry of JWT claims, and the claims sets of Rust services, for
//! people who do not write Rust and for continuous integration.
//!
//! | command | what it does |
//! | --- | --- |
//! | `claims registry` | shows what a claim name is registered for |
//! | `claims lint` | finds registered names among custom claims |
//! | `claims diff` | says who breaks when a lock file changes |
//! | `claims export` | writes a claims set in another language |
//! | `claims explain` | shows what a token says, without verifying it |
//!
//! Every command ends with 0 (nothing wrong), 1 (something was found) or 2 (the input is unusable).

mod answer;
mod arguments;
mod diff;
mod document;
mod explain;
mod export;
mod input;
mod json;
mod lint;
mod lock;
mod registry;
mod text;

use std::{
    io::{self, IsTerminal as _, Write as _},
    process::ExitCode,
};

use clap::Parser as _;

use self::{
    answer::{Answer, Failure},
    arguments::{Arguments, Command},
};

/// Runs the command that the process was started with.
pub fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let code = match run(&arguments.command) {
        Ok(answer) => show(&answer).map(|()| answer.outcome.code()),
        Err(failure) => complain(&failure).map(|()| Failure::CODE),
    };
    // Nobody reads on, or nobody can: there is nobody to tell.
    ExitCode::from(code.unwrap_or(Failure::CODE))
}

fn run(command: &Command) -> Result<Answer, Failure> {
    match command {
        Command::Registry(arguments) => registry::run(arguments),
        Command::Lint(arguments) => lint::run(arguments),
        Command::Diff(arguments) => diff::run(arguments),
        Command::Export(arguments) => export::run(arguments),
        Command::Explain(arguments) => explain::run(arguments),
    }
}

/// Writes the answer: what is meant for other programs byte for byte, unless a terminal shows it.
fn show(answer: &Answer) -> io::Result<()> {
    let written = if !answer.raw {
        write_all(anstream::stdout().lock(), &answer.text)
    } else if io::stdout().is_terminal() {
        write_all(io::stdout().lock(), &text::harmless(&answer.text))
    } else {
        write_all(io::stdout().lock(), &answer.text)
    };
    match written {
        // `claims registry | head`
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => other,
    }
}

fn write_all(mut output: impl io::Write, text: &str) -> io::Result<()> {
    output.write_all(text.as_bytes())?;
    output.flush()
}

fn complain(failure: &Failure) -> io::Result<()> {
    let error = text::paint(text::BAD, "error:");
    writeln!(anstream::stderr().lock(), "{error} {failure}")
}
