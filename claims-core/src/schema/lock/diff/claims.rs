//! The claims of two sets, by name.

use super::{
    Aspect, Change, Effect,
    change::Changes,
    rules,
    sets::{Place, deprecation},
    values, words,
};
use crate::schema::{
    ClaimSchema, Presence, Schema, Shape, Validator,
    accepts::{
        claim::{Gap, claim_gaps, may_take_null, needs},
        shape::Fit,
        undeclared::takes,
        written::Written,
    },
    export::members::{Member, members},
};

/// Compares the claims of two structs, own and embedded.
pub(super) fn compare(changes: &mut Changes, old: &Schema<'_>, new: &Schema<'_>, place: &Place) {
    let (before, after) = (members(old), members(new));
    let find =
        |list: &[Member<'_>], name: &str| list.iter().any(|member| member.claim.name == name);
    for member in &before {
        let name = member.claim.name;
        match after.iter().find(|after| after.claim.name == name) {
            Some(after) => both(changes, member, after, place),
            None => changes.add(removed(member, old, new, place)),
        }
    }
    for member in &after {
        if !find(&before, member.claim.name) {
            changes.add(added(member, old, new, place));
        }
    }
}

/// The claim as it may stand in a token that the old set accepts: more than the type itself writes,
/// except that a date in whole seconds is read from what it writes.
pub(super) fn accepted<'a>(claim: &ClaimSchema<'a>) -> ClaimSchema<'a> {
    let mut accepted = *claim;
    if !matches!(
        (claim.shape, claim.written),
        (Shape::NumericDate, Shape::Integer { .. })
    ) {
        accepted.written = claim.shape;
    }
    // Whoever has the type writes the default, but a token without it is accepted as well.
    if claim.presence == Presence::Default {
        accepted.presence = Presence::Optional;
    }
    accepted
}

fn change(aspect: Aspect, member: &Member<'_>, place: &Place) -> Change {
    let owner = Some(member.owner.name).filter(|_| member.embedded);
    Change::new(aspect, place.path.claim(member.claim.name)).set(owner)
}

/// Whether a policy or a verifier relies on that claim, so that it must not get lost unnoticed.
fn guards(claim: &ClaimSchema<'_>, place: &Place) -> bool {
    !place.nested && matches!(claim.name, "iss" | "sub" | "aud" | "exp")
}

fn removed(member: &Member<'_>, old: &Schema<'_>, new: &Schema<'_>, place: &Place) -> Change {
    let claim = member.claim;
    let written = [accepted(claim)];
    let mut sent = Schema::new(old.name);
    sent.claims = &written;
    // Where the map of undeclared claims may send it, it need not be what it was.
    let other = Written::set(new)
        .extra_for(claim)
        .is_some_and(|extra| claim_gaps(claim, &extra.claim(claim.name)).next().is_some());
    change(Aspect::ClaimRemoved, member, place)
        .was(words::claim(claim))
        .effect(Effect::Consumers, needs(claim) || other)
        .effect(Effect::Tokens, takes(new, &sent, place.nested) != Fit::Yes)
        .effect(
            Effect::Loosened,
            !claim.validators.is_empty() || (needs(claim) && guards(claim, place)),
        )
}

fn added(member: &Member<'_>, old: &Schema<'_>, new: &Schema<'_>, place: &Place) -> Change {
    let claim = member.claim;
    let written = [*claim];
    let mut sent = Schema::new(new.name);
    sent.claims = &written;
    let other = Written::set(old)
        .extra_for(claim)
        .is_some_and(|extra| claim_gaps(claim, &extra.claim(claim.name)).next().is_some());
    change(Aspect::ClaimAdded, member, place)
        .is(words::claim(claim))
        .effect(
            Effect::Consumers,
            takes(old, &sent, place.nested) != Fit::Yes,
        )
        .effect(Effect::Tokens, needs(claim) || other)
}

fn both(changes: &mut Changes, old: &Member<'_>, new: &Member<'_>, place: &Place) {
    let (before, after) = (old.claim, new.claim);
    let change = |aspect| change(aspect, new, place);
    if before.registered.is_some() == after.registered.is_some() {
        values(changes, before, after, place, &change);
    } else {
        // Nothing else about it can be compared.
        changes.add(
            change(Aspect::Meaning)
                .was(meaning(before))
                .is(meaning(after))
                .effect(Effect::Consumers, true)
                .effect(Effect::Tokens, true),
        );
    }
    if before.sensitive != after.sensitive {
        let words = |sensitive| {
            if sensitive {
                "sensitive"
            } else {
                "may be shown"
            }
        };
        changes.add(
            change(Aspect::Sensitive)
                .was(words(before.sensitive))
                .is(words(after.sensitive))
                .effect(Effect::Loosened, before.sensitive),
        );
    }
    if old.owner.name != new.owner.name && (old.embedded || new.embedded) {
        changes.add(
            change(Aspect::Owner)
                .was(words::code(old.owner.name))
                .is(words::code(new.owner.name)),
        );
    }
    rust(changes, before, after, &change);
}

/// Presence, type and validators: each gap that the contract check finds belongs to one of them.
fn values(
    changes: &mut Changes,
    before: &ClaimSchema<'_>,
    after: &ClaimSchema<'_>,
    place: &Place,
    change: &impl Fn(Aspect) -> Change,
) {
    let was = accepted(before);
    let forward: Vec<_> = claim_gaps(before, after).collect();
    let backward: Vec<_> = claim_gaps(after, &was).collect();
    let moved = before.presence != after.presence;
    if moved {
        let by_presence = |gap: &Gap<'_>| matches!(gap, Gap::Absent | Gap::Null);
        changes.add(
            change(Aspect::Presence)
                .was(words::presence(before.presence))
                .is(words::presence(after.presence))
                .effect(Effect::Consumers, forward.iter().any(by_presence))
                .effect(
                    Effect::Tokens,
                    backward.iter().any(by_presence) || loses_null(before, after),
                )
                .effect(
                    Effect::Loosened,
                    needs(before) && !needs(after) && guards(before, place),
                ),
        );
    }
    // The same rule for values of another type is another rule.
    let kept =
        |rule: &Validator<'_>| before.validators.contains(rule) && after.validators.contains(rule);
    let by_type = |gap: &Gap<'_>| match gap {
        Gap::Shape | Gap::Unknown => true,
        Gap::Null => !moved,
        Gap::Validator(rule) => kept(rule),
        Gap::Absent | Gap::Meaning => false,
    };
    values::compare(
        changes,
        &values::Pair {
            before,
            after,
            place,
        },
        change(Aspect::Type)
            .effect(Effect::Consumers, forward.iter().any(by_type))
            .effect(Effect::Tokens, backward.iter().any(by_type)),
    );
    rules::compare(changes, before, after, place, change);
}

/// Whether `null` stood for an absent claim, and is no value now.
fn loses_null(before: &ClaimSchema<'_>, after: &ClaimSchema<'_>) -> bool {
    let took = before.registered.is_none() && before.presence == Presence::Optional;
    took && !may_take_null(after)
}

fn meaning(claim: &ClaimSchema<'_>) -> String {
    let kind = if claim.registered.is_some() {
        "the registered claim"
    } else {
        "a claim of one's own"
    };
    format!("{kind}, {}", words::claim(claim))
}

/// What only Rust and people see.
fn rust(
    changes: &mut Changes,
    old: &ClaimSchema<'_>,
    new: &ClaimSchema<'_>,
    change: &impl Fn(Aspect) -> Change,
) {
    if old.field != new.field {
        changes.add(
            change(Aspect::RustName)
                .was(words::code(old.field))
                .is(words::code(new.field)),
        );
    }
    if old.docs != new.docs {
        changes.add(change(Aspect::Docs));
    }
    if old.collides != new.collides {
        changes.add(change(Aspect::Reason));
    }
    deprecation(
        changes,
        change(Aspect::Deprecated),
        old.deprecated,
        new.deprecated,
    );
}
