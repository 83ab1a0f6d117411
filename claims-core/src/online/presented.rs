//! What a token presents to the online checks: read off the wire, whatever types the set declares.

use super::{
    declared::Declared,
    key::{ReplayKey, RevocationKey, VersionKey},
    margin::MARGIN,
    token::Token,
};
use crate::{
    NumericDate,
    claims::Claims,
    error::{Error, Malformed},
    report::Report,
    schema::{OnlineCheck, Schema},
};

/// What the stores are asked about one token.
#[derive(Debug, Default)]
pub(crate) struct Presented {
    /// The counters of the token.
    pub(super) versions: Vec<Version>,
    /// What of it can be revoked.
    pub(super) revocable: Vec<Revocable>,
    /// The token itself, if it is for one use.
    pub(super) single_use: Option<SingleUse>,
}

/// A counter of the token.
#[derive(Debug)]
pub(super) struct Version {
    /// The counter's name.
    pub(super) claim: &'static str,
    /// Where it stands among the claims of the token.
    pub(super) place: usize,
    pub(super) key: VersionKey,
    pub(super) presented: u64,
}

/// A token id or a session id.
#[derive(Debug)]
pub(super) struct Revocable {
    pub(super) claim: &'static str,
    /// Where it stands among the claims of the token.
    pub(super) place: usize,
    pub(super) key: RevocationKey,
}

/// A token that is for one use.
#[derive(Debug)]
pub(super) struct SingleUse {
    pub(super) claim: &'static str,
    pub(super) key: ReplayKey,
    /// When no verifier accepts the token any more, whatever its leeway.
    pub(super) expires_at: NumericDate,
}

impl Presented {
    /// Reads what the checks of `T` need off a payload that was accepted otherwise.
    ///
    /// What is not there, or of another type, is a violation: a check that cannot be made is not passed.
    pub(crate) fn of<T: Claims>(payload: &[u8]) -> Result<Self, Error> {
        Self::read(payload, T::SCHEMA)?.map_err(|mut report| {
            report.sort(payload);
            Error::Claims(report)
        })
    }

    fn read(
        payload: &[u8],
        schema: &'static Schema<'static>,
    ) -> Result<Result<Self, Report>, Malformed> {
        let token = Token::read(payload, schema)?;
        let mut report = Report::default();
        let mut presented = Self::default();
        for declared in &token.checks {
            match declared.check {
                OnlineCheck::VersionOf(of) => {
                    presented
                        .versions
                        .extend(token.version(declared, of, &mut report));
                }
                OnlineCheck::Revocable => {
                    presented
                        .revocable
                        .extend(token.revocable(declared, &mut report));
                }
                OnlineCheck::SingleUse => {
                    presented.single_use = token.single_use(declared, &mut report);
                }
            }
        }
        Ok(if report.is_empty() {
            Ok(presented)
        } else {
            Err(report)
        })
    }
}

impl Token<'_> {
    fn version(
        &self,
        declared: &Declared<'static>,
        of: &'static str,
        report: &mut Report,
    ) -> Option<Version> {
        let counter = declared.claim.name;
        let subject = self.id(of, report);
        let Some(value) = self.get(counter) else {
            report.missing(counter);
            return None;
        };
        let Some(Ok(presented)) = value.whole().map(u64::try_from) else {
            report.wrong_type(counter, "an integer of zero or more", value.json_type());
            return None;
        };
        Some(Version {
            claim: counter,
            place: self.place(counter),
            key: VersionKey::named(self.text("iss"), counter, of, subject?),
            presented,
        })
    }

    fn revocable(&self, declared: &Declared<'static>, report: &mut Report) -> Option<Revocable> {
        let claim = declared.claim.name;
        Some(Revocable {
            claim,
            place: self.place(claim),
            key: RevocationKey::named(self.text("iss"), claim, self.id(claim, report)?),
        })
    }

    fn single_use(&self, declared: &Declared<'static>, report: &mut Report) -> Option<SingleUse> {
        let claim = declared.claim.name;
        let token_id = self.id(claim, report);
        // Without an end the store would have to remember the token for good.
        let Some(end) = self.get("exp") else {
            report.missing("exp");
            return None;
        };
        let Some(expires) = end.date() else {
            report.wrong_type("exp", "a number", end.json_type());
            return None;
        };
        Some(SingleUse {
            claim,
            key: ReplayKey::new(self.text("iss"), &self.audience(), &token_id?),
            expires_at: expires + MARGIN,
        })
    }
}
