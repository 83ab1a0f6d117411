//! What the compiler says about services that lack something.
//!
//! The `.stderr` files hold for the toolchain that continuous integration pins. After a change of
//! wording, run with `TRYBUILD=overwrite` and read the difference.

#[test]
fn ui() {
    trybuild::TestCases::new().compile_fail("tests/ui/*.rs");
}
