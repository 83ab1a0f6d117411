//! The cases of this project, one module for each part of the tables.

#[cfg(feature = "cache")]
mod cache;
mod decode;
mod encode;
mod growth;
mod refused;
mod shapes;

#[cfg(feature = "cache")]
pub use cache::cache;
pub use decode::{BORROWED, COW, OWNED, claims_layer, owned, verifier, verify};
pub use encode::{sign, unsigned};
pub use growth::{growth, growth_at_one_point};
pub use refused::refused;
pub use shapes::shapes;

/// What callgrind calls the signature check of this project.
pub const SIGNATURE_CHECK: &[&str] = &[
    "claims_core::jwt::backend::verify*",
    "claims_core::jwt::backend::Backend::verify*",
];

/// What callgrind calls its signing.
pub const SIGNING: &[&str] = &[
    "claims_core::jwt::backend::sign*",
    "claims_core::jwt::backend::Backend::sign*",
];

/// What is not counted of a case of this project that leaves signatures out.
pub fn left_out(comparison: &str, contender: &str) -> &'static [&'static str] {
    let (part, _) = comparison.split_once('/').unwrap_or((comparison, ""));
    match part {
        _ if !contender.starts_with("claims ") => &[],
        "verify" | "sign" | "cache" | "cache-threads" => &[],
        "unsigned" => SIGNING,
        _ => SIGNATURE_CHECK,
    }
}
