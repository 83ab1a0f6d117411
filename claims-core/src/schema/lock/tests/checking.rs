//! The committed file: what is written, what is refused, and why.

use std::{
    env,
    error::Error as _,
    fs,
    path::PathBuf,
    process::{self, Command},
};

use crate::schema::{
    Schema,
    lock::{CheckError, Checked, Lock, LockError, assert_locked},
};

const FILE: &str = "t.lock.json";

/// Names the folder to the test that runs in a process of its own.
const FOLDER: &str = "CLAIMS_CORE_TEST_FOLDER";

/// A new folder, removed with this value.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = env::temp_dir().join(format!("claims-core-{}-{name}", process::id()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn only_the_variable_that_is_set_to_something_blesses() {
    for (index, (value, blessed)) in [
        (None, false),
        (Some(""), false),
        (Some("0"), false),
        (Some("1"), true),
    ]
    .into_iter()
    .enumerate()
    {
        let folder = Folder::new(&format!("bless-{index}"));
        let mut test = Command::new(env::current_exe().unwrap());
        test.args(["--ignored", "--exact"])
            .arg("schema::lock::tests::checking::a_lock_is_asserted_in_the_folder_named")
            .env(FOLDER, &folder.0)
            .env_remove("CLAIMS_BLESS");
        if let Some(value) = value {
            test.env("CLAIMS_BLESS", value);
        }
        let output = test.output().unwrap();
        assert_eq!(output.status.success(), blessed, "{value:?}: {output:?}");
        assert_eq!(folder.0.join(FILE).exists(), blessed, "{value:?}");
    }
}

#[test]
#[ignore = "part of the test above, with an environment of its own"]
fn a_lock_is_asserted_in_the_folder_named() {
    if let Ok(folder) = env::var(FOLDER) {
        assert_locked(&Lock::new(Schema::new("T")), &folder, FILE);
    }
}

#[test]
fn an_error_has_the_cause_that_it_has() {
    let lock = Lock::new(Schema::new("T"));
    let folder = Folder::new("causes");
    let missing = lock.check(&folder.0, FILE, false).unwrap_err();
    assert!(matches!(missing, CheckError::Missing { .. }), "{missing}");
    assert!(missing.source().is_none());

    fs::write(folder.0.join(FILE), "[]").unwrap();
    let unreadable = lock.check(&folder.0, FILE, true).unwrap_err();
    assert!(
        matches!(unreadable, CheckError::Unreadable { .. }),
        "{unreadable}"
    );
    assert!(unreadable.source().unwrap().is::<LockError>());

    // A folder is there, and is no file that could be written first.
    fs::create_dir(folder.0.join("folder")).unwrap();
    for bless in [false, true] {
        let io = lock.check(&folder.0, "folder", bless).unwrap_err();
        assert!(matches!(io, CheckError::Io { .. }), "{io}");
        assert!(io.source().unwrap().is::<std::io::Error>());
    }
    assert_eq!(
        lock.check(&folder.0, "a/b", true).unwrap(),
        Checked::Written
    );
    assert_eq!(lock.check(&folder.0, "a/b", false).unwrap(), Checked::Same);
}
