//! What is expected of every answer. The committed table is compared as well, but cannot excuse one.

use crate::{
    answers::{Signed, Verified},
    differences::{self, Instead},
    peers::Peer,
    trials::Trial,
    verdict::{Verdict, same_claims},
};

/// What happened, as it stands in the table, and whether it should have.
pub(crate) struct Outcome {
    pub(crate) text: String,
    pub(crate) expected: bool,
    /// The difference that it shows: its place in `differences`.
    pub(crate) difference: Option<usize>,
}

/// This library, about a token: exactly the rule of the case, or the claims that were signed.
pub(crate) fn ours(trial: &Trial, verdict: &Verdict) -> Outcome {
    Outcome {
        text: text(trial, verdict),
        expected: match (verdict, trial.rule) {
            (Verdict::Accepted(claims), None) => same_claims(claims, &trial.claims),
            (Verdict::Refused(rule), Some(expected)) => rule == expected,
            _ => false,
        },
        difference: None,
    }
}

/// A peer, about a token of ours.
pub(crate) fn verified(peer: &Peer, trial: &Trial, verified: &Verified) -> Outcome {
    let verdict = Verdict::from(verified);
    let text = text(trial, &verdict);
    if !peer.has(trial.algorithm) {
        return Outcome {
            text,
            expected: matches!(verdict, Verdict::Refused(_)),
            difference: None,
        };
    }
    let difference = difference(peer, trial, |instead| instead != Instead::DoesNotSign);
    let instead = difference.map(|place| differences::ALL[place].instead);
    let expected = match (&verdict, instead) {
        (Verdict::Accepted(claims), None) => {
            trial.rule.is_none() && same_claims(claims, &trial.claims)
        }
        (Verdict::Accepted(claims), Some(Instead::ReadsOtherValues)) => {
            trial.rule.is_none() && !same_claims(claims, &trial.claims)
        }
        (Verdict::Accepted(_), Some(instead)) => {
            instead == Instead::Accepts && trial.rule.is_some()
        }
        (Verdict::Refused(_), None) => trial.rule.is_some(),
        (Verdict::Refused(_), Some(instead)) => instead == Instead::Refuses && trial.rule.is_none(),
    };
    Outcome {
        text,
        expected,
        difference,
    }
}

/// A peer, asked to sign, where it does not. Its tokens are judged by [`ours`].
pub(crate) fn not_signed(peer: &Peer, trial: &Trial, signed: &Signed) -> Option<Outcome> {
    let difference = difference(peer, trial, |instead| instead == Instead::DoesNotSign);
    let has = peer.has(trial.algorithm);
    match signed {
        Signed::Refused(error) => Some(Outcome {
            text: format!("not signed: {error}"),
            expected: difference.is_some() || !has,
            difference,
        }),
        Signed::Jwt(_) if difference.is_some() || !has => Some(Outcome {
            text: "signed".to_owned(),
            expected: false,
            difference,
        }),
        Signed::Jwt(_) => None,
    }
}

fn difference(peer: &Peer, trial: &Trial, of: impl Fn(Instead) -> bool) -> Option<usize> {
    differences::ALL.iter().position(|difference| {
        difference.covers(trial.case, peer.name, trial.seed.name) && of(difference.instead)
    })
}

fn text(trial: &Trial, verdict: &Verdict) -> String {
    match verdict {
        Verdict::Accepted(claims) if same_claims(claims, &trial.claims) => "accepted".to_owned(),
        Verdict::Accepted(_) => "accepted, other values".to_owned(),
        Verdict::Refused(rule) => format!("refused: {rule}"),
    }
}
