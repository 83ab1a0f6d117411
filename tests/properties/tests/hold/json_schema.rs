//! The JSON Schemas of a set, in the judgement of a validator that knows nothing of this library.

use std::cell::Cell;

use claims_core::{
    Error, NumericDate,
    jwt::{Algorithm, EncodingKey, Signer},
    schema::{View, json_schema},
};
use claims_properties_tests::{
    ClaimsSet, for_every_set,
    payload::{Edit, Json, edits},
    policies::lenient,
};
use jsonschema::{Draft, Validator};
use proptest::{
    prelude::*,
    test_runner::{Config, TestRunner},
};
use serde_json::Value;

use crate::token::payload_of;

/// A validator of one view. It checks formats too, as many services switch that on.
fn validator<T: ClaimsSet>(view: View) -> Validator {
    let schema: Value = serde_json::from_str(&json_schema(T::SCHEMA, view).to_string()).unwrap();
    jsonschema::meta::validate(&schema).unwrap();
    let options = jsonschema::options().with_draft(Draft::Draft202012);
    options
        .should_validate_formats(true)
        .build(&schema)
        .unwrap()
}

fn accepts(validator: &Validator, payload: &str) -> Result<(), TestCaseError> {
    let value: Value = serde_json::from_str(payload).unwrap();
    let refused = |error| TestCaseError::fail(format!("{error}: {payload}"));
    validator.validate(&value).map_err(refused)
}

/// `Produce` tells consumers what comes: all that a signer signs is in it. `Consume` is in no way narrower.
fn what_is_signed_is_produced<T: ClaimsSet>(config: Config) {
    let key = EncodingKey::from_secret(b"an example key of 32 bytes, no 7");
    let signer = Signer::builder()
        .key(Algorithm::HS256, key)
        .build()
        .unwrap();
    let (cases, written) = (config.cases, Cell::new(0));
    let views = [View::Produce, View::Consume].map(validator::<T>);
    let holds = |value: T| {
        // A signer refuses what the validators of the set refuse.
        if let Ok(token) = signer.sign(&value) {
            written.set(written.get() + 1);
            let payload = String::from_utf8(payload_of(&token)).unwrap();
            for view in &views {
                accepts(view, &payload)?;
            }
        }
        Ok(())
    };
    let values = prop_oneof![T::valid(), T::any()];
    TestRunner::new(config).run(&values, holds).unwrap();
    let written = written.get();
    assert!(
        written * 4 >= cases,
        "only {written} of {cases} values were signed"
    );
}

for_every_set!(64, what_is_signed_is_produced);

/// `Consume` tells issuers what may come: no verifier accepts what it refuses, also of payloads that no signer of ours
/// would write. What such a token is written as again is in `Produce`.
fn what_is_accepted_may_be_consumed<T: ClaimsSet>(config: Config) {
    let (cases, edited) = (config.cases, Cell::new(0));
    let [produce, consume] = [View::Produce, View::Consume].map(validator::<T>);
    let holds = |(value, changes): (T, Vec<Edit>)| {
        let context = value.fitting();
        let written = serde_json::to_string(&value).unwrap();
        let mut payload = Json::read(&written);
        for change in changes {
            change.apply(&mut payload);
        }
        let payload = payload.to_string();
        for now in moments(&payload) {
            match T::decode(&lenient(now), payload.as_bytes(), &context) {
                Ok(read) => {
                    edited.set(edited.get() + u32::from(payload != written));
                    accepts(&consume, &payload)?;
                    // An `extra` map holds names that may be read and not be written.
                    if let Ok(again) = serde_json::to_string(&read) {
                        accepts(&produce, &again)?;
                    }
                    return Ok(());
                }
                Err(Error::Claims(_) | Error::Malformed(_)) => {}
                Err(other) => return Err(TestCaseError::fail(other.to_string())),
            }
        }
        Ok(())
    };
    TestRunner::new(config)
        .run(&(T::valid(), edits(3)), holds)
        .unwrap();
    let edited = edited.get();
    assert!(
        edited * 20 >= cases,
        "only {edited} of {cases} payloads were edited and accepted"
    );
}

for_every_set!(256, what_is_accepted_may_be_consumed);

/// Times at which the token may be good: before all, at each of its dates, and just before it ends.
fn moments(payload: &str) -> Vec<NumericDate> {
    let dates = serde_json::from_str::<Value>(payload).unwrap_or_default();
    let dates = ["exp", "nbf", "iat"].map(|name| dates[name].as_f64());
    let dates = dates
        .into_iter()
        .flatten()
        .flat_map(|date| [date, date - 1.0]);
    let dates = dates.filter_map(NumericDate::from_secs_f64);
    dates.chain([NumericDate::MIN]).collect()
}
