//! What every service asks of a token.

use std::time::Duration;

use claims_core::{ConfigError, Policy};

use crate::names::ISSUER;

/// Tokens of shop-id, for the service of this name.
///
/// # Errors
///
/// Never with a name of [`names`](crate::names).
pub fn policy(service: &str) -> Result<Policy, ConfigError> {
    Policy::builder()
        .issuer(ISSUER)
        .audience(service)
        // The services run on one machine, by one clock. Elsewhere clocks drift: leave the default.
        .leeway(Duration::ZERO)
        .build()
}
