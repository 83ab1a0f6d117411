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
            .ok_or_else(|| missing(&[VERSIONS]))?;
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
            .ok_or_else(|| missing(&[REVOCATION]))?;
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
        let store = stores.replay.as_ref().ok_or_else(|| missing(&[REPLAY]))?;
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

/// Where a store is given, and for what.
const REPLAY: &str = "one to `Stores::replay` for `single_use`";
const VERSIONS: &str = "one to `Stores::versions` for `version_of`";
const REVOCATION: &str = "one to `Stores::revocation` for `revocable`";

fn missing(places: &[&str]) -> Error {
    Error::Store(StoreError::new(lack_of(places)))
}

fn lack_of(places: &[&str]) -> String {
    format!(
        "the claims set declares checks for which there is no store: give {}; or one that is all three to \
         `Stores::of`",
        places.join(", ")
    )
}

impl Stores {
    /// What a token of this type would need and is not there; `None` if all of it is.
    #[allow(dead_code)] // For verifiers, which are a feature.
    pub(crate) fn lacks(&self, schema: &'static Schema<'static>) -> Option<String> {
        let mut checks = Vec::new();
        declared::of_any(schema, &mut checks);
        let mut places: Vec<_> = checks
            .into_iter()
            .filter_map(|declared| match declared.check {
                OnlineCheck::SingleUse if self.replay.is_none() => Some(REPLAY),
                OnlineCheck::VersionOf(_) if self.versions.is_none() => Some(VERSIONS),
                OnlineCheck::Revocable if self.revocation.is_none() => Some(REVOCATION),
                _ => None,
            })
            .collect();
        // Each once, however many claims need it.
        places.sort_unstable();
        places.dedup();
        (!places.is_empty()).then(|| lack_of(&places))
    }
}
