use std::time::Duration;

use super::{Policy, PolicyBuilder, lenient, strict};

/// What is wrong with a configuration.
fn mistake(policy: PolicyBuilder) -> String {
    policy.build().expect_err("a mistake").to_string()
}

#[test]
fn empty_lists_and_values_are_refused() {
    let none: [String; 0] = [];
    assert_eq!(
        mistake(strict().audiences(&none)),
        "`audiences` was given an empty list, which no token could match: \
         name a value, or use `any_audience()` to accept every one"
    );
    // Also when another call names a value: the list was meant to say something.
    assert!(mistake(strict().issuer("a").issuers(&none)).contains("`issuers`"));
    assert!(mistake(strict().all_audiences(&none)).contains("`all_audiences`"));
    for policy in [
        strict().issuer(""),
        strict().audience(""),
        strict().subject(""),
        strict().nonce(""),
        strict().authorized_party(""),
        strict().token_id(""),
        strict().typ(""),
        strict().require(""),
        strict().forbid(""),
        strict().equals("", true),
    ] {
        assert!(mistake(policy).contains("an empty string"));
    }
}

#[test]
fn leeway_ends_at_five_minutes() {
    assert!(strict().leeway(Duration::from_secs(300)).build().is_ok());
    assert!(mistake(strict().leeway(Duration::from_millis(300_001))).contains("300.001 s"));
}

#[test]
fn lists_and_any_contradict_each_other() {
    assert_eq!(
        mistake(strict().issuer("a").any_issuer()),
        "`issuer` and `any_issuer` contradict each other: keep one of them"
    );
    for policy in [
        strict().any_issuer().issuer("a"),
        strict().any_audience().audience("a"),
        strict().audience("a").any_audience(),
        strict().all_audiences(["a"]).any_audience(),
        strict().any_audience().all_audiences(["a"]),
        strict().audience("a").all_audiences(["a"]),
        strict().all_audiences(["a"]).audience("a"),
    ] {
        assert!(mistake(policy).contains("contradict each other"));
    }
}

#[test]
fn what_is_asked_for_cannot_be_forbidden() {
    let second = Duration::from_secs(1);
    for (claim, policy) in [
        ("iss", strict().issuer("a")),
        ("aud", strict().audience("a")),
        ("aud", strict().all_audiences(["a"])),
        ("sub", strict().subject("a")),
        ("nonce", strict().nonce("a")),
        ("azp", strict().authorized_party("a")),
        ("jti", strict().token_id("a")),
        ("iat", strict().max_token_age(second)),
        ("auth_time", strict().max_auth_age(second)),
        ("iat", strict().max_lifetime(second)),
        ("x", strict().require("x")),
        ("x", strict().equals("x", 1)),
        ("exp", strict()),
    ] {
        let option = mistake(policy.forbid(claim));
        assert!(
            option.starts_with(&format!("`forbid(\"{claim}\")` and ")),
            "{option}"
        );
    }
    assert!(strict().allow_no_expiry().forbid("exp").build().is_ok());
}

#[test]
fn an_expiry_cannot_be_asked_for_and_waived() {
    assert!(mistake(lenient().require("exp")).contains("`allow_no_expiry`"));
    assert!(strict().require("exp").build().is_ok());
}

#[test]
fn asking_for_an_audience_takes_naming_one() {
    assert!(mistake(strict().require("aud")).contains("`require(\"aud\")` asks for an audience"));
    assert!(mistake(strict().equals("aud", "a")).contains("add `audience`"));
    assert!(strict().require("aud").any_audience().build().is_ok());
}

#[test]
fn one_claim_has_one_value() {
    assert_eq!(
        mistake(strict().equals("x", 1).equals("x", 2)),
        "`equals(\"x\")` was given two values, and a token has only one"
    );
    assert!(strict().equals("x", 1).equals("x", 1).build().is_ok());
    assert!(mistake(strict().subject("a").subject("b")).contains("`subject`"));
    assert!(strict().subject("a").subject("a").build().is_ok());
}

#[test]
fn every_mistake_is_reported() {
    let policy = strict()
        .issuer("")
        .leeway(Duration::from_secs(301))
        .require("x")
        .forbid("x")
        .forbid("exp")
        .issuer("");
    let error = policy.build().unwrap_err();
    assert_eq!(error.mistakes().len(), 4, "{error}");
    let text = error.to_string();
    let lines: Vec<_> = text.lines().collect();
    assert_eq!(lines.len(), 4);
    for (line, start) in lines.iter().zip([
        "`issuer` was given an empty string",
        "a leeway of 301 s",
        "`forbid(\"x\")` and `require(\"x\")`",
        "`forbid(\"exp\")` and ",
    ]) {
        assert!(line.starts_with(start), "{line}");
    }
    let one = strict().issuer("").build().unwrap_err();
    assert_eq!(one.mistakes(), std::slice::from_ref(&one));
}

#[test]
fn a_policy_is_plain_data() {
    fn plain<T: Clone + Send + Sync + std::fmt::Debug + 'static>() {}
    plain::<Policy>();
    let shown = format!(
        "{:?}",
        strict().issuer("https://id.example").build().unwrap()
    );
    assert!(shown.contains("https://id.example"), "{shown}");
}
