//! Required, optional, nullable and defaulted claims.

use claims_core::Claims;

use crate::{accepted, refused, written};

fn five() -> u8 {
    5
}

#[derive(Debug, PartialEq, Claims)]
struct Presence {
    required: u8,
    optional: Option<u8>,
    #[claim(nullable)]
    nullable: Option<u8>,
    #[claim(default)]
    defaulted: u8,
    #[claim(default = five)]
    five: u8,
    #[claim(registered)]
    nickname: Option<String>,
    #[claim(registered, default)]
    locale: String,
}

#[test]
fn what_is_there_is_read() {
    let payload = r#"{"required":1,"optional":2,"nullable":3,"defaulted":4,"five":6,"nickname":"n","locale":"de"}"#;
    let claims: Presence = accepted(payload);
    assert_eq!(
        claims,
        Presence {
            required: 1,
            optional: Some(2),
            nullable: Some(3),
            defaulted: 4,
            five: 6,
            nickname: Some("n".to_owned()),
            locale: "de".to_owned(),
        }
    );
    assert_eq!(written(&claims), payload);
}

#[test]
fn what_is_absent_has_its_meaning() {
    let claims: Presence = accepted(r#"{"required":1,"nullable":null}"#);
    assert_eq!((claims.optional, claims.nullable), (None, None));
    assert_eq!((claims.defaulted, claims.five), (0, 5));
    assert_eq!(
        (claims.nickname.as_deref(), claims.locale.as_str()),
        (None, "")
    );
    // `None` is left out, unless the claim has to be there.
    assert_eq!(
        written(&claims),
        r#"{"required":1,"nullable":null,"defaulted":0,"five":5,"locale":""}"#
    );
}

#[test]
fn what_must_be_there_is_missing() {
    assert_eq!(
        refused::<Presence>("{}"),
        ["required missing", "nullable missing"]
    );
}

#[test]
fn null_is_a_value_of_some_only() {
    let null = |name: &str| {
        let rest = match name {
            "required" => r#""nullable":1"#,
            "nullable" => r#""required":1"#,
            _ => r#""required":1,"nullable":1"#,
        };
        format!(r#"{{"{name}":null,{rest}}}"#)
    };
    assert_eq!(accepted::<Presence>(&null("optional")).optional, None);
    assert_eq!(accepted::<Presence>(&null("nullable")).nullable, None);
    assert_eq!(
        refused::<Presence>(&null("required")),
        ["required wrong_type"]
    );
    // `null` for a registered claim is a wrong type, also where it may be absent.
    assert_eq!(
        refused::<Presence>(&null("nickname")),
        ["nickname wrong_type"]
    );
    assert_eq!(refused::<Presence>(&null("locale")), ["locale wrong_type"]);
}

/// A default is for a claim that is absent, not for one that is wrong.
#[test]
fn a_wrong_value_is_no_absent_one() {
    assert_eq!(
        refused::<Presence>(
            r#"{"required":1,"nullable":"x","defaulted":"x","five":256,"optional":[]}"#
        ),
        [
            "nullable wrong_type",
            "defaulted wrong_type",
            "five range",
            "optional wrong_type"
        ]
    );
}

#[test]
fn null_twice_is_twice() {
    let payload = r#"{"required":1,"nullable":null,"nullable":null,"optional":null,"optional":1}"#;
    assert_eq!(
        refused::<Presence>(payload),
        ["nullable duplicate", "optional duplicate"]
    );
}
