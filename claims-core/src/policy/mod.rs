//! What one verifier expects.

mod wire;

pub(crate) use wire::Wire;
