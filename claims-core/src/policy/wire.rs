//! The wire values that a policy judges.

use super::{Core, lifetimes::Lifetime, profiles::Profiles, value::Value};
use crate::report::Report;

/// The raw text of every claim that a policy judges, as it stands in the payload.
///
/// Of a name that comes twice the first is kept, and the second reported.
#[derive(Debug, Default)]
pub(crate) struct Wire<'w, 'de> {
    core: [Option<&'de str>; 7],
    /// The other names that the policy judges.
    names: &'w [Box<str>],
    /// What the type declares with `lifetime`, which only a policy with its clock can judge.
    lifetimes: Vec<Lifetime>,
    /// What the profile of the type demands of values.
    profiles: Profiles,
    others: Vec<(&'w str, &'de str)>,
    /// Whether no string of the payload holds an escape, as far as that is known.
    plain: bool,
}

impl<'w, 'de> Wire<'w, 'de> {
    pub(super) fn new(names: &'w [Box<str>], lifetimes: Vec<Lifetime>, profiles: Profiles) -> Self {
        Self {
            names,
            lifetimes,
            profiles,
            ..Self::default()
        }
    }

    /// Says that the payload was read to its end and held no escape.
    pub(super) fn set_plain(&mut self, plain: bool) {
        self.plain = plain;
    }

    /// Whether something judges claims besides the core claims.
    #[inline]
    pub(crate) fn judges_others(&self) -> bool {
        !self.names.is_empty() || !self.lifetimes.is_empty() || !self.profiles.is_empty()
    }

    /// Keeps the raw text of a claim if it is a core claim or something judges it.
    pub(crate) fn see(&mut self, name: &str, text: &'de str, report: &mut Report) {
        if let Some(core) = Core::find(name) {
            self.see_core(core, text, report);
        } else if let Some(judged) = self.kept(name) {
            if self.other(name).is_some() {
                report.duplicate_extra(name);
            } else {
                self.others.push((judged, text));
            }
        }
    }

    /// Keeps the raw text of a core claim.
    #[inline]
    pub(crate) fn see_core(&mut self, core: Core, text: &'de str, report: &mut Report) {
        // One slot for each of the seven, so the index is always there.
        if let Some(slot) = self.core.get_mut(core as usize) {
            if slot.is_some() {
                report.duplicate(core.name());
            } else {
                *slot = Some(text);
            }
        }
    }

    /// Whether the policy, or what the profile forbids, decides about the name, be it declared or
    /// not. That a rule of the profile looks at a claim does not make it one of the set's.
    pub(crate) fn judges(&self, name: &str) -> bool {
        Core::find(name).is_some() || self.judged(name).is_some() || self.profiles.forbid(name)
    }

    /// A core claim.
    pub(super) fn core(&self, core: Core) -> Option<Value<'de>> {
        let text = self.core.get(core as usize).copied().flatten()?;
        Some(Value::new(text, self.plain))
    }

    /// Any claim that is judged.
    pub(super) fn get(&self, name: &str) -> Option<Value<'de>> {
        match Core::find(name) {
            Some(core) => self.core(core),
            None => self.other(name),
        }
    }

    pub(super) fn lifetimes(&self) -> &[Lifetime] {
        &self.lifetimes
    }

    pub(super) fn profiles(&self) -> &Profiles {
        &self.profiles
    }

    #[inline]
    fn kept(&self, name: &str) -> Option<&'w str> {
        let judged = self.judged(name);
        if judged.is_some() || self.profiles.is_empty() {
            return judged;
        }
        self.profiles.reads(name)
    }

    #[inline]
    fn judged(&self, name: &str) -> Option<&'w str> {
        if self.names.is_empty() && self.lifetimes.is_empty() {
            return None;
        }
        let named = self.names.iter().find(|known| &***known == name);
        named.map(|known| &**known).or_else(|| {
            self.lifetimes
                .iter()
                .find_map(|lifetime| lifetime.reads(name))
        })
    }

    fn other(&self, name: &str) -> Option<Value<'de>> {
        let found = self.others.iter().find(|(known, _)| *known == name);
        found.map(|(_, text)| Value::new(text, self.plain))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::Number;

    #[test]
    fn keeps_core_claims_and_what_the_policy_names() {
        let names = ["nonce".into()];
        let mut wire = Wire::new(&names, Vec::new(), Profiles::default());
        let mut report = Report::default();
        for name in ["iss", "nonce", "Iss", "exp ", "azp"] {
            wire.see(name, "1", &mut report);
        }
        assert!(wire.get("iss").is_some() && wire.get("nonce").is_some());
        for absent in ["Iss", "exp ", "exp", "azp"] {
            assert!(wire.get(absent).is_none(), "{absent}");
        }
        assert!(report.is_empty());
    }

    #[test]
    fn the_first_of_two_is_kept_and_the_second_reported() {
        let names = ["nonce".into()];
        let mut wire = Wire::new(&names, Vec::new(), Profiles::default());
        let mut report = Report::default();
        for (name, text) in [("exp", "1"), ("nonce", "1"), ("x", "1"), ("x", "2")] {
            wire.see(name, text, &mut report);
        }
        assert!(report.is_empty());
        wire.see("exp", "2", &mut report);
        wire.see("nonce", "2", &mut report);
        let number = |value: Option<Value<'_>>| value.and_then(Value::number);
        assert_eq!(number(wire.core(Core::Expires)), Some(Number::Unsigned(1)));
        assert_eq!(number(wire.get("nonce")), Some(Number::Unsigned(1)));
        let found: Vec<_> = (&report)
            .into_iter()
            .map(|found| (found.claim(), found.code().as_str()))
            .collect();
        assert_eq!(found, [("exp", "duplicate"), ("nonce", "duplicate")]);
    }

    #[test]
    fn every_core_claim_has_a_slot_of_its_own() {
        for name in ["iss", "sub", "aud", "exp", "nbf", "iat", "jti"] {
            let mut wire = Wire::default();
            wire.see(name, "1", &mut Report::default());
            assert_eq!(Core::find(name).map(Core::name), Some(name));
            assert!(wire.get(name).is_some(), "{name}");
        }
    }
}
