//! What the README shows of the library's output is what the library says.

// Helpers of tests, where a panic is a failure.
#![allow(clippy::panic, clippy::unwrap_used)]

use std::{fs, path::Path};

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// The text of the fenced block that follows a marker such as `<!-- shows: ... -->`.
fn block_after<'r>(readme: &'r str, marker: &str) -> &'r str {
    let (_, rest) = readme
        .split_once(marker)
        .unwrap_or_else(|| panic!("no `{marker}`"));
    let (_, rest) = rest.split_once("```").unwrap();
    let (_, rest) = rest.split_once('\n').unwrap();
    rest.split_once("```").unwrap().0
}

#[test]
fn the_compile_errors_are_those_of_the_test_cases() {
    let readme = read("../README.md");
    for case in ["registered_name", "accepts_view"] {
        let file = format!("ui/fail/{case}.stderr");
        let shown = block_after(&readme, &format!("<!-- tests/{file} -->"));
        let said = read(&file);
        assert!(
            said.contains(shown.trim_end()),
            "the README shows\n{shown}\nand rustc says\n{said}"
        );
    }
}

#[test]
fn the_view_is_the_one_of_the_test_case() {
    let readme = read("../README.md");
    let shown = block_after(&readme, "<!-- tests/ui/fail/accepts_view.rs -->");
    let (view, assertion) = shown.rsplit_once("\n\n").unwrap();
    let case = read("ui/fail/accepts_view.rs");
    assert!(
        case.contains(view) && case.contains(assertion.trim_end()),
        "{shown}"
    );
}

#[test]
fn the_report_is_what_a_policy_says() {
    use claims_core::{Audience, Claims, Error, FixedClock, NumericDate, Policy};

    #[derive(Debug, Claims)]
    struct AccessToken {
        #[claim(registered)]
        aud: Audience,
        #[claim(registered = "exp")]
        expires_at: NumericDate,
        #[claim(len(1..=64))]
        tenant_id: String,
    }

    let policy = Policy::builder()
        .audience("orders")
        .any_issuer()
        .clock(FixedClock(NumericDate::from_secs(1_700_000_120)))
        .build()
        .unwrap();
    let refused = policy.decode::<AccessToken>(br#"{"aud":"billing","exp":1700000000}"#);
    let Err(Error::Claims(report)) = refused else {
        panic!("{refused:?}")
    };
    let readme = read("../README.md");
    let shown = block_after(&readme, "<!-- tests/tests/readme.rs -->");
    assert_eq!(shown.trim_end(), report.to_string());
}
