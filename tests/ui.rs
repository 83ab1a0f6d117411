//! What compiles, and what the compiler says about what does not.
//!
//! The `.stderr` files hold for the toolchain that continuous integration pins. After a change of
//! wording, run with `TRYBUILD=overwrite` and read the difference.

#[test]
fn ui() {
    let cases = trybuild::TestCases::new();
    // A case that must compile makes trybuild run `cargo build`, which evaluates the checks of
    // generic types as well.
    cases.pass("ui/pass/*.rs");
    cases.compile_fail("ui/fail/*.rs");
}
