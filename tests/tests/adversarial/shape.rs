//! Smuggling claims past a set with embedded sets, an `extra` map or a closed list of claims.

use std::collections::BTreeMap;

use claims_core::{Claims, Error, Policy, Report};
use serde_json::Value;

fn anything() -> Policy {
    Policy::builder()
        .any_audience()
        .allow_no_expiry()
        .build()
        .unwrap()
}

fn report<T>(decoded: Result<T, Error>) -> Report {
    match decoded {
        Err(Error::Claims(report)) => report,
        Err(other) => panic!("{other}"),
        Ok(_) => panic!("accepted"),
    }
}

#[derive(Debug, Claims)]
struct Role {
    role_name: String,
}

#[derive(Debug, Claims)]
struct Open {
    #[claim(registered)]
    sub: String,
    #[claim(flatten)]
    role: Role,
    #[claim(extra)]
    rest: BTreeMap<String, Value>,
}

#[test]
fn an_extra_map_takes_nothing_that_is_declared() {
    let good = br#"{"sub":"ann","role_name":"user","x":1,"X":2,"role":{"role_name":"root"}}"#;
    let open: Open = anything().decode(good).unwrap();
    assert_eq!(open.role.role_name, "user");
    assert_eq!(open.rest.keys().collect::<Vec<_>>(), ["X", "role", "x"]);

    for (payload, reason) in [
        (
            r#"{"sub":"ann","role_name":"user","role_name":"root"}"#,
            "`role_name`",
        ),
        (
            r#"{"sub":"ann","role_name":"user","role\u005fname":"root"}"#,
            "`role_name`",
        ),
        (
            r#"{"sub":"ann","role_name":"user","s\u0075b":"bob"}"#,
            "`sub`",
        ),
        (r#"{"sub":"ann","role_name":"user","x":1,"x":2}"#, "`x`"),
        (
            r#"{"sub":"ann","role_name":"user","x":1,"\u0078":1}"#,
            "`x`",
        ),
        (
            r#"{"sub":"ann","role_name":"user","aud":"a","aud":"b"}"#,
            "`aud`",
        ),
        (
            r#"{"sub":"ann","role":{"role_name":"root"}}"#,
            "`role_name`",
        ),
        (
            r#"{"sub":"ann","rest":{"role_name":"root"}}"#,
            "`role_name`",
        ),
        (r#"{"sub":"ann","role.role_name":"root"}"#, "`role_name`"),
        (r#"{"sub":"ann","Role_name":"root"}"#, "`role_name`"),
    ] {
        let report = report(anything().decode::<Open>(payload.as_bytes()));
        assert!(report.to_string().contains(reason), "{payload}: {report}");
        assert!(serde_json::from_str::<Open>(payload).is_err(), "{payload}");
    }
}

#[derive(Debug, Claims)]
#[claims(deny_unknown, forbid("nonce"))]
struct Closed {
    #[claim(registered)]
    sub: String,
    #[claim(flatten)]
    role: Role,
}

#[test]
fn a_closed_set_takes_nothing_else() {
    assert!(
        anything()
            .decode::<Closed>(br#"{"sub":"ann","role_name":"user","exp":9e9}"#)
            .is_ok()
    );
    for (member, code) in [
        (r#""x":1"#, "unknown"),
        (r#""role":{}"#, "unknown"),
        (r#""Sub":"bob""#, "unknown"),
        (r#""sub ":"bob""#, "unknown"),
        (r#""EXP":1"#, "unknown"),
        (r#""":1"#, "unknown"),
        (r#""nonce":"n""#, "forbidden"),
        (r#""nonce":null"#, "forbidden"),
        (r#""n\u006fnce":0"#, "forbidden"),
        (r#""Nonce":"n""#, "unknown"),
    ] {
        let payload = format!(r#"{{"sub":"ann","role_name":"user",{member}}}"#);
        let report = report(anything().decode::<Closed>(payload.as_bytes()));
        let codes: Vec<_> = report
            .into_iter()
            .map(|found| found.code().as_str())
            .collect();
        assert_eq!(codes, [code], "{payload}");
        assert!(
            serde_json::from_str::<Closed>(&payload).is_err(),
            "{payload}"
        );
    }
}

/// A set that embeds one that forbids a claim is no way around that.
#[test]
fn an_embedded_set_keeps_its_prohibitions() {
    #[derive(Debug, Claims)]
    #[claims(forbid("nonce"))]
    struct Logout {
        session: String,
    }
    #[derive(Debug, Claims)]
    struct Outer {
        #[claim(flatten)]
        logout: Logout,
        #[claim(extra)]
        rest: BTreeMap<String, Value>,
    }
    let outer: Outer = anything().decode(br#"{"session":"s","other":1}"#).unwrap();
    assert_eq!((outer.logout.session.as_str(), outer.rest.len()), ("s", 1));
    let report = report(anything().decode::<Outer>(br#"{"session":"s","nonce":1}"#));
    assert_eq!(report.violations()[0].code().as_str(), "forbidden");
    assert!(serde_json::from_str::<Outer>(r#"{"session":"s","nonce":1}"#).is_err());
}
