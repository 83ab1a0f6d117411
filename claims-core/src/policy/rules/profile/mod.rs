//! What profiles demand of values, beyond the presence of claims that the type declares.
//!
//! One file a kind of token. `docs/profiles.md` lists every rule of every profile, and says where
//! it is checked: by the compiler, here, by an option of the policy, or not at all.

mod attestation;
mod credential;
mod dpop;
mod events;
mod federation;
mod id_token;
mod introspection;
mod passport;

use std::{borrow::Cow, collections::HashSet};

use claims_registry::Profile;

use super::{Core, Found, Report, Value, Wire, date, text};
use crate::report::{Code, Detail, Violation};

/// The rules of one profile.
#[derive(Debug)]
pub(in crate::policy) struct Rules {
    profile: &'static Profile,
    /// The claims that are looked at, besides the core claims and what the profile forbids.
    names: &'static [&'static str],
    /// The claims that an option of the policy compares only if they are there.
    optional: &'static [&'static str],
    judge: fn(&Wire<'_, '_>, &mut Report),
}

impl Rules {
    #[allow(
        clippy::panic,
        reason = "const evaluation only: the table below does not compile then"
    )]
    const fn new(id: &str, judge: fn(&Wire<'_, '_>, &mut Report)) -> Self {
        match claims_registry::profile(id) {
            Some(profile) => Self {
                profile,
                names: &[],
                optional: &[],
                judge,
            },
            None => panic!("there is no such profile"),
        }
    }

    const fn looking_at(mut self, names: &'static [&'static str]) -> Self {
        self.names = names;
        self
    }

    const fn optional(mut self, names: &'static [&'static str]) -> Self {
        self.optional = names;
        self
    }

    /// The name, if these rules need the claim of that name.
    pub(in crate::policy) fn reads(&self, name: &str) -> Option<&'static str> {
        let named = self.names.iter().copied().find(|known| *known == name);
        named.or_else(|| self.forbidden().find(|known| *known == name))
    }

    /// Whether tokens of the profile never have the claim.
    pub(in crate::policy) fn forbids(&self, name: &str) -> bool {
        self.forbidden().any(|known| known == name)
    }

    /// Whether tokens of the profile have no `exp`.
    pub(in crate::policy) fn waive_expiry(&self) -> bool {
        self.profile.carries_no_expiry
    }

    /// Whether an option of the policy lets the claim be absent.
    pub(in crate::policy) fn let_be_absent(&self, name: &str) -> bool {
        self.optional.contains(&name)
    }

    fn forbidden(&self) -> impl Iterator<Item = &'static str> {
        let rows = self.profile.forbidden.iter();
        rows.filter(|row| row.always()).map(|row| row.name)
    }
}

/// Every profile that brings rules: about values, about what is forbidden, or about `exp`.
static RULES: [Rules; 13] = [
    Rules::new("oidc_id_token", id_token::judge)
        .looking_at(&["azp", "nonce"])
        .optional(&["azp"]),
    Rules::new("oidc_logout_token", events::judge_logout).looking_at(&["events", "sid"]),
    Rules::new("set", events::judge).looking_at(&["events", "toe", "txn"]),
    Rules::new("dpop_proof", dpop::judge).looking_at(&["htm", "htu", "ath", "nonce"]),
    Rules::new("jar_request_object", nothing),
    Rules::new("token_introspection_jwt", introspection::judge)
        .looking_at(&["token_introspection"]),
    Rules::new("passport", passport::judge).looking_at(&["orig", "dest", "sph", "rph"]),
    Rules::new("kb_jwt", credential::judge_key_binding).looking_at(&["nonce", "sd_hash"]),
    Rules::new("status_list_token", credential::judge_status_list)
        .looking_at(&["status_list", "ttl"]),
    Rules::new("status_referenced_token", credential::judge_status).looking_at(&["status"]),
    Rules::new("federation_entity_statement", federation::judge).looking_at(federation::NAMES),
    Rules::new("client_attestation", attestation::judge).looking_at(&["cnf"]),
    Rules::new("client_attestation_pop", attestation::judge_proof).looking_at(&["challenge"]),
];

/// For profiles whose rules are all in the data.
fn nothing(_: &Wire<'_, '_>, _: &mut Report) {}

/// The rules of the profile of that id, if it brings any.
pub(in crate::policy) const fn rules_of(id: &str) -> Option<&'static Rules> {
    let mut index = 0;
    while index < RULES.len() {
        if RULES[index].profile.is(id) {
            return Some(&RULES[index]);
        }
        index += 1;
    }
    None
}

/// Judges a token by the rules of the profiles that it follows.
#[inline(never)]
pub(super) fn judge(wire: &Wire<'_, '_>, report: &mut Report) {
    for rules in wire.profiles().holding(wire) {
        for name in rules.forbidden() {
            if wire.get(name).is_some() {
                report.forbidden(name);
            }
        }
        (rules.judge)(wire, report);
    }
}

/// A value that is not what the profile demands.
fn refuse(
    claim: impl Into<Cow<'static, str>>,
    code: Code,
    expected: &'static str,
    found: Value<'_>,
    report: &mut Report,
) {
    report.push(
        Violation::new(claim, code)
            .with_expected(Detail::Words(expected.into()))
            .with_actual(found.detail()),
    );
}

/// A member that has to be there, of a claim that is an object.
fn missing_member(claim: &'static str, sentence: &'static str, report: &mut Report) {
    report.push(Violation::new(claim, Code::Missing).plain(sentence));
}

/// How many members are compared with each other: the names of more are looked up.
const FEW: usize = 16;

/// The members of a claim, if it is an object: something else is reported. Of a name that comes
/// twice, the second is reported.
fn object<'de>(
    claim: &'static str,
    value: Option<Value<'de>>,
    report: &mut Report,
) -> Option<Object<'de>> {
    let value = value?;
    let Some(members) = value.members() else {
        report.wrong_type(claim, "an object", value.json_type());
        return None;
    };
    let mut object: Vec<(Cow<'de, str>, Value<'de>)> = Vec::new();
    let mut many = HashSet::new();
    for (name, value) in members {
        let known = if object.len() < FEW {
            object.iter().any(|(known, _)| *known == name)
        } else {
            if many.is_empty() {
                many.extend(object.iter().map(|(known, _)| known.clone()));
            }
            !many.insert(name.clone())
        };
        if known {
            report.duplicate_extra(&format!("{claim}.{name}"));
        } else {
            object.push((name, value));
        }
    }
    Some(Object(object))
}

/// The members of an object, each of another name.
struct Object<'de>(Vec<(Cow<'de, str>, Value<'de>)>);

impl<'de> Object<'de> {
    fn get(&self, name: &str) -> Option<Value<'de>> {
        let found = self.0.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| *value)
    }
}

/// Whether the text is base64url without padding (RFC 7515, section 2).
fn is_base64url(text: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    // One letter left over holds no whole byte.
    text.len() % 4 != 1 && text.bytes().all(fits)
}

#[cfg(test)]
mod tests {
    use super::{Report, Value, is_base64url, object};

    #[test]
    fn every_name_that_comes_twice_is_found_however_many_there_are() {
        for count in [1, 2, 15, 16, 17, 300] {
            let names = (0..count).chain(0..count).chain([0]);
            let members: Vec<_> = names.map(|name| format!(r#""{name}":{{}}"#)).collect();
            let text = format!("{{{}}}", members.join(","));
            let mut report = Report::default();
            let read = object("events", Some(Value::new(&text, true)), &mut report);
            assert_eq!(read.unwrap().0.len(), count, "{count}");
            let found = report.violations().len() + report.omitted();
            assert!(found == count || found == count + 1, "{count}: {found}");
            assert_eq!(report.violations()[0].claim(), "events.0");
        }
    }

    #[test]
    fn base64url_has_two_characters_beside_letters_and_digits() {
        for fits in ["", "ab", "a-b_", "09Zz"] {
            assert!(is_base64url(fits), "{fits}");
        }
        for other in ["a", "ab=", "ab+_", "a/b_", "abcde"] {
            assert!(!is_base64url(other), "{other}");
        }
    }
}
