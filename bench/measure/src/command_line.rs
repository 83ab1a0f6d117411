//! What the measuring programs have in common: their arguments and their output.
//!
//! ```text
//! PROGRAM instructions [PART] tab-separated: comparison, contender, instructions
//! PROGRAM allocations [PART]  the same with allocations
//! PROGRAM time [PART]         the same with nanoseconds: median, minimum
//! ```

use std::{
    collections::{BTreeMap, BTreeSet},
    env,
};

use crate::{Cases, allocations, instructions, time};

/// Rounds of interleaved batches.
const ROUNDS: usize = 150;

/// Comparison and contender.
pub type Name = (String, String);

/// Measures what the command line asks for, and prints it.
///
/// `left_out` says what is not counted of a case: patterns of function names.
pub fn run(collect: impl Fn(&mut Cases), left_out: impl Fn(&str, &str) -> &'static [&'static str]) {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        [instructions::COUNTED, comparison, contender, times] => {
            let wanted = (comparison.to_owned(), contender.to_owned());
            let mut cases = Cases::new(move |comparison, contender| {
                (comparison, contender) == (&*wanted.0, &*wanted.1)
            });
            collect(&mut cases);
            let times = times.parse().expect("a number");
            instructions::counted(&mut cases.built()[0], times);
        }
        ["instructions", ref part @ ..] => print(instructions(collect, left_out, part)),
        ["allocations", ref part @ ..] => print(allocations(collect, part)),
        ["time", ref part @ ..] => {
            let comparisons: BTreeSet<String> = names(&collect, part)
                .into_iter()
                .map(|(comparison, _)| comparison)
                .collect();
            for comparison in comparisons {
                let wanted = comparison.clone();
                let mut cases = Cases::new(move |comparison, _| comparison == wanted);
                collect(&mut cases);
                let mut cases = cases.built();
                let times = time::time(&mut cases, ROUNDS);
                for (case, time) in cases.iter().zip(times) {
                    println!(
                        "{comparison}\t{}\t{:.1}\t{:.1}",
                        case.contender, time.median, time.minimum
                    );
                }
            }
        }
        _ => panic!("usage: instructions|allocations|time [beginning of a comparison's name]"),
    }
}

/// Instructions of each case of a part, each in a process of its own.
pub fn instructions(
    collect: impl Fn(&mut Cases),
    left_out: impl Fn(&str, &str) -> &'static [&'static str],
    part: &[&str],
) -> BTreeMap<Name, u64> {
    let names = names(&collect, part);
    let counted = names.into_iter().map(|(comparison, contender)| {
        let left_out = left_out(&comparison, &contender);
        let count = instructions::count(&comparison, &contender, left_out);
        ((comparison, contender), count)
    });
    counted.collect()
}

/// Allocations of each case of a part.
pub fn allocations(collect: impl Fn(&mut Cases), part: &[&str]) -> BTreeMap<Name, u64> {
    let mut cases = Cases::new(in_part(part));
    collect(&mut cases);
    let counted = cases.built().into_iter().map(|mut case| {
        let count = allocations::count(&mut case);
        ((case.comparison, case.contender), count)
    });
    counted.collect()
}

fn print(counts: BTreeMap<Name, u64>) {
    for ((comparison, contender), count) in counts {
        println!("{comparison}\t{contender}\t{count}");
    }
}

/// The names of the cases of a part.
fn names(collect: &impl Fn(&mut Cases), part: &[&str]) -> Vec<Name> {
    let wanted = in_part(part);
    let mut cases = Cases::new(|_, _| false);
    collect(&mut cases);
    let mut names = cases.names();
    names.retain(|(comparison, contender)| wanted(comparison, contender));
    names
}

/// Whether a comparison's name begins as asked for; every one does if nothing is.
fn in_part(part: &[&str]) -> impl Fn(&str, &str) -> bool + 'static {
    let part = part.concat();
    move |comparison, _| comparison.starts_with(&part)
}
