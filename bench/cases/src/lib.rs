//! What all contenders are measured with: payloads, keys, tokens, and the cases of this project.

pub mod keys;
pub mod ours;
pub mod payloads;
pub mod tokens;

/// Who issues the tokens.
pub const ISSUER: &str = "https://id.example.com";

/// Whom the tokens are for.
pub const AUDIENCE: &str = "orders-service";

/// Seconds that every contender forgives clocks for.
pub const LEEWAY_SECONDS: u64 = 60;
