//! One kind of token in the place of another (RFC 8725, 2.8).

use claims_core::{Claims, Error, Policy};

#[derive(Debug, Claims)]
struct Access {
    scope_list: Vec<String>,
}

#[derive(Debug, Claims)]
#[claims(deny_unknown)]
struct Refresh {
    family: String,
}

#[derive(Debug, Claims)]
#[claims(tag = "token_type", rename_all = "snake_case")]
enum Token {
    Access(Access),
    Refresh(Refresh),
}

fn decode(payload: &str) -> Result<Token, Error> {
    let policy = Policy::builder()
        .any_audience()
        .allow_no_expiry()
        .build()
        .unwrap();
    let decoded = policy.decode(payload.as_bytes());
    let by_serde = serde_json::from_str::<Token>(payload);
    assert_eq!(
        decoded.is_ok(),
        by_serde.is_ok(),
        "{payload}: {:?}",
        by_serde.err()
    );
    decoded
}

#[test]
fn the_tag_decides() {
    let access = r#"{"token_type":"access","scope_list":["a"],"family":1}"#;
    assert!(matches!(decode(access), Ok(Token::Access(token)) if token.scope_list == ["a"]));
    let late = r#"{"x":{"token_type":"refresh"},"scope_list":[],"token_type":"access"}"#;
    assert!(matches!(decode(late), Ok(Token::Access(_))));
    let refresh = r#"{"family":"f","token_type":"refresh"}"#;
    assert!(matches!(decode(refresh), Ok(Token::Refresh(token)) if token.family == "f"));
}

#[test]
fn a_tag_that_is_not_clear_is_refused() {
    let rest = r#""scope_list":["a"],"family":"f""#;
    for (tag, code) in [
        (r#""tag":"access""#, "missing"),
        (r#""Token_type":"access""#, "missing"),
        (r#""TOKEN_TYPE":"access""#, "missing"),
        (r#""token_type ":"access""#, "missing"),
        (r#""x":{"token_type":"access"}"#, "missing"),
        (r#""token_type":"Access""#, "not_one_of"),
        (r#""token_type":"ACCESS""#, "not_one_of"),
        (r#""token_type":"access ""#, "not_one_of"),
        (r#""token_type":"access\u0000""#, "not_one_of"),
        (r#""token_type":"""#, "not_one_of"),
        (r#""token_type":"id""#, "not_one_of"),
        (r#""token_type":null"#, "wrong_type"),
        (r#""token_type":0"#, "wrong_type"),
        (r#""token_type":["access"]"#, "wrong_type"),
        (r#""token_type":{"access":{}}"#, "wrong_type"),
        (
            r#""token_type":"access","token_type":"access""#,
            "duplicate",
        ),
        (
            r#""token_type":"access","token_type":"refresh""#,
            "duplicate",
        ),
        (
            r#""token_type":"access","token\u005ftype":"refresh""#,
            "duplicate",
        ),
        (r#""token_type":"access","token_type":null"#, "duplicate"),
        (r#""token_type":null,"token_type":"access""#, "duplicate"),
        (r#""token_type":"id","token_type":"access""#, "duplicate"),
    ] {
        for payload in [format!("{{{tag},{rest}}}"), format!("{{{rest},{tag}}}")] {
            let Err(Error::Claims(report)) = decode(&payload) else {
                panic!("accepted: {payload}");
            };
            let found = report.into_iter();
            let codes: Vec<_> = found
                .map(|found| (found.claim(), found.code().as_str()))
                .collect();
            assert!(
                codes.contains(&("token_type", code)),
                "{payload}: {codes:?}"
            );
        }
    }
}

/// The claims of another variant neither fill in nor get through.
#[test]
fn the_other_variants_claims_count_for_nothing() {
    for payload in [
        r#"{"token_type":"access","family":"f"}"#,
        r#"{"token_type":"refresh","scope_list":["a"]}"#,
        r#"{"token_type":"refresh","family":"f","scope_list":["a"]}"#,
        r#"{"token_type":"refresh","family":"f","Refresh":{"family":"g"}}"#,
    ] {
        assert!(
            matches!(decode(payload), Err(Error::Claims(_))),
            "{payload}"
        );
    }
}
