//! AWS-LC.

mod signing;
mod verifying;

use jsonwebtoken::crypto::{KeyUtils, aws_lc::DEFAULT_PROVIDER};

pub(super) use signing::SigningKey;
pub(super) use verifying::VerifyingKey;

use super::Failed;

/// Bits of the largest RSA modulus that is verified with.
pub(super) const LARGEST_MODULUS: usize = 8192;

/// What jsonwebtoken finds out about keys.
pub(super) const KEY_UTILS: Option<&KeyUtils> = Some(&DEFAULT_PROVIDER.key_utils);
