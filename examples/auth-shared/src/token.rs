//! Both kinds of token as one type.

use claims_core::Claims;

use crate::{Service, ServiceClaims, UserClaims};

/// A token of the platform.
#[derive(Debug, Clone, PartialEq, Claims)]
#[claims(tag = "token_type", context = Service)]
// A service verifies one token at a time and keeps none, so the size of the smaller kind is no loss.
#[allow(clippy::large_enum_variant)]
pub enum TokenClaims {
    /// Of a person.
    #[claims(value = "access")]
    User(UserClaims),
    /// Of a machine.
    #[claims(value = "service")]
    Service(ServiceClaims),
}
