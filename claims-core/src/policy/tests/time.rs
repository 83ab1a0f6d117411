use std::time::Duration;

use super::{Nothing, Policy, found, lenient, said, strict};
use crate::{Error, FixedClock, NumericDate};

const NONE: [&str; 0] = [];

fn seconds(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

#[test]
fn exp_is_over_at_exp() {
    assert_eq!(found(lenient(), r#"{"exp":1700000000.25}"#), NONE);
    assert_eq!(found(lenient(), r#"{"exp":1700000000}"#), ["exp expired"]);
    assert_eq!(
        found(lenient().leeway(seconds(3)), r#"{"exp":1699999998}"#),
        NONE
    );
    assert_eq!(
        found(lenient().leeway(seconds(3)), r#"{"exp":1699999997}"#),
        ["exp expired"]
    );
}

#[test]
fn every_policy_asks_for_exp_unless_told_otherwise() {
    assert_eq!(found(strict(), "{}"), ["exp missing"]);
    assert_eq!(found(strict().allow_no_expiry(), "{}"), NONE);
    assert_eq!(
        found(strict().allow_no_expiry(), r#"{"exp":0}"#),
        ["exp expired"]
    );
}

#[test]
fn nbf_begins_at_nbf() {
    assert_eq!(found(lenient(), r#"{"nbf":1700000000}"#), NONE);
    assert_eq!(
        found(lenient(), r#"{"nbf":1700000000.25}"#),
        ["nbf not_yet_valid"]
    );
    assert_eq!(
        found(lenient().leeway(seconds(3)), r#"{"nbf":1700000003}"#),
        NONE
    );
}

#[test]
fn nbf_comes_before_exp_whatever_the_leeway() {
    let lenient = || lenient().leeway(seconds(60));
    assert_eq!(
        found(lenient(), r#"{"exp":1700000010,"nbf":1700000009}"#),
        NONE
    );
    assert_eq!(
        found(lenient(), r#"{"exp":1700000010,"nbf":1700000010}"#),
        ["nbf empty_window"]
    );
    // Saturated to the same end of a smaller type, the two would be equal.
    let far = r#"{"exp":1e20,"nbf":1e19}"#;
    assert_eq!(found(lenient(), far), ["nbf not_yet_valid"]);
}

#[test]
fn iat_does_not_lie_in_the_future() {
    assert_eq!(found(lenient(), r#"{"iat":1700000000}"#), NONE);
    assert_eq!(
        found(lenient(), r#"{"iat":1700000001}"#),
        ["iat issued_in_future"]
    );
    assert_eq!(
        found(lenient().leeway(seconds(1)), r#"{"iat":1700000001}"#),
        NONE
    );
    assert_eq!(
        found(lenient().allow_future_iat(), r#"{"iat":1e300}"#),
        NONE
    );
}

/// What counts from `iat` begins when the issuer says; `exp` alone goes by the clock.
#[test]
fn an_iat_in_the_future_puts_off_what_counts_from_it() {
    let policy = || {
        strict()
            .max_token_age(seconds(30))
            .max_lifetime(seconds(3600))
            .allow_future_iat()
    };
    let ahead = r#"{"iat":1800000000,"exp":1800003600}"#;
    assert_eq!(found(policy(), ahead), NONE);
    let at = |now: i64| policy().clock(FixedClock(NumericDate::from_secs(now)));
    assert_eq!(found(at(1_800_000_030), ahead), NONE);
    assert_eq!(found(at(1_800_000_031), ahead), ["iat too_old"]);
    assert_eq!(
        found(at(1_800_003_600), ahead),
        ["iat too_old", "exp expired"]
    );
    let long = r#"{"iat":1800000000,"exp":1800003601}"#;
    assert_eq!(found(policy(), long), ["exp lifetime_too_long"]);
    let over = r#"{"iat":1800000000,"exp":1700000000}"#;
    assert_eq!(found(policy(), over), ["exp expired"]);
    // Nothing that goes by the clock is left then.
    let endless = || lenient().max_token_age(seconds(30)).allow_future_iat();
    assert_eq!(found(endless(), r#"{"iat":1e300}"#), NONE);
    assert_eq!(
        found(strict().max_token_age(seconds(30)), ahead),
        ["iat issued_in_future"]
    );
}

#[test]
fn an_authentication_does_not_lie_in_the_future_with_any_option() {
    let policy = lenient().max_auth_age(seconds(30)).allow_future_iat();
    assert_eq!(
        found(policy, r#"{"auth_time":1700000001}"#),
        ["auth_time issued_in_future"]
    );
}

#[test]
fn tokens_can_be_too_old() {
    let policy = || lenient().max_token_age(seconds(30)).leeway(seconds(3));
    assert_eq!(found(policy(), r#"{"iat":1699999967}"#), NONE);
    assert_eq!(found(policy(), r#"{"iat":1699999966.5}"#), ["iat too_old"]);
    assert_eq!(found(policy(), "{}"), ["iat missing"]);
    assert_eq!(found(policy(), r#"{"iat":-1e300}"#), ["iat too_old"]);
}

#[test]
fn authentications_can_be_too_old() {
    let policy = || lenient().max_auth_age(seconds(30));
    assert_eq!(found(policy(), r#"{"auth_time":1699999970}"#), NONE);
    assert_eq!(
        found(policy(), r#"{"auth_time":1699999969}"#),
        ["auth_time too_old"]
    );
    assert_eq!(
        found(policy(), r#"{"auth_time":1700000001}"#),
        ["auth_time issued_in_future"]
    );
    assert_eq!(
        found(policy(), r#"{"auth_time":"1699999970"}"#),
        ["auth_time wrong_type"]
    );
    assert_eq!(found(policy(), "{}"), ["auth_time missing"]);
    assert_eq!(found(lenient(), r#"{"auth_time":"1"}"#), NONE);
}

#[test]
fn tokens_can_live_too_long() {
    let policy = || strict().max_lifetime(seconds(3600)).leeway(seconds(300));
    assert_eq!(
        found(policy(), r#"{"iat":1699999000,"exp":1700002600}"#),
        NONE
    );
    let long = r#"{"iat":1699999000,"exp":1700002600.5}"#;
    assert_eq!(found(policy(), long), ["exp lifetime_too_long"]);
    assert_eq!(found(policy(), "{}"), ["exp missing", "iat missing"]);
    assert_eq!(
        found(policy(), r#"{"iat":1699999000,"exp":1e300}"#),
        ["exp lifetime_too_long"]
    );
}

#[test]
fn a_life_between_dates_beyond_all_dates_has_no_length() {
    let policy = strict().max_lifetime(seconds(3600));
    let said = said(policy, r#"{"iat":-1e300,"exp":-1e300}"#);
    let of_life = said.lines().find(|line| line.contains("`iat`"));
    assert_eq!(
        of_life,
        Some(
            "`exp`: too far from any date to be within 1 h of `iat`, which is the longest allowed"
        )
    );
}

#[test]
fn dates_are_numbers() {
    for value in [r#""1800000000""#, "null", "true", "[]", "{}"] {
        for claim in ["exp", "nbf", "iat"] {
            let payload = format!(r#"{{"{claim}":{value}}}"#);
            assert_eq!(
                found(lenient(), &payload),
                [format!("{claim} wrong_type")],
                "{payload}"
            );
        }
    }
}

#[test]
fn people_read_by_how_much() {
    assert_eq!(
        said(lenient(), r#"{"exp":1699999988}"#),
        "`exp`: expired 12 s ago (2023-11-14T22:13:08Z was the end)"
    );
    assert_eq!(
        said(lenient().leeway(seconds(60)), r#"{"nbf":1700003600}"#),
        "`nbf`: not valid for another 1 h, with a leeway of 60 s (2023-11-14T23:13:20Z is the beginning)"
    );
    assert_eq!(
        said(lenient(), r#"{"iat":1700000000.5}"#),
        "`iat`: 0.5 s in the future (2023-11-14T22:13:20.5Z)"
    );
    assert_eq!(
        said(
            lenient().max_token_age(seconds(60)),
            r#"{"iat":1699999900}"#
        ),
        "`iat`: 100 s ago (2023-11-14T22:11:40Z), at most 60 s are allowed"
    );
    assert_eq!(
        said(lenient(), r#"{"exp":"tomorrow"}"#),
        "`exp`: wrong type: expected a NumericDate (a JSON number of seconds), found a string"
    );
}

#[test]
fn the_default_clock_is_the_systems() {
    let policy = Policy::builder().build().unwrap();
    assert!(policy.decode::<super::Nothing>(br#"{"exp":1e12}"#).is_ok());
    assert!(
        policy
            .decode::<super::Nothing>(br#"{"exp":1700000000}"#)
            .is_err()
    );
}

#[test]
fn an_authentication_at_this_moment_is_none_in_the_future() {
    let policy = || lenient().max_auth_age(seconds(60)).leeway(seconds(5));
    assert_eq!(found(policy(), r#"{"auth_time":1700000005}"#), NONE);
    assert_eq!(
        found(policy(), r#"{"auth_time":1700000006}"#),
        ["auth_time issued_in_future"]
    );
}

#[test]
fn the_limits_that_a_report_tells_have_the_leeway_in_them() {
    let expected = |payload: &str| {
        let policy = strict().leeway(seconds(60)).build().unwrap();
        let Err(Error::Claims(report)) = policy.decode::<Nothing>(payload.as_bytes()) else {
            panic!("accepted")
        };
        report.violations()[0].expected().map(ToString::to_string)
    };
    assert_eq!(
        expected(r#"{"exp":1}"#).as_deref(),
        Some("later than 2023-11-14T22:12:20Z")
    );
    assert_eq!(
        expected(r#"{"nbf":1800000000,"exp":1900000000}"#).as_deref(),
        Some("not later than 2023-11-14T22:14:20Z")
    );
    assert_eq!(
        expected(r#"{"iat":1800000000,"exp":1900000000}"#).as_deref(),
        Some("not later than 2023-11-14T22:14:20Z")
    );
}
