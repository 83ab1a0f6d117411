//! Counts the instructions of each call of one function.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use bench_cases::ours::SIGNATURE_CHECK;

/// What callgrind calls the function. A pattern would do for `--toggle-collect` alone.
const MEASURED: &str = "bench_linear::measured";

/// Runs the program with an argument, and counts the instructions of each call; so many are expected.
///
/// The signature check is left out: it is that of other crates, and its hash reads a token once.
pub(crate) fn count(argument: &str, calls: usize) -> Vec<u64> {
    let file = env::temp_dir().join(format!("callgrind.{}", std::process::id()));
    let mut valgrind = Command::new("valgrind");
    valgrind
        .args(["--quiet", "--tool=callgrind", "--collect-atstart=no"])
        .arg(format!("--callgrind-out-file={}", file.display()))
        // One file for each call. What runs before counts nothing, the signature check there neither.
        .arg(format!("--zero-before={MEASURED}"))
        .arg(format!("--dump-after={MEASURED}"))
        .arg(format!("--toggle-collect={MEASURED}"));
    for function in SIGNATURE_CHECK {
        valgrind.arg(format!("--toggle-collect={function}"));
    }
    let output = valgrind
        .arg(env::current_exe().expect("the program has a path"))
        .arg(argument)
        .output()
        .expect("valgrind starts");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{errors}");
    let counts: Vec<u64> = (1..=calls).map(|call| total(&dump(&file, call))).collect();
    assert!(!dump(&file, calls + 1).exists(), "more calls than {calls}");
    let _ = fs::remove_file(&file);
    counts
}

/// The file of one call.
fn dump(file: &Path, call: usize) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(format!(".{call}"));
    name.into()
}

/// The instructions of a file, which is then removed.
fn total(file: &Path) -> u64 {
    let text = fs::read_to_string(file).unwrap_or_default();
    let _ = fs::remove_file(file);
    let mut lines = text.lines();
    let total = lines.find_map(|line| {
        line.strip_prefix("totals: ")
            .or(line.strip_prefix("summary: "))
    });
    let total = total.and_then(|total| total.trim().parse().ok());
    total.filter(|&total| total > 0).unwrap_or_else(|| {
        panic!("no instructions in {}", file.display());
    })
}
