//! The file that every peer reads: what to expect of tokens, our tokens, and what to sign.

use std::{collections::BTreeMap, error::Error, fs, path::Path};

use claims_core::NumericDate;
use serde::{Deserialize, Serialize};

use crate::{
    algorithms, keys, seeds,
    trials::{self, Trial},
    verdict::Object,
};

/// Name of the file.
pub(crate) const FILE: &str = "exchange.json";

/// What the file holds. It does not say which tokens are good.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Exchange {
    /// When it was written: the tokens' dates count from here.
    pub(crate) now: i64,
    /// Folder of the keys.
    keys: String,
    seeds: BTreeMap<String, Expected>,
    /// The trials; their number is their place.
    pub(crate) trials: Vec<Exchanged>,
}

/// What a verifier is told about a claims set.
#[derive(Debug, Serialize, Deserialize)]
struct Expected {
    issuer: Option<String>,
    audience: Option<String>,
    required: Vec<String>,
}

/// One trial.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Exchanged {
    seed: String,
    /// The one algorithm that the verifier allows.
    algorithm: String,
    /// File of the key that it verifies with.
    key: String,
    /// Our token.
    pub(crate) jwt: String,
    /// What the peer signs.
    sign: Option<Order>,
}

/// What a peer is asked to sign.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Order {
    /// Algorithm, as it stands in the header.
    pub(crate) alg: String,
    /// File of the key, if the algorithm has one.
    pub(crate) key: Option<String>,
    pub(crate) claims: Object,
}

/// Signs our tokens and writes the file.
pub(crate) fn write(folder: &Path) -> Result<(), Box<dyn Error>> {
    // Peers read the clock of the system, some of them without any leeway.
    let now = NumericDate::now().as_secs();
    let exchanged = trials::all(now)
        .iter()
        .map(|trial| exchanged(trial, now))
        .collect::<Result<Vec<_>, _>>()?;
    let seeds = seeds::ALL.iter().map(|seed| {
        let expected = Expected {
            issuer: seed.issuer.map(str::to_owned),
            audience: seed.audience.map(str::to_owned),
            required: seed.required.iter().map(|&name| name.to_owned()).collect(),
        };
        (seed.name.to_owned(), expected)
    });
    let exchange = Exchange {
        now,
        keys: keys::folder().display().to_string(),
        seeds: seeds.collect(),
        trials: exchanged,
    };
    fs::write(folder.join(FILE), serde_json::to_vec(&exchange)?)?;
    println!("{} tokens of ours", exchange.trials.len());
    Ok(())
}

fn exchanged(trial: &Trial, now: i64) -> Result<Exchanged, Box<dyn Error>> {
    Ok(Exchanged {
        seed: trial.seed.name.to_owned(),
        algorithm: algorithms::name(trial.algorithm),
        key: keys::verifying(trial.algorithm),
        jwt: trial.ours(now)?,
        sign: trial.order(),
    })
}

/// Reads the file.
pub(crate) fn read(folder: &Path) -> Result<Exchange, Box<dyn Error>> {
    Ok(serde_json::from_slice(&fs::read(folder.join(FILE))?)?)
}
