//! What the compiler says where a type cannot be described.
//!
//! After a change of wording, run with `TRYBUILD=overwrite` and read the difference.

#[test]
fn ui() {
    let cases = trybuild::TestCases::new();
    cases.compile_fail("ui/fail/*.rs");
}
