//! What tests of schemas share: sets made at run time, and the words of a check that the compiler makes.

#![allow(
    clippy::large_types_passed_by_value,
    reason = "a set that is leaked is given away"
)]

use std::panic::{UnwindSafe, catch_unwind};

use super::{ClaimSchema, Embedded, Schema, Shape};

/// What the check says; empty if it is content. The compiler shows the panic's message as the error.
pub(crate) fn said(check: impl FnOnce() + UnwindSafe) -> String {
    let Err(panic) = catch_unwind(check) else {
        return String::new();
    };
    if let Some(message) = panic.downcast_ref::<&str>() {
        return (*message).to_owned();
    }
    match panic.downcast::<String>() {
        Ok(message) => *message,
        Err(_) => "a panic of another kind".to_owned(),
    }
}

/// The set, which lives as long as the program.
pub(crate) fn leaked(schema: Schema<'static>) -> &'static Schema<'static> {
    Box::leak(Box::new(schema))
}

/// A set of strings of these names.
pub(crate) fn of_strings(name: &'static str, claims: &[&'static str]) -> Schema<'static> {
    let claims: Vec<_> = claims.iter().map(|name| string(name)).collect();
    Schema::new(name).claims(claims.leak())
}

/// Two names whose hashes are equal.
pub(crate) const ALIKE: (&str, &str) = ("8yn0iYCKYHlIj4-BwPqk", "GReLUrM4wMqfg9yzV3KQ");

/// A string claim in a field of the same name.
pub(crate) const fn string(name: &'static str) -> ClaimSchema<'static> {
    ClaimSchema::new(name, name, Shape::String)
}

/// Embedded sets, one after the other.
pub(crate) fn parts(schemas: &[Schema<'static>]) -> &'static [Embedded<'static>] {
    let parts: Vec<_> = schemas
        .iter()
        .map(|schema| Embedded::new("part", "", leaked(*schema), 0))
        .collect();
    parts.leak()
}
