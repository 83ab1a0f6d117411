//! Asks the stores.

use super::{Presentation, Presented, Stores, declared};
use super::{ReplayStore as _, RevocationStore as _, TokenVersions as _};
use crate::{
    error::{Error, StoreError},
    report::{Code, Report, Violation},
    schema::{OnlineCheck, Schema},
};

/// Asks about a token that is acceptable in every other respect.
///
/// Versions and revocation come first, and all that they find is reported, in the order of the payload.
/// Only a token that passes them uses up its `jti`.
pub(crate) async fn check(stores: &Stores, presented: &Presented) -> Result<(), Error> {
    let mut found = Vec::new();
    for version in &presented.versions {
        let store = stores
            .versions
            .as_ref()
            .ok_or_else(|| missing(NO_VERSIONS))?;
        match store.current(&version.key).await? {
            Some(current) if version.presented >= current => {}
            Some(_) => found.push((
                version.place,
                Violation::new(version.claim, Code::StaleVersion),
            )),
            None => found.push((
                version.place,
                Violation::new(version.claim, Code::StaleVersion)
                    .plain("no version is known to compare it with"),
            )),
        }
    }
    for revocable in &presented.revocable {
        let store = stores
            .revocation
            .as_ref()
            .ok_or_else(|| missing(NO_REVOCATION))?;
        if store.is_revoked(&revocable.key).await? {
            found.push((
                revocable.place,
                Violation::new(revocable.claim, Code::Revoked),
            ));
        }
    }
    if !found.is_empty() {
        found.sort_by_key(|(place, _)| *place);
        return Err(refused(found.into_iter().map(|(_, violation)| violation)));
    }
    if let Some(token) = &presented.single_use {
        let store = stores.replay.as_ref().ok_or_else(|| missing(NO_REPLAY))?;
        match store.insert_once(&token.key, token.expires_at).await? {
            Presentation::First => {}
            Presentation::Repeated => {
                return Err(refused([Violation::new(token.claim, Code::Replayed)]));
            }
        }
    }
    Ok(())
}

fn refused(violations: impl IntoIterator<Item = Violation>) -> Error {
    let mut report = Report::default();
    for violation in violations {
        report.push(violation);
    }
    Error::Claims(report)
}

const NO_REPLAY: &str = "the claims set declares `single_use`, and there is no replay store: give one to `Stores::replay`";
const NO_VERSIONS: &str = "the claims set declares `version_of`, and there is no store of versions: give one to `Stores::versions`";
const NO_REVOCATION: &str = "the claims set declares `revocable`, and there is no revocation store: give one to `Stores::revocation`";

fn missing(sentence: &'static str) -> Error {
    Error::Store(StoreError::new(sentence))
}

impl Stores {
    /// What a token of this type would need and is not there; `None` if all of it is.
    #[allow(dead_code)] // For verifiers, which are a feature.
    pub(crate) fn lacks(&self, schema: &'static Schema<'static>) -> Option<&'static str> {
        let mut checks = Vec::new();
        declared::of_any(schema, &mut checks);
        checks
            .into_iter()
            .find_map(|declared| match declared.check {
                OnlineCheck::SingleUse if self.replay.is_none() => Some(NO_REPLAY),
                OnlineCheck::VersionOf(_) if self.versions.is_none() => Some(NO_VERSIONS),
                OnlineCheck::Revocable if self.revocation.is_none() => Some(NO_REVOCATION),
                _ => None,
            })
    }
}
