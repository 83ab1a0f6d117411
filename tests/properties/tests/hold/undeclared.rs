//! A claim that nothing declares and that no rule names.

use std::collections::BTreeSet;

use claims_core::{Code, Error, Schema};
use claims_properties_tests::{
    ClaimsSet, for_every_set,
    payload::{Edit, Json, edits},
    policies::{self, Asked, policies},
    values::{json, text},
};
use proptest::{
    prelude::*,
    sample::{Index, select},
    test_runner::{Config, TestRunner},
};
use serde_json::Value;

use crate::findings::{findings, omitted, report};

/// It changes neither the value nor the report, unless the set says what becomes of such claims: `deny_unknown` makes a
/// violation of each, and `extra` takes it, or refuses it for what it holds.
///
/// One thing may be said besides: where a claim is missing, a report points at a name that differs in case alone.
fn undeclared_claims_change_nothing<T: ClaimsSet>(config: Config) {
    let holds = |(value, changes, asked, (name, added), place): Case<T>| {
        let Some(policy) = asked.policy() else {
            return Ok(());
        };
        let context = value.fitting();
        let mut payload = Json::read(&serde_json::to_string(&value).unwrap());
        for change in changes {
            change.apply(&mut payload);
        }
        let set = chosen(T::SCHEMA, &payload);
        if has_meaning(T::SCHEMA, set, &name)
            || payload.members().iter().any(|(known, _)| *known == name)
        {
            return Ok(());
        }
        let mut with = payload.clone();
        with.insert(
            place.index(payload.members().len() + 1),
            &name,
            Json::from(&added),
        );
        let before = T::decode(&policy, payload.to_string().as_bytes(), &context);
        let after = T::decode(&policy, with.to_string().as_bytes(), &context);
        if let (Err(Error::Malformed(before)), Err(Error::Malformed(after))) = (&before, &after) {
            prop_assert_eq!(before.to_string().is_empty(), after.to_string().is_empty());
            return Ok(());
        }
        let (old, new) = (report(&before), report(&after));
        if omitted(old) + omitted(new) > 0 {
            return Ok(());
        }
        let (old, mut new) = (findings(old), findings(new));
        let of_added = |claim: &str| {
            let rest = claim.strip_prefix(&*name);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
        };
        if set.deny_unknown {
            let unknown = |(claim, code, _): &(String, Code, String)| {
                *code == Code::Unknown && *claim == name
            };
            let count = new.len();
            new.retain(|found| !unknown(found));
            prop_assert_eq!(count, new.len() + 1, "{}", with);
        } else if set.extra.is_some() {
            new.retain(|(claim, ..)| !of_added(claim));
        } else if let (Ok(before), Ok(after)) = (&before, &after) {
            prop_assert_eq!(before, after, "{}", with);
        }
        let points_at = |(claim, code, _): &(String, Code, String)| {
            *code == Code::Missing && claim.to_lowercase() == name.to_lowercase()
        };
        prop_assert_eq!(old.len(), new.len(), "{}: {:?} {:?}", with, old, new);
        for (old, new) in old.iter().zip(&new) {
            prop_assert_eq!((&old.0, old.1), (&new.0, new.1), "{}", with);
            prop_assert!(
                old.2 == new.2 || points_at(new),
                "{}: {} {}",
                with,
                old.2,
                new.2
            );
        }
        if let (Ok(before), Ok(after), true) = (&before, &after, set.extra.is_some()) {
            // Names may be read that must not be written.
            let written = serde_json::to_value(before)
                .ok()
                .zip(serde_json::to_value(after).ok());
            if let Some((before, mut after)) = written {
                let taken = after.as_object_mut().unwrap().remove(&name);
                prop_assert_eq!(before, after);
                prop_assert_eq!(taken.as_ref().map(as_binary64), Some(as_binary64(&added)));
            }
        }
        Ok(())
    };
    let names = names(T::SCHEMA);
    let respelled = select(names.into_iter().collect::<Vec<_>>()).prop_map(str::to_uppercase);
    // A longer name is cut where a path starts with it, and the empty one is the path of rules over the whole set:
    // their violations stand where the payload has that name.
    let short = text().prop_filter("long", |name| (1..=64).contains(&name.len()));
    let name = prop_oneof![3 => "[a-z_]{1,12}", 3 => short, 2 => respelled];
    let cases = (
        T::any(),
        edits(2),
        policies(),
        (name, json()),
        any::<Index>(),
    );
    TestRunner::new(config).run(&cases, holds).unwrap();
}

type Case<T> = (T, Vec<Edit>, Asked, (String, Value), Index);

for_every_set!(128, undeclared_claims_change_nothing);

/// The value as an `extra` map may hold it: a type of its own rules may keep a large integer as binary64.
fn as_binary64(value: &Value) -> Value {
    match value {
        Value::Number(number) => number.as_f64().into(),
        Value::Array(elements) => elements.iter().map(as_binary64).collect(),
        Value::Object(members) => {
            let members = members.iter();
            members
                .map(|(name, value)| (name.clone(), as_binary64(value)))
                .collect()
        }
        other => other.clone(),
    }
}

/// The set that reads the payload: the variant that its tag names.
fn chosen(schema: &'static Schema<'static>, payload: &Json) -> &'static Schema<'static> {
    let Some(tagged) = schema.tagged else {
        return schema;
    };
    let tag = payload
        .members()
        .iter()
        .find(|(name, _)| name == tagged.tag);
    let value = tag.map(|(_, value)| value.to_string());
    let is_named = |known: &&str| value == Some(Value::from(*known).to_string());
    let variant = tagged
        .variants
        .iter()
        .find(|variant| is_named(&variant.value));
    variant.map_or(schema, |variant| variant.schema)
}

fn has_meaning(outermost: &Schema<'static>, set: &Schema<'static>, name: &str) -> bool {
    let tag = outermost.tagged.is_some_and(|tagged| tagged.tag == name);
    tag || names(set).contains(name)
        || policies::names().any(|known| known == name)
        || ["iss", "sub", "aud", "exp", "nbf", "iat", "jti"].contains(&name)
}

/// Every name that the set and the sets in it declare or forbid.
fn names(schema: &Schema<'static>) -> BTreeSet<&'static str> {
    let mut all: BTreeSet<_> = schema.claims.iter().map(|claim| claim.name).collect();
    all.extend(schema.forbidden);
    for embedded in schema.embedded {
        all.extend(names(embedded.schema));
    }
    if let Some(tagged) = schema.tagged {
        all.insert(tagged.tag);
        for variant in tagged.variants {
            all.extend(names(variant.schema));
        }
    }
    all
}
