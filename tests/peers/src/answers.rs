//! What a peer answered.

use std::{collections::BTreeMap, error::Error, fs, path::Path};

use serde::{Deserialize, de::DeserializeOwned};

use crate::{
    peers::Peer,
    verdict::{Object, Verdict},
};

/// Its answer to one trial.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Answer {
    trial: usize,
    /// What it says of our token.
    pub(crate) verified: Verified,
    /// Its own token, if it was asked for one.
    pub(crate) signed: Option<Signed>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Verified {
    /// With the claims that it read.
    Accepted(Object),
    /// With the name of its error.
    Refused(String),
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Signed {
    Jwt(String),
    /// With the name of its error.
    Refused(String),
}

impl From<&Verified> for Verdict {
    fn from(verified: &Verified) -> Self {
        match verified {
            Verified::Accepted(claims) => Self::Accepted(claims.clone()),
            Verified::Refused(error) => Self::Refused(error.clone()),
        }
    }
}

/// The answers of a peer, by trial.
pub(crate) fn of(peer: &Peer, folder: &Path) -> Result<BTreeMap<usize, Answer>, Box<dyn Error>> {
    let mut answers = BTreeMap::new();
    for answer in lines::<Answer>(&folder.join(format!("{}.jsonl", peer.name)))? {
        if let Some(twice) = answers.insert(answer.trial, answer) {
            return Err(format!("{} answered trial {} twice", peer.name, twice.trial).into());
        }
    }
    Ok(answers)
}

/// A file with a JSON value in each line.
pub(crate) fn lines<T: DeserializeOwned>(file: &Path) -> Result<Vec<T>, Box<dyn Error>> {
    let text = fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
    let lines = text.lines().map(|line| {
        serde_json::from_str(line)
            .map_err(|error| format!("{}: {error}: {line}", file.display()).into())
    });
    lines.collect()
}
