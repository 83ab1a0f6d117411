//! What can be written on the command line.

use clap::{Parser, Subcommand, ValueEnum};

use crate::{diff, explain, export, lint, registry};

/// JWT claims: what their names are registered for, and what tokens and claims sets say.
///
/// Every command ends with 0 (nothing wrong), 1 (something was found) or 2 (the input is unusable).
#[derive(Debug, Parser)]
#[command(name = "claims", version, max_term_width = 100, after_help = EXAMPLES)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
}

const EXAMPLES: &str = "\
Examples:
  claims registry roles            what `roles` is registered for
  claims lint claims.toml          do our custom claims collide with registered names?
  claims diff old.json new.json    who breaks when a claims set changes so?
  claims explain < token.txt       what does this token say?";

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Registry(registry::Registry),
    Lint(lint::Lint),
    Diff(diff::Diff),
    Export(export::Export),
    Explain(explain::Explain),
}

/// For whom the answer is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people
    #[default]
    Text,
    /// For programs
    Json,
}
