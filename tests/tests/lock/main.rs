//! What a lock says of two versions of a declaration: who breaks, in these very words.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::unnecessary_wraps,
    clippy::trivially_copy_pass_by_ref,
    dead_code,
    deprecated,
    missing_docs,
    unreachable_pub
)]

mod bless;
mod claims;
mod enums;
mod machine;
mod nested;
mod online;
mod policy;
mod rules;
mod sets;

/// What the declarations of the cases use.
pub mod prelude {
    pub use std::collections::BTreeMap;

    pub use claims_core::{
        Audience, Claims, Invalid, NumericDate, OneOrMany, Scope, StringOrInteger, assert_locked,
        sets,
    };
    pub use serde_json::Value;
}

/// The difference between two declarations of a type `T`.
macro_rules! diff {
    ({ $($old:tt)* } { $($new:tt)* }) => {{
        mod old {
            #[allow(unused_imports)]
            use crate::prelude::*;
            #[derive(Claims)]
            $($old)*
        }
        mod new {
            #[allow(unused_imports)]
            use crate::prelude::*;
            #[derive(Claims)]
            $($new)*
        }
        claims_core::schema::Diff::between(
            &claims_core::schema::Lock::of::<old::T>(),
            &claims_core::schema::Lock::of::<new::T>(),
        )
    }};
}

/// Compares the difference with the lines that are expected: `C`onsumers, `T`okens in flight,
/// `L`oosened, `R`etired, `-` harmless.
macro_rules! assert_diff {
    ({ $($old:tt)* } { $($new:tt)* } $($line:literal)*) => {{
        let diff = crate::diff!({ $($old)* } { $($new)* });
        let expected: &[&str] = &[$($line),*];
        assert_eq!(crate::lines(&diff), expected, "\n{diff}");
    }};
}

pub(crate) use assert_diff;
pub(crate) use diff;

/// The lines of the text with the letter of their group.
fn lines(diff: &claims_core::schema::Diff) -> Vec<String> {
    let text = diff.to_string();
    let mut group = "";
    let mut lines = Vec::new();
    for line in text.lines() {
        match line.strip_prefix("  ") {
            Some(line) => lines.push(format!("{group} {line}")),
            None if line.starts_with("Consumers") => group = "C",
            None if line.starts_with("Verifiers") => group = "T",
            None if line.starts_with("Checked") => group = "L",
            None if line.starts_with("Retired") => group = "R",
            None if line.starts_with("Harmless") => group = "-",
            None => assert!(line.is_empty() || line == "No change.", "{line}"),
        }
    }
    lines
}
