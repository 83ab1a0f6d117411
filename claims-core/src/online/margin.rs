//! When a token is over everywhere.

use std::time::Duration;

use crate::policy::MAX_LEEWAY;

/// How far the clock of a store may be ahead of a verifier's.
const DRIFT: Duration = Duration::from_secs(60);

/// How long after its `exp` a token is remembered.
///
/// Not for the leeway of the one verifier that has accepted it: another one that asks the same store may
/// have a longer one, and would accept the token again.
pub(super) const MARGIN: Duration = MAX_LEEWAY.saturating_add(DRIFT);
