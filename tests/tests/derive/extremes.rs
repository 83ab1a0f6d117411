//! Dates and durations at the ends of what can be said: nothing overflows, nothing wraps around.

use std::time::Duration;

use claims_core::{Claims, Error, FixedClock, NumericDate, Policy};

#[derive(Debug, Claims)]
struct Nothing {}

const DATES: &[&str] = &[
    "0",
    "-0.0",
    "1",
    "-1",
    "1.5",
    "-1.5",
    "1700000000",
    "9223372036854775807",
    "-9223372036854775808",
    "18446744073709551615",
    "1e20",
    "-1e20",
    "1e28",
    "1e29",
    "1e30",
    "1e38",
    "-1e38",
    "1e39",
    "1e300",
    "-1e300",
    "1.7976931348623157e308",
    "-1.7976931348623157e308",
    "5e-324",
];

#[test]
fn nothing_panics() {
    let clocks = [
        i64::MIN,
        i64::MIN + 1,
        -1,
        0,
        1_700_000_000,
        i64::MAX - 1,
        i64::MAX,
    ];
    let lengths = [Duration::ZERO, Duration::from_secs(1), Duration::MAX];
    for now in clocks {
        for length in lengths {
            let policy = Policy::builder()
                .max_token_age(length)
                .max_lifetime(length)
                .max_auth_age(length)
                .clock(FixedClock(NumericDate::from_secs(now)))
                .build();
            let Ok(policy) = policy else { continue };
            for first in DATES {
                for second in DATES {
                    let payload = format!(
                        r#"{{"exp":{first},"iat":{second},"nbf":{second},"auth_time":{first}}}"#
                    );
                    if let Err(Error::Claims(report)) = policy.decode::<Nothing>(payload.as_bytes())
                    {
                        assert!(!report.to_string().is_empty());
                    }
                }
            }
        }
    }
}

/// Two dates beyond what is told apart still have time between them.
#[test]
fn a_lifetime_that_cannot_be_counted_is_too_long() {
    let policy = Policy::builder()
        .max_lifetime(Duration::from_secs(3600))
        .allow_future_iat()
        .clock(FixedClock(NumericDate::from_secs(1_700_000_000)))
        .build()
        .unwrap();
    let accepted = |iat: &str, exp: &str| {
        policy
            .decode::<Nothing>(format!(r#"{{"iat":{iat},"exp":{exp}}}"#).as_bytes())
            .is_ok()
    };
    assert!(accepted("1700000000", "1700003600"));
    for (iat, exp) in [
        ("1700000000", "1700003601"),
        ("-1e300", "1800000000"),
        ("1700000000", "1e300"),
        ("-1e300", "1e300"),
        ("1e300", "1e301"),
        ("1e30", "1e308"),
    ] {
        assert!(!accepted(iat, exp), "{iat} to {exp}");
    }
}
