//! What `#[derive(Claims)]` makes of each attribute, as a user of the type sees it.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

mod borrowed;
mod conforming;
mod container_validators;
mod context;
mod core_claims;
mod dates;
mod defaults;
mod directions;
mod embedded;
mod extra;
mod extremes;
mod floats;
mod foreign;
mod generic;
mod kinds;
mod lifetime;
mod limits;
mod names;
mod order;
mod presence;
mod registered_shapes;
mod sensitive;
mod sensitive_paths;
mod tagged;
mod validators;
mod with_module;

use claims_core::{
    ClaimsOwned, Error, FixedClock, NumericDate, Policy, Report,
    policy::{WithoutContext, WithoutStores},
};
use serde::Serialize;

/// The time at which everything here is judged.
const NOW: i64 = 1_700_000_000;

/// A policy that asks for nothing.
fn anything() -> Policy {
    Policy::builder()
        .any_issuer()
        .any_audience()
        .allow_no_expiry()
        .clock(FixedClock(NumericDate::from_secs(NOW)))
        .build()
        .unwrap()
}

/// Decodes with a policy that asks for nothing.
#[track_caller]
fn accepted<T>(payload: &str) -> T
where
    T: ClaimsOwned<Context: WithoutContext, State: WithoutStores>,
{
    match anything().decode(payload.as_bytes()) {
        Ok(claims) => claims,
        Err(error) => panic!("{payload}: {error}"),
    }
}

/// What a policy that asks for nothing says about a payload that it refuses.
#[track_caller]
fn report<T>(payload: &str) -> Report
where
    T: ClaimsOwned<Context: WithoutContext, State: WithoutStores>,
{
    match anything().decode::<T>(payload.as_bytes()) {
        Err(Error::Claims(report)) => report,
        Err(other) => panic!("{payload}: {other}"),
        Ok(_) => panic!("accepted: {payload}"),
    }
}

/// Claim and code of each violation.
fn found(report: &Report) -> Vec<String> {
    let violations = report.into_iter();
    violations
        .map(|found| format!("{} {}", found.claim(), found.code().as_str()))
        .collect()
}

/// What is wrong with a payload, each as claim and code.
#[track_caller]
fn refused<T>(payload: &str) -> Vec<String>
where
    T: ClaimsOwned<Context: WithoutContext, State: WithoutStores>,
{
    found(&report::<T>(payload))
}

/// The JSON that a value is written as.
#[track_caller]
fn written<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap()
}
