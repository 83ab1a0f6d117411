//! Checks against shared state: what a token says meets them or not, and so no consumer can be told to
//! rely on them.

use claims_core::schema::{Arena, Lock};

use crate::{assert_diff, diff};

#[test]
fn a_new_check_may_refuse_tokens_in_flight() {
    assert_diff!(
        { pub struct T { #[claim(registered)] pub jti: String, #[claim(registered)] pub exp: u64 } }
        {
            pub struct T {
                #[claim(registered, single_use, revocable)] pub jti: String,
                #[claim(registered)] pub exp: u64,
            }
        }
        "T `jti`: now single_use"
        "T `jti`: now revocable"
    );
    assert_diff!(
        { pub struct T { pub uid: u64, pub tv: u64 } }
        { pub struct T { pub uid: u64, #[claim(version_of = "uid")] pub tv: u64 } }
        "T `tv`: now version_of = \"uid\""
    );
    assert_diff!(
        { pub struct T { pub uid: u64 } }
        { pub struct T { pub uid: u64, #[claim(version_of = "uid")] pub tv: u64 } }
        "T `tv`: new: required `u64`, version_of = \"uid\""
    );
}

#[test]
fn a_check_that_goes_is_one_less() {
    assert_diff!(
        {
            pub struct T {
                #[claim(registered, single_use)] pub jti: String,
                #[claim(registered, revocable)] pub sid: String,
                #[claim(registered)] pub exp: u64,
                #[claim(version_of = "sid")] pub tv: u64,
            }
        }
        {
            pub struct T {
                #[claim(registered)] pub jti: String,
                #[claim(registered)] pub sid: String,
                #[claim(registered)] pub exp: u64,
                pub tv: u64,
            }
        }
        "L `jti`: no longer single_use"
        "L `sid`: no longer revocable"
        "L `tv`: no longer version_of = \"sid\""
    );
}

#[test]
fn the_version_of_another_claim_is_another_check() {
    assert_diff!(
        { pub struct T { pub uid: u64, pub team: u64, #[claim(version_of = "uid")] pub tv: u64 } }
        { pub struct T { pub uid: u64, pub team: u64, #[claim(version_of = "team")] pub tv: u64 } }
        "T `tv`: version_of = \"uid\" -> version_of = \"team\""
        "L `tv`: version_of = \"uid\" -> version_of = \"team\""
    );
}

/// The headings, in full.
#[test]
fn the_text_says_who_is_concerned() {
    let added = diff!(
        { pub struct T { #[claim(registered)] pub jti: String, #[claim(registered)] pub exp: u64 } }
        {
            pub struct T {
                #[claim(registered, single_use)] pub jti: String,
                #[claim(registered)] pub exp: u64,
            }
        }
    );
    assert_eq!(
        added.to_string(),
        "Verifiers could refuse tokens in flight:\n  `jti`: now single_use\n"
    );
    let removed = diff!(
        {
            pub struct T { #[claim(registered, revocable)] pub sid: String }
        }
        { pub struct T { #[claim(registered)] pub sid: String } }
    );
    assert_eq!(
        removed.to_string(),
        "Checked less strictly than before:\n  `sid`: no longer revocable\n"
    );
}

#[test]
fn a_lock_reads_the_checks_as_they_were_written() {
    use crate::prelude::*;
    #[derive(Claims)]
    pub struct T {
        #[claim(registered, single_use, revocable)]
        pub jti: String,
        #[claim(registered)]
        pub exp: u64,
        #[claim(version_of = "jti")]
        pub tv: u64,
    }
    let text = Lock::of::<T>().to_string();
    let compact: String = text.split_whitespace().collect();
    for written in [r#"["single_use","revocable"]"#, r#"[{"version_of":"jti"}]"#] {
        assert!(compact.contains(written), "{text}");
    }
    let arena = Arena::new();
    let read = Lock::parse(&text, &arena).unwrap();
    assert_eq!(read, Lock::of::<T>());
    // A check that nobody knows is no check that may be left out.
    let unknown = text.replace("\"revocable\"", "\"revokable\"");
    let error = Lock::parse(&unknown, &arena).unwrap_err().to_string();
    assert!(
        error.contains("the validator `revokable` is not known"),
        "{error}"
    );
}
