//! The names of custom claims in a configuration.

use std::collections::BTreeSet;

use super::Name;
use crate::{
    document::{Node, Value},
    text::stranger,
};

/// Where the claims are unless somebody says otherwise.
const TABLE: &str = "claims";

/// The names in the table that `path` names, else in the table `claims`, else at the top.
pub(super) fn names(document: &Node, path: Option<&str>) -> Result<Vec<Name>, String> {
    let table = match path {
        Some(path) => find(document, path)?,
        None => document
            .get(TABLE)
            .filter(|table| list(table).is_some())
            .unwrap_or(document),
    };
    list(table).ok_or_else(|| {
        let place = path.map_or_else(|| "the top level".to_owned(), |path| stranger(path, 256));
        format!(
            "{place} holds no claim names: expected a table whose keys are the names, or an array of \
             names or of tables with a `name`"
        )
    })
}

/// Follows names that are separated by dots; a number is a place in an array.
fn find<'d>(document: &'d Node, path: &str) -> Result<&'d Node, String> {
    let mut node = document;
    for step in path.split('.') {
        let place = step.parse::<usize>().ok();
        let next = node
            .get(step)
            .or_else(|| place.and_then(|place| node.elements().get(place)));
        node = next.ok_or_else(|| {
            format!(
                "there is no `{}` on the way to `{}`",
                stranger(step, 64),
                stranger(path, 256)
            )
        })?;
    }
    Ok(node)
}

fn list(table: &Node) -> Option<Vec<Name>> {
    let mut names = Vec::new();
    match &table.value {
        Value::Object(members) => {
            names.extend(
                members
                    .iter()
                    .map(|member| Name::new(&member.name, member.at)),
            );
        }
        Value::Array(elements) => {
            for element in elements {
                let name = match &element.value {
                    Value::Text(_) => element,
                    _ => element.get("name")?,
                };
                names.push(Name::new(name.text()?, name.at));
            }
        }
        Value::Text(_) | Value::Plain(_) => return None,
    }
    mark_repeated(&mut names);
    Some(names)
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
    fn what_comes_twice_is_marked_the_second_time() {
        let document = json(r#"{"a":1,"b":1,"a":2}"#).unwrap();
        let names = names(&document, None).unwrap();
        let repeated: Vec<_> = names.iter().map(|name| name.repeated).collect();
        assert_eq!(repeated, [false, false, true]);
    }
}
