//! The wire values that a policy judges.

use super::{Core, lifetimes::Lifetime, profiles::Profiles, value::Value};
use crate::{
    reader::{JsonReader, unsigned},
    report::Report,
};

/// Where a value stands in the payload, whitespace before it included.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Place {
    start: usize,
    end: usize,
}

impl Place {
    /// From a byte up to another one.
    #[inline]
    pub(crate) const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// No value is empty, so this is the place of a claim that is absent.
    #[inline]
    const fn is_empty(self) -> bool {
        self.start == self.end
    }
}

/// Where every claim stands that a policy judges, and the payload.
///
/// Of a name that comes twice the first is kept, and the second reported.
#[derive(Debug, Default)]
pub(crate) struct Wire<'w, 'de> {
    core: [Place; 7],
    /// The other names that the policy judges.
    names: &'w [Box<str>],
    /// What the type declares with `lifetime`, which only a policy with its clock can judge.
    lifetimes: Vec<Lifetime>,
    /// What the profile of the type demands of values.
    profiles: Profiles,
    others: Vec<(&'w str, Place)>,
    payload: &'de str,
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

    /// Shows the payload, once it was read to its end.
    pub(super) fn show(&mut self, reader: &JsonReader<'de>) {
        self.payload = reader.text();
        self.plain = !reader.has_read_escapes();
    }

    /// Whether something judges claims besides the core claims.
    #[inline]
    pub(crate) fn judges_others(&self) -> bool {
        !self.names.is_empty() || !self.lifetimes.is_empty() || !self.profiles.is_empty()
    }

    /// Keeps the place of a claim if it is a core claim or something judges it.
    pub(crate) fn see(&mut self, name: &str, place: Place, report: &mut Report) {
        if let Some(core) = Core::find(name) {
            self.see_core(core, place, report);
        } else if let Some(judged) = self.kept(name) {
            if self.others.iter().any(|(known, _)| *known == name) {
                report.duplicate_extra(name);
            } else {
                self.others.push((judged, place));
            }
        }
    }

    /// Keeps the place of a core claim.
    #[inline]
    pub(crate) fn see_core(&mut self, core: Core, place: Place, report: &mut Report) {
        // One for each of the seven, so the index is always there.
        match self.core.get_mut(core as usize) {
            Some(known) if known.is_empty() => *known = place,
            _ => report.duplicate(core.name()),
        }
    }

    /// Whether the policy, or what the profile forbids, decides about the name, be it declared or
    /// not. That a rule of the profile looks at a claim does not make it one of the set's.
    pub(crate) fn judges(&self, name: &str) -> bool {
        Core::find(name).is_some() || self.judged(name).is_some() || self.profiles.forbid(name)
    }

    /// A core claim.
    pub(super) fn core(&self, core: Core) -> Option<Value<'de>> {
        let place = *self.core.get(core as usize)?;
        if place.is_empty() {
            return None;
        }
        self.value(place)
    }

    /// A core claim, if it is a NumericDate as most tokens have it: whole seconds after 1970.
    #[inline]
    pub(super) fn seconds(&self, core: Core) -> Option<u64> {
        let place = *self.core.get(core as usize)?;
        unsigned(self.payload.as_bytes().get(place.start..place.end)?)
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
        found.and_then(|(_, place)| self.value(*place))
    }

    #[inline]
    fn value(&self, place: Place) -> Option<Value<'de>> {
        let text = self.payload.get(place.start..place.end)?;
        Some(Value::new(text, self.plain))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reader::Number;

    /// One digit after the other, so that each value tells where it stands.
    const DIGITS: &str = "0123456789";

    fn shown<'w>(names: &'w [Box<str>], seen: &[&str], report: &mut Report) -> Wire<'w, 'static> {
        let mut wire = Wire::new(names, Vec::new(), Profiles::default());
        for (index, name) in seen.iter().enumerate() {
            wire.see(name, Place::new(index, index + 1), report);
        }
        wire.show(&JsonReader::from(DIGITS));
        wire
    }

    fn number(value: Option<Value<'_>>) -> Option<Number> {
        value.and_then(Value::number)
    }

    #[test]
    fn keeps_core_claims_and_what_the_policy_names() {
        let names = ["nonce".into()];
        let mut report = Report::default();
        let wire = shown(&names, &["iss", "nonce", "Iss", "exp ", "azp"], &mut report);
        assert!(wire.get("iss").is_some() && wire.get("nonce").is_some());
        for absent in ["Iss", "exp ", "exp", "azp"] {
            assert!(wire.get(absent).is_none(), "{absent}");
        }
        assert!(report.is_empty());
    }

    #[test]
    fn the_first_of_two_is_kept_and_the_second_reported() {
        let names = ["nonce".into()];
        let mut report = Report::default();
        let seen = ["exp", "nonce", "x", "x", "exp", "nonce"];
        let wire = shown(&names, &seen, &mut report);
        assert_eq!(number(wire.core(Core::Expires)), Some(Number::Unsigned(0)));
        assert_eq!(number(wire.get("nonce")), Some(Number::Unsigned(1)));
        let found: Vec<_> = (&report)
            .into_iter()
            .map(|found| (found.claim(), found.code().as_str()))
            .collect();
        assert_eq!(found, [("exp", "duplicate"), ("nonce", "duplicate")]);
    }

    #[test]
    fn every_core_claim_has_a_place_of_its_own() {
        let names = ["iss", "sub", "aud", "exp", "nbf", "iat", "jti"];
        let wire = shown(&[], &names, &mut Report::default());
        for (index, name) in (0..).zip(names) {
            assert_eq!(Core::find(name).map(Core::name), Some(name));
            assert_eq!(number(wire.get(name)), Some(Number::Unsigned(index)));
        }
    }
}
