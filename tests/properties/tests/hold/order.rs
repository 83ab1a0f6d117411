//! The order of members means nothing but the order of what is found.

use claims_core::Error;
use claims_properties_tests::{
    ClaimsSet, for_every_set,
    payload::{Edit, Json, Shuffle, edits},
    policies::{Asked, policies},
};
use proptest::{
    prelude::*,
    test_runner::{Config, TestRunner},
};

use crate::findings::{findings, omitted, report, sorted};

/// The same value and the same findings, in the order in which the payload has their claims: those of a claim that it
/// does not have come last.
fn members_may_come_in_any_order<T: ClaimsSet>(config: Config) {
    let holds = |(value, changes, asked, shuffle): (T, Vec<Edit>, Asked, Shuffle)| {
        let Some(policy) = asked.policy() else {
            return Ok(());
        };
        let context = value.fitting();
        let mut payload = Json::read(&serde_json::to_string(&value).unwrap());
        for change in changes {
            change.apply(&mut payload);
        }
        let shuffled = shuffle.of(&payload);
        let before = T::decode(&policy, payload.to_string().as_bytes(), &context);
        let after = T::decode(&policy, shuffled.to_string().as_bytes(), &context);
        match (&before, &after) {
            (Ok(before), Ok(after)) => prop_assert_eq!(before, after, "{} {}", payload, shuffled),
            (Err(Error::Malformed(_)), Err(Error::Malformed(_))) => return Ok(()),
            _ => {}
        }
        let (before, after) = (report(&before), report(&after));
        if omitted(before) + omitted(after) > 0 {
            prop_assert_eq!(omitted(before), omitted(after));
            return Ok(());
        }
        prop_assert_eq!(sorted(before), sorted(after), "{} {}", payload, shuffled);
        // A name too long to be shown in full is not to be found by its path.
        if findings(after)
            .iter()
            .any(|(claim, ..)| claim.contains('…'))
        {
            return Ok(());
        }
        let places: Vec<_> = findings(after)
            .iter()
            .map(|(claim, ..)| place(claim, &shuffled))
            .collect();
        prop_assert!(places.is_sorted(), "{:?} {}", findings(after), shuffled);
        Ok(())
    };
    let cases = (T::any(), edits(4), policies(), Shuffle::any());
    TestRunner::new(config).run(&cases, holds).unwrap();
}

for_every_set!(128, members_may_come_in_any_order);

/// Where the payload first has the claim at the root of a path. The longest name counts, as names may have dots in them.
fn place(path: &str, payload: &Json) -> usize {
    let members = payload.members();
    let is_root = |name: &str| {
        let rest = path.strip_prefix(name);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
    };
    let roots = members.iter().filter(|(name, _)| is_root(name));
    let longest = roots.map(|(name, _)| name).max_by_key(|name| name.len());
    let found = longest.and_then(|root| members.iter().position(|(name, _)| name == root));
    found.unwrap_or(members.len())
}
