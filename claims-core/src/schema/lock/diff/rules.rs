//! The validators of a claim on both sides.

use super::{Aspect, Change, Effect, change::Changes, claims::accepted, sets::Place, words};
use crate::schema::{ClaimSchema, OnlineCheck, Validator, accepts::implied::implied};

/// Compares the validators, and tells a rule that replaces one of its kind as one change.
pub(super) fn compare(
    changes: &mut Changes,
    before: &ClaimSchema<'_>,
    after: &ClaimSchema<'_>,
    place: &Place,
    change: &impl Fn(Aspect) -> Change,
) {
    let hidden = before.sensitive || after.sensitive;
    let only = |these: &[Validator<'_>], those: &[Validator<'_>]| -> Vec<usize> {
        let indices = these.iter().enumerate();
        indices
            .filter(|(_, validator)| !those.contains(validator))
            .map(|(index, _)| index)
            .collect()
    };
    let gone = only(before.validators, after.validators);
    let mut come = only(after.validators, before.validators);
    let sides = Sides {
        before,
        after,
        nested: place.nested,
    };
    for old in gone
        .iter()
        .filter_map(|index| before.validators.get(*index))
    {
        let same_kind = |index: &usize| {
            let new = after.validators.get(*index);
            new.is_some_and(|new| kind(new) == kind(old))
        };
        let new = come.iter().position(same_kind).map(|at| come.remove(at));
        let new = new.and_then(|index| after.validators.get(index));
        let change = change(Aspect::Rule);
        let change = match new {
            Some(new) => {
                let (was, is) = words::rules(old, new, hidden);
                change.was(was).is(is)
            }
            None => change.was(words::rule(old, hidden)),
        };
        changes.add(
            change
                .effect(Effect::Consumers, sides.may_be_broken(old))
                .effect(Effect::Tokens, new.is_some_and(|new| sides.is_new(new)))
                .effect(Effect::Loosened, sides.is_loosened(old)),
        );
    }
    for new in come.iter().filter_map(|index| after.validators.get(*index)) {
        changes.add(
            change(Aspect::Rule)
                .is(words::rule(new, hidden))
                .effect(Effect::Tokens, sides.is_new(new)),
        );
    }
    reordered(
        changes,
        change(Aspect::Order),
        before.validators,
        after.validators,
    );
}

/// A claim on both sides.
struct Sides<'p, 'a> {
    before: &'p ClaimSchema<'a>,
    after: &'p ClaimSchema<'a>,
    nested: bool,
}

impl Sides<'_, '_> {
    /// Whether nobody looks at the rule where it stands.
    fn is_idle(&self, rule: &Validator<'_>) -> bool {
        self.nested && matches!(rule, Validator::Lifetime(_))
    }

    /// Whether a value of the new set may break an old rule. What depends on the context is no
    /// property of tokens.
    fn may_be_broken(&self, old: &Validator<'_>) -> bool {
        !self.is_idle(old) && !implied(*old, self.before.shape, self.after)
    }

    /// Whether the new set accepts what the old rule refused.
    fn is_loosened(&self, old: &Validator<'_>) -> bool {
        !self.is_idle(old)
            && (matches!(
                old,
                Validator::FunctionWithContext(_) | Validator::Online(_)
            ) || !implied(*old, self.before.shape, &accepted(self.after)))
    }

    /// Whether a token that the old set accepts may break a new rule.
    fn is_new(&self, new: &Validator<'_>) -> bool {
        !self.is_idle(new)
            && (matches!(
                new,
                Validator::FunctionWithContext(_) | Validator::Online(_)
            ) || !implied(*new, self.after.shape, &accepted(self.before)))
    }
}

/// Rules of one kind replace each other; `equals` is a `one_of` of one value.
fn kind(rule: &Validator<'_>) -> &'static str {
    match rule {
        Validator::Equals(_) | Validator::OneOf(_) => "one_of",
        Validator::Contains(_) => "contains",
        Validator::Length { .. } => "len",
        Validator::Range(_) => "range",
        Validator::NotEmpty => "not_empty",
        Validator::Pattern(_) => "pattern",
        Validator::Format(_) => "format",
        Validator::Lifetime(_) => "lifetime",
        Validator::Online(OnlineCheck::SingleUse) => "single_use",
        Validator::Online(OnlineCheck::VersionOf(_)) => "version_of",
        Validator::Online(OnlineCheck::Revocable) => "revocable",
        Validator::Function(_) => "validate",
        Validator::FunctionWithContext(_) => "validate_with",
    }
}

/// Adds the change if what is in both lists stands in another order.
pub(super) fn reordered<T: PartialEq>(changes: &mut Changes, change: Change, old: &[T], new: &[T]) {
    let kept = old.iter().filter(|item| new.contains(item));
    let stays = new.iter().filter(|item| old.contains(item));
    if !kept.eq(stays) {
        changes.add(change);
    }
}
