//! All violations at once: in the order of the payload, then of the declaration.

use claims_core::{Audience, Claims, Error, FixedClock, Invalid, NumericDate, Policy};

use crate::{NOW, found};

fn unhappy(_: &Everything) -> Result<(), Invalid> {
    Err(Invalid::new("unhappy", "the set as a whole is wrong"))
}

#[derive(Debug, Claims)]
#[claims(deny_unknown, forbid("nonce"), validate = unhappy)]
struct Everything {
    #[claim(registered)]
    iss: String,
    #[claim(registered)]
    aud: Option<Audience>,
    first: u8,
    #[claim(len(..=2), pattern = "[a-z]+")]
    second: String,
    third: Vec<u8>,
    fourth: bool,
    #[claim(registered)]
    exp: NumericDate,
}

fn refused(payload: &str) -> Vec<String> {
    let policy = Policy::builder()
        .issuer("https://id.example")
        .audience("orders")
        .subject("ann")
        .require("needed")
        .clock(FixedClock(NumericDate::from_secs(NOW)))
        .build()
        .unwrap();
    match policy.decode::<Everything>(payload.as_bytes()) {
        Err(Error::Claims(report)) => found(&report),
        other => panic!("{other:?}"),
    }
}

#[test]
fn payload_comes_before_declaration() {
    let payload = r#"{
        "nbf":1e300,
        "third":[1,"x",300],
        "strange":1,
        "second":"ABC",
        "exp":1,
        "nonce":"n",
        "aud":["billing",7],
        "second":"x"
    }"#;
    assert_eq!(
        refused(payload),
        [
            "nbf not_yet_valid",
            "nbf empty_window",
            "third[1] wrong_type",
            "third[2] range",
            "strange unknown",
            "second duplicate",
            "second length",
            "second pattern",
            "exp expired",
            "nonce forbidden",
            "aud[1] wrong_type",
            "aud audience",
            "iss missing",
            "first missing",
            "fourth missing",
            "sub missing",
            "needed missing",
        ]
    );
}

/// A validator of the whole set runs when there is a whole set.
#[test]
fn the_whole_set_is_judged_when_it_is_whole() {
    let payload = r#"{"iss":"https://id.example","aud":"orders","sub":"ann","needed":1,"exp":1700000600,"first":1,"second":"a","third":[],"fourth":true}"#;
    assert_eq!(refused(payload), [" custom"]);
    let expired = payload.replace("1700000600", "1");
    assert_eq!(refused(&expired), ["exp expired", " custom"]);
    let wrong = payload.replace(r#""first":1"#, r#""first":"1""#);
    assert_eq!(refused(&wrong), ["first wrong_type"]);
}
