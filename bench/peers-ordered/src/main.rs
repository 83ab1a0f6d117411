//! The libraries that cannot be built together with the others, one module for each, with HS256.

mod biscuit;
mod josekit;

use std::alloc::System;

use bench_cases::ours;
use bench_measure::{Cases, allocations::Counting, command_line};

#[global_allocator]
static ALLOCATOR: Counting<System> = Counting(System);

fn main() {
    command_line::run(collect, ours::left_out);
}

fn collect(cases: &mut Cases) {
    biscuit::verify(cases);
    josekit::verify(cases);

    biscuit::refused(cases);
    josekit::refused(cases);

    biscuit::signature(cases);
    josekit::signature(cases);
}
