//! Two policies. They concern verifiers alone: a policy that asks for more refuses tokens in flight,
//! one that asks for less is looser.

use std::time::Duration;

use super::{Aspect, Change, ClaimPath, Effect, change::Changes, words};
use crate::schema::{
    Json,
    lock::{Accepted, PolicySummary},
    text::same_media_type,
};

/// Compares the policies of two locks.
pub(super) fn compare(
    changes: &mut Changes,
    old: Option<&PolicySummary>,
    new: Option<&PolicySummary>,
) {
    let change = |aspect| Change::new(aspect, ClaimPath::default());
    match (old, new) {
        (None, None) => {}
        (None, Some(_)) => changes.add(change(Aspect::Policy).is("locked")),
        // From now on nobody would notice.
        (Some(_), None) => changes.add(
            change(Aspect::Policy)
                .was("locked")
                .effect(Effect::Loosened, true),
        ),
        (Some(old), Some(new)) => both(changes, old, new),
    }
}

fn both(changes: &mut Changes, old: &PolicySummary, new: &PolicySummary) {
    // Whoever adds an option decides here what a change of it means.
    let PolicySummary {
        issuers,
        audiences,
        subject,
        nonce,
        authorized_party,
        token_id,
        http_method,
        http_uri,
        access_token_hash,
        required,
        forbidden,
        equals,
        leeway,
        max_token_age,
        max_auth_age,
        max_lifetime,
        typ,
        allow_future_iat,
        allow_no_expiry,
        string_or_uri,
    } = old;
    let aspect = Aspect::PolicyIssuers;
    let any = |accepted: &Accepted| match accepted {
        // A policy that says nothing about issuers accepts them all.
        Accepted::Unstated => Accepted::Any,
        accepted => accepted.clone(),
    };
    accepted(changes, aspect, (issuers, &new.issuers), any);
    let aspect = Aspect::PolicyAudiences;
    accepted(
        changes,
        aspect,
        (audiences, &new.audiences),
        Accepted::clone,
    );
    self::typ(changes, typ.as_deref(), new.typ.as_deref());
    let demands = [
        (Aspect::PolicySubject, *subject, new.subject),
        (Aspect::PolicyNonce, *nonce, new.nonce),
        (
            Aspect::PolicyAuthorizedParty,
            *authorized_party,
            new.authorized_party,
        ),
        (Aspect::PolicyTokenId, *token_id, new.token_id),
        (Aspect::PolicyHttpMethod, *http_method, new.http_method),
        (Aspect::PolicyHttpUri, *http_uri, new.http_uri),
        (
            Aspect::PolicyAccessTokenHash,
            *access_token_hash,
            new.access_token_hash,
        ),
        (Aspect::PolicyStringOrUri, *string_or_uri, new.string_or_uri),
    ];
    for (aspect, old, new) in demands {
        switch(changes, aspect, (old, new), (new, old));
    }
    let permissions = [
        (
            Aspect::PolicyAllowFutureIat,
            *allow_future_iat,
            new.allow_future_iat,
        ),
        (
            Aspect::PolicyAllowNoExpiry,
            *allow_no_expiry,
            new.allow_no_expiry,
        ),
    ];
    for (aspect, old, new) in permissions {
        switch(changes, aspect, (old, new), (old, new));
    }
    names(changes, Aspect::PolicyRequire, required, &new.required);
    names(changes, Aspect::PolicyForbid, forbidden, &new.forbidden);
    constants(changes, equals, &new.equals);
    limit(
        changes,
        Aspect::PolicyLeeway,
        Some(*leeway),
        Some(new.leeway),
    );
    let limits = [
        (Aspect::PolicyMaxTokenAge, max_token_age, new.max_token_age),
        (Aspect::PolicyMaxAuthAge, max_auth_age, new.max_auth_age),
        (Aspect::PolicyMaxLifetime, max_lifetime, new.max_lifetime),
    ];
    for (aspect, old, new) in limits {
        limit(changes, aspect, *old, new);
    }
}

/// A change of the policy that may be stricter, looser or both.
fn change(aspect: Aspect, stricter: bool, looser: bool) -> Change {
    Change::new(aspect, ClaimPath::default())
        .effect(Effect::Tokens, stricter)
        .effect(Effect::Loosened, looser)
}

/// An option that is on or off; how the change counts matters only if there is one.
fn switch(
    changes: &mut Changes,
    aspect: Aspect,
    (old, new): (bool, bool),
    (stricter, looser): (bool, bool),
) {
    let words = |on| if on { "on" } else { "off" };
    if old != new {
        changes.add(
            change(aspect, stricter, looser)
                .was(words(old))
                .is(words(new)),
        );
    }
}

fn accepted(
    changes: &mut Changes,
    aspect: Aspect,
    (old, new): (&Accepted, &Accepted),
    meaning: impl Fn(&Accepted) -> Accepted,
) {
    if old != new {
        let (before, after) = (meaning(old), meaning(new));
        changes.add(
            change(aspect, !within(&before, &after), !within(&after, &before))
                .was(words::accepted(old))
                .is(words::accepted(new)),
        );
    }
}

/// Whether `outer` accepts whatever `inner` accepts. What is not stated accepts only tokens that name
/// nobody.
fn within(inner: &Accepted, outer: &Accepted) -> bool {
    match (inner, outer) {
        (_, Accepted::Any) | (Accepted::Unstated, Accepted::Unstated) => true,
        (Accepted::Any | Accepted::Unstated, _) | (_, Accepted::Unstated) => false,
        (Accepted::OneOf(inner), Accepted::OneOf(outer)) => {
            inner.iter().all(|name| outer.contains(name))
        }
        // A token may name one of them alone.
        (Accepted::OneOf(inner), Accepted::AllOf(outer)) => {
            inner.iter().all(|one| outer.iter().all(|name| name == one))
        }
        (Accepted::AllOf(inner), Accepted::OneOf(outer)) => {
            inner.iter().any(|name| outer.contains(name))
        }
        (Accepted::AllOf(inner), Accepted::AllOf(outer)) => {
            outer.iter().all(|name| inner.contains(name))
        }
    }
}

fn typ(changes: &mut Changes, old: Option<&str>, new: Option<&str>) {
    if old == new {
        return;
    }
    let same = matches!((old, new), (Some(old), Some(new)) if same_media_type(old, new));
    let words = |typ: Option<&str>| typ.map_or("any".to_owned(), words::quoted);
    changes.add(
        change(
            Aspect::PolicyTyp,
            !same && new.is_some(),
            !same && old.is_some(),
        )
        .was(words(old))
        .is(words(new)),
    );
}

fn names(changes: &mut Changes, aspect: Aspect, old: &[String], new: &[String]) {
    for name in old.iter().filter(|name| !new.contains(name)) {
        changes.add(change(aspect, false, true).was(words::code(name)));
    }
    for name in new.iter().filter(|name| !old.contains(name)) {
        changes.add(change(aspect, true, false).is(words::code(name)));
    }
}

fn constants(changes: &mut Changes, old: &[(String, Json)], new: &[(String, Json)]) {
    let told = |(name, value): &(String, Json)| {
        format!("{} = {}", words::code(name), words::compact(value))
    };
    let same_name = |list: &'_ [(String, Json)], name: &str| {
        list.iter().find(|(known, _)| known == name).cloned()
    };
    for before in old {
        match same_name(new, &before.0) {
            Some(after) if after != *before => changes.add(
                change(Aspect::PolicyEquals, true, true)
                    .was(told(before))
                    .is(told(&after)),
            ),
            Some(_) => {}
            None => changes.add(change(Aspect::PolicyEquals, false, true).was(told(before))),
        }
    }
    for after in new {
        if same_name(old, &after.0).is_none() {
            changes.add(change(Aspect::PolicyEquals, true, false).is(told(after)));
        }
    }
}

/// A limit that is not there is the widest.
fn limit(changes: &mut Changes, aspect: Aspect, old: Option<Duration>, new: Option<Duration>) {
    if old != new {
        let (widest, words) = (Duration::MAX, |limit: Option<Duration>| {
            limit.map_or("none".to_owned(), words::seconds)
        });
        let (before, after) = (old.unwrap_or(widest), new.unwrap_or(widest));
        changes.add(
            change(aspect, after < before, after > before)
                .was(words(old))
                .is(words(new)),
        );
    }
}
