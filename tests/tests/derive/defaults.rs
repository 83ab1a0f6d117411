//! A default stands for an absent claim, and has to be as good as one that is there.

use claims_core::Claims;

use crate::{accepted, anything, refused};

fn hour() -> u64 {
    3600
}

#[derive(Debug, Claims)]
struct Expiring {
    #[claim(lifetime(seconds), default = hour)]
    time_out: u64,
}

/// What `decode` accepts, `check` accepts: the value that is absent ends the token as well.
#[test]
fn a_default_lifetime_ends_a_token() {
    let fresh = r#"{"iat":1699999999}"#;
    assert_eq!(accepted::<Expiring>(fresh).time_out, 3600);
    assert_eq!(
        refused::<Expiring>(r#"{"iat":1,"time_out":3600}"#),
        ["time_out expired"]
    );
    assert_eq!(refused::<Expiring>(r#"{"iat":1}"#), ["time_out expired"]);
}

#[derive(Debug, Claims)]
struct Limited {
    #[claim(range(1..), default)]
    level: u8,
}

/// A default that its own validators refuse does not come out of a payload either.
#[test]
fn a_default_passes_the_validators() {
    assert_eq!(accepted::<Limited>(r#"{"level":1}"#).level, 1);
    assert_eq!(refused::<Limited>(r#"{"level":0}"#), ["level range"]);
    assert!(anything().check(&Limited { level: 0 }).is_err());
    assert_eq!(refused::<Limited>("{}"), ["level range"]);
    assert!(serde_json::from_str::<Limited>("{}").is_err());
}
