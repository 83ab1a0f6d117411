//! Payloads, and edits of them, in the text of their JSON.

use claims_core::Schema;

/// An object in the order of its members; values are JSON text, so that `1.0` stays what it is.
pub(crate) struct Payload(Vec<(String, String)>);

/// A change of one claim.
#[derive(Default)]
pub(crate) struct Edit {
    set: Option<(String, String)>,
    without: Option<String>,
}

impl Payload {
    pub(crate) fn new(members: &[(&str, &str)]) -> Self {
        let owned = members
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        Self(owned.collect())
    }

    pub(crate) fn has(&self, claim: &str) -> bool {
        self.0.iter().any(|(name, _)| name == claim)
    }

    pub(crate) fn claims(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(name, _)| &**name)
    }

    pub(crate) fn value(&self, claim: &str) -> Option<&str> {
        let found = self.0.iter().find(|(name, _)| name == claim);
        found.map(|(_, value)| &**value)
    }

    pub(crate) fn text(&self) -> String {
        self.edited(&Edit::default())
    }

    pub(crate) fn edited(&self, edit: &Edit) -> String {
        let mut members = self.0.clone();
        if let Some(without) = &edit.without {
            members.retain(|(name, _)| name != without);
        }
        if let Some((claim, value)) = &edit.set {
            match members.iter_mut().find(|(name, _)| name == claim) {
                Some(member) => member.1.clone_from(value),
                None => members.push((claim.clone(), value.clone())),
            }
        }
        let members = members
            .iter()
            .map(|(name, value)| format!("{}:{value}", serde_json::Value::from(&**name)));
        format!("{{{}}}", members.collect::<Vec<_>>().join(","))
    }
}

impl Edit {
    pub(crate) fn set(claim: &str, value: &str) -> Self {
        Self {
            set: Some((claim.to_owned(), value.to_owned())),
            without: None,
        }
    }

    pub(crate) fn without(claim: &str) -> Self {
        Self {
            set: None,
            without: Some(claim.to_owned()),
        }
    }

    /// Whether it sets the claim to a value that starts like this; `null` stands for absent, too.
    pub(crate) fn sets(&self, claim: &str, start: &str) -> bool {
        let set = self.set.as_ref();
        let sets = set.is_some_and(|(name, value)| name == claim && value.starts_with(start));
        sets || (start == "null" && self.without.as_deref() == Some(claim))
    }

    /// The edit as members of an entry.
    pub(crate) fn members(&self) -> String {
        let quoted = |name: &str| serde_json::Value::from(name).to_string();
        let set = self.set.as_ref();
        let set = set.map(|(claim, value)| format!(",\"set\":{{{}:{value}}}", quoted(claim)));
        let without = self.without.as_ref();
        let without = without.map(|claim| format!(",\"without\":{}", quoted(claim)));
        [set, without].into_iter().flatten().collect()
    }
}

/// Every name that means something in the payload, and one that does not.
pub(crate) fn names(schema: &Schema<'_>, payload: &Payload) -> Vec<String> {
    let mut names = Vec::new();
    collect(schema, payload, &mut names);
    let core = ["iss", "sub", "aud", "exp", "nbf", "iat", "jti"];
    names.extend(core.map(str::to_owned));
    names.push("undeclared_claim".to_owned());
    let mut distinct = Vec::new();
    for name in names {
        if !distinct.contains(&name) {
            distinct.push(name);
        }
    }
    distinct
}

fn collect(schema: &Schema<'_>, payload: &Payload, names: &mut Vec<String>) {
    names.extend(schema.claims.iter().map(|claim| claim.name.to_owned()));
    names.extend(schema.forbidden.iter().map(|name| (*name).to_owned()));
    for embedded in schema.embedded {
        collect(embedded.schema, payload, names);
    }
    if let Some(tagged) = schema.tagged {
        names.push(tagged.tag.to_owned());
        for variant in tagged.variants {
            let value = serde_json::Value::from(variant.value).to_string();
            if payload.value(tagged.tag) == Some(&*value) {
                collect(variant.schema, payload, names);
            }
        }
    }
}
