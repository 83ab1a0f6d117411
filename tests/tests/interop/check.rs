//! `policy.check(&value)` says what `policy.decode(payload)` says of the JSON that the value is.

use claims_core::{Error, FixedClock, NumericDate, Policy};

use crate::{AccessToken, GOOD, good};

const NOW: i64 = 1_700_000_000;

fn policy() -> Policy {
    Policy::builder()
        .issuer("https://id.example")
        .audience("orders")
        .clock(FixedClock(NumericDate::from_secs(NOW)))
        .equals("level", 3)
        .require("sub")
        .build()
        .unwrap()
}

/// What both say: nothing, or the same report.
fn said(value: &AccessToken) -> String {
    let payload = serde_json::to_vec(value).unwrap();
    let by_decode = policy().decode::<AccessToken>(&payload).map(drop);
    let by_check = policy().check(value);
    let text = |result: &Result<(), Error>| match result {
        Ok(()) => String::new(),
        Err(Error::Claims(report)) => serde_json::to_string(report).unwrap(),
        Err(other) => panic!("{other}"),
    };
    assert_eq!(text(&by_check), text(&by_decode), "{value:?}");
    text(&by_check)
}

#[test]
fn a_good_value_passes_both() {
    assert_eq!(said(&good()), "");
    let later = NumericDate::from_secs(NOW + 1);
    for value in [
        AccessToken {
            nbf: Some(later),
            ..good()
        },
        AccessToken {
            aud: "orders".into(),
            ..good()
        },
        AccessToken {
            tenant_id: "äöüäöüäö".to_owned(),
            ..good()
        },
    ] {
        assert_eq!(said(&value), "");
    }
}

#[test]
#[allow(clippy::too_many_lines)] // A table.
fn a_bad_value_is_refused_by_both_alike() {
    let date = |seconds| NumericDate::from_secs(seconds);
    for (value, codes) in [
        (
            AccessToken {
                iss: "https://evil.example".to_owned(),
                ..good()
            },
            &["issuer"][..],
        ),
        (
            AccessToken {
                iss: String::new(),
                ..good()
            },
            &["issuer"],
        ),
        (
            AccessToken {
                aud: "billing".into(),
                ..good()
            },
            &["audience"],
        ),
        (
            AccessToken {
                expires_at: date(NOW - 60),
                ..good()
            },
            &["expired"],
        ),
        (
            AccessToken {
                expires_at: date(i64::MIN),
                ..good()
            },
            &["expired"],
        ),
        (
            AccessToken {
                nbf: Some(date(NOW + 61)),
                ..good()
            },
            &["not_yet_valid"],
        ),
        (
            AccessToken {
                nbf: Some(date(i64::MAX)),
                ..good()
            },
            &["not_yet_valid", "empty_window"],
        ),
        (
            AccessToken {
                tenant_id: String::new(),
                ..good()
            },
            &["length"],
        ),
        (
            AccessToken {
                tenant_id: "far too long".to_owned(),
                ..good()
            },
            &["length"],
        ),
        (
            AccessToken {
                level: Some(4),
                ..good()
            },
            &["not_equal"],
        ),
        (
            AccessToken {
                level: None,
                ..good()
            },
            &["missing"],
        ),
        (
            AccessToken {
                iss: "x".to_owned(),
                aud: "x".into(),
                expires_at: date(1),
                tenant_id: String::new(),
                level: None,
                ..good()
            },
            &["issuer", "audience", "expired", "length", "missing"],
        ),
    ] {
        let said = said(&value);
        let report: serde_json::Value = serde_json::from_str(&said).unwrap_or_default();
        let found: Vec<_> = report["violations"]
            .as_array()
            .into_iter()
            .flatten()
            .collect();
        let found: Vec<_> = found
            .iter()
            .map(|found| found["code"].as_str().unwrap())
            .collect();
        assert_eq!(found, codes, "{value:?}");
    }
}

/// What the type does not hold is judged on the wire only.
#[test]
fn a_claim_that_the_type_drops_is_for_decode() {
    let payload = GOOD.replacen('{', r#"{"iat":9000000000,"#, 1);
    assert!(policy().decode::<AccessToken>(payload.as_bytes()).is_err());
    let value: AccessToken = serde_json::from_str(&payload).unwrap();
    assert!(policy().check(&value).is_ok());
}
