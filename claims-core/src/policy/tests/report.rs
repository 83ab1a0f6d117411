use super::{declared::Declared, lenient};
use crate::{Error, MalformedReason, Report};

fn report(payload: &str) -> Report {
    let policy = lenient().require("sub").forbid("azp").build().unwrap();
    match policy.decode_with::<Declared>(payload.as_bytes(), "0000") {
        Err(Error::Claims(report)) => report,
        other => panic!("{other:?}"),
    }
}

#[test]
fn violations_follow_the_payload() {
    let report =
        report(r#"{"azp":1,"aud":["a",1],"nonce":1,"time_out":"x","iat":null,"exp":0,"aud":"b"}"#);
    assert_eq!(
        super::found_in(&report),
        [
            "azp forbidden",
            "aud duplicate",
            "aud[1] wrong_type",
            "nonce forbidden",
            "time_out wrong_type",
            "iat wrong_type",
            "exp expired",
            "pin missing",
            "sub missing",
        ]
    );
}

#[test]
fn sensitive_values_appear_nowhere() {
    let report = report(r#"{"pin":"0000"}"#);
    let json = serde_json::to_string(&report).unwrap();
    for shown in [report.to_string(), format!("{report:?}"), json] {
        assert!(shown.contains("pin") && !shown.contains("0000"), "{shown}");
    }
}

/// What a token with thousands of faults gets back is as large as for 64.
#[test]
fn thousands_of_faults_are_counted() {
    let many = |separator: &str, one: fn(usize) -> String| {
        (0..10_000).map(one).collect::<Vec<_>>().join(separator)
    };
    let elements = format!(r#"{{"aud":[{}]}}"#, many(",", |_| "1".to_owned()));
    let refused = report(&elements);
    assert_eq!((refused.violations().len(), refused.omitted()), (64, 9_938));

    let duplicates = format!("{{{}}}", many(",", |_| r#""exp":1"#.to_owned()));
    let refused = report(&duplicates);
    assert_eq!(refused.omitted(), 0);
    assert!(refused.violations().len() < 8, "{refused}");

    let long = "x".repeat(10_000);
    let audiences = format!(
        r#"{{"aud":[{}]}}"#,
        many(",", |index| format!(r#""{index}""#))
    );
    for payload in [audiences, format!(r#"{{"aud":"{long}"}}"#)] {
        let policy = super::strict()
            .audience("a")
            .allow_no_expiry()
            .build()
            .unwrap();
        let error = policy
            .decode::<super::Nothing>(payload.as_bytes())
            .unwrap_err();
        assert!(error.to_string().len() < 200, "{error}");
        assert!(format!("{error:?}").len() < 1_000, "{error:?}");
    }
}

#[test]
fn only_one_object_is_a_claims_set() {
    let policy = lenient().build().unwrap();
    let reason = |payload: &[u8]| match policy.decode::<super::Nothing>(payload) {
        Err(Error::Malformed(malformed)) => malformed.reason,
        other => panic!("{other:?}"),
    };
    assert_eq!(reason(b"[]"), MalformedReason::NotAnObject);
    assert_eq!(reason(b"{} {}"), MalformedReason::TrailingCharacters);
    assert_eq!(reason(b"{"), MalformedReason::UnexpectedEnd);
    assert_eq!(reason(b"\xff"), MalformedReason::Utf8);
    assert!(policy.decode::<super::Nothing>(b" {} \n").is_ok());
}
