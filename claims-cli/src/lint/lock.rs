//! The claims of a lock file.

use claims_core::schema::{Arena, Lock};

use super::{
    Name, Said,
    names::{Refused, mark_repeated},
};
use crate::{document::Node, text::stranger};

/// The member that every lock has.
const MEMBER: &str = "claims_lock";

/// Whether a document is a lock, or means to be one.
pub(super) fn looks_like_one(document: &Node) -> bool {
    document.get(MEMBER).is_some()
}

/// The claims of the token, with those of embedded sets and of variants.
pub(super) fn names(document: &Node, text: &str) -> Result<Vec<Name>, Refused> {
    // Only what is understood as a whole is looked into.
    Lock::parse(text, &Arena::new()).map_err(|error| {
        let reason = stranger(&error.to_string(), 1000);
        Refused::new(format!("not a lock file: {reason}"))
    })?;
    let mut names = Vec::new();
    if let Some(set) = document.get("set") {
        collect(set, &mut names);
    }
    Ok(names)
}

fn collect(set: &Node, names: &mut Vec<Name>) {
    let mut own = Vec::new();
    for entry in set.get("claims").map(Node::elements).unwrap_or_default() {
        if let Some(embedded) = entry.get("set") {
            collect(embedded, names);
        }
        own.extend(name(entry));
    }
    mark_repeated(&mut own);
    names.append(&mut own);
    let Some(tagged) = set.get("tagged") else {
        return;
    };
    if let Some(tag) = tagged.get("tag") {
        names.extend(tag.text().map(|text| Name::new(text, tag.at)));
    }
    let variants = tagged.get("variants");
    for variant in variants.map(Node::elements).unwrap_or_default() {
        if let Some(set) = variant.get("set") {
            collect(set, names);
        }
    }
}

fn name(entry: &Node) -> Option<Name> {
    let claim = entry.get("claim")?;
    let said = if entry.get("registered").is_some() {
        Some(Said::Registered)
    } else if entry.get("collides").is_some() {
        Some(Said::Collides)
    } else {
        None
    };
    Some(Name {
        said,
        ..Name::new(claim.text()?, claim.at)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::json;

    #[test]
    fn claims_of_every_part_are_found_with_what_the_lock_says_of_them() {
        let text = r#"{"claims_lock":1,"set":{"name":"A","claims":[
            {"claim":"exp","registered":true,"shape":"numeric_date"},
            {"claim":"roles","collides":"older","shape":"string"},
            {"flatten":"base","set":{"name":"B","claims":[{"claim":"user","shape":{"object":
                {"name":"C","claims":[{"claim":"inside","shape":"string"}]}}}]}}]}}"#;
        let found = names(&json(text).unwrap(), text).unwrap();
        let found: Vec<_> = found.iter().map(|name| (&*name.text, name.said)).collect();
        assert_eq!(
            found,
            [
                ("user", None),
                ("exp", Some(Said::Registered)),
                ("roles", Some(Said::Collides))
            ]
        );
    }

    #[test]
    fn variants_have_claims_and_half_a_lock_has_none() {
        let text = r#"{"claims_lock":1,"set":{"name":"A","tagged":{"tag":"use","variants":[
            {"value":"b","name":"B","set":{"name":"B","claims":[{"claim":"plan","shape":"string"}]}}]}}}"#;
        let found = names(&json(text).unwrap(), text).unwrap();
        let found: Vec<_> = found.iter().map(|name| &*name.text).collect();
        assert_eq!(found, ["use", "plan"]);
        let half = r#"{"claims_lock":1}"#;
        assert!(names(&json(half).unwrap(), half).is_err());
    }
}
