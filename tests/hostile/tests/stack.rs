//! The stack is bounded, however deep a token is nested.
#![allow(clippy::unwrap_used)]

use std::thread;

use claims_hostile_tests::ROWS;

/// Half of what Rust gives a thread. Most of it is for foreign values that stand in each other, whose serde impls
/// recurse; without optimization, and with all that a debugger is told, their frames are several times as large.
const STACK: usize = 1024 * 1024;

#[test]
fn a_small_stack_is_enough() {
    for row in ROWS {
        let token = row.token(1 << 16);
        let verify = move || row.verify(&token).is_ok();
        let small = thread::Builder::new().stack_size(STACK);
        let accepted = small.spawn(verify).unwrap().join().unwrap();
        assert_eq!(accepted, row.accepted, "{}", row.name);
    }
}
