//! Fuzz targets. Each takes any bytes, and panics where the library says something that is not so.
//!
//! `fuzz/README.md` tells how they are run. [`TARGETS`] lists them, with what their corpora start from.

pub mod oracle;
pub mod payload;
mod schemas;
mod seeds;
mod signed;

pub mod exporters;
pub mod extra;
pub mod header;
pub mod lock;
pub mod numeric_date;
pub mod payload_auth_shared;
pub mod payload_fluid;
pub mod payload_netsapiens;
pub mod payload_restricted_claims;
pub mod policy;
pub mod token;

/// A fuzz target.
#[derive(Debug, Clone, Copy)]
pub struct Target {
    /// Its name: that of its file, of its program and of its folder of findings.
    pub name: &'static str,
    /// Tries one input.
    pub run: fn(&[u8]),
    /// What the corpus starts from.
    pub seeds: fn() -> Vec<Vec<u8>>,
}

/// All of them.
pub const TARGETS: &[Target] = &[
    target("exporters", exporters::run, exporters::seeds),
    target("extra", extra::run, extra::seeds),
    target("header", header::run, header::seeds),
    target("lock", lock::run, lock::seeds),
    target("numeric_date", numeric_date::run, numeric_date::seeds),
    target(
        "payload_auth_shared",
        payload_auth_shared::run,
        payload_auth_shared::seeds,
    ),
    target("payload_fluid", payload_fluid::run, payload_fluid::seeds),
    target(
        "payload_netsapiens",
        payload_netsapiens::run,
        payload_netsapiens::seeds,
    ),
    target(
        "payload_restricted_claims",
        payload_restricted_claims::run,
        payload_restricted_claims::seeds,
    ),
    target("policy", policy::run, policy::seeds),
    target("token", token::run, token::seeds),
];

const fn target(name: &'static str, run: fn(&[u8]), seeds: fn() -> Vec<Vec<u8>>) -> Target {
    Target { name, run, seeds }
}

/// The program of a target: under libFuzzer, or by itself, where it tries the files that it is given.
#[macro_export]
macro_rules! program {
    ($target:ident) => {
        #[cfg(fuzzing)]
        libfuzzer_sys::fuzz_target!(|data: &[u8]| $crate::$target::run(data));

        #[cfg(not(fuzzing))]
        fn main() -> std::io::Result<()> {
            for file in std::env::args_os().skip(1) {
                $crate::$target::run(&std::fs::read(file)?);
            }
            Ok(())
        }
    };
}
