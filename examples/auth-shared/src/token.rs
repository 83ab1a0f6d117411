//! Both kinds of token as one type.

use claims_core::Claims;

use crate::{Service, ServiceClaims, UserClaims};

/// A token of the platform.
#[derive(Debug, Clone, PartialEq, Claims)]
#[claims(tag = "token_type", context = Service)]
pub enum TokenClaims {
    /// Of a person.
    #[claims(value = "access")]
    User(UserClaims),
    /// Of a machine.
    #[claims(value = "service")]
    Service(ServiceClaims),
}
