//! `with = module`.

use claims_core::Claims;

use crate::{accepted, refused, report, written};

#[derive(Debug, PartialEq, Clone, Copy)]
struct Key(u32);

#[allow(clippy::trivially_copy_pass_by_ref)] // As serde calls it.
mod hex {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    use super::Key;

    pub(super) fn serialize<S: Serializer>(key: &Key, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&format_args!("{:x}", key.0))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Key, D::Error> {
        let text = String::deserialize(deserializer)?;
        u32::from_str_radix(&text, 16)
            .map(Key)
            .map_err(|_| D::Error::custom("not in hexadecimal digits"))
    }
}

fn zero() -> Key {
    Key(0)
}

#[derive(Debug, Claims)]
struct Token {
    #[claim(with = hex)]
    key: Key,
    #[claim(with = hex)]
    other: Option<Key>,
    #[claim(with = hex, nullable)]
    nullable: Option<Key>,
    #[claim(with = hex, default = zero)]
    defaulted: Key,
    /// The kind asks for a string; the module answers for it.
    #[claim(registered, with = hex)]
    sid: Option<Key>,
    #[claim(registered, with = claims_core::with::serde)]
    roles: Option<[String; 1]>,
}

#[test]
fn the_module_reads_and_writes() {
    let payload =
        r#"{"key":"ff","other":"a","nullable":"b","defaulted":"c","sid":"d","roles":["r"]}"#;
    let token: Token = accepted(payload);
    assert_eq!(
        (token.key, token.other, token.nullable),
        (Key(255), Some(Key(10)), Some(Key(11)))
    );
    assert_eq!((token.defaulted, token.sid), (Key(12), Some(Key(13))));
    assert_eq!(written(&token), payload);
    let token: Token = accepted(r#"{"key":"ff","nullable":null}"#);
    assert_eq!(
        (token.other, token.nullable, token.defaulted),
        (None, None, Key(0))
    );
    assert_eq!(
        written(&token),
        r#"{"key":"ff","nullable":null,"defaulted":"0"}"#
    );
    assert_eq!(
        accepted::<Token>(r#"{"key":"ff","nullable":null,"other":null}"#).other,
        None
    );
}

#[test]
fn what_the_module_refuses_is_recorded() {
    let payload =
        r#"{"key":"xyz","other":7,"nullable":[],"defaulted":{},"sid":"é","roles":["r","s"]}"#;
    let report = report::<Token>(payload);
    assert_eq!(
        crate::found(&report),
        [
            "key wrong_type",
            "other wrong_type",
            "nullable wrong_type",
            "defaulted wrong_type",
            "sid wrong_type",
            "roles wrong_type"
        ]
    );
    assert!(report.to_string().contains("not in hexadecimal digits"));
    assert_eq!(refused::<Token>("{}"), ["key missing", "nullable missing"]);
    assert_eq!(
        refused::<Token>(r#"{"key":null,"nullable":null,"sid":null}"#),
        ["key wrong_type", "sid wrong_type"]
    );
}

#[test]
fn it_is_the_same_from_a_deserializer() {
    for (payload, is_good) in [
        (r#"{"key":"ff","nullable":null,"roles":["r"]}"#, true),
        (r#"{"key":"ff","nullable":null,"sid":null}"#, false),
        (r#"{"key":"ff","nullable":null,"roles":[]}"#, false),
        (r#"{"key":"fg","nullable":null}"#, false),
        (r#"{"key":255,"nullable":null}"#, false),
    ] {
        assert_eq!(
            serde_json::from_str::<Token>(payload).is_ok(),
            is_good,
            "{payload}"
        );
    }
}
