//! Two sets: what belongs to the whole of them. An embedded set counts as part of the set that embeds
//! it, as it does on the wire.

use super::{Aspect, Change, ClaimPath, Effect, change::Changes, claims, rules, variants, words};
use crate::schema::{
    Extra, Schema, Shape, Validator,
    accepts::{
        shape::{Fit, shape_accepts},
        undeclared::takes,
        written::Written,
    },
    export::members::{extra, forbidden},
    text::same_media_type,
};

/// Where two sets stand.
#[derive(Debug, Clone, Default)]
pub(super) struct Place {
    pub(super) path: ClaimPath,
    /// Inside a claim, where there are no core claims and no header.
    pub(super) nested: bool,
    /// The set of a variant: what concerns the header is a matter of the enum.
    pub(super) variant: bool,
}

impl Place {
    pub(super) fn change(&self, aspect: Aspect) -> Change {
        Change::new(aspect, self.path.clone())
    }
}

/// Compares the sets of two locks.
pub(super) fn compare(changes: &mut Changes, old: &Schema<'_>, new: &Schema<'_>) {
    compare_at(changes, old, new, &Place::default());
}

pub(super) fn compare_at(changes: &mut Changes, old: &Schema<'_>, new: &Schema<'_>, place: &Place) {
    if old == new {
        return;
    }
    if !place.nested {
        if !place.variant {
            typ(changes, old, new);
        }
        profile(changes, old, new, place);
    }
    match (&old.tagged, &new.tagged) {
        (None, None) => {
            claims::compare(changes, old, new, place);
            undeclared(changes, old, new, place);
            forbidden_names(changes, old, new, place);
        }
        (Some(before), Some(after)) => variants::compare(changes, before, after, place),
        _ => variants::form(changes, old, new, place),
    }
    functions(changes, old, new, place);
    rust(changes, old, new, place);
}

/// `typ` of the header: a verifier demands it (RFC 8725, section 3.11).
fn typ(changes: &mut Changes, old: &Schema<'_>, new: &Schema<'_>) {
    if old.typ == new.typ {
        return;
    }
    let same = match (old.typ, new.typ) {
        (Some(before), Some(after)) => same_media_type(before, after),
        _ => false,
    };
    changes.add(
        told(Place::default().change(Aspect::Typ), old.typ, new.typ)
            .effect(Effect::Consumers, !same && old.typ.is_some())
            .effect(Effect::Tokens, !same && new.typ.is_some())
            .effect(Effect::Loosened, !same && old.typ.is_some()),
    );
}

/// A profile has rules of its own, which a verifier enforces, and which only a type that follows it promises to
/// keep. A variant may have one, too.
fn profile(changes: &mut Changes, old: &Schema<'_>, new: &Schema<'_>, place: &Place) {
    if old.profile != new.profile {
        changes.add(
            told(place.change(Aspect::Profile), old.profile, new.profile)
                .effect(Effect::Consumers, old.profile.is_some())
                .effect(Effect::Tokens, new.profile.is_some())
                .effect(Effect::Loosened, old.profile.is_some()),
        );
    }
}

fn told(mut change: Change, old: Option<&str>, new: Option<&str>) -> Change {
    if let Some(old) = old {
        change = change.was(words::quoted(old));
    }
    if let Some(new) = new {
        change = change.is(words::quoted(new));
    }
    change
}

/// What happens to claims that nobody declared.
fn undeclared(changes: &mut Changes, old: &Schema<'_>, new: &Schema<'_>, place: &Place) {
    let (before, after) = (extra(old), extra(new));
    if old.deny_unknown != new.deny_unknown {
        let words = |denied| if denied { "refused" } else { "ignored" };
        changes.add(
            place
                .change(Aspect::UnknownClaims)
                .was(words(old.deny_unknown))
                .is(words(new.deny_unknown))
                .effect(Effect::Tokens, new.deny_unknown)
                .effect(Effect::Loosened, old.deny_unknown),
        );
    }
    let same = |before: Extra<'_>, after: Extra<'_>| {
        before.shape == after.shape && before.collides.is_some() == after.collides.is_some()
    };
    match (before, after) {
        (None, None) => {}
        (Some(before), Some(after)) if same(before, after) => {}
        _ => changes.add(extra_change(old, new, before, after, place)),
    }
}

fn extra_change(
    old: &Schema<'_>,
    new: &Schema<'_>,
    before: Option<Extra<'_>>,
    after: Option<Extra<'_>>,
    place: &Place,
) -> Change {
    let mut sent = Schema::new("");
    sent.extra = after;
    let narrowed = match (before, after) {
        (Some(before), Some(after)) => shape_accepts(after.shape, before.shape) != Fit::Yes,
        // Whatever was ignored now has to fit.
        (None, Some(after)) => {
            !old.deny_unknown && shape_accepts(after.shape, Shape::Any) != Fit::Yes
        }
        (_, None) => false,
    };
    let registered = |extra: Option<Extra<'_>>| extra.is_some_and(|extra| extra.collides.is_some());
    let mut change = place.change(Aspect::Extra);
    if let Some(before) = before {
        change = change.was(taken(before));
    }
    if let Some(after) = after {
        change = change.is(taken(after));
    }
    change
        .effect(
            Effect::Consumers,
            after.is_some() && takes(old, &sent, place.nested) != Fit::Yes,
        )
        .effect(Effect::Tokens, narrowed && !new.deny_unknown)
        .effect(Effect::Loosened, registered(after) && !registered(before))
}

fn taken(extra: Extra<'_>) -> String {
    let names = if extra.collides.is_some() {
        ", registered names too"
    } else {
        ""
    };
    format!("kept as {}{names}", words::shape(extra.shape))
}

/// Names that must not be there.
fn forbidden_names(changes: &mut Changes, old: &Schema<'_>, new: &Schema<'_>, place: &Place) {
    let (before, after) = (forbidden(old), forbidden(new));
    for name in &before {
        if !after.contains(name) {
            // Where the claim is declared now, what that breaks stands beside it.
            let probe = crate::schema::ClaimSchema::new(name, "", Shape::Unknown);
            let sent = Written::set(new).extra_for(&probe).is_some();
            changes.add(
                Change::new(Aspect::Forbidden, place.path.claim(name))
                    .was("forbidden")
                    .effect(Effect::Consumers, sent)
                    .effect(Effect::Loosened, true),
            );
        }
    }
    for name in &after {
        if !before.contains(name) {
            changes.add(
                Change::new(Aspect::Forbidden, place.path.claim(name))
                    .is("forbidden")
                    .effect(Effect::Tokens, true),
            );
        }
    }
}

/// The functions that see the whole set.
fn functions(changes: &mut Changes, old: &Schema<'_>, new: &Schema<'_>, place: &Place) {
    let (before, after) = (all_functions(old), all_functions(new));
    for function in before.iter().filter(|function| !after.contains(function)) {
        changes.add(
            place
                .change(Aspect::Rule)
                .was(words::rule(function, false))
                .effect(
                    Effect::Consumers,
                    matches!(function, Validator::Function(_)),
                )
                .effect(Effect::Loosened, true),
        );
    }
    for function in after.iter().filter(|function| !before.contains(function)) {
        changes.add(
            place
                .change(Aspect::Rule)
                .is(words::rule(function, false))
                .effect(Effect::Tokens, true),
        );
    }
}

fn all_functions<'a>(schema: &Schema<'a>) -> Vec<Validator<'a>> {
    let mut functions = schema.validators.to_vec();
    for part in schema.embedded {
        functions.extend(all_functions(part.schema));
    }
    functions
}

/// What only Rust sees.
fn rust(changes: &mut Changes, old: &Schema<'_>, new: &Schema<'_>, place: &Place) {
    if old.name != new.name {
        changes.add(
            place
                .change(Aspect::RustName)
                .was(words::code(old.name))
                .is(words::code(new.name)),
        );
    }
    if old.docs != new.docs {
        changes.add(place.change(Aspect::Docs));
    }
    deprecation(
        changes,
        place.change(Aspect::Deprecated),
        old.deprecated,
        new.deprecated,
    );
    for part in new.embedded {
        let known = old.embedded.iter().find(|known| known.field == part.field);
        if let Some(known) = known
            && (known.docs != part.docs || known.schema.docs != part.schema.docs)
        {
            changes.add(place.change(Aspect::Docs).set(Some(part.schema.name)));
        }
    }
    rules::reordered(
        changes,
        place.change(Aspect::Order),
        &names(old),
        &names(new),
    );
}

pub(super) fn deprecation(
    changes: &mut Changes,
    change: Change,
    old: Option<&str>,
    new: Option<&str>,
) {
    match (old, new) {
        (None, Some(_)) => changes.add(change.is("deprecated")),
        (Some(_), None) => changes.add(change.was("deprecated")),
        (Some(old), Some(new)) if old != new => {
            changes.add(change.is("deprecated with another note"));
        }
        _ => {}
    }
}

fn names<'a>(schema: &'a Schema<'a>) -> Vec<&'a str> {
    let members = crate::schema::export::members::members(schema);
    members.iter().map(|member| member.claim.name).collect()
}
