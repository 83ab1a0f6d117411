//! Payloads that grow.

use bench_measure::Cases;
use claims_core::{
    Claims, ClaimsOwned,
    jwt::Algorithm,
    policy::{WithoutContext, WithoutStores},
};
use serde::Serialize;

use super::{BORROWED, OWNED, decode::borrowed, owned};
use crate::payloads::growing::{
    array,
    claims::{Claims10, Claims50, Claims200},
};

/// Claims and lengths of arrays, ten of them and more.
pub fn growth(cases: &mut Cases) {
    claims::<Claims10>(cases, 10, &Claims10::json());
    claims::<Claims50>(cases, 50, &Claims50::json());
    claims::<Claims200>(cases, 200, &Claims200::json());
    for length in array::LENGTHS {
        items(cases, length);
    }
}

/// One point of each, which tells whether they have become dearer.
pub fn growth_at_one_point(cases: &mut Cases) {
    claims::<Claims50>(cases, 50, &Claims50::json());
    items(cases, 100);
}

fn claims<T>(cases: &mut Cases, count: usize, json: &str)
where
    T: ClaimsOwned + Claims<Context: WithoutContext, State: WithoutStores> + Serialize + 'static,
{
    let comparison = format!("growth-claims/{count}");
    owned::<T>(cases, comparison, OWNED, Algorithm::HS256, json);
}

fn items(cases: &mut Cases, length: usize) {
    let comparison = format!("growth-array/{length}");
    let (algorithm, json) = (Algorithm::HS256, array::json(length));
    owned::<array::Owned>(cases, &comparison, OWNED, algorithm, &json);
    borrowed!(
        cases,
        &comparison,
        BORROWED,
        algorithm,
        &json,
        array::Borrowed<'_>
    );
}
