//! Every type that holds a NumericDate: the policy compares what is on the wire.

use std::time::{Duration, SystemTime};

use claims_core::{Claims, Error, FixedClock, NumericDate, Policy};

use crate::{accepted, refused, written};

#[derive(Debug, Claims)]
struct Exact {
    #[claim(registered)]
    exp: NumericDate,
}

#[derive(Debug, Claims)]
struct Signed {
    #[claim(registered)]
    exp: i64,
}

#[derive(Debug, Claims)]
struct Unsigned {
    #[claim(registered)]
    exp: u64,
}

#[derive(Debug, Claims)]
struct Sized {
    #[claim(registered)]
    exp: usize,
}

#[derive(Debug, Claims)]
struct Float {
    #[claim(registered)]
    exp: f64,
}

#[derive(Debug, Claims)]
struct System {
    #[claim(registered)]
    exp: SystemTime,
}

#[derive(Debug, Claims)]
struct Maybe {
    #[claim(registered)]
    exp: Option<u64>,
}

const BILLION: &str = r#"{"exp":2000000000}"#;

#[test]
fn whole_seconds() {
    assert_eq!(accepted::<Exact>(BILLION).exp.as_secs(), 2_000_000_000);
    assert_eq!(accepted::<Signed>(BILLION).exp, 2_000_000_000);
    assert_eq!(accepted::<Unsigned>(BILLION).exp, 2_000_000_000);
    assert_eq!(accepted::<Sized>(BILLION).exp, 2_000_000_000);
    assert!((accepted::<Float>(BILLION).exp - 2e9).abs() < f64::EPSILON);
    let time = SystemTime::UNIX_EPOCH + Duration::from_secs(2_000_000_000);
    assert_eq!(accepted::<System>(BILLION).exp, time);
    assert_eq!(accepted::<Maybe>(BILLION).exp, Some(2_000_000_000));

    for back in [
        written(&accepted::<Exact>(BILLION)),
        written(&accepted::<Signed>(BILLION)),
        written(&accepted::<Unsigned>(BILLION)),
        written(&accepted::<Sized>(BILLION)),
        written(&accepted::<System>(BILLION)),
        written(&accepted::<Maybe>(BILLION)),
    ] {
        assert_eq!(back, BILLION);
    }
}

#[test]
fn fractions_and_exponents() {
    let payload = r#"{"exp":2000000000.75}"#;
    let exact = accepted::<Exact>(payload).exp;
    assert_eq!(
        (exact.as_secs(), exact.subsec_nanos()),
        (2_000_000_000, 750_000_000)
    );
    // An integer floors it.
    assert_eq!(accepted::<Signed>(payload).exp, 2_000_000_000);
    assert_eq!(accepted::<Unsigned>(payload).exp, 2_000_000_000);
    assert_eq!(accepted::<Sized>(payload).exp, 2_000_000_000);
    assert!((accepted::<Float>(payload).exp - 2_000_000_000.75).abs() < f64::EPSILON);
    let time = SystemTime::UNIX_EPOCH + Duration::from_millis(2_000_000_000_750);
    assert_eq!(accepted::<System>(payload).exp, time);
    assert_eq!(accepted::<Unsigned>(r#"{"exp":2e9}"#).exp, 2_000_000_000);
    assert_eq!(
        accepted::<Signed>(r#"{"exp":2000000000.0}"#).exp,
        2_000_000_000
    );
}

/// Compared without truncation: a field that floors does not make a token live shorter or longer.
#[test]
fn the_policy_compares_the_exact_value() {
    let at = |nanos: u64| {
        let now = NumericDate::from_secs(2_000_000_000) + Duration::from_nanos(nanos);
        let policy = Policy::builder()
            .leeway(Duration::ZERO)
            .clock(FixedClock(now))
            .build()
            .unwrap();
        let payload = br#"{"exp":2000000000.5}"#;
        let decoded = [
            policy.decode::<Signed>(payload).is_ok(),
            policy.decode::<Unsigned>(payload).is_ok(),
            policy.decode::<Float>(payload).is_ok(),
            policy.decode::<System>(payload).is_ok(),
            policy.decode::<Exact>(payload).is_ok(),
        ];
        assert!(
            decoded.windows(2).all(|pair| pair[0] == pair[1]),
            "{decoded:?}"
        );
        decoded[0]
    };
    assert!(at(0) && at(499_999_999));
    assert!(!at(500_000_000) && !at(500_000_001));
}

/// Expired, whatever the type makes of the number.
#[test]
fn dates_before_the_epoch() {
    let policy = Policy::builder().build().unwrap();
    for number in ["-1", "-0.5", "-9223372036854775808", "-1e300"] {
        let payload = format!(r#"{{"exp":{number}}}"#);
        let payload = payload.as_bytes();
        let errors = [
            policy.decode::<Exact>(payload).err(),
            policy.decode::<Signed>(payload).err(),
            policy.decode::<Unsigned>(payload).err(),
            policy.decode::<Sized>(payload).err(),
            policy.decode::<Float>(payload).err(),
            policy.decode::<System>(payload).err(),
            policy.decode::<Maybe>(payload).err(),
        ];
        for error in errors {
            let Some(Error::Claims(report)) = error else {
                panic!("{number}: {error:?}")
            };
            let codes: Vec<_> = report
                .into_iter()
                .map(|found| found.code().as_str())
                .collect();
            assert!(codes.contains(&"expired"), "{number}: {codes:?}");
        }
    }
}

#[test]
fn types_hold_dates_before_the_epoch() {
    let signed = |text: &str| serde_json::from_str::<Signed>(text).unwrap().exp;
    assert_eq!(signed(r#"{"exp":-1}"#), -1);
    assert_eq!(signed(r#"{"exp":-0.5}"#), -1);
    assert!(serde_json::from_str::<Unsigned>(r#"{"exp":-1}"#).is_err());
    assert!(serde_json::from_str::<Sized>(r#"{"exp":-1}"#).is_err());
    let before = SystemTime::UNIX_EPOCH - Duration::from_millis(500);
    let system = serde_json::from_str::<System>(r#"{"exp":-0.5}"#).unwrap();
    assert_eq!(system.exp, before);
    let exact = serde_json::from_str::<Exact>(r#"{"exp":-0.5}"#)
        .unwrap()
        .exp;
    assert_eq!((exact.as_secs(), exact.subsec_nanos()), (-1, 500_000_000));
}

/// A number is a date however large it is; what a type cannot hold it says, without a panic.
#[test]
fn dates_beyond_every_calendar() {
    for number in [
        "9223372036854775807",
        "18446744073709551615",
        "18446744073709551616",
        "1e18",
        "1e300",
    ] {
        let payload = format!(r#"{{"exp":{number}}}"#);
        assert!(accepted::<Float>(&payload).exp > 9e17);
        assert!(accepted::<Exact>(&payload).exp.as_secs() > 900_000_000_000_000_000);
        for result in [
            serde_json::from_str::<Signed>(&payload).map(drop),
            serde_json::from_str::<Unsigned>(&payload).map(drop),
            serde_json::from_str::<System>(&payload).map(drop),
        ] {
            if let Err(error) = result {
                assert!(error.to_string().contains("exp"), "{error}");
            }
        }
    }
}

#[test]
fn what_is_no_number_is_no_date() {
    for value in [r#""2000000000""#, "null", "true", "[]", "{}"] {
        let payload = format!(r#"{{"exp":{value}}}"#);
        for found in [
            refused::<Exact>(&payload),
            refused::<Signed>(&payload),
            refused::<Unsigned>(&payload),
            refused::<Sized>(&payload),
            refused::<Float>(&payload),
            refused::<System>(&payload),
            refused::<Maybe>(&payload),
        ] {
            assert_eq!(found, ["exp wrong_type"], "{payload}");
        }
        assert!(serde_json::from_str::<Maybe>(&payload).is_err());
    }
}

#[test]
fn a_float_that_is_no_date_is_not_written() {
    for number in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let result = serde_json::to_string(&Float { exp: number });
        assert!(result.is_err(), "{result:?}");
    }
    assert!(serde_json::to_string(&Float { exp: 1.5 }).is_ok());
}
