//! Which mutant is on: the crates under test are built once with all of them, each behind a question to [`on`].

// `const` functions have mutants too. They are on in calls at run time only; what the compiler
// evaluates is the code as it stands.
#![feature(core_intrinsics, const_eval_select)]
#![allow(internal_features)]

use std::fs::{File, OpenOptions};
use std::io::Write;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, OnceLock};

/// Whether this mutant is on.
pub const fn on(mutant: u32) -> bool {
    std::intrinsics::const_eval_select((mutant,), never, now)
}

const fn never(_mutant: u32) -> bool {
    false
}

fn now(mutant: u32) -> bool {
    match MODE.get_or_init(Mode::of_environment) {
        Mode::On(active) => *active == mutant,
        Mode::Record(record) => {
            record.reached(mutant);
            false
        }
        Mode::Off => false,
    }
}

static MODE: OnceLock<Mode> = OnceLock::new();

enum Mode {
    /// One mutant is on: `MUTANT` is its number.
    On(u32),
    /// None is on, and the file named by `MUTANTS_REACHED` takes the numbers of those that were asked for.
    Record(Record),
    Off,
}

impl Mode {
    fn of_environment() -> Self {
        if let Some(active) = std::env::var("MUTANT")
            .ok()
            .and_then(|number| number.parse().ok())
        {
            return Self::On(active);
        }
        std::env::var_os("MUTANTS_REACHED")
            .and_then(|path| OpenOptions::new().create(true).append(true).open(path).ok())
            .map_or(Self::Off, |file| Self::Record(Record::to(file)))
    }
}

struct Record {
    seen: Vec<AtomicBool>,
    file: Mutex<File>,
}

impl Record {
    /// More than there will be mutants.
    const ROOM: usize = 1 << 16;

    fn to(file: File) -> Self {
        Self {
            seen: std::iter::repeat_with(|| AtomicBool::new(false))
                .take(Self::ROOM)
                .collect(),
            file: Mutex::new(file),
        }
    }

    fn reached(&self, mutant: u32) {
        let first = self
            .seen
            .get(mutant as usize)
            .is_some_and(|seen| !seen.swap(true, Ordering::Relaxed));
        if first && let Ok(mut file) = self.file.lock() {
            let _ = file.write_all(&mutant.to_le_bytes());
        }
    }
}
