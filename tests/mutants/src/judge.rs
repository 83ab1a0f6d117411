//! Runs the tests that reach a mutant with that mutant on.

use std::process::Stdio;
use std::thread;
use std::time::{Duration, Instant};

use crate::result::Outcome;
use crate::suite::Suite;

/// The fastest tests come alone and first: most mutants are caught by one of them.
const FIRST: usize = 12;

/// Runs the tests until one fails. One that is accepted under its name is given up after those that mostly
/// catch one: hundreds more would pass.
pub fn judge(suite: &Suite, mutant: u32, may_live: bool) -> Outcome {
    let Some(tests) = suite.reach.get(&mutant) else {
        return Outcome::Unreached;
    };
    let (first, rest) = tests.split_at(tests.len().min(FIRST));
    let (second, mut third) = rest.split_at(rest.len().min(FIRST * 10));
    if may_live {
        third = &[];
    }
    for tests in [first, second, third] {
        for (binary, place) in suite.binaries.iter().enumerate() {
            let mine: Vec<_> = tests
                .iter()
                .map(|test| &suite.tests[*test])
                .filter(|test| test.binary == binary)
                .collect();
            if mine.is_empty() {
                continue;
            }
            let takes: Duration = mine.iter().map(|test| test.takes).sum();
            let patience = takes * 10 + Duration::from_secs(3);
            let mut command = place.command(Some(patience));
            command
                .args(mine.iter().map(|test| test.name.as_str()))
                .args(["--exact", "--test-threads=1"])
                .env("MUTANT", mutant.to_string())
                .stdout(Stdio::null())
                .stderr(Stdio::null());
            if !passes(&mut command, patience * 10) {
                return Outcome::Caught;
            }
        }
    }
    Outcome::Missed
}

/// A mutant that makes a test run on for ever is caught as well: by the processor's time that it may take,
/// which other programs do not use up, or where it only waits, by a much longer one.
fn passes(command: &mut std::process::Command, patience: Duration) -> bool {
    let Ok(mut child) = command.spawn() else {
        return false;
    };
    let end = Instant::now() + patience;
    let mut pause = Duration::from_millis(1);
    while Instant::now() < end {
        match child.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) => thread::sleep(pause),
            Err(_) => return false,
        }
        pause = (pause * 2).min(Duration::from_millis(20));
    }
    let _ = child.kill();
    let _ = child.wait();
    false
}
