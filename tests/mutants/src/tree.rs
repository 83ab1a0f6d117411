//! A copy of the repository with every mutant built in.

use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail, ensure};
use serde::Deserialize;

use crate::mutant::Mutant;
use crate::rewrite::{Rewritten, rewrite};
use crate::site::{Site, sites};

pub struct Tree {
    pub root: PathBuf,
    files: BTreeMap<String, Source>,
    pub left_out: HashSet<u32>,
}

struct Source {
    text: String,
    sites: Vec<Site>,
    written: Option<Rewritten>,
}

impl Tree {
    /// Copies what is in version control or about to be, so that nothing built or private comes along.
    pub fn copy(repository: &Path, to: &Path) -> Result<()> {
        let listed = Command::new("git")
            .current_dir(repository)
            .args([
                "ls-files",
                "-z",
                "--cached",
                "--others",
                "--exclude-standard",
            ])
            .output()
            .context("git does not start")?;
        ensure!(listed.status.success(), "git ls-files failed");
        if to.exists() {
            fs::remove_dir_all(to)?;
        }
        for name in String::from_utf8(listed.stdout)?.split_terminator('\0') {
            let target = to.join(name);
            if let Some(folder) = target.parent() {
                fs::create_dir_all(folder)?;
            }
            // Removed in the work tree, but not yet in version control.
            if repository.join(name).exists() {
                fs::copy(repository.join(name), target).with_context(|| name.to_owned())?;
            }
        }
        Ok(())
    }

    pub fn of(root: PathBuf, mutants: &[Mutant]) -> Result<Self> {
        let mut by_file: BTreeMap<&str, Vec<(u32, &Mutant)>> = BTreeMap::new();
        for (number, mutant) in (0..).zip(mutants) {
            by_file
                .entry(&mutant.file)
                .or_default()
                .push((number, mutant));
        }
        let mut files = BTreeMap::new();
        let mut left_out = HashSet::new();
        for (name, mutants) in by_file {
            let text = fs::read_to_string(root.join(name)).with_context(|| name.to_owned())?;
            let (sites, refused) = sites(&text, &mutants).with_context(|| name.to_owned())?;
            left_out.extend(refused);
            files.insert(
                name.to_owned(),
                Source {
                    text,
                    sites,
                    written: None,
                },
            );
        }
        Ok(Self {
            root,
            files,
            left_out,
        })
    }

    /// Lets the crates ask which mutant is on.
    pub fn connect_switch(&self, packages: &[&str], switch: &Path) -> Result<()> {
        for package in packages {
            let path = self.root.join(package).join("Cargo.toml");
            let manifest = fs::read_to_string(&path)?;
            let switch = format!(
                "[dependencies]\nmutant_switch = {{ path = '{}' }}\n",
                switch.display()
            );
            let connected = if manifest.contains("[dependencies]\n") {
                manifest.replacen("[dependencies]\n", &switch, 1)
            } else {
                format!("{manifest}\n{switch}")
            };
            fs::write(path, connected)?;
        }
        Ok(())
    }

    /// Builds all mutants in that compile, and finds out which do not.
    pub fn build_in(&mut self, check: impl Fn(&Path) -> Command) -> Result<()> {
        loop {
            for (name, source) in &mut self.files {
                let written = rewrite(&source.text, &source.sites, &self.left_out);
                fs::write(self.root.join(name), &written.text)?;
                source.written = Some(written);
            }
            let output = check(&self.root).args(["--message-format=json"]).output()?;
            if output.status.success() {
                return Ok(());
            }
            let before = self.left_out.len();
            let mut seen = Vec::new();
            for line in String::from_utf8_lossy(&output.stdout).lines() {
                let Ok(Line::CompilerMessage { message }) = serde_json::from_str(line) else {
                    continue;
                };
                if message.level == "error" && !message.spans.is_empty() {
                    self.blame(&message);
                    seen.push(message.message);
                }
            }
            eprintln!("  {} do not compile", self.left_out.len());
            if self.left_out.len() == before {
                bail!(
                    "the copy does not build, and no mutant is to blame:\n{}\n{}",
                    seen.join("\n"),
                    String::from_utf8_lossy(&output.stderr)
                );
            }
        }
    }

    /// Leaves out the mutants that an error comes from.
    fn blame(&mut self, error: &Diagnostic) {
        let places: Vec<_> = error.places().collect();
        let direct = places.iter().find_map(|(file, at)| {
            let alternatives = &self.written(file)?.alternatives;
            let here = alternatives.iter().filter(|(range, _)| range.contains(at));
            let numbers: Vec<u32> = here.map(|(_, number)| *number).collect();
            (!numbers.is_empty()).then_some(numbers)
        });
        // Where the error shows itself elsewhere: the innermost code around it that branches, or the last before it.
        let indirect = || {
            places.iter().find_map(|(file, at)| {
                let left = self.written(file)?.whole.iter().filter(|(_, numbers)| {
                    numbers.iter().any(|number| !self.left_out.contains(number))
                });
                let around = left.clone().filter(|(range, _)| range.contains(at));
                let before = left.filter(|(range, _)| range.start <= *at);
                let innermost = around.min_by_key(|(range, _)| range.len());
                let nearest = || before.max_by_key(|(range, _)| range.start);
                innermost
                    .or_else(nearest)
                    .map(|(_, numbers)| numbers.clone())
            })
        };
        let blamed = direct.or_else(indirect).unwrap_or_default();
        self.left_out.extend(blamed);
    }

    fn written(&self, file: &str) -> Option<&Rewritten> {
        self.files.get(file)?.written.as_ref()
    }

    /// The mutants that have a switch.
    pub fn switched(&self) -> HashSet<u32> {
        self.files
            .values()
            .filter_map(|source| source.written.as_ref())
            .flat_map(|written| written.whole.iter().flat_map(|(_, numbers)| numbers))
            .filter(|number| !self.left_out.contains(number))
            .copied()
            .collect()
    }
}

#[derive(Deserialize)]
#[serde(tag = "reason", rename_all = "kebab-case")]
enum Line {
    CompilerMessage { message: Diagnostic },
}

#[derive(Deserialize)]
struct Diagnostic {
    message: String,
    level: String,
    spans: Vec<Place>,
    #[serde(default)]
    children: Vec<Child>,
}

#[derive(Deserialize)]
struct Child {
    spans: Vec<Place>,
}

#[derive(Deserialize)]
struct Place {
    file_name: String,
    byte_start: usize,
    is_primary: bool,
}

impl Diagnostic {
    /// Where the error lies first, then what it points at besides.
    fn places(&self) -> impl Iterator<Item = (String, usize)> + '_ {
        let primary = self.spans.iter().filter(|place| place.is_primary);
        let others = self.spans.iter().filter(|place| !place.is_primary);
        let notes = self.children.iter().flat_map(|child| &child.spans);
        primary
            .chain(others)
            .chain(notes)
            .map(|place| (place.file_name.clone(), place.byte_start))
    }
}

/// What a build by cargo in the tree has in common.
pub fn cargo(tree: &Path, subcommand: &str) -> Command {
    let mut command = Command::new("cargo");
    command
        .current_dir(tree)
        .arg(subcommand)
        .env("CARGO_TARGET_DIR", tree.with_file_name("built"))
        // The switch works in `const` functions too, by what the compiler keeps for itself.
        .env("RUSTC_BOOTSTRAP", "mutant_switch")
        .env("RUSTFLAGS", "--cap-lints allow")
        .env("CARGO_INCREMENTAL", "0")
        .env("CARGO_PROFILE_DEV_DEBUG", "none")
        // Cryptography and date libraries at a bearable speed, what changes built fast.
        .args(["--config", "profile.dev.package.\"*\".opt-level=1"]);
    command
}
