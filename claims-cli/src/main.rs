//! The `claims` command.

use std::process::ExitCode;

fn main() -> ExitCode {
    claims_cli::main()
}
