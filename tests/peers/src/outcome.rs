//! The outcome of all trials, checked against what is expected and against the committed table.

use std::{collections::BTreeSet, env, error::Error, fmt::Write as _, fs, path::Path};

use crate::{
    algorithms,
    answers::{self, Signed},
    cases::Case,
    differences,
    exchange::{self, Exchange},
    expectations::{self, Outcome},
    generated,
    peers::{self, Peer},
    seeds::{self, Seed},
    table::Table,
    trials::{self, Trial},
};

/// The committed table.
const COMMITTED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/outcome.md");

/// The column of this library.
const OURS: &str = "Claims";

/// The tables of one claims set.
struct Tables {
    ours: Table,
    theirs: Table,
}

/// Everything that is found.
struct Findings {
    tables: Vec<Tables>,
    wrong: BTreeSet<String>,
    shown: BTreeSet<usize>,
}

/// Judges what the peers left in the folder.
pub(crate) fn judge(folder: &Path) -> Result<(), Box<dyn Error>> {
    let exchange = exchange::read(folder)?;
    let trials = trials::all(exchange.now);
    let mut findings = Findings {
        tables: seeds::ALL.iter().map(tables).collect(),
        wrong: BTreeSet::new(),
        shown: BTreeSet::new(),
    };
    findings.of_ours(&exchange, &trials)?;
    for peer in &peers::ALL {
        findings.of_peer(peer, folder, &exchange, &trials)?;
    }
    for (place, difference) in differences::ALL.iter().enumerate() {
        if !findings.shown.contains(&place) {
            let wrong = format!(
                "difference {} is not shown: {}",
                place + 1,
                difference.reason
            );
            findings.wrong.insert(wrong);
        }
    }
    let generated = generated::judge(folder, &mut findings.wrong)?;
    if !findings.wrong.is_empty() {
        let wrong: Vec<_> = findings.wrong.into_iter().collect();
        return Err(format!("not as expected:\n{}", wrong.join("\n")).into());
    }
    compare(&document(&findings.tables, &generated)?)
}

fn tables(seed: &Seed) -> Tables {
    let takers = || peers::ALL.iter().filter(|peer| peer.takes(seed.name));
    let judges = takers().map(|peer| peer.name);
    let signers = takers().filter(|peer| peer.signs()).map(|peer| peer.name);
    Tables {
        ours: Table::new([OURS].into_iter().chain(judges).collect()),
        theirs: Table::new(signers.collect()),
    }
}

impl Findings {
    /// Our tokens, judged here.
    fn of_ours(&mut self, exchange: &Exchange, trials: &[Trial]) -> Result<(), Box<dyn Error>> {
        for (trial, exchanged) in trials.iter().zip(&exchange.trials) {
            let verdict = trial
                .seed
                .verify(&exchanged.jwt, trial.algorithm, exchange.now)?;
            let outcome = expectations::ours(trial, &verdict);
            self.add(OURS, "verifies ours", trial, &outcome);
        }
        Ok(())
    }

    /// Our tokens, judged by a peer, and its tokens, judged here.
    fn of_peer(
        &mut self,
        peer: &'static Peer,
        folder: &Path,
        exchange: &Exchange,
        trials: &[Trial],
    ) -> Result<(), Box<dyn Error>> {
        let answers = answers::of(peer, folder)?;
        for (number, trial) in trials.iter().enumerate() {
            if !peer.is_asked(trial) {
                continue;
            }
            let answer = answers
                .get(&number)
                .ok_or_else(|| format!("{} did not answer trial {number}", peer.name))?;
            let outcome = expectations::verified(peer, trial, &answer.verified);
            self.add(peer.name, "verifies ours", trial, &outcome);
            if !peer.signs() || trial.case == Case::DuplicateClaim {
                continue;
            }
            let signed = answer
                .signed
                .as_ref()
                .ok_or_else(|| format!("{} did not sign for trial {number}", peer.name))?;
            let outcome = match (expectations::not_signed(peer, trial, signed), signed) {
                (Some(outcome), _) => outcome,
                (None, Signed::Jwt(jwt)) => {
                    let jwt = trial.received(jwt)?;
                    let verdict = trial.seed.verify(&jwt, trial.algorithm, exchange.now)?;
                    expectations::ours(trial, &verdict)
                }
                (None, Signed::Refused(_)) => continue,
            };
            self.add(peer.name, "signs for us", trial, &outcome);
        }
        Ok(())
    }

    fn add(&mut self, column: &'static str, what: &str, trial: &Trial, outcome: &Outcome) {
        let place = seeds::ALL
            .iter()
            .position(|seed| seed.name == trial.seed.name);
        if let Some(tables) = place.and_then(|place| self.tables.get_mut(place)) {
            let table = match what {
                "signs for us" => &mut tables.theirs,
                _ => &mut tables.ours,
            };
            table.add(trial.case, column, outcome);
        }
        self.shown.extend(outcome.difference);
        if !outcome.expected {
            self.wrong.insert(format!(
                "{column} {what}, {}, {:?}, {}: {}",
                trial.seed.name,
                trial.case,
                algorithms::name(trial.algorithm),
                outcome.text
            ));
        }
    }
}

fn document(tables: &[Tables], generated: &str) -> Result<String, Box<dyn Error>> {
    let mut text = include_str!("outcome_head.md").to_owned();
    for (seed, Tables { ours, theirs }) in seeds::ALL.iter().zip(tables) {
        write!(
            text,
            "\n## {}\n\nOur tokens, and who verifies them:\n\n{ours}",
            seed.name
        )?;
        write!(
            text,
            "\nTheir tokens, verified by this library:\n\n{theirs}"
        )?;
    }
    text.push_str(generated);
    text.push_str("\n## Differences\n\n");
    for (place, difference) in differences::ALL.iter().enumerate() {
        writeln!(
            text,
            "{}. {}: {}",
            place + 1,
            difference.peers.join(", "),
            difference.reason
        )?;
    }
    Ok(text)
}

/// Fails if the table is another than the committed one; `CLAIMS_BLESS=1` commits to it.
fn compare(text: &str) -> Result<(), Box<dyn Error>> {
    if env::var_os("CLAIMS_BLESS").is_some() {
        fs::write(COMMITTED, text)?;
    }
    let committed = fs::read_to_string(COMMITTED).unwrap_or_default();
    let mut lines = text.lines().zip(committed.lines());
    if let Some((found, expected)) = lines.find(|(found, expected)| found != expected) {
        return Err(format!("outcome.md has\n{expected}\nand found was\n{found}").into());
    }
    if text.len() != committed.len() {
        return Err(
            "outcome.md is shorter or longer than what was found; see CLAIMS_BLESS in README.md"
                .into(),
        );
    }
    println!("every outcome is as expected, and as in tests/peers/outcome.md");
    Ok(())
}
