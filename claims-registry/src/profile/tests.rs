use std::{string::String, vec::Vec};

use serde_json::Value;

use super::{Level, PROFILES, Profile, ProfileClaim, TypeLevel};
use crate::{nearest_profile, profile, profile_of_typ};

fn source() -> Vec<Value> {
    let source: Value = serde_json::from_str(include_str!("../../data/profiles.json")).unwrap();
    source["profiles"].as_array().unwrap().clone()
}

fn text<'v>(row: &'v Value, member: &str) -> Option<&'v str> {
    row.get(member)?.as_str()
}

/// The rows of one list, without those that are no claims.
fn rows<'v>(profile: &'v Value, list: &str) -> Vec<&'v Value> {
    let rows = profile[list].as_array().unwrap().iter();
    rows.filter(|row| !row["claim"].as_str().unwrap().starts_with('('))
        .collect()
}

/// A row as the source writes it.
fn written(claim: &ProfileClaim) -> (String, &str, Option<&str>) {
    let name = match claim.or {
        Some(other) => std::format!("{}|{other}", claim.name),
        None => claim.name.into(),
    };
    (name, claim.reference, claim.when)
}

/// How firm a row of the source is, where it says so.
fn level(list: &str, row: &Value) -> Level {
    match (list, text(row, "level")) {
        ("recommended", _) => Level::Should,
        ("optional", _) => Level::May,
        (_, None) => Level::Must,
        (_, Some(level)) if level.starts_with("MUST") || level.starts_with("may not") => {
            Level::Must
        }
        (_, Some(level)) => {
            let advice = ["SHOULD", "NOT RECOMMENDED", "should never"];
            assert!(
                advice.iter().any(|start| level.starts_with(start)),
                "{level}"
            );
            Level::Should
        }
    }
}

/// `jwks` is required of every entity statement but one: a condition, though the source has it in
/// both lists.
const REQUIRED_BUT_FOR_ONE: (&str, &str) = ("federation_entity_statement", "jwks");

#[test]
fn the_lists_hold_what_the_source_says() {
    let source = source();
    assert_eq!(source.len(), PROFILES.len());
    for row in &source {
        let id = text(row, "id").unwrap();
        let profile = profile(id).unwrap();
        assert_eq!(Some(profile.title), text(row, "title"), "{id}");
        assert_eq!(Some(profile.spec), text(row, "spec"), "{id}");
        for (list, claims) in [
            ("required", profile.required),
            ("conditional", profile.conditional),
            ("recommended", profile.recommended),
            ("optional", profile.optional),
            ("forbidden", profile.forbidden),
        ] {
            let excepted =
                |name: &str| id == REQUIRED_BUT_FOR_ONE.0 && name == REQUIRED_BUT_FOR_ONE.1;
            let expected: Vec<_> = rows(row, list)
                .into_iter()
                .filter(|row| !excepted(text(row, "claim").unwrap()))
                .collect();
            let claims: Vec<_> = claims
                .iter()
                .filter(|claim| !excepted(claim.name))
                .collect();
            assert_eq!(claims.len(), expected.len(), "{id} {list}");
            for (claim, row) in claims.iter().zip(expected) {
                let name = text(row, "claim").unwrap();
                let (shown, reference, when) = written(claim);
                assert_eq!(
                    (&*shown, Some(reference), when),
                    (name, text(row, "ref"), text(row, "when")),
                    "{id} {list}"
                );
                assert_eq!(claim.level, level(list, row), "{id} {list} {name}");
            }
        }
    }
}

#[test]
fn what_is_required_but_for_one_case_is_conditional() {
    let (id, name) = REQUIRED_BUT_FOR_ONE;
    let profile = profile(id).unwrap();
    let row = profile.conditional.iter().find(|claim| claim.name == name);
    assert!(row.unwrap().when.unwrap().starts_with("always, except"));
    assert!(profile.required.iter().all(|claim| claim.name != name));
    let source = source();
    let row = source
        .iter()
        .find(|row| text(row, "id") == Some(id))
        .unwrap();
    for list in ["required", "conditional"] {
        assert!(
            rows(row, list)
                .iter()
                .any(|row| text(row, "claim") == Some(name)),
            "{list}"
        );
    }
}

#[test]
fn the_types_are_what_the_source_says() {
    for row in source() {
        let profile = profile(text(&row, "id").unwrap()).unwrap();
        let typ = &row["typ"];
        assert_eq!(profile.typ.value, text(typ, "value"), "{}", profile.id);
        assert_eq!(
            Some(profile.typ.reference),
            text(typ, "ref"),
            "{}",
            profile.id
        );
        let words = text(typ, "level").unwrap();
        let level = [
            ("MUST", TypeLevel::Required),
            ("SHOULD", TypeLevel::Recommended),
            ("RECOMMENDED", TypeLevel::Recommended),
            // Defined, and left to the issuer: RFC 8725, 3.11 recommends explicit types.
            ("optional explicit typing", TypeLevel::Recommended),
            ("media type registered", TypeLevel::Recommended),
            ("none defined", TypeLevel::Undefined),
            ("set by the token kind", TypeLevel::Inherited),
        ]
        .into_iter()
        .find(|(start, _)| words.starts_with(start));
        assert_eq!(
            Some(profile.typ.level),
            level.map(|(_, level)| level),
            "{words}"
        );
        let has_value = matches!(
            profile.typ.level,
            TypeLevel::Required | TypeLevel::Recommended
        );
        assert_eq!(profile.typ.value.is_some(), has_value, "{}", profile.id);
        let required = (profile.typ.level == TypeLevel::Required).then_some(profile.typ.value);
        assert_eq!(profile.required_typ(), required.flatten());
    }
}

#[test]
fn the_rules_are_what_the_source_says() {
    for row in source() {
        let profile = profile(text(&row, "id").unwrap()).unwrap();
        let mut expected: Vec<(String, &str)> = Vec::new();
        for claim in row["required"].as_array().unwrap() {
            if let Some(rest) = text(claim, "claim").unwrap().strip_prefix('(') {
                let rule = std::format!("{} are claims", rest.trim_end_matches(')'));
                expected.push((rule, text(claim, "ref").unwrap()));
            }
        }
        for rule in row["rules"].as_array().unwrap() {
            expected.push((
                text(rule, "rule").unwrap().into(),
                text(rule, "ref").unwrap(),
            ));
        }
        let place = text(&row["typ"], "ref").unwrap();
        if let Some(algorithms) = text(&row, "alg") {
            expected.push((std::format!("alg: {algorithms}"), place));
        }
        for (member, words) in [
            ("header_required", "needs"),
            ("header_forbidden", "must not have"),
        ] {
            if let Some(names) = row.get(member) {
                let names: Vec<_> = names
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|name| name.as_str().unwrap())
                    .collect();
                expected.push((std::format!("header {words} {}", names.join(", ")), place));
            }
        }
        let rules: Vec<_> = profile
            .rules
            .iter()
            .map(|rule| (String::from(rule.rule), rule.reference))
            .collect();
        assert_eq!(rules, expected, "{}", profile.id);
    }
}

/// Dated by `iat`, with no `exp` that the specification gives a place or asks for.
#[test]
fn tokens_without_expiry_are_dated_by_their_issue() {
    for profile in &PROFILES {
        let named = |lists: &[&[ProfileClaim]], name| {
            lists
                .iter()
                .any(|list| list.iter().any(|claim| claim.name == name))
        };
        let Profile {
            required,
            conditional,
            recommended,
            optional,
            ..
        } = profile;
        let expires = named(&[required, conditional, recommended, optional], "exp");
        assert_eq!(
            profile.carries_no_expiry,
            named(&[required], "iat") && !expires,
            "{}",
            profile.id
        );
    }
}

#[test]
fn a_profile_has_one_id_and_one_typ_that_no_other_has() {
    for (index, profile) in PROFILES.iter().enumerate() {
        for other in PROFILES.iter().skip(index + 1) {
            assert_ne!(profile.id, other.id);
            assert!(profile.typ.value.is_none() || profile.typ.value != other.typ.value);
        }
    }
}

#[test]
fn nothing_is_required_and_forbidden() {
    for profile in &PROFILES {
        for required in profile.required {
            assert!(required.always() && required.or.is_none(), "{}", profile.id);
            let forbidden = profile.forbidden.iter();
            assert!(
                !forbidden
                    .clone()
                    .any(|claim| claim.always() && claim.name == required.name)
            );
        }
    }
}

#[test]
fn every_group_is_in_the_list_whole_and_once() {
    assert_eq!(super::all(), PROFILES);
    let ids: std::collections::BTreeSet<_> = PROFILES.iter().map(|profile| profile.id).collect();
    assert_eq!(ids.len(), PROFILES.len());
}

#[test]
fn a_media_type_is_short_for_its_name_below_application() {
    for typ in ["at+jwt", "application/at+jwt", "APPLICATION/AT+JWT"] {
        assert_eq!(
            profile_of_typ(typ).map(|profile| profile.id),
            Some("oauth_at_jwt"),
            "{typ}"
        );
    }
    for typ in [
        "text/at+jwt",
        "application/application/at+jwt",
        "application/",
        "x/application/at+jwt",
    ] {
        assert!(profile_of_typ(typ).is_none(), "{typ}");
    }
}

#[test]
fn of_profiles_that_are_equally_near_the_first_is_named() {
    let far = "\u{7f}".repeat(40);
    let distances = PROFILES
        .iter()
        .map(|profile| crate::distance::distance(&far, profile.id));
    let least = distances.clone().min();
    let first = distances
        .clone()
        .position(|distance| Some(distance) == least);
    assert_eq!(
        Some(nearest_profile(&far).id),
        first.map(|first| PROFILES[first].id)
    );
    assert!(
        distances
            .filter(|distance| Some(*distance) == least)
            .count()
            > 1
    );
}
