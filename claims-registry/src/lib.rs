//! Registry (stub).
#![no_std]
/// A registered claim.
#[derive(Debug)]
pub struct RegisteredClaim {
    /// Name.
    pub name: &'static str,
    /// Reference.
    pub reference: &'static str,
}
/// Finds.
pub const fn find(_name: &str) -> Option<&'static RegisteredClaim> {
    None
}
/// Core.
pub const fn is_core(_name: &str) -> bool {
    false
}
