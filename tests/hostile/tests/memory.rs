//! Memory is bounded by the length of the token.
#![allow(clippy::panic)]

use allocation_counter::measure;
use claims_hostile_tests::{ROWS, Row, Types};

/// Bytes that are allocated at the same time, for each byte of the token.
///
/// The decoded payload is less than one, and values are mostly no longer than they are written. Of the
/// declared types the worst is an array of empty strings: four bytes of a token become 24, and while the array
/// grows it is there twice. `serde_json::Value` makes a node of a tree of every object.
const fn factor(types: Types) -> u64 {
    match types {
        Types::Declared => 24,
        Types::Any => 128,
    }
}

/// Bytes that are allocated for every token, such as those of 64 violations.
const CONSTANT: u64 = 32 * 1024;

/// What a thread keeps between tokens: three buffers of 64 KiB, and the headers that come again.
const KEPT: i64 = 256 * 1024;

const LONGEST: usize = 1 << 16;
const SIZES: [usize; 3] = [1 << 10, 1 << 14, LONGEST];

/// Bytes at the peak, and bytes of the token.
#[track_caller]
fn peak(row: &Row, size: usize) -> (u64, u64) {
    let token = row.token(size);
    let mut outcome = None;
    let measured = measure(|| {
        // What is told of a refused token is part of it.
        let refused = row.verify(&token).err();
        outcome = refused.map(|error| error.to_string().len());
    });
    assert_eq!(outcome.is_none(), row.accepted, "{}, {size}", row.name);
    let told = outcome.unwrap_or_default();
    assert!(told < 64 * 512, "{}, {size}: {told} bytes", row.name);
    (measured.bytes_max, token.len() as u64)
}

#[test]
fn peak_memory_is_bounded_by_the_length_of_the_token() {
    let mut worst = [(Types::Declared, 0), (Types::Any, 0)];
    for row in ROWS {
        for size in SIZES {
            let (peak, length) = peak(row, size);
            let bound = factor(row.types) * length + CONSTANT;
            assert!(
                peak <= bound,
                "{}, {size}: {peak} bytes for a token of {length}, which may take {bound}",
                row.name
            );
            for (types, times) in &mut worst {
                if *types == row.types && size == LONGEST {
                    *times = peak.div_euclid(length).max(*times);
                }
            }
        }
    }
    // The bounds are worth something: the worst row reaches half of each.
    for (types, times) in worst {
        assert!(times * 2 >= factor(types), "{types:?}: {times} times");
    }
}

#[test]
fn nothing_is_kept_of_long_tokens() {
    let tokens: Vec<_> = ROWS
        .iter()
        .map(|row| (row, row.token(2 * LONGEST)))
        .collect();
    let measured = measure(|| {
        for (row, token) in &tokens {
            drop(row.verify(token));
        }
    });
    let kept = measured.bytes_current;
    assert!(kept <= KEPT, "{kept} bytes");
}
