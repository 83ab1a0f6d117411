//! The mutants, as `cargo mutants --list --json` names them.

use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use serde::Deserialize;

#[derive(Debug, Clone, Deserialize)]
pub struct Mutant {
    /// Place and change in words: `claims-core/src/clock.rs:12:9: replace now with ()`.
    pub name: String,
    pub file: String,
    pub genre: Genre,
    pub replacement: String,
    pub span: Span,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Genre {
    /// A function returns at once.
    FnValue,
    BinaryOperator,
    /// `!` or `-` is left out.
    UnaryOperator,
    /// A match arm is left out.
    MatchArm,
    /// The guard of a match arm is always true or always false.
    MatchArmGuard,
    /// A field of a struct expression with a base is left out.
    StructField,
}

#[derive(Debug, Clone, Copy, Deserialize)]
pub struct Span {
    pub start: Position,
}

/// Both count from one, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct Position {
    pub line: usize,
    pub column: usize,
}

impl Mutant {
    /// The name without the place in the file, which moves with every change above it.
    pub fn lasting_name(&self) -> String {
        let mut parts = self.name.splitn(4, ':');
        let file = parts.next().unwrap_or_default();
        let change = parts.nth(2).unwrap_or_default();
        format!("{file}:{change}")
    }
}

/// All mutants of these packages.
pub fn list(tree: &Path, packages: &[&str]) -> Result<Vec<Mutant>> {
    let mut command = Command::new("cargo");
    command
        .current_dir(tree)
        .args(["mutants", "--list", "--json"]);
    for package in packages {
        command.args(["--package", package]);
    }
    let output = command.output().context("cargo mutants does not start")?;
    ensure!(
        output.status.success(),
        "cargo mutants: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    serde_json::from_slice(&output.stdout).context("the list of cargo mutants reads otherwise")
}
