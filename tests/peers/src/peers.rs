//! Who tokens are exchanged with.

use claims_core::jwt::Algorithm;

use crate::{cases::Case, trials::Trial};

/// A JWT library of somebody else.
pub(crate) struct Peer {
    /// Its name, which its file of answers has as well.
    pub(crate) name: &'static str,
    /// The algorithm of ours that it does not have.
    lacks: Option<Algorithm>,
    /// The one claims set and algorithm that it is made for.
    only: Option<(&'static str, Algorithm)>,
}

/// A library for tokens of any kind.
const fn general(name: &'static str, lacks: Option<Algorithm>) -> Peer {
    Peer {
        name,
        lacks,
        only: None,
    }
}

/// A part of the Fluid Framework, which has its own function that signs; see `generated`.
const fn of_fluid(name: &'static str) -> Peer {
    Peer {
        name,
        lacks: None,
        only: Some(("fluid", Algorithm::HS256)),
    }
}

/// Every peer.
pub(crate) static ALL: [Peer; 7] = [
    general("PyJWT", None),
    general("joserfc", None),
    general("jose", None),
    general("jsonwebtoken", Some(Algorithm::EdDSA)),
    general("golang-jwt", None),
    of_fluid("server-services-client"),
    of_fluid("server-services-utils"),
];

impl Peer {
    /// Whether its answer to a trial says anything: of an algorithm that it lacks, only that it does.
    pub(crate) fn is_asked(&self, trial: &Trial) -> bool {
        match self.only {
            Some(only) => only == (trial.seed.name, trial.algorithm),
            None => self.has(trial.algorithm) || trial.case == Case::Good,
        }
    }

    /// Whether it is for this claims set.
    pub(crate) fn takes(&self, seed: &str) -> bool {
        self.only.is_none_or(|(only, _)| only == seed)
    }

    /// Whether it has the algorithm.
    pub(crate) fn has(&self, algorithm: Algorithm) -> bool {
        self.lacks != Some(algorithm)
    }

    /// Whether it signs any claims that it is given.
    pub(crate) fn signs(&self) -> bool {
        self.only.is_none()
    }
}
