//! A larger leeway never refuses more.

use std::{cell::Cell, time::Duration};

use claims_core::{Code, Error, Report, Schema};
use claims_properties_tests::{
    ClaimsSet, for_every_set,
    payload::{Edit, Json, edits},
    policies::{Asked, leeways, policies},
};
use proptest::{
    prelude::*,
    test_runner::{Config, TestRunner},
};

use crate::findings::{omitted, report};

/// What is found with the larger leeway is found with the smaller one.
///
/// Each rule is monotone by itself. The leeway `l` stands on one side of one comparison: `exp` is over where
/// `exp <= now - l`, `nbf`, `iat` and `auth_time` are ahead where they are greater than `now + l`, an age is too great
/// where `now - at > most + l`, a lifetime is over where `iat + lifetime + l <= now`; the sums saturate, which is
/// monotone too. `max_lifetime` and the empty window (`nbf >= exp`) are about the token alone, and so are the other rules.
fn more_leeway_refuses_no_more<T: ClaimsSet>(config: Config) {
    let (cases, pardoned) = (config.cases, Cell::new(0));
    let holds = |(value, changes, asked, seconds, leeway): Case<T>| {
        let context = value.fitting();
        let mut payload = Json::read(&serde_json::to_string(&value).unwrap());
        for change in changes {
            change.apply(&mut payload);
        }
        let asked = match seconds {
            Some(seconds) => asked.around_the_end(&payload, seconds),
            None => asked,
        };
        let [small, large] = [asked.leeway.min(leeway), asked.leeway.max(leeway)]
            .map(|leeway| asked.with_leeway(leeway).policy());
        let Some((small, large)) = small.zip(large) else {
            return Ok(());
        };
        let payload = payload.to_string();
        let strict = T::decode(&small, payload.as_bytes(), &context);
        let loose = T::decode(&large, payload.as_bytes(), &context);
        if let (Err(Error::Malformed(_)), Err(Error::Malformed(_))) = (&strict, &loose) {
            return Ok(());
        }
        let (strict, loose) = (report(&strict), report(&loose));
        prop_assert!(strict.is_some() || loose.is_none(), "{}", payload);
        if omitted(strict) + omitted(loose) > 0 {
            return Ok(());
        }
        let (strict, loose) = (codes(strict), codes(loose));
        let more: Vec<_> = loose
            .iter()
            .filter(|found| !strict.contains(found))
            .collect();
        prop_assert!(more.is_empty(), "{:?} {}", more, payload);
        pardoned.set(pardoned.get() + u32::from(loose.len() < strict.len()));
        Ok(())
    };
    let cases_of = (
        T::any(),
        edits(1),
        policies(),
        prop::option::of(-300..300_i64),
        leeways(),
    );
    TestRunner::new(config).run(&cases_of, holds).unwrap();
    let (pardoned, tells_time) = (pardoned.get(), declares(T::SCHEMA, "exp"));
    assert!(
        !tells_time || pardoned * 100 >= cases,
        "the leeway mattered for {pardoned} of {cases} tokens"
    );
}

type Case<T> = (T, Vec<Edit>, Asked, Option<i64>, Duration);

for_every_set!(128, more_leeway_refuses_no_more);

fn declares(schema: &Schema<'static>, claim: &str) -> bool {
    let variants = schema.tagged.iter().flat_map(|tagged| tagged.variants);
    schema.find(claim).is_some()
        || variants
            .into_iter()
            .any(|variant| declares(variant.schema, claim))
}

fn codes(report: Option<&Report>) -> Vec<(String, Code)> {
    let violations = report.map(Report::violations).unwrap_or_default();
    violations
        .iter()
        .map(|found| (found.claim().to_owned(), found.code()))
        .collect()
}
