use crate::{Claims, Error, NumericDate, Report};

use super::lenient;

#[derive(Claims)]
#[claims(profile = "set")]
struct SecurityEventToken {
    #[claim(registered)]
    iss: String,
    #[claim(registered)]
    iat: NumericDate,
    #[claim(registered)]
    jti: String,
    #[claim(registered)]
    events: serde_json::Map<String, serde_json::Value>,
}

fn judged(event: &str, payload: &str) -> Report {
    let events: Vec<_> = (0..70)
        .map(|index| format!(r#""{event}{index}":{payload}"#))
        .collect();
    let events = events.join(",");
    let token =
        format!(r#"{{"iss":"a","iat":1700000000,"jti":"b","events":{{"urn:x":{{}},{events}}}}}"#);
    let policy = lenient().build().unwrap();
    match policy.decode::<SecurityEventToken>(token.as_bytes()) {
        Ok(_) => Report::default(),
        Err(Error::Claims(report)) => report,
        Err(other) => panic!("{other}"),
    }
}

/// What a full report has no room for is counted once, whatever rule it breaks.
#[test]
fn faults_of_events_are_counted_beyond_those_that_are_kept() {
    let kept = |report: &Report| (report.violations().len(), report.omitted());
    assert_eq!(kept(&judged("urn:e", "{}")), (0, 0));
    assert_eq!(kept(&judged("no URI ", "{}")), (64, 6));
    assert_eq!(kept(&judged("urn:e", "1")), (64, 6));
    assert_eq!(kept(&judged("no URI ", "1")), (64, 76));
}
