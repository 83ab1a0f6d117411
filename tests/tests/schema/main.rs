//! `T::SCHEMA`: everything that was declared, as const data.
//!
//! Each test fails as soon as the derive forgets to write one of these things down.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

mod claims;
mod sets;
mod shapes;
mod validators;

use claims_core::schema::{ClaimSchema, Schema};

/// The claim of that name, which the set itself declares.
fn own(schema: &Schema<'static>, name: &str) -> ClaimSchema<'static> {
    let mut own = schema.claims.iter().filter(|claim| claim.name == name);
    *own.next().unwrap_or_else(|| panic!("`{name}` is declared"))
}
