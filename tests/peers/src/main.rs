//! Exchanges tokens with the JWT libraries of other languages.
//!
//! `prepare FOLDER` writes the trials that every peer reads, `judge FOLDER` reads their answers, checks
//! each against what is expected, and compares the table of them with the committed one.

mod algorithms;
mod answers;
mod cases;
mod differences;
mod exchange;
mod expectations;
mod generated;
mod keys;
mod outcome;
mod peers;
mod seeds;
mod table;
mod trials;
mod verdict;

use std::{env, error::Error, path::Path, process::ExitCode};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["prepare", folder] => exchange::write(Path::new(folder)),
        ["judge", folder] => outcome::judge(Path::new(folder)),
        _ => Err("usage: claims-peers-tests (prepare | judge) FOLDER".into()),
    }
}
