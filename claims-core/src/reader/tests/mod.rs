//! Both sources, held against a table of cases, against each other and against `serde_json`.

mod differential;
mod foreign;
mod json;
pub(crate) mod random;
mod strictness;
mod tokens;
mod tree;
