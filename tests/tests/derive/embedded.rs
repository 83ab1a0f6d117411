//! `flatten`: sets in sets, two levels deep.

use claims_core::{Claims, NumericDate, sets};

use crate::{accepted, refused, written};

#[derive(Debug, Claims)]
struct Inner {
    #[claim(registered)]
    sid: String,
    #[claim(range(1..=9))]
    level: u8,
}

#[derive(Debug, Claims)]
#[claims(rename_all = "camelCase")]
struct Middle {
    device_id: String,
    #[claim(flatten)]
    inner: Inner,
    last_seen: Option<NumericDate>,
}

#[derive(Debug, Claims)]
#[claims(rename_all = "kebab-case")]
struct Outer {
    first_claim: bool,
    #[claim(flatten)]
    middle: Middle,
    #[claim(flatten)]
    core: sets::Core,
    last_claim: bool,
}

const GOOD: &str = r#"{"first-claim":true,"deviceId":"d","sid":"s","level":3,"lastSeen":5,"sub":"ann","exp":1700000600,"last-claim":false}"#;

#[test]
fn embedded_claims_stand_beside_the_others() {
    let claims: Outer = accepted(GOOD);
    assert!(claims.first_claim && !claims.last_claim);
    assert_eq!(claims.middle.device_id, "d");
    assert_eq!(
        (claims.middle.inner.sid.as_str(), claims.middle.inner.level),
        ("s", 3)
    );
    assert_eq!(claims.middle.last_seen.unwrap().as_secs(), 5);
    assert_eq!(claims.core.sub.as_deref(), Some("ann"));
    let back = written(&claims);
    assert_eq!(
        serde_json::from_str::<serde_json::Value>(&back).unwrap(),
        serde_json::from_str::<serde_json::Value>(GOOD).unwrap()
    );
    // `rename_all` of the outer set does not reach into the inner ones.
    assert!(
        back.starts_with(r#"{"first-claim":true,"deviceId":"d","sid":"s","level":3,"lastSeen":5"#)
    );
}

#[derive(Debug, Claims)]
#[claims(deny_unknown)]
struct Closed {
    device_id: String,
}

#[derive(Debug, Claims)]
struct Open {
    #[claim(flatten)]
    closed: Closed,
}

#[test]
fn whether_other_claims_are_refused_is_said_by_the_outermost_set() {
    let token = r#"{"device_id":"d","other":1}"#;
    assert_eq!(refused::<Closed>(token), ["other unknown"]);
    assert_eq!(accepted::<Open>(token).closed.device_id, "d");
}

#[test]
fn violations_of_every_level_come_together() {
    assert_eq!(
        refused::<Outer>(r#"{"level":10,"lastSeen":"x","first-claim":1,"sub":7}"#),
        [
            "level range",
            "lastSeen wrong_type",
            "first-claim wrong_type",
            "sub wrong_type",
            "deviceId missing",
            "sid missing",
            "exp missing",
            "last-claim missing",
        ]
    );
}

#[test]
fn an_embedded_set_is_no_object_of_its_own() {
    let nested = r#"{"first-claim":true,"last-claim":true,"exp":1700000600,"middle":{"deviceId":"d","inner":{"sid":"s","level":1}}}"#;
    assert_eq!(
        refused::<Outer>(nested),
        ["deviceId missing", "sid missing", "level missing"]
    );
}

#[test]
fn duplicates_are_found_at_every_level() {
    for name in ["first-claim", "deviceId", "sid", "level", "lastSeen", "sub"] {
        let payload = GOOD.replacen('}', &format!(r#","{name}":null}}"#), 1);
        assert_eq!(refused::<Outer>(&payload), [format!("{name} duplicate")]);
    }
}
