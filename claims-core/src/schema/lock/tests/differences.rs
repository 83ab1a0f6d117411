//! What a difference says, line by line.

use std::time::Duration;

use crate::{
    Policy,
    policy::PolicyBuilder,
    schema::{
        ClaimSchema, Embedded, LifetimeUnit, Presence, Schema, Shape, Validator, Variant,
        lock::{Arena, Diff, Effect, Lock},
    },
};

fn diff(old: &Schema<'_>, new: &Schema<'_>) -> Diff {
    Diff::between(&Lock::new(*old), &Lock::new(*new))
}

fn of_claims(old: ClaimSchema<'_>, new: ClaimSchema<'_>) -> Diff {
    let (old, new) = ([old], [new]);
    diff(
        &Schema::new("T").claims(&old),
        &Schema::new("T").claims(&new),
    )
}

fn of_policies(old: PolicyBuilder, new: PolicyBuilder) -> Diff {
    let lock =
        |builder: PolicyBuilder| Lock::new(Schema::new("T")).with_policy(&builder.build().unwrap());
    Diff::between(&lock(old), &lock(new))
}

/// Each change in a line: its words, then its effects.
fn told(diff: &Diff) -> Vec<String> {
    let changes = diff.changes().iter();
    changes
        .map(|change| {
            let (old, new) = (change.before(), change.after());
            let (old, new) = (old.unwrap_or("-"), new.unwrap_or("-"));
            format!("{old} => {new} {:?}", change.effects())
        })
        .collect()
}

#[test]
fn an_option_that_is_turned_on_or_off_is_stricter_or_looser() {
    let policy = Policy::builder;
    for (old, new, change) in [
        (policy(), policy().string_or_uri(), "off => on [Tokens]"),
        (policy().string_or_uri(), policy(), "on => off [Loosened]"),
        (policy(), policy().allow_no_expiry(), "off => on [Loosened]"),
        (policy().allow_no_expiry(), policy(), "on => off [Tokens]"),
    ] {
        assert_eq!(told(&of_policies(old, new)), [change]);
    }
}

#[test]
fn a_constant_that_stays_is_no_change() {
    let policy = || Policy::builder().equals("ver", serde_json::json!(1));
    let later = policy().leeway(Duration::from_secs(61));
    assert_eq!(of_policies(policy(), later).changes().len(), 1);
    let other = Policy::builder().equals("ver", serde_json::json!(2));
    assert_eq!(
        told(&of_policies(policy(), other)),
        ["`ver` = 1 => `ver` = 2 [Tokens, Loosened]"]
    );
}

#[test]
fn only_what_a_verifier_relies_on_is_missed() {
    let optional = |name, presence| ClaimSchema::new(name, name, Shape::String).presence(presence);
    for (name, loosened) in [("tenant", false), ("iss", true)] {
        let (required, absent) = (
            optional(name, Presence::Required),
            optional(name, Presence::Optional),
        );
        assert_eq!(
            of_claims(required, absent).is_loosened(),
            loosened,
            "{name}"
        );
        assert!(!of_claims(absent, required).is_loosened(), "{name}");
    }
}

#[test]
fn rules_of_a_sensitive_claim_are_hidden_on_both_sides() {
    let rules = ["4711", "4712"].map(|pin| [Validator::Equals(crate::schema::Literal::Text(pin))]);
    let [old, new] = [&rules[0], &rules[1]]
        .map(|rules| ClaimSchema::new("pin", "pin", Shape::String).validators(rules));
    assert!(of_claims(old, new).to_string().contains("4711"));
    for (old, new) in [
        (old.sensitive(), new),
        (old, new.sensitive()),
        (old.sensitive(), new.sensitive()),
    ] {
        let diff = of_claims(old, new).to_string();
        assert!(!diff.contains("471"), "{diff}");
    }
}

#[test]
fn a_lifetime_inside_a_claim_is_looked_at_by_nobody() {
    let lifetime = [Validator::Lifetime(LifetimeUnit::Seconds)];
    let plain = [ClaimSchema::new("ttl", "ttl", Shape::Number)];
    let limited = [plain[0].validators(&lifetime)];
    let (old, new) = (
        Schema::new("S").claims(&limited),
        Schema::new("S").claims(&plain),
    );
    assert!(!diff(&old, &new).is_safe());
    let claim = |shape| ClaimSchema::new("session", "session", shape);
    for (old, new) in [(&old, &new), (&new, &old)] {
        let diff = of_claims(claim(Shape::Object(old)), claim(Shape::Object(new)));
        assert!(diff.is_safe() && !diff.is_empty(), "{diff}");
    }
}

#[test]
fn deprecation_comes_goes_and_says_something_else() {
    let plain = Schema::new("T");
    let (one, other) = (plain.deprecated("use U"), plain.deprecated("use V"));
    assert_eq!(told(&diff(&plain, &one)), ["- => deprecated []"]);
    assert_eq!(told(&diff(&one, &plain)), ["deprecated => - []"]);
    assert_eq!(
        told(&diff(&one, &other)),
        ["- => deprecated with another note []"]
    );
    assert_eq!(told(&diff(&one, &one.docs("A token."))), ["- => - []"]);
}

#[test]
fn comments_of_a_part_are_those_of_its_field_and_of_its_set() {
    let (part, told_part) = (Schema::new("P"), Schema::new("P").docs("A part."));
    let plain = [Embedded::new("part", "", &part, 0)];
    let of_field = [Embedded::new("part", "The part.", &part, 0)];
    let of_set = [Embedded::new("part", "", &told_part, 0)];
    let set = Schema::new("T").embedded(&plain);
    for other in [&of_field, &of_set] {
        let diff = diff(&set, &Schema::new("T").embedded(other));
        assert_eq!(diff.changes().len(), 1, "{diff}");
        assert_eq!(diff.changes()[0].set_name(), Some("P"));
    }
}

#[test]
fn a_set_in_a_claim_that_becomes_an_enum_is_compared_as_a_whole() {
    let plain = Schema::new("S");
    let variants = [Variant::new("v", "V", "", &plain)];
    let tagged = Schema::new("S").tagged("kind", &["v"], &variants);
    let claim = |shape| ClaimSchema::new("who", "who", shape);
    let diff = of_claims(claim(Shape::Object(&plain)), claim(Shape::Object(&tagged)));
    // A set without claims takes whatever the enum writes, the enum needs its tag.
    let form = &diff.changes()[0];
    assert_eq!(form.effects(), [Effect::Tokens, Effect::Loosened], "{diff}");
}

#[test]
fn a_retired_name_that_is_forgotten_is_told() {
    let text = |retired: &str| {
        format!(r#"{{"claims_lock": 1, "set": {{"name": "T"}}, "retired": [{retired}]}}"#)
    };
    let arena = Arena::new();
    let old = Lock::parse(&text(r#"{"claim": "a", "shape": "string"}"#), &arena).unwrap();
    let new = Lock::parse(&text(""), &arena).unwrap();
    assert!(Diff::between(&old, &old).is_empty());
    assert_eq!(
        Diff::between(&old, &new).to_string(),
        "Checked less strictly than before:\n  `a`: no longer kept as retired, was string\n"
    );
}

#[test]
fn a_retired_claim_may_come_back_as_what_it_was() {
    let text = |shape: &str| {
        format!(
            r#"{{"claims_lock": 1, "set": {{"name": "T"}}, "retired": [{{"claim": "a", "shape": {shape}}}]}}"#
        )
    };
    let arena = Arena::new();
    for (was, is, allowed) in [
        // Nobody knows what serde takes: the same type takes the same.
        ("\"unknown\"", Shape::Unknown, true),
        ("\"number\"", Shape::Integer { min: 0, max: 9 }, true),
        ("\"string\"", Shape::Boolean, false),
    ] {
        let old = Lock::parse(&text(was), &arena).unwrap();
        let claims = [ClaimSchema::new("a", "a", is)];
        let new = Lock::new(Schema::new("T").claims(&claims));
        assert_eq!(Diff::between(&old, &new).has_returned(), !allowed, "{was}");
    }
}

#[test]
fn retired_names_stand_inside_arrays_maps_and_nullable_values_too() {
    let inner = [ClaimSchema::new("row", "row", Shape::String)];
    let set = Schema::new("Seat").claims(&inner);
    let object = Shape::Object(&set);
    for (shape, path) in [
        (object, "seat.row"),
        (Shape::Array(&object), "seat[].row"),
        (Shape::OneOrMany(&object), "seat[].row"),
        (Shape::Map(&object), "seat.*.row"),
        (Shape::Nullable(&object), "seat.row"),
    ] {
        let text = format!(
            r#"{{"claims_lock": 1, "set": {{"name": "T"}}, "retired": [{{"claim": "{path}", "shape": "boolean"}}]}}"#
        );
        let arena = Arena::new();
        let old = Lock::parse(&text, &arena).unwrap();
        let claims = [ClaimSchema::new("seat", "seat", shape)];
        let new = Lock::new(Schema::new("T").claims(&claims));
        assert!(Diff::between(&old, &new).has_returned(), "{shape:?}");
    }
}

/// What the type itself writes is less than what its verifiers have accepted.
#[test]
fn tokens_that_were_accepted_count_though_the_type_writes_others() {
    let written = ClaimSchema::new("a", "a", Shape::String);
    let read = written.read_as(Shape::OneOrMany(&Shape::String));
    let effects = |old, new| -> Vec<Effect> {
        let diff = of_claims(old, new);
        diff.changes()
            .iter()
            .flat_map(|change| change.effects().to_vec())
            .collect()
    };
    assert!(effects(read, written).contains(&Effect::Tokens));
    assert!(!effects(written, read).contains(&Effect::Tokens));
}

/// A change of presence, and one of a rule, are told as such and not once more as one of the type.
#[test]
fn a_change_is_told_once() {
    const LONG: &[Validator<'static>] = &[Validator::Length {
        min: 1,
        max: Some(9),
    }];
    const SHORT: &[Validator<'static>] = &[Validator::Length {
        min: 1,
        max: Some(3),
    }];
    let claim = |presence| ClaimSchema::new("a", "a", Shape::String).presence(presence);
    for (old, new) in [
        (Presence::Nullable, Presence::Required),
        (Presence::Required, Presence::Nullable),
        (Presence::Required, Presence::Optional),
    ] {
        assert_eq!(
            of_claims(claim(old), claim(new)).changes().len(),
            1,
            "{old:?} {new:?}"
        );
    }
    let ruled = |rules| ClaimSchema::new("a", "a", Shape::String).validators(rules);
    assert_eq!(of_claims(ruled(LONG), ruled(SHORT)).changes().len(), 1);
    assert_eq!(of_claims(ruled(SHORT), ruled(LONG)).changes().len(), 1);
}

#[test]
fn a_guard_that_was_not_needed_or_still_is_is_not_missed() {
    let iss = |presence| ClaimSchema::new("iss", "iss", Shape::String).presence(presence);
    for (old, new) in [
        (Presence::Optional, Presence::Default),
        (Presence::Required, Presence::Nullable),
    ] {
        assert!(
            !of_claims(iss(old), iss(new)).is_loosened(),
            "{old:?} {new:?}"
        );
    }
}

#[test]
fn null_that_is_no_value_any_more_is_a_change_of_the_type() {
    let claim = |shape| ClaimSchema::new("a", "a", shape);
    let diff = of_claims(claim(Shape::Nullable(&Shape::String)), claim(Shape::String));
    let effects: Vec<_> = diff
        .changes()
        .iter()
        .flat_map(|change| change.effects().to_vec())
        .collect();
    assert!(effects.contains(&Effect::Tokens), "{effects:?}");
}

#[test]
fn a_new_rule_is_no_fault_of_the_new_type() {
    const SHORT: &[Validator<'static>] = &[Validator::Length {
        min: 1,
        max: Some(3),
    }];
    let old = ClaimSchema::new("a", "a", Shape::String);
    let new = ClaimSchema::new("a", "a", Shape::Union(&[Shape::String, Shape::Boolean]))
        .validators(SHORT);
    let diff = of_claims(old, new);
    let refused = diff
        .changes()
        .iter()
        .filter(|change| change.effects().contains(&Effect::Tokens));
    assert_eq!(refused.count(), 1, "{:?}", told(&diff));
}
