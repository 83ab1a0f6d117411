//! Enums: the tag, its values, and what the variants share.

use claims_core::{Audience, Claims, Invalid, Policy};

use crate::{accepted, anything, found, refused, report, written};

#[derive(Debug, Claims)]
struct Base {
    #[claim(registered)]
    sub: String,
}

#[derive(Debug, Claims)]
struct User {
    #[claim(flatten)]
    base: Base,
    display_name: Option<String>,
    #[claim(range(1..=3))]
    level: u8,
}

#[derive(Debug, Claims)]
#[claims(deny_unknown)]
struct Service {
    #[claim(flatten)]
    base: Base,
    #[claim(registered)]
    aud: Option<Audience>,
}

#[derive(Debug, Claims)]
#[claims(tag = "token_type", rename_all = "kebab-case", validate = no_root)]
enum Token {
    SignedInUser(User),
    #[claims(value = "svc/1")]
    Service(Service),
}

fn no_root(token: &Token) -> Result<(), Invalid> {
    let (Token::SignedInUser(User { base, .. }) | Token::Service(Service { base, .. })) = token;
    match base.sub.as_str() {
        "root" => Err(Invalid::new("root", "root gets no token").claim("sub")),
        _ => Ok(()),
    }
}

const USER: &str = r#"{"token_type":"signed-in-user","sub":"ann","level":2}"#;

#[test]
fn the_tag_may_stand_anywhere() {
    let user: Token = accepted(USER);
    assert!(
        matches!(&user, Token::SignedInUser(user) if user.level == 2 && user.base.sub == "ann")
    );
    assert_eq!(written(&user), USER);
    let late: Token = accepted(r#"{"aud":["a"],"sub":"s","token_type":"svc/1"}"#);
    assert!(matches!(&late, Token::Service(service) if service.aud.is_some()));
    // On the way out it comes first.
    assert_eq!(
        written(&late),
        r#"{"token_type":"svc/1","sub":"s","aud":["a"]}"#
    );
}

#[test]
fn a_value_replaces_the_variants_name() {
    let known = r#"{"token_type":"service","sub":"s"}"#;
    let report = report::<Token>(known);
    assert_eq!(found(&report), ["token_type not_one_of"]);
    assert_eq!(
        report.to_string(),
        r#"`token_type`: not one of the values allowed: expected "signed-in-user", "svc/1", found "service""#
    );
}

#[test]
fn a_tag_that_does_not_tell() {
    for (payload, wrong) in [
        (r#"{"sub":"ann","level":2}"#, "token_type missing"),
        (
            r#"{"token_type":null,"sub":"ann"}"#,
            "token_type wrong_type",
        ),
        (
            r#"{"token_type":["svc/1"],"sub":"ann"}"#,
            "token_type wrong_type",
        ),
        (r#"{"token_type":"x","sub":"ann"}"#, "token_type not_one_of"),
        (
            r#"{"token_type":"svc/1","token_type":"svc/1","sub":"s"}"#,
            "token_type duplicate",
        ),
        (
            r#"{"token_type":"svc/1","sub":"s","token_type":7}"#,
            "token_type duplicate",
        ),
    ] {
        assert_eq!(refused::<Token>(payload), [wrong], "{payload}");
    }
}

/// Without a variant there are no claims to read, but the policy still judges the token.
#[test]
fn the_policy_judges_a_token_of_no_known_variant() {
    let policy = Policy::builder().build().unwrap();
    let payload = br#"{"exp":1,"aud":"x","token_type":"unknown","iss":7}"#;
    let Err(claims_core::Error::Claims(report)) = policy.decode::<Token>(payload) else {
        panic!()
    };
    assert_eq!(
        found(&report),
        [
            "exp expired",
            "aud audience",
            "token_type not_one_of",
            "iss wrong_type"
        ]
    );
}

#[test]
fn each_variant_has_its_own_rules() {
    assert_eq!(
        refused::<Token>(r#"{"token_type":"signed-in-user","level":9,"x":1}"#),
        ["level range", "sub missing"]
    );
    assert_eq!(
        refused::<Token>(r#"{"token_type":"svc/1","sub":"s","level":2}"#),
        ["level unknown"]
    );
}

#[test]
fn a_validator_of_the_enum_sees_every_variant() {
    for payload in [
        r#"{"token_type":"svc/1","sub":"root"}"#,
        r#"{"token_type":"signed-in-user","sub":"root","level":1}"#,
    ] {
        let report = report::<Token>(payload);
        assert_eq!(found(&report), ["sub custom"]);
        assert_eq!(report.violations()[0].reason(), Some("root"));
        assert!(serde_json::from_str::<Token>(payload).is_err());
    }
    let root = Token::Service(Service {
        base: Base {
            sub: "root".to_owned(),
        },
        aud: None,
    });
    assert!(anything().check(&root).is_err());
    assert!(anything().check(&accepted::<Token>(USER)).is_ok());
}
