//! Encode, then decode: the value is the same.

use std::cell::Cell;

use claims_core::{
    Error, NumericDate,
    jwt::{Algorithm, EncodingKey, Signer},
};
use claims_properties_tests::{ClaimsSet, for_every_set, policies::lenient, values::moment};
use proptest::{
    prelude::*,
    test_runner::{Config, TestRunner},
};
use serde_json::Value;

use crate::token::payload_of;

/// Through serde's traits, at any time: they look at no clock.
fn serde_reads_what_it_wrote<T: ClaimsSet>(config: Config) {
    let holds = |value: T| {
        let text = serde_json::to_string(&value).unwrap();
        let same = |read: Result<T, serde_json::Error>| {
            let read = read.map_err(|error| TestCaseError::fail(format!("{error}: {text}")))?;
            prop_assert_eq!(&read, &value, "{}", text);
            Ok(())
        };
        same(serde_json::from_str(&text))?;
        same(serde_json::from_value(
            serde_json::to_value(&value).unwrap(),
        ))
    };
    TestRunner::new(config).run(&T::valid(), holds).unwrap();
}

for_every_set!(64, serde_reads_what_it_wrote);

/// Through a signer and a policy. What is signed is the JSON that serde writes. Where the clock lets the token pass,
/// the value is the one that was signed; where not, nothing but time is held against it.
fn policies_read_what_signers_wrote<T: ClaimsSet>(config: Config) {
    let key = EncodingKey::from_secret(b"an example key of 32 bytes, no 7");
    let signer = Signer::builder()
        .key(Algorithm::HS256, key)
        .build()
        .unwrap();
    let (cases, accepted) = (config.cases, Cell::new(0));
    let holds = |(value, now): (T, NumericDate)| {
        let token = signer
            .sign(&value)
            .map_err(|error| TestCaseError::fail(error.to_string()))?;
        let payload = payload_of(&token);
        let written: Value = serde_json::from_slice(&payload).unwrap();
        let by_serde = serde_json::to_string(&value).unwrap();
        prop_assert_eq!(written, serde_json::from_str::<Value>(&by_serde).unwrap());
        match T::decode(&lenient(now), &payload, &value.fitting()) {
            Ok(read) => {
                accepted.set(accepted.get() + 1);
                prop_assert_eq!(read, value);
            }
            Err(Error::Claims(report)) => {
                for found in report.violations() {
                    let untimely = ["expired", "not_yet_valid", "empty_window"];
                    prop_assert!(untimely.contains(&found.code().as_str()), "{}", report);
                }
            }
            Err(error) => return Err(TestCaseError::fail(error.to_string())),
        }
        Ok(())
    };
    TestRunner::new(config)
        .run(&(T::valid(), moment()), holds)
        .unwrap();
    let accepted = accepted.get();
    assert!(
        accepted * 10 >= cases,
        "only {accepted} of {cases} tokens were good at their time"
    );
}

for_every_set!(64, policies_read_what_signers_wrote);
