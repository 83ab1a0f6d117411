//! What is said about a token ends up in logs and on terminals: a token must not write there.

use claims_core::{Claims, Error};

use crate::{
    GOOD,
    forge::{signed, verifier},
    policy, with,
};

/// Escape sequences, line breaks, directions, a zero-width space, markup.
const NASTY: &str = "\\u001b[2J\\r\\nINFO all is well\\u0000\\u202e\\u2066\\u200f\\u0085\\u009b\\u2028\\u007f\\u061c\\u202a\\u2069\\ufeff";

#[track_caller]
fn harmless(text: &str) {
    let bad = |c: char| {
        (c.is_control() && c != '\n')
            || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{2028}' | '\u{2029}' | '\u{61c}' | '\u{feff}')
    };
    assert!(!text.contains(bad), "{text:?}");
    assert!(
        !text.contains("\nINFO") && !text.contains("\rINFO"),
        "{text:?}"
    );
    assert!(text.len() < 8_000, "{} bytes", text.len());
}

#[track_caller]
fn all_harmless(error: &Error) {
    harmless(&error.to_string());
    if let Error::Claims(report) = error {
        let json = serde_json::to_value(report).unwrap();
        for violation in json["violations"].as_array().unwrap() {
            for (member, value) in violation.as_object().unwrap() {
                harmless(member);
                harmless(
                    &value
                        .as_str()
                        .map_or_else(|| value.to_string(), str::to_owned),
                );
            }
        }
    }
}

#[derive(Debug, serde::Deserialize, serde::Serialize)]
#[serde(rename_all = "lowercase")]
enum Colour {
    Red,
    Blue(u8),
}

#[derive(Debug, Claims)]
#[claims(deny_unknown, forbid("nonce"))]
struct Closed {
    #[claim(one_of("a", "b"))]
    plan: Option<String>,
    #[claim(pattern = "[a-z]+")]
    word: Option<String>,
    colour: Option<Colour>,
    colours: Option<std::collections::BTreeMap<String, Colour>>,
}

#[derive(Debug, Claims)]
#[claims(tag = "kind")]
enum Tagged {
    Closed(Closed),
}

#[test]
fn values_and_names_do_not_steer_a_terminal() {
    let long = "x".repeat(100_000);
    for text in [NASTY, &long, &NASTY.repeat(500)] {
        for part in ["https://id.example", "orders"] {
            all_harmless(
                &policy()
                    .decode::<Closed>(with(part, text).as_bytes())
                    .unwrap_err(),
            );
        }
        for payload in [
            format!(r#"{{"{text}":1}}"#),
            format!(r#"{{"plan":"{text}"}}"#),
            format!(r#"{{"word":"{text}"}}"#),
            format!(r#"{{"colour":"{text}"}}"#),
            format!(r#"{{"colour":{{"{text}":1}}}}"#),
            format!(r#"{{"colours":{{"{text}":1}}}}"#),
            format!(r#"{{"colours":{{"a":"{text}"}}}}"#),
            format!(r#"{{"aud":["{text}","{text}"]}}"#),
            format!(r#"{{"kind":"{text}"}}"#),
            format!(r#"{{"kind":"Closed","{text}":1}}"#),
        ] {
            all_harmless(&policy().decode::<Closed>(payload.as_bytes()).unwrap_err());
            all_harmless(&policy().decode::<Tagged>(payload.as_bytes()).unwrap_err());
            if let Err(error) = serde_json::from_str::<Closed>(&payload) {
                harmless(&error.to_string());
            }
            if let Err(error) = serde_json::from_str::<Tagged>(&payload) {
                harmless(&error.to_string());
            }
        }
    }
}

#[test]
fn headers_do_not_either() {
    let long = "x".repeat(5_000);
    for text in [NASTY, &long] {
        for header in [
            format!(r#"{{"alg":"{text}"}}"#),
            format!(r#"{{"alg":"HS256","{text}":1,"{text}":2}}"#),
            format!(r#"{{"alg":"HS256","typ":"{text}","crit":["{text}"]}}"#),
        ] {
            all_harmless(&verifier().verify(&signed(header, GOOD)).unwrap_err());
        }
    }
}

/// However much is wrong, the report stays small.
#[test]
fn a_report_has_a_limit() {
    let members: Vec<_> = (0..10_000)
        .map(|number| format!(r#""{NASTY}{number}":1"#))
        .collect();
    let payload = format!("{{{}}}", members.join(","));
    let error = policy().decode::<Closed>(payload.as_bytes()).unwrap_err();
    let Error::Claims(report) = &error else {
        panic!("{error}")
    };
    let found = report.violations().len() + report.omitted();
    assert_eq!((report.violations().len(), found), (64, 10_003));
    assert!(error.to_string().len() < 64 * 400);
}

/// A million faults are counted, and a few of them told.
#[test]
fn a_million_faults_make_a_small_report() {
    let faults = "1,".repeat(1_000_000);
    let payload = with(r#""orders""#, &format!("[{faults}1]"));
    let error = policy().decode::<Closed>(payload.as_bytes()).unwrap_err();
    let Error::Claims(report) = &error else {
        panic!("{error}")
    };
    assert_eq!(report.violations().len(), 64);
    assert!(report.omitted() > 999_900, "{}", report.omitted());
    assert!(error.to_string().len() < 64 * 400);
    assert!(serde_json::to_string(report).unwrap().len() < 64 * 400);
}
