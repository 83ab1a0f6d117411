//! What the two sides of a token see of a claim.

use super::View;
use crate::schema::{ClaimSchema, Presence, Shape};

/// The shape of the values that one side of a token sees.
pub(super) fn judged_shape<'a>(claim: &ClaimSchema<'a>, view: View) -> Shape<'a> {
    match view {
        View::Produce => claim.written,
        View::Consume => claim.shape,
    }
}

/// A private claim that is optional is absent when it is `null`; a registered one is never `null`.
pub(super) fn may_be_null(claim: &ClaimSchema<'_>, view: View) -> bool {
    match claim.presence {
        Presence::Nullable => true,
        Presence::Optional => view == View::Consume && claim.registered.is_none(),
        Presence::Required | Presence::Default => false,
    }
}

/// Whether the claim is always there.
pub(super) fn is_required(claim: &ClaimSchema<'_>, view: View) -> bool {
    match claim.presence {
        Presence::Required | Presence::Nullable => true,
        Presence::Default => view == View::Produce,
        Presence::Optional => false,
    }
}
