//! What the last run over all mutants found, so that the next one need not ask for it again.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

use crate::mutant::Mutant;
use crate::result::Outcome;

/// How many mutants of a name there were, and how many of them were caught.
pub struct Record(BTreeMap<String, (usize, usize)>);

impl Record {
    pub fn read(path: &Path) -> Result<Self> {
        let mut counts = BTreeMap::<String, (usize, usize)>::new();
        let record = fs::read_to_string(path).context("no run over all mutants came before")?;
        for line in record.lines() {
            if let Some((outcome, name)) = line.split_once('\t') {
                let (all, caught) = counts.entry(name.to_owned()).or_default();
                *all += 1;
                *caught += usize::from(outcome == format!("{:?}", Outcome::Caught));
            }
        }
        Ok(Self(counts))
    }

    pub fn write(path: &Path, outcomes: &[(&Mutant, Outcome)]) -> Result<()> {
        let lines = outcomes
            .iter()
            .map(|(mutant, outcome)| format!("{outcome:?}\t{}\n", mutant.lasting_name()));
        Ok(fs::write(path, lines.collect::<String>())?)
    }

    /// The names of which there are as many now as there were, all of them caught.
    pub fn caught(&self, mutants: &[Mutant]) -> Vec<bool> {
        let mut now = BTreeMap::<String, usize>::new();
        for mutant in mutants {
            *now.entry(mutant.lasting_name()).or_default() += 1;
        }
        let caught = |mutant: &Mutant| {
            let name = mutant.lasting_name();
            let count = now.get(&name).copied().unwrap_or_default();
            self.0.get(&name) == Some(&(count, count))
        };
        mutants.iter().map(caught).collect()
    }
}
