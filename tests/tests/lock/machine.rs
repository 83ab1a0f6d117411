//! The difference for machines, and the questions that it answers.

use crate::diff;

#[test]
fn json_has_stable_codes() {
    let diff = diff!(
        {
            pub struct T { #[claim(flatten)] pub base: Base, pub b: u8 }
            #[derive(Claims)]
            pub struct Base { #[claim(registered)] pub exp: NumericDate }
        }
        {
            /// Documented.
            pub struct T { #[claim(flatten)] pub base: Base }
            #[derive(Claims)]
            pub struct Base { #[claim(registered)] pub exp: Option<NumericDate> }
        }
    );
    let expected = serde_json::json!({
        "breaking": true,
        "loosened": true,
        "changes": [
            {
                "code": "presence",
                "claim": "exp",
                "set": "Base",
                "old": "required",
                "new": "optional",
                "effects": ["consumers", "loosened"],
            },
            {
                "code": "claim_removed",
                "claim": "b",
                "old": "required `u8`",
                "effects": ["consumers"],
            },
            { "code": "docs", "effects": [] },
        ],
    });
    assert_eq!(serde_json::to_value(diff.to_json()).unwrap(), expected);
    let first = &diff.changes()[0];
    assert_eq!(first.path().as_str(), "exp");
    assert_eq!(first.set_name(), Some("Base"));
    assert_eq!(
        (first.before(), first.after()),
        (Some("required"), Some("optional"))
    );
}

#[test]
fn nobody_breaks_by_what_is_harmless() {
    let diff = diff!(
        { pub struct T { pub a: String } }
        { pub struct T { pub a: String, pub b: Option<String> } }
    );
    assert!(!diff.is_empty() && !diff.is_breaking() && !diff.is_loosened() && diff.is_safe());
    let diff = diff!({ pub struct T { pub a: String } } { pub struct T { pub a: String } });
    assert!(diff.is_empty() && diff.is_safe());
    assert_eq!(diff.to_string(), "No change.\n");
}

/// Names of a file may come from anybody.
#[test]
fn text_for_a_terminal_holds_no_controls() {
    let diff = diff!(
        { pub struct T { #[claim(rename = "a\u{1b}[2J\u{202e}")] pub a: String } }
        { pub struct T { #[claim(rename = "b\n")] pub a: Option<String> } }
    );
    let text = diff.to_string();
    assert!(
        text.contains(r#"`"a\u{1b}[2J\u{202e}"`: removed"#),
        "{text}"
    );
    assert!(text.contains(r#"`"b\u{a}"`: new"#), "{text}");
    assert!(!text.contains(['\u{1b}', '\u{202e}']));
}
