//! Counts the instructions of hostile tokens of growing length: twice the token takes twice the time.
//!
//! The program starts itself under callgrind, once for all tokens. Nothing here looks at a clock.

mod callgrind;
mod growth;

use std::{env, hint::black_box, process::ExitCode};

use claims_hostile_tests::{ROWS, Row};
use growth::Growth;

/// Lengths of what grows, each twice the one before. The buffers that are kept between tokens hold all of
/// them, or one doubling would cost their memory.
const SIZES: [usize; 5] = [1 << 11, 1 << 12, 1 << 13, 1 << 14, 1 << 15];

/// The argument with which the program is started under callgrind.
const COUNTED: &str = "counted";

fn main() -> ExitCode {
    if env::args().nth(1).as_deref() == Some(COUNTED) {
        verify_all();
        return ExitCode::SUCCESS;
    }
    let counts = callgrind::count(COUNTED, SIZES.len() * ROWS.len());
    let mut linear = true;
    for (row, counts) in ROWS.iter().zip(counts.chunks(SIZES.len())) {
        let growth = Growth::of(counts);
        if !growth.is_linear() {
            linear = false;
            println!("more than linear: {}, {growth}", row.name);
        }
    }
    if !linear {
        return ExitCode::FAILURE;
    }
    println!(
        "{} tokens take time that is linear in their length",
        ROWS.len()
    );
    ExitCode::SUCCESS
}

fn verify_all() {
    for row in ROWS {
        for size in SIZES {
            let token = row.token(size);
            // Buffers grow to their length, and what is made once is made.
            let _ = black_box(row.verify(&token));
            measured(row, &token);
        }
    }
}

/// What is counted. Callgrind knows it by its name, so it is never inlined.
#[inline(never)]
fn measured(row: &Row, token: &str) {
    let verified = black_box(row.verify(black_box(token)));
    // What is told of a refused token is part of it.
    if let Err(error) = verified {
        black_box(error.to_string());
    }
}
