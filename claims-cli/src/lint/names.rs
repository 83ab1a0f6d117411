//! The names of custom claims in a configuration.

use std::collections::BTreeSet;

use super::Name;
use crate::{
    document::{Node, Value},
    text::stranger,
};

/// Where the claims are unless somebody says otherwise.
const TABLE: &str = "claims";

/// Why there are no names, and which place of the document is to blame.
#[derive(Debug, PartialEq)]
pub(super) struct Refused {
    pub(super) at: Option<usize>,
    pub(super) reason: String,
    pub(super) help: Option<&'static str>,
}

impl Refused {
    pub(super) fn new(reason: impl Into<String>) -> Self {
        Self {
            at: None,
            reason: reason.into(),
            help: None,
        }
    }

    pub(super) fn at(at: usize, reason: impl Into<String>) -> Self {
        Self {
            at: Some(at),
            ..Self::new(reason)
        }
    }

    fn help(self, help: &'static str) -> Self {
        Self {
            help: Some(help),
            ..self
        }
    }
}

/// The names in the table that `path` names, else in the table `claims`, else at the top.
pub(super) fn names(document: &Node, path: Option<&str>) -> Result<Vec<Name>, Refused> {
    match path {
        Some(path) => list(find(document, path)?, &format!("`{}`", stranger(path, 256))),
        None => match claims(document) {
            Some(table) => list(table, &format!("`{TABLE}`")),
            None => list(document, "the top level"),
        },
    }
}

/// The table `claims`. What is no table of that name is a claim like others.
fn claims(document: &Node) -> Option<&Node> {
    document
        .get(TABLE)
        .filter(|table| matches!(table.value, Value::Object(_) | Value::Array(_)))
}

/// Refuses a document whose top level has nothing but tables: the names are probably inside of one.
pub(super) fn not_only_tables(document: &Node) -> Result<(), Refused> {
    let members = document.members();
    let only_tables = members.iter().all(|member| member.value.is_object());
    if members.is_empty() || !only_tables || claims(document).is_some() {
        return Ok(());
    }
    let reason = format!(
        "there is no table `{TABLE}`, and at the top level are only tables: {}",
        keys(document)
    );
    Err(Refused::new(reason).help(
        "`--table PATH` names the table of the claims, such as `tokens.claims`; `--as configuration` \
         takes the top-level keys",
    ))
}

/// What to say if other tables than the one that was looked at may hold claims.
pub(super) fn note(document: &Node) -> Option<String> {
    let is_table = |node: &Node| matches!(node.value, Value::Object(_));
    let mut members = document.members().iter();
    if claims(document).is_some() || !members.any(|member| is_table(&member.value)) {
        return None;
    }
    Some(format!(
        "looked at the top-level keys: {}; `--table PATH` names another table",
        keys(document)
    ))
}

/// The names of the members, as far as a line has room for them.
fn keys(document: &Node) -> String {
    const LISTED: usize = 8;
    let members = document.members();
    let names = members.iter().take(LISTED);
    let names: Vec<_> = names
        .map(|member| format!("`{}`", stranger(&member.name, 64)))
        .collect();
    match members.len().saturating_sub(LISTED) {
        0 => names.join(", "),
        more => format!("{} and {more} more", names.join(", ")),
    }
}

/// Follows names that are separated by dots; a number is a place in an array.
fn find<'d>(document: &'d Node, path: &str) -> Result<&'d Node, Refused> {
    let mut node = document;
    for step in path.split('.') {
        let place = step.parse::<usize>().ok();
        let next = node
            .get(step)
            .or_else(|| place.and_then(|place| node.elements().get(place)));
        node = next.ok_or_else(|| {
            Refused::new(format!(
                "there is no `{}` on the way to `{}`",
                stranger(step, 64),
                stranger(path, 256)
            ))
        })?;
    }
    Ok(node)
}

/// The keys of a table, or the names in an array.
fn list(table: &Node, place: &str) -> Result<Vec<Name>, Refused> {
    let mut names: Vec<_> = match &table.value {
        Value::Object(members) => members
            .iter()
            .map(|member| Name::new(&member.name, member.at))
            .collect(),
        Value::Array(elements) => elements
            .iter()
            .map(|element| named(element, place))
            .collect::<Result<_, _>>()?,
        Value::Text(_) | Value::Plain(_) => {
            let reason = format!(
                "{place} holds no claim names: expected a table whose keys are the names, or an \
                 array of names or of tables with a `name`"
            );
            return Err(Refused::at(table.at, reason));
        }
    };
    mark_repeated(&mut names);
    Ok(names)
}

/// The name in an element of an array.
fn named(element: &Node, place: &str) -> Result<Name, Refused> {
    let name = match &element.value {
        Value::Object(_) => element.get("name").ok_or_else(|| {
            Refused::at(
                element.at,
                format!("{place} holds a table without a `name`, and so no claim name"),
            )
        })?,
        _ => element,
    };
    let text = name.text().ok_or_else(|| {
        let found = name.json_type();
        Refused::at(
            name.at,
            format!("{place} holds {found} where a claim name is expected"),
        )
    })?;
    Ok(Name::new(text, name.at))
}

/// Marks what was said before in the same list.
pub(super) fn mark_repeated(names: &mut [Name]) {
    let mut seen = BTreeSet::new();
    for name in names {
        name.repeated = !seen.insert(name.text.clone());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{json, toml};

    fn found(document: &Node, path: Option<&str>) -> Vec<String> {
        let names = names(document, path).unwrap();
        names.into_iter().map(|name| name.text).collect()
    }

    #[test]
    fn names_are_keys_or_elements() {
        let keys = toml("issuer = 'i'\n[claims]\nplan = 'pro'\nroles = []").unwrap();
        assert_eq!(found(&keys, None), ["plan", "roles"]);
        let list = json(r#"{"claims":["plan",{"name":"roles","value":1}]}"#).unwrap();
        assert_eq!(found(&list, None), ["plan", "roles"]);
        let top = json(r#"{"plan":1,"claims":true}"#).unwrap();
        assert_eq!(found(&top, None), ["plan", "claims"]);
        assert_eq!(found(&json(r#"["a"]"#).unwrap(), None), ["a"]);
    }

    #[test]
    fn a_path_leads_to_the_table() {
        let document = json(r#"{"tokens":[{"custom":{"a":1}}],"claims":{"b":1}}"#).unwrap();
        assert_eq!(found(&document, Some("tokens.0.custom")), ["a"]);
        assert!(names(&document, Some("tokens.1.custom")).is_err());
        assert!(names(&document, Some("tokens.0.custom.a")).is_err());
        assert!(names(&json("3").unwrap(), None).is_err());
        assert!(names(&json("[{}]").unwrap(), None).is_err());
    }

    #[test]
    fn an_element_that_is_no_name_is_pointed_at() {
        for (text, path, at) in [
            (r#"{"claims":["roles",5]}"#, None, 19),
            (r#"{"claims":["roles",["exp"]]}"#, None, 19),
            (r#"{"claims":[{"name":"a"},{"nam":"b"}]}"#, None, 24),
            (r#"{"claims":[{"name":1}]}"#, None, 19),
            (r#"{"t":["a",null]}"#, Some("t"), 10),
            (r#"{"t":1}"#, Some("t"), 5),
        ] {
            let refused = names(&json(text).unwrap(), path).unwrap_err();
            assert_eq!(refused.at, Some(at), "{text}");
        }
    }

    #[test]
    fn tables_that_nobody_looked_into_are_told() {
        let only = toml("[tokens.custom_claims]\nroles = []").unwrap();
        let refused = not_only_tables(&only).unwrap_err();
        assert!(refused.reason.ends_with("only tables: `tokens`"));
        let mixed = toml("issuer = 'i'\n[tokens.custom_claims]\nroles = []").unwrap();
        assert_eq!(not_only_tables(&mixed), Ok(()));
        assert!(note(&mixed).unwrap().contains("keys: `issuer`, `tokens`;"));
        for clear in ["[other]\n[claims]\na = 1", "a = 1", ""] {
            let clear = toml(clear).unwrap();
            assert_eq!(not_only_tables(&clear), Ok(()));
            assert_eq!(note(&clear), None);
        }
    }

    #[test]
    fn what_comes_twice_is_marked_the_second_time() {
        let document = json(r#"{"a":1,"b":1,"a":2}"#).unwrap();
        let names = names(&document, None).unwrap();
        let repeated: Vec<_> = names.iter().map(|name| name.repeated).collect();
        assert_eq!(repeated, [false, false, true]);
    }
}
