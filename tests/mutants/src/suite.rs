//! The tests of the built copy, one by one: how long each takes, and which mutants it reaches.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, ensure};
use serde::Deserialize;

use crate::parallel::in_parallel;

/// A test binary and the folder it runs in.
#[derive(Debug, Clone)]
pub struct Binary {
    pub path: PathBuf,
    pub folder: PathBuf,
}

#[derive(Debug)]
pub struct Test {
    pub binary: usize,
    pub name: String,
    pub takes: Duration,
}

pub struct Suite {
    pub binaries: Vec<Binary>,
    pub tests: Vec<Test>,
    /// The tests that reach a mutant, fastest first.
    pub reach: HashMap<u32, Vec<usize>>,
}

impl Suite {
    /// Builds the test binaries of one configuration and records what each test reaches.
    pub fn of(mut build: Command, scratch: &Path) -> Result<Self> {
        let output = build.args(["--no-run", "--message-format=json"]).output()?;
        ensure!(
            output.status.success(),
            "the tests do not build:\n{}\n{}",
            String::from_utf8_lossy(&output.stdout)
                .lines()
                .filter(|line| line.contains("\"level\":\"error\""))
                .collect::<Vec<_>>()
                .join("\n"),
            String::from_utf8_lossy(&output.stderr)
        );
        let binaries: Vec<Binary> = String::from_utf8_lossy(&output.stdout)
            .lines()
            .filter_map(|line| serde_json::from_str(line).ok())
            .filter_map(Artifact::test_binary)
            .collect();
        let mut names = Vec::new();
        for (binary, place) in binaries.iter().enumerate() {
            let list = place
                .command(None)
                .args(["--list", "--format", "terse"])
                .stderr(Stdio::null())
                .output()?;
            let list = String::from_utf8_lossy(&list.stdout).into_owned();
            names.extend(
                list.lines()
                    .filter_map(|line| line.strip_suffix(": test"))
                    // trybuild starts the compiler, in which no mutant is on.
                    .filter(|name| *name != "ui")
                    .map(|name| (binary, name.to_owned())),
            );
        }
        fs::create_dir_all(scratch)?;
        let found = Mutex::new((Vec::new(), HashMap::<u32, Vec<usize>>::new()));
        in_parallel(&names, |index, (binary, name)| {
            let record = scratch.join(format!("reached-{index}"));
            let _ = fs::remove_file(&record);
            let started = Instant::now();
            let done = binaries[*binary]
                .command(None)
                .args(["--exact", name, "--test-threads=1"])
                .env("MUTANTS_REACHED", &record)
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .status()
                .is_ok_and(|status| status.success());
            let takes = started.elapsed();
            if !done {
                eprintln!("  not used, since it fails without a mutant: {name}");
                return;
            }
            let Ok(mut found) = found.lock() else { return };
            let test = found.0.len();
            found.0.push(Test {
                binary: *binary,
                name: name.clone(),
                takes,
            });
            for number in fs::read(&record).unwrap_or_default().chunks_exact(4) {
                if let Ok(bytes) = number.try_into() {
                    found
                        .1
                        .entry(u32::from_le_bytes(bytes))
                        .or_default()
                        .push(test);
                }
            }
            let _ = fs::remove_file(&record);
        });
        let (tests, mut reach) = found
            .into_inner()
            .ok()
            .context("a thread stopped in the middle")?;
        for reached in reach.values_mut() {
            reached.sort_by_key(|test| tests[*test].takes);
        }
        ensure!(!tests.is_empty(), "no test at all");
        Ok(Self {
            binaries,
            tests,
            reach,
        })
    }
}

impl Binary {
    /// The binary as cargo would start it, kept from taking all memory or more of the processor than that.
    pub fn command(&self, at_most: Option<Duration>) -> Command {
        let seconds = at_most.map_or("unlimited".to_owned(), |time| {
            time.as_secs().saturating_add(1).to_string()
        });
        let limits = format!("ulimit -v 8000000 -t {seconds}; exec \"$0\" \"$@\"");
        let mut command = Command::new("bash");
        command
            .args(["-c", &limits])
            .arg(&self.path)
            .current_dir(&self.folder)
            .env("CARGO_MANIFEST_DIR", &self.folder)
            .env("RUST_BACKTRACE", "0")
            // The same cases each time: a mutant that one of thousands catches would live by chance.
            .env("PROPTEST_RNG_SEED", "1")
            .stdin(Stdio::null());
        command
    }
}

#[derive(Deserialize)]
struct Artifact {
    reason: String,
    manifest_path: Option<PathBuf>,
    executable: Option<PathBuf>,
    profile: Option<Profile>,
}

#[derive(Deserialize)]
struct Profile {
    test: bool,
}

impl Artifact {
    fn test_binary(self) -> Option<Binary> {
        if self.reason != "compiler-artifact" || !self.profile?.test {
            return None;
        }
        Some(Binary {
            path: self.executable?,
            folder: self.manifest_path?.parent()?.to_owned(),
        })
    }
}
