//! This project beside other JWT libraries, one module for each.

mod jsonwebtoken;
mod jwt_compact;
mod jwt_simple;
mod serde_json;

use std::alloc::System;

use bench_cases::ours;
use bench_measure::{Cases, allocations::Counting, command_line};

#[global_allocator]
static ALLOCATOR: Counting<System> = Counting(System);

fn main() {
    command_line::run(collect, ours::left_out);
}

/// Every case; the parts of their names tell what is compared.
fn collect(cases: &mut Cases) {
    ours::claims_layer(cases);
    jsonwebtoken::claims_layer(cases);
    serde_json::claims_layer(cases);

    ours::refused(cases);
    jsonwebtoken::refused(cases);
    jwt_simple::refused(cases);
    jwt_compact::refused(cases);

    ours::shapes(cases);
    serde_json::shapes(cases);

    ours::growth(cases);

    ours::verify(cases);
    jsonwebtoken::verify(cases);
    jwt_simple::verify(cases);
    jwt_compact::verify(cases);

    jwt_simple::signature(cases);
    jwt_compact::signature(cases);

    ours::cache(cases);

    ours::unsigned(cases);
    jsonwebtoken::unsigned(cases);

    ours::sign(cases);
    jsonwebtoken::sign(cases);
}
