//! Claims that were removed.

use std::collections::HashSet;

use claims_registry::Kind;

use super::{
    Arena, ClaimPath, Lock,
    live::{Live, live},
};
use crate::schema::{
    ClaimSchema, Shape,
    accepts::shape::{Fit, shape_accepts},
};

/// A claim that a set once had, as it was when it was removed.
///
/// Somewhere a service still reads it: its name may come back only as what it was.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Retired<'a> {
    /// Its [path](ClaimPath), such as `user.id`, without variants: they do not show on the wire.
    pub claim: &'a str,
    /// Its kind, if it was a registered claim.
    pub kind: Option<Kind>,
    /// The JSON shape of its values.
    pub shape: Shape<'a>,
}

impl Retired<'_> {
    /// Whether whoever still reads the claim as it was reads the new one too.
    fn allows(&self, claim: &ClaimSchema<'_>) -> bool {
        self.kind == claim.registered.map(|registered| registered.kind)
            && (self.shape == claim.shape || shape_accepts(self.shape, claim.written) == Fit::Yes)
    }
}

/// The claims that have the name of a retired one, and are something else.
pub(super) fn returned<'a>(
    old: &'a Lock<'a>,
    new: &'a Lock<'a>,
) -> Vec<(&'a Retired<'a>, Live<'a>)> {
    let mut returned = Vec::new();
    for claim in live(&new.schema) {
        // It may have been several things at once, in several variants.
        let mut known = old
            .retired
            .iter()
            .filter(|retired| retired.claim == claim.path.as_str());
        if let Some(first) = known.clone().next()
            && !known.any(|retired| retired.allows(&claim.claim))
        {
            returned.push((first, claim));
        }
    }
    returned
}

/// The retired claims of `new`: those of the old lock, and the claims that only the old lock has.
/// What came back is retired no longer.
pub(super) fn carried_over<'a>(
    old: &'a Lock<'a>,
    new: &Lock<'_>,
    arena: &'a Arena,
) -> Vec<Retired<'a>> {
    let now: HashSet<ClaimPath> = live(&new.schema)
        .into_iter()
        .map(|live| live.path)
        .collect();
    let gone = |path: &ClaimPath| !now.contains(path);
    let mut retired: Vec<_> = old
        .retired
        .iter()
        .filter(|retired| gone(&ClaimPath::from_text(retired.claim)))
        .copied()
        .collect();
    for live in live(&old.schema) {
        // With a claim goes what stands inside it.
        if !gone(&live.path) || live.outer.as_ref().is_some_and(gone) {
            continue;
        }
        let entry = Retired {
            claim: arena.text(live.path.as_str()),
            kind: live.claim.registered.map(|registered| registered.kind),
            shape: live.claim.shape,
        };
        if !retired.contains(&entry) {
            retired.push(entry);
        }
    }
    retired.sort_by(|left, right| left.claim.cmp(right.claim));
    retired
}
