//! Counts instructions under callgrind.
//!
//! The program starts itself under valgrind, once for each case. Callgrind counts while
//! [`Case::measured`] runs, and not while one of the functions runs that are left out.

use std::{env, fs, process::Command};

use crate::Case;

/// How often a case runs in the shorter one of two runs; the longer one runs it twice as often.
const TIMES: u32 = 20;

/// The argument with which a program is started under valgrind.
pub(crate) const COUNTED: &str = "counted";

/// What callgrind calls [`Case::measured`].
const MEASURED: &str = "bench_measure::case::Case::measured*";

/// Instructions of one case of this program, each time once it is warm.
///
/// `left_out` are patterns of function names, as callgrind shows them; what runs inside is not counted.
///
/// Where something is left out, callgrind counts it before [`Case::measured`] starts. The difference of two
/// runs is without that.
pub fn count(comparison: &str, contender: &str, left_out: &[&str]) -> u64 {
    let total = |times| total(comparison, contender, left_out, times);
    (total(2 * TIMES) - total(TIMES)) / u64::from(TIMES)
}

fn total(comparison: &str, contender: &str, left_out: &[&str], times: u32) -> u64 {
    let program = env::current_exe().expect("the program has a path");
    let counts = env::temp_dir().join(format!("callgrind.{}", std::process::id()));
    let mut valgrind = Command::new("valgrind");
    valgrind
        .args(["--quiet", "--tool=callgrind", "--collect-atstart=no"])
        .arg(format!("--callgrind-out-file={}", counts.display()));
    for function in [MEASURED].iter().chain(left_out) {
        valgrind.arg(format!("--toggle-collect={function}"));
    }
    let output = valgrind
        .arg(program)
        .arg(COUNTED)
        .args([comparison, contender, &times.to_string()])
        // The same `memcpy` and `memcmp` on every processor: those that need nothing beyond x86-64.
        .env(
            "GLIBC_TUNABLES",
            "glibc.cpu.hwcaps=-AVX2,-AVX2_Usable,-AVX,-ERMS,-FSRM,-SSSE3,-SSE4_1,-SSE4_2",
        )
        .output()
        .expect("valgrind starts");
    let text = fs::read_to_string(&counts).unwrap_or_default();
    let _ = fs::remove_file(&counts);
    let total = text
        .lines()
        .find_map(|line| line.strip_prefix("summary: "))
        .and_then(|total| total.trim().parse::<u64>().ok())
        .filter(|&total| output.status.success() && total > 0);
    let Some(total) = total else {
        let errors = String::from_utf8_lossy(&output.stderr);
        panic!("no instructions of `{comparison}`, `{contender}` were counted:\n{errors}")
    };
    let runs = |function: &str| {
        let name = function.trim_end_matches('*');
        text.lines()
            .any(|line| line.starts_with(['f', 'c']) && line.contains(name))
    };
    assert!(
        left_out.is_empty() || left_out.iter().any(|function| runs(function)),
        "`{comparison}`, `{contender}`: none of {left_out:?} runs, so it was renamed or inlined"
    );
    total
}

/// What runs under valgrind.
pub(crate) fn counted(case: &mut Case, times: u32) {
    case.warm_up();
    case.measured(times);
}
