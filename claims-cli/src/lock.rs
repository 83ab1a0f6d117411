//! Lock files: the schema of a claims set that a Rust service has committed.

use claims_core::schema::{Arena, Lock};

use crate::{answer::Failure, input, text::stranger};

/// Reads a lock file, or one from standard input.
pub(crate) fn read<'a>(path: &str, arena: &'a Arena) -> Result<Lock<'a>, Failure> {
    let input = input::read(path)?;
    Lock::parse(&input.text, arena).map_err(|error| {
        let reason = stranger(&error.to_string(), 1000);
        Failure::new(format!("{} is not a lock file: {reason}", input.name)).help(
            "`claims_core::schema::Lock` writes them from a type that derives `Claims`, as `*.lock.json`",
        )
    })
}
