use super::{found, lenient, said, strict};

const NONE: [&str; 0] = [];

#[test]
fn one_issuer_of_several_will_do() {
    let policy = || strict().allow_no_expiry().issuer("a").issuers(["b", "c"]);
    assert_eq!(found(policy(), r#"{"iss":"b"}"#), NONE);
    for payload in [
        r#"{"iss":"B"}"#,
        r#"{"iss":"bc"}"#,
        r#"{"iss":""}"#,
        r#"{"iss":"b "}"#,
    ] {
        assert_eq!(found(policy(), payload), ["iss issuer"], "{payload}");
    }
    assert_eq!(found(policy(), "{}"), ["iss missing"]);
    assert_eq!(found(lenient(), r#"{"iss":"anyone"}"#), NONE);
}

#[test]
fn a_claim_that_is_asked_for_has_to_equal() {
    for (claim, code) in [
        ("sub", "subject"),
        ("jti", "token_id"),
        ("nonce", "nonce"),
        ("azp", "authorized_party"),
    ] {
        let policy = || match claim {
            "sub" => lenient().subject("x"),
            "jti" => lenient().token_id("x"),
            "nonce" => lenient().nonce("x"),
            _ => lenient().authorized_party("x"),
        };
        assert_eq!(found(policy(), &format!(r#"{{"{claim}":"x"}}"#)), NONE);
        let other = format!(r#"{{"{claim}":"X"}}"#);
        assert_eq!(found(policy(), &other), [format!("{claim} {code}")]);
        let number = format!(r#"{{"{claim}":5}}"#);
        assert_eq!(found(policy(), &number), [format!("{claim} wrong_type")]);
        assert_eq!(found(policy(), "{}"), [format!("{claim} missing")]);
    }
}

#[test]
fn core_claims_are_strings_whatever_the_policy() {
    for claim in ["iss", "sub", "jti"] {
        for value in ["null", "5", "true", r#"["a"]"#] {
            let payload = format!(r#"{{"{claim}":{value}}}"#);
            assert_eq!(
                found(lenient(), &payload),
                [format!("{claim} wrong_type")],
                "{payload}"
            );
        }
    }
    assert_eq!(found(lenient(), r#"{"nonce":5,"azp":[]}"#), NONE);
}

#[test]
fn people_read_who_it_was() {
    assert_eq!(
        said(lenient_issuers(), r#"{"iss":"mallory"}"#),
        r#"`iss`: another issuer: expected "a", "b", found "mallory""#
    );
}

fn lenient_issuers() -> super::PolicyBuilder {
    strict().allow_no_expiry().issuers(["a", "b"])
}

#[test]
fn strings_with_a_colon_can_be_held_to_be_uris() {
    let policy = || lenient().string_or_uri();
    let fine = r#"{"iss":"https://id.example","sub":"auth0|1","aud":["urn:a","b"]}"#;
    assert_eq!(found(policy(), fine), NONE);
    let bad = r#"{"iss":"1:2","sub":":","aud":["a","b c:d"]}"#;
    assert_eq!(
        found(policy(), bad),
        ["iss format", "sub format", "aud[1] format"]
    );
    assert_eq!(found(policy(), r#"{"aud":"1:2"}"#), ["aud format"]);
    assert_eq!(found(lenient(), bad), NONE);
}
