use super::{found, lenient, said, strict};

const NONE: [&str; 0] = [];

#[test]
fn one_audience_of_several_will_do() {
    let policy = || {
        strict()
            .allow_no_expiry()
            .audience("a")
            .audiences(["b", "c"])
    };
    for payload in [
        r#"{"aud":"c"}"#,
        r#"{"aud":["x","b"]}"#,
        r#"{"aud":["\u0061"]}"#,
    ] {
        assert_eq!(found(policy(), payload), NONE, "{payload}");
    }
    for payload in [
        r#"{"aud":"A"}"#,
        r#"{"aud":"a b"}"#,
        r#"{"aud":[]}"#,
        r#"{"aud":""}"#,
    ] {
        assert_eq!(found(policy(), payload), ["aud audience"], "{payload}");
    }
    assert_eq!(found(policy(), "{}"), ["aud missing"]);
}

#[test]
fn all_audiences_can_be_asked_for() {
    let policy = || strict().allow_no_expiry().all_audiences(["a", "b"]);
    assert_eq!(found(policy(), r#"{"aud":["b","c","a"]}"#), NONE);
    assert_eq!(found(policy(), r#"{"aud":["a"]}"#), ["aud audience"]);
    assert_eq!(found(policy(), r#"{"aud":"a"}"#), ["aud audience"]);
    assert_eq!(found(policy(), "{}"), ["aud missing"]);
}

#[test]
fn a_policy_without_an_audience_refuses_tokens_with_one() {
    let policy = || strict().allow_no_expiry();
    assert_eq!(found(policy(), "{}"), NONE);
    for payload in [r#"{"aud":"a"}"#, r#"{"aud":["a"]}"#, r#"{"aud":[]}"#] {
        assert_eq!(found(policy(), payload), ["aud audience"], "{payload}");
        assert_eq!(found(policy().any_audience(), payload), NONE, "{payload}");
    }
}

#[test]
fn audiences_are_strings() {
    assert_eq!(found(lenient(), r#"{"aud":null}"#), ["aud wrong_type"]);
    assert_eq!(found(lenient(), r#"{"aud":{"a":"b"}}"#), ["aud wrong_type"]);
    let mixed = r#"{"aud":["a",["b"],null]}"#;
    assert_eq!(
        found(lenient(), mixed),
        ["aud[1] wrong_type", "aud[2] wrong_type"]
    );
}

#[test]
fn people_read_whom_the_token_is_meant_for() {
    assert_eq!(
        said(
            strict().allow_no_expiry().audience("orders"),
            r#"{"aud":["a","b"]}"#
        ),
        r#"`aud`: another audience: expected "orders", found "a", "b""#
    );
    assert_eq!(
        said(strict().allow_no_expiry(), r#"{"aud":"a"}"#),
        r#"`aud`: names an audience, and the policy does not (RFC 7519, section 4.1.3): found "a""#
    );
}
