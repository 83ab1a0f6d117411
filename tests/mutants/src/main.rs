//! Judges the tests of the crates by what they let through: every mutant that cargo-mutants knows, each
//! behind a switch in one build, against the tests that reach it.
//!
//! A build for each of thousands of mutants would take days. One build with all of them takes minutes,
//! and each mutant then costs as much as the tests that can notice it.

mod accepted;
mod arguments;
mod judge;
mod mutant;
mod parallel;
mod record;
mod result;
mod rewrite;
mod site;
mod suite;
mod tree;

use std::collections::HashMap;
use std::fs;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Mutex;

use anyhow::Result;

use crate::accepted::Accepted;
use crate::arguments::Arguments;
use crate::judge::judge;
use crate::mutant::Mutant;
use crate::parallel::in_parallel;
use crate::record::Record;
use crate::result::Outcome;
use crate::suite::Suite;
use crate::tree::{Tree, cargo};

const PACKAGES: [&str; 3] = ["claims-registry", "claims-derive", "claims-core"];

/// What the last run over all mutants found.
const RECORD: &str = "judged.tsv";

/// Builds of the tests, each for the mutants that no test of those before it reached.
const CONFIGURATIONS: [&[&str]; 3] = [
    &[
        "--package",
        "claims-registry",
        "--package",
        "claims-derive",
        "--package",
        "claims-core",
        "--package",
        "claims-tests",
        "--package",
        "claims-schemars",
        "--features",
        "claims-core/rust_crypto,claims-core/cache,claims-core/chrono,claims-core/export,claims-core/http,\
         claims-core/jiff,claims-core/online,claims-core/schemars,claims-core/time,claims-core/tracing",
        "--lib",
        "--tests",
    ],
    &[
        "--package",
        "claims-core",
        "--features",
        "aws_lc_rs,cache,export,online",
        "--lib",
    ],
    &["--package", "claims-core", "--lib"],
];

fn main() -> Result<ExitCode> {
    let arguments = Arguments::read(std::env::args().skip(1))?;
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let repository = here.join("../..").canonicalize()?;
    let work = repository.join("target/mutants");
    let root = work.join("tree");
    Tree::copy(&repository, &root)?;
    let mutants = mutant::list(&root, &PACKAGES)?;
    println!("{} mutants", mutants.len());
    let mut tree = Tree::of(root, &mutants)?;
    tree.connect_switch(&PACKAGES, &here.join("switch"))?;
    for configuration in CONFIGURATIONS {
        let libraries = configuration.iter().filter(|word| **word != "--tests");
        tree.build_in(|root| {
            let mut command = cargo(root, "check");
            command.args(["--profile", "test"]).args(libraries.clone());
            command
        })?;
    }
    let accepted = accepted::read(&here.join("accepted.txt"))?;
    let (outcomes, taken_over) = outcomes(&arguments, &mutants, &accepted, &tree, &work)?;
    let table = result::table(&outcomes, taken_over);
    report(&arguments, &outcomes, &table, accepted, here, &work)
}

/// What became of each mutant that was chosen, and of how many of them an earlier run says so.
fn outcomes<'m>(
    arguments: &Arguments,
    mutants: &'m [Mutant],
    accepted: &Accepted,
    tree: &Tree,
    work: &Path,
) -> Result<(Vec<(&'m Mutant, Outcome)>, usize)> {
    let switched = tree.switched();
    let known = if arguments.again {
        Record::read(&work.join(RECORD))?.caught(mutants)
    } else {
        Vec::new()
    };
    let mut outcomes: HashMap<u32, Outcome> = HashMap::new();
    let mut left = Vec::new();
    for ((index, mutant), number) in mutants.iter().enumerate().zip(0..) {
        if !arguments.choose(index, &mutant.name) {
            continue;
        }
        if switched.contains(&number) {
            if known.get(index) == Some(&true) {
                outcomes.insert(number, Outcome::Caught);
            } else {
                left.push(number);
            }
        } else if tree.left_out.contains(&number) {
            outcomes.insert(number, Outcome::Unviable);
        } else {
            outcomes.insert(number, Outcome::Unswitched);
        }
    }
    let taken_over = outcomes
        .values()
        .filter(|outcome| **outcome == Outcome::Caught)
        .count();
    for configuration in CONFIGURATIONS {
        let mut build = cargo(&tree.root, "test");
        build.args(configuration);
        let suite = Suite::of(build, &work.join("scratch"))?;
        println!("{} tests, {} mutants", suite.tests.len(), left.len());
        let judged = Mutex::new(Vec::new());
        in_parallel(&left, |_, number| {
            let mutant = &mutants[*number as usize];
            let outcome = judge(
                &suite,
                *number,
                accepted.contains_key(&mutant.lasting_name()),
            );
            if outcome.lives() {
                println!("  {outcome:?} {}", mutant.name);
            }
            if let Ok(mut judged) = judged.lock() {
                judged.push((*number, outcome));
                if judged.len() % 500 == 0 {
                    println!("  {} of {}", judged.len(), left.len());
                }
            }
        });
        for (number, outcome) in judged.into_inner().unwrap_or_default() {
            let known = outcomes.entry(number).or_insert(outcome);
            // Reached in one configuration and not in another: what reaches it tells more.
            if outcome == Outcome::Caught || *known == Outcome::Unreached {
                *known = outcome;
            }
        }
        left.retain(|number| outcomes.get(number) == Some(&Outcome::Unreached));
    }
    let known = (0..)
        .zip(mutants)
        .filter_map(|(number, mutant)| Some((mutant, *outcomes.get(&number)?)));
    Ok((known.collect(), taken_over))
}

/// Prints the table and what lives without being accepted, which is what fails the run.
fn report(
    arguments: &Arguments,
    outcomes: &[(&Mutant, Outcome)],
    table: &str,
    accepted: Accepted,
    here: &Path,
    work: &Path,
) -> Result<ExitCode> {
    println!("\n{table}");
    let living = outcomes.iter().filter(|(_, outcome)| outcome.lives());
    let (beyond, gone) =
        accepted::compare(accepted, living.map(|(mutant, _)| mutant.lasting_name()));
    let lines = outcomes
        .iter()
        .filter(|(_, outcome)| {
            matches!(
                outcome,
                Outcome::Missed | Outcome::Unreached | Outcome::Unswitched
            )
        })
        .map(|(mutant, outcome)| format!("{outcome:?}\t{}\n", mutant.name));
    fs::write(work.join("living.tsv"), lines.collect::<String>())?;
    if arguments.all() {
        if !arguments.again {
            Record::write(&work.join(RECORD), outcomes)?;
        }
        let head = include_str!("result_head.md");
        fs::write(here.join("result.md"), format!("{head}\n{table}"))?;
        for (name, count) in &gone {
            println!("accepted, but caught ({count} times): {name}");
        }
    }
    for name in &beyond {
        println!("no test catches: {name}");
    }
    println!(
        "{} of {} mutants live beyond what is accepted",
        beyond.len(),
        outcomes.len()
    );
    Ok(if beyond.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
