//! What changed between two locks, and who breaks.

mod change;
mod claims;
mod policy;
mod rules;
mod sets;
mod text;
mod values;
mod variants;
mod words;

use std::{collections::HashSet, fmt};

pub use change::{Aspect, Change, Effect};

use super::{ClaimPath, Lock, live::live, retired::returned};
use crate::schema::Json;
use change::Changes;

/// What changed between two locks of a type, and who breaks.
///
/// `Display` is for people: the changes by who breaks, one line each. [`to_json`](Self::to_json) is
/// for machines.
///
/// ```
/// use claims_core::{Claims, schema::{Diff, Lock, lock::Effect}};
///
/// mod before {
///     #[derive(claims_core::Claims)]
///     pub struct Token {
///         pub tenant: String,
///         #[claim(len(1..=64))]
///         pub name_to_show: String,
///     }
/// }
///
/// #[derive(Claims)]
/// struct Token {
///     tenant: Option<String>,
///     #[claim(len(1..=32))]
///     name_to_show: String,
/// }
///
/// let diff = Diff::between(&Lock::of::<before::Token>(), &Lock::of::<Token>());
/// assert!(diff.is_breaking());
/// assert_eq!(diff.changes()[0].effects(), [Effect::Consumers]);
/// assert_eq!(
///     diff.to_string(),
///     "\
/// Consumers built against the old contract could refuse new tokens:
///   `tenant`: required -> optional
///
/// Verifiers could refuse tokens in flight:
///   `name_to_show`: len(1..=64) -> len(1..=32)
/// "
/// );
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Diff {
    changes: Vec<Change>,
}

impl Diff {
    /// Compares two locks. Both are taken for locks of one type, whatever it is called.
    pub fn between(old: &Lock<'_>, new: &Lock<'_>) -> Self {
        let mut changes = Changes::default();
        for (retired, live) in returned(old, new) {
            changes.add(
                Change::new(Aspect::RetiredName, live.path)
                    .was(words::retired(retired))
                    .is(words::claim_type(&live.claim))
                    .effect(Effect::Retired, true),
            );
        }
        sets::compare(&mut changes, old.schema(), new.schema());
        policy::compare(&mut changes, old.policy(), new.policy());
        forgotten(&mut changes, old, new);
        if old != new {
            changes.add_if_empty(Change::new(Aspect::Declaration, ClaimPath::default()));
        }
        Self {
            changes: changes.into_vec(),
        }
    }

    /// Whether nothing changed at all.
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// Whether somebody breaks: consumers, verifiers of tokens in flight, or those who still know a
    /// retired name.
    pub fn is_breaking(&self) -> bool {
        self.changes.iter().any(Change::is_breaking)
    }

    /// Whether something is checked less strictly than before.
    pub fn is_loosened(&self) -> bool {
        self.has(Effect::Loosened)
    }

    /// Whether nobody breaks and nothing is checked less strictly.
    pub fn is_safe(&self) -> bool {
        self.changes
            .iter()
            .all(|change| change.effects().is_empty())
    }

    /// Whether a retired name came back with another meaning or type.
    pub(super) fn has_returned(&self) -> bool {
        self.has(Effect::Retired)
    }

    /// The changes: of the set in the order of its declaration, then of the policy.
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    fn has(&self, effect: Effect) -> bool {
        self.changes.iter().any(|change| change.has(effect))
    }

    /// The changes for machines: `{"breaking", "loosened", "changes": [{"code", "claim", "set",
    /// "old", "new", "effects"}]}`. Codes and effects are stable, the words in `old` and `new` are not.
    pub fn to_json(&self) -> Json {
        Json::object()
            .with("breaking", self.is_breaking())
            .with("loosened", self.is_loosened())
            .with(
                "changes",
                self.changes.iter().map(Change::to_json).collect::<Json>(),
            )
    }
}

impl fmt::Display for Diff {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        text::write(self, f)
    }
}

/// Retired names that the new lock no longer knows, although they have not come back.
fn forgotten(changes: &mut Changes, old: &Lock<'_>, new: &Lock<'_>) {
    let now: HashSet<ClaimPath> = live(new.schema())
        .into_iter()
        .map(|live| live.path)
        .collect();
    for retired in old.retired() {
        let path = ClaimPath::from_text(retired.claim);
        if !now.contains(&path) && !new.retired().contains(retired) {
            changes.add(
                Change::new(Aspect::RetiredList, path)
                    .was(words::retired(retired))
                    .effect(Effect::Loosened, true),
            );
        }
    }
}
