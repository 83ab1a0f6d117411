//! Compares the instructions and allocations of the claims layer with the committed ones.
//!
//! ```text
//! bench-gate check FILE  fails if a case has become dearer
//! bench-gate bless FILE  writes what the cases cost now
//! ```

mod bump;
mod compare;
mod counts;

use std::{collections::BTreeMap, env, path::Path, process::ExitCode};

use bench_cases::ours;
use bench_measure::{Cases, allocations::Counting, command_line};
use bump::Bump;
use counts::{Count, Name};

#[global_allocator]
static ALLOCATOR: Counting<Bump> = Counting(Bump::new());

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["check", file] => check(Path::new(file)),
        ["bless", file] => {
            let written = counts::write(Path::new(file), &measure());
            written.map_or(ExitCode::FAILURE, |()| ExitCode::SUCCESS)
        }
        // Under valgrind.
        _ => {
            command_line::run(collect, ours::left_out);
            ExitCode::SUCCESS
        }
    }
}

/// The cases that must stay as fast as they are.
fn collect(cases: &mut Cases) {
    ours::claims_layer(cases);
    ours::refused(cases);
    ours::shapes(cases);
    ours::growth_at_one_point(cases);
    ours::unsigned(cases);
}

fn measure() -> BTreeMap<Name, Count> {
    let instructions = command_line::instructions(collect, ours::left_out, &[]);
    let mut allocations = command_line::allocations(collect, &[]);
    let with_allocations = |(name, instructions)| {
        let allocations = allocations.remove(&name).unwrap_or_default();
        (
            name,
            Count {
                instructions,
                allocations,
            },
        )
    };
    instructions.into_iter().map(with_allocations).collect()
}

fn check(file: &Path) -> ExitCode {
    let measured = measure();
    let changes = compare::compare(&counts::read(file), &measured);
    for ((comparison, contender), change) in &changes {
        println!("{comparison}, {contender}: {change}");
    }
    if changes.iter().any(|(_, change)| change.is_refused()) {
        println!(
            "\nThe claims layer costs more than is committed, by more than {} %. \
             If that is meant: `.ci/instructions bless`, and say why in the commit.",
            compare::TOLERATED_PERCENT
        );
        return ExitCode::FAILURE;
    }
    if !changes.is_empty() {
        println!("\nFaster than committed. To keep it so: `.ci/instructions bless`.");
    }
    println!("{} cases cost what they should", measured.len());
    ExitCode::SUCCESS
}
