//! Claims that borrow from the payload.

use std::borrow::Cow;

use claims_core::{Claims, Error};
use serde::Deserialize as _;

use crate::{anything, found};

#[derive(Debug, Claims)]
struct Borrowed<'a> {
    #[claim(registered)]
    sub: &'a str,
    #[claim(registered)]
    roles: Option<Vec<&'a str>>,
    display: Cow<'a, str>,
    note: Option<&'a str>,
}

#[test]
fn strings_without_escapes_are_not_copied() {
    let payload = br#"{"sub":"ann","roles":["a","b"],"display":"Ann","note":"n"}"#.to_vec();
    let token: Borrowed<'_> = anything().decode(&payload).unwrap();
    let range = payload.as_ptr_range();
    for text in [
        token.sub,
        &token.display,
        token.note.unwrap(),
        token.roles.as_ref().unwrap()[1],
    ] {
        assert!(range.contains(&text.as_ptr()), "{text}");
    }
    assert!(matches!(token.display, Cow::Borrowed("Ann")));
    let by_serde: Borrowed<'_> = serde_json::from_slice(&payload).unwrap();
    assert!(range.contains(&by_serde.sub.as_ptr()));
    assert!(matches!(by_serde.display, Cow::Borrowed("Ann")));
}

#[test]
fn a_cow_takes_an_escaped_string() {
    let payload = br#"{"sub":"ann","display":"A\u006en \"\ud83d\ude00\"\/"}"#;
    let token: Borrowed<'_> = anything().decode(payload).unwrap();
    assert_eq!(token.display, "Ann \"\u{1f600}\"/");
    assert!(matches!(token.display, Cow::Owned(_)));
    let by_serde: Borrowed<'_> = serde_json::from_slice(payload).unwrap();
    assert_eq!(by_serde.display, token.display);
}

#[test]
fn a_str_meets_an_escaped_string_with_advice() {
    let payload = br#"{"sub":"\u0061nn","roles":["a","\n"],"display":"Ann","note":"a\/b"}"#;
    let Err(Error::Claims(report)) = anything().decode::<Borrowed<'_>>(payload) else {
        panic!()
    };
    let claims: Vec<_> = report
        .into_iter()
        .map(claims_core::Violation::claim)
        .collect();
    assert_eq!(claims, ["sub", "roles[1]", "note"]);
    for violation in &report {
        assert!(violation.to_string().contains("Cow"), "{violation}");
    }
    let by_serde = serde_json::from_slice::<Borrowed<'_>>(payload)
        .unwrap_err()
        .to_string();
    assert!(
        by_serde.contains("Cow") && by_serde.contains("`note`"),
        "{by_serde}"
    );
}

/// A reader has nothing to borrow from, and is no reason to panic.
#[test]
fn a_str_cannot_come_from_a_reader() {
    let payload = br#"{"sub":"ann","display":"Ann"}"#;
    let mut source = serde_json::Deserializer::from_reader(&payload[..]);
    let error = Borrowed::deserialize(&mut source).unwrap_err().to_string();
    assert!(
        error.contains("`sub`") && !error.contains("`display`"),
        "{error}"
    );
}

#[test]
fn other_types_are_wrong_types() {
    let payload = br#"{"sub":null,"display":7,"note":["n"]}"#;
    let Err(Error::Claims(report)) = anything().decode::<Borrowed<'_>>(payload) else {
        panic!()
    };
    assert_eq!(
        found(&report),
        ["sub wrong_type", "display wrong_type", "note wrong_type"]
    );
}
