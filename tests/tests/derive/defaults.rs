//! A default stands for an absent claim, and has to be as good as one that is there.

use claims_core::Claims;

use crate::{accepted, anything, refused};

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
