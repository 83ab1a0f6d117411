//! A `sensitive` value may be named by its own parts: keys of a map, fields of an object, what a
//! validator says of the whole set.

use std::collections::BTreeMap;

use claims_core::{Claims, Error, Invalid};

use crate::{anything, report};

#[derive(Debug, Claims)]
struct Keyed {
    #[claim(sensitive)]
    phones: BTreeMap<String, u8>,
}

#[test]
fn keys_inside_a_sensitive_value_are_not_shown() {
    let payload = r#"{"phones":{"hunter2":"x"}}"#;
    let report = report::<Keyed>(payload);
    let error = serde_json::from_str::<Keyed>(payload).unwrap_err();
    for shown in [
        report.to_string(),
        format!("{report:?}"),
        serde_json::to_string(&report).unwrap(),
        error.to_string(),
    ] {
        assert!(
            shown.contains("phones") && !shown.contains("hunter2"),
            "{shown}"
        );
    }
}

fn whole(pair: &Pair) -> Result<(), Invalid> {
    Err(Invalid::new(
        "pair",
        format!("{} does not go with {}", pair.secret, pair.open),
    ))
}

#[derive(Debug, Claims)]
#[claims(validate = whole)]
struct Pair {
    #[claim(sensitive)]
    secret: String,
    open: String,
}

#[derive(Debug, Claims)]
struct Holder {
    #[claim(flatten)]
    pair: Pair,
}

#[derive(Debug, Claims)]
#[claims(tag = "kind")]
enum Tagged {
    Pair(Pair),
}

#[track_caller]
fn silent(error: &Error) {
    let Error::Claims(report) = error else {
        panic!("{error}")
    };
    assert_eq!(report.violations()[0].code().as_str(), "custom");
    let json = serde_json::to_string(report).unwrap();
    let shown = format!("{error} {error:?} {json}");
    assert!(!shown.contains("hunter2"), "{shown}");
}

#[test]
fn a_validator_of_the_whole_set_does_not_show_it() {
    let payload = br#"{"kind":"Pair","secret":"hunter2","open":"o"}"#;
    silent(&anything().decode::<Pair>(payload).unwrap_err());
    silent(&anything().decode::<Holder>(payload).unwrap_err());
    silent(&anything().decode::<Tagged>(payload).unwrap_err());
    let pair = Pair {
        secret: "hunter2".to_owned(),
        open: "o".to_owned(),
    };
    silent(&anything().check(&pair).unwrap_err());
    let error = serde_json::from_slice::<Tagged>(payload).unwrap_err();
    assert!(!format!("{error} {error:?}").contains("hunter2"));
}

/// A rule that is about another claim may quote the sensitive one too.
fn blames_the_other(pair: &Blaming) -> Result<(), Invalid> {
    Err(Invalid::new("other", format!("does not go with {}", pair.secret)).claim("open"))
}

#[derive(Debug, Claims)]
#[claims(validate = blames_the_other)]
struct Blaming {
    #[claim(sensitive)]
    secret: String,
    open: String,
}

#[test]
fn a_validator_of_the_whole_set_that_names_another_claim_does_not_show_it() {
    let payload = br#"{"secret":"hunter2","open":"o"}"#;
    silent(&anything().decode::<Blaming>(payload).unwrap_err());
}
