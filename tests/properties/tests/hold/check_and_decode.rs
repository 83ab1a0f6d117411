//! `check` of a value says what `decode` says of its JSON.
//!
//! The documentation names two differences. Claims that the type does not hold are for `decode` alone; the JSON of a
//! value has none of them. Where a set within is refused, `decode` has no value to show to functions over the whole
//! set. But for those the reports are the same to the last word, in the same order.

use std::cell::Cell;

use claims_core::{Code, Report};
use claims_properties_tests::{
    ClaimsSet, for_every_set,
    payload::Json,
    policies::{Asked, policies},
};
use proptest::{
    prelude::*,
    test_runner::{Config, TestRunner},
};

use crate::findings::report;

fn check_says_what_decode_says<T: ClaimsSet>(config: Config) {
    let (cases, accepted, judged) = (config.cases, Cell::new(0), Cell::new(0));
    let holds = |(value, asked, seconds, context): (T, Asked, Option<i64>, Option<T::Told>)| {
        let payload = serde_json::to_string(&value).unwrap();
        let asked = match seconds {
            Some(seconds) => asked.around_the_end(&Json::read(&payload), seconds),
            None => asked,
        };
        let Some(policy) = asked.policy() else {
            return Ok(());
        };
        judged.set(judged.get() + 1);
        let context = context.unwrap_or_else(|| value.fitting());
        let checked = value.check(&policy, &context);
        let decoded = T::decode(&policy, payload.as_bytes(), &context);
        let (checked, found) = (report(&checked), report(&decoded));
        if checked != found {
            prop_assert!(
                differs_by_functions(checked, found),
                "{}: {:?} {:?}",
                payload,
                checked,
                found
            );
        }
        if let Ok(decoded) = decoded {
            accepted.set(accepted.get() + 1);
            prop_assert_eq!(decoded, value);
        }
        Ok(())
    };
    let value = prop_oneof![T::valid(), T::any()];
    let context = prop::option::weighted(0.3, T::contexts());
    TestRunner::new(config)
        .run(
            &(value, policies(), prop::option::of(-100..100_i64), context),
            holds,
        )
        .unwrap();
    let (accepted, judged) = (accepted.get(), judged.get());
    assert!(
        judged * 2 >= cases,
        "only {judged} of {cases} policies were built"
    );
    assert!(
        accepted * 100 >= cases && accepted < judged,
        "{accepted} of {judged} tokens were accepted"
    );
}

/// Whether `check` found no more than functions over whole sets did, and a set within was refused.
fn differs_by_functions(checked: Option<&Report>, decoded: Option<&Report>) -> bool {
    let Some((checked, decoded)) = checked.zip(decoded) else {
        return false;
    };
    let (checked, decoded) = (checked.violations(), decoded.violations());
    let within = decoded
        .iter()
        .any(|found| found.claim().contains(['.', '[']));
    let mut more = checked.iter().filter(|found| !decoded.contains(found));
    let shared = checked.iter().filter(|found| decoded.contains(found));
    within && more.all(|found| found.code() == Code::Custom) && shared.eq(decoded)
}

for_every_set!(128, check_says_what_decode_says);
