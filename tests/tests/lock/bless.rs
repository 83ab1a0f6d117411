//! The committed file: missing, current, stale, blessed, and never anywhere else.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::atomic::{AtomicU32, Ordering},
};

use claims_core::{
    Claims,
    schema::{
        Arena, Lock,
        lock::{CheckError, Checked},
    },
};

use crate::prelude::*;

/// A folder of its own, removed at the end.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let path = Path::new(env!("CARGO_TARGET_TMPDIR"))
            .join(format!("lock-{}-{count}", std::process::id()));
        fs::create_dir_all(path.join("package")).unwrap();
        Self(path)
    }

    fn root(&self) -> PathBuf {
        self.0.join("package")
    }

    fn check<T: Claims>(&self, bless: bool) -> Result<Checked, CheckError> {
        Lock::of::<T>().check(self.root(), "claims/t.lock.json", bless)
    }

    fn text(&self) -> String {
        fs::read_to_string(self.root().join("claims/t.lock.json")).unwrap()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

mod first {
    use crate::prelude::*;
    #[derive(Claims)]
    pub struct T {
        pub a: String,
        pub b: Option<u8>,
        #[claim(registered)]
        pub exp: Option<NumericDate>,
    }
}

mod without_b {
    use crate::prelude::*;
    #[derive(Claims)]
    pub struct T {
        pub a: String,
    }
}

mod with_another_b {
    use crate::prelude::*;
    #[derive(Claims)]
    pub struct T {
        pub a: String,
        pub b: Option<String>,
    }
}

mod with_a_wider_b {
    use crate::prelude::*;
    #[derive(Claims)]
    pub struct T {
        pub a: String,
        pub b: u16,
    }
}

#[test]
fn a_missing_file_says_how_to_make_it_and_blessing_makes_it() {
    let folder = Folder::new();
    let error = folder.check::<first::T>(false).unwrap_err();
    assert_eq!(
        error.to_string(),
        "`T` is not locked yet: there is no `claims/t.lock.json`\nhelp: run this test with \
         CLAIMS_BLESS=1 to write it, and commit the file"
    );
    assert!(!folder.root().join("claims").exists());
    assert_eq!(folder.check::<first::T>(true).unwrap(), Checked::Written);
    assert_eq!(folder.check::<first::T>(false).unwrap(), Checked::Same);
    assert_eq!(folder.check::<first::T>(true).unwrap(), Checked::Same);
    assert_eq!(folder.text(), Lock::of::<first::T>().to_string());
}

#[test]
fn a_stale_file_shows_the_difference() {
    let folder = Folder::new();
    folder.check::<first::T>(true).unwrap();
    let error = folder.check::<with_a_wider_b::T>(false).unwrap_err();
    assert_eq!(
        error.to_string(),
        "\
`T` is not what `claims/t.lock.json` says:

Consumers built against the old contract could refuse new tokens:
  `b`: `u8` -> `u16`

Verifiers could refuse tokens in flight:
  `b`: optional -> required

Harmless:
  `exp`: removed, was optional NumericDate

help: if that is meant, run this test with CLAIMS_BLESS=1 and commit the file"
    );
    assert_eq!(folder.text(), Lock::of::<first::T>().to_string());
}

#[test]
fn a_removed_claim_stays_as_retired_and_comes_back_only_as_what_it_was() {
    let folder = Folder::new();
    folder.check::<first::T>(true).unwrap();
    assert_eq!(
        folder.check::<without_b::T>(true).unwrap(),
        Checked::Written
    );
    let arena = Arena::new();
    let text = folder.text();
    let lock = Lock::parse(&text, &arena).unwrap();
    let retired: Vec<_> = lock.retired().iter().map(|retired| retired.claim).collect();
    assert_eq!(retired, ["b", "exp"]);
    assert!(text.contains("\"kind\": \"numeric_date\""), "{text}");
    assert_eq!(folder.check::<without_b::T>(false).unwrap(), Checked::Same);

    for bless in [false, true] {
        for error in [
            folder.check::<with_another_b::T>(bless).unwrap_err(),
            folder.check::<with_a_wider_b::T>(bless).unwrap_err(),
        ] {
            assert!(matches!(error, CheckError::Retired { .. }), "{error}");
        }
        assert_eq!(folder.text(), text);
    }
    let error = folder.check::<with_another_b::T>(true).unwrap_err();
    assert_eq!(
        error.to_string(),
        "\
`T` uses a retired name for something else than `claims/t.lock.json` says:

Retired names came back as something else:
  `b`: was `u8` when it was removed, is now string

Harmless:
  `b`: new: optional string

help: somebody may still read the claim as what it was: take another name; CLAIMS_BLESS=1 does not \
change that"
    );

    assert_eq!(folder.check::<first::T>(true).unwrap(), Checked::Written);
    assert_eq!(folder.text(), Lock::of::<first::T>().to_string());
}

mod outer {
    use crate::prelude::*;
    #[derive(Claims)]
    pub struct T {
        pub user: User,
        pub a: String,
    }
    #[derive(Claims)]
    pub struct User {
        pub id: String,
        pub age: Option<u8>,
    }
}

mod outer_without_age {
    use crate::prelude::*;
    #[derive(Claims)]
    #[claims(tag = "kind")]
    pub enum T {
        A(A),
    }
    #[derive(Claims)]
    pub struct A {
        pub user: User,
        pub a: String,
    }
    #[derive(Claims)]
    pub struct User {
        pub id: String,
    }
}

#[test]
fn claims_inside_claims_retire_with_their_path_and_variants_do_not_matter() {
    let folder = Folder::new();
    folder.check::<outer::T>(true).unwrap();
    folder.check::<outer_without_age::T>(true).unwrap();
    let retired = |text: &str| {
        let arena = Arena::new();
        let lock = Lock::parse(text, &arena).unwrap();
        let retired = lock.retired().iter();
        retired
            .map(|retired| retired.claim.to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(retired(&folder.text()), ["user.age"]);
    // With `user` goes what stood inside it, and the tag goes too.
    folder.check::<without_b::T>(true).unwrap();
    assert_eq!(retired(&folder.text()), ["kind", "user", "user.age"]);
}

#[test]
fn a_file_that_is_no_lock_is_not_overwritten() {
    let folder = Folder::new();
    folder.check::<first::T>(true).unwrap();
    let conflict = "<<<<<<< ours\n";
    fs::write(folder.root().join("claims/t.lock.json"), conflict).unwrap();
    let error = folder.check::<first::T>(true).unwrap_err();
    assert!(
        error
            .to_string()
            .starts_with("`claims/t.lock.json` is no lock: line 1, column 1: "),
        "{error}"
    );
    assert_eq!(folder.text(), conflict);
}

#[test]
fn line_ends_do_not_matter() {
    let folder = Folder::new();
    folder.check::<first::T>(true).unwrap();
    let text = folder.text().replace('\n', "\r\n");
    fs::write(folder.root().join("claims/t.lock.json"), text).unwrap();
    assert_eq!(folder.check::<first::T>(false).unwrap(), Checked::Same);
}

#[test]
fn nothing_is_written_outside() {
    let folder = Folder::new();
    let lock = Lock::of::<first::T>();
    let absolute = folder.0.join("t.lock.json");
    let paths = [
        Path::new("../t.lock.json"),
        Path::new("a/../../t.lock.json"),
        Path::new(".."),
        Path::new(""),
        &absolute,
    ];
    for path in paths {
        for bless in [false, true] {
            let error = lock.check(folder.root(), path, bless).unwrap_err();
            assert!(matches!(error, CheckError::Outside { .. }), "{error}");
        }
    }
    assert_eq!(fs::read_dir(&folder.0).unwrap().count(), 1);
}

#[cfg(unix)]
#[test]
fn nothing_is_written_through_a_link() {
    let folder = Folder::new();
    fs::create_dir(folder.0.join("elsewhere")).unwrap();
    std::os::unix::fs::symlink(folder.0.join("elsewhere"), folder.root().join("claims")).unwrap();
    let error = folder.check::<first::T>(true).unwrap_err();
    assert!(matches!(error, CheckError::Outside { .. }), "{error}");
    let deep = Lock::of::<first::T>().check(folder.root(), "claims/a/b/t.lock.json", true);
    assert!(matches!(deep, Err(CheckError::Outside { .. })));
    fs::remove_file(folder.root().join("claims")).unwrap();
    fs::create_dir(folder.root().join("claims")).unwrap();
    std::os::unix::fs::symlink(
        folder.0.join("elsewhere/t.lock.json"),
        folder.root().join("claims/t.lock.json"),
    )
    .unwrap();
    let error = folder.check::<first::T>(true).unwrap_err();
    assert!(matches!(error, CheckError::Outside { .. }), "{error}");
    assert_eq!(fs::read_dir(folder.0.join("elsewhere")).unwrap().count(), 0);
}

#[test]
fn a_folder_in_the_way_is_an_error_of_its_own() {
    let folder = Folder::new();
    fs::create_dir_all(folder.root().join("claims/t.lock.json")).unwrap();
    let error = folder.check::<first::T>(true).unwrap_err();
    assert!(matches!(error, CheckError::Io { .. }), "{error}");
}

#[test]
fn the_macro_reads_below_the_package() {
    assert_locked!(first::T, "tests/lock/first.lock.json");
}

/// A path that even blessing refuses, so that this test writes nothing either.
#[test]
#[should_panic(expected = "`../t.lock.json` leads out of the package")]
fn the_macro_panics_with_the_error() {
    assert_locked!(first::T, "../t.lock.json");
}
