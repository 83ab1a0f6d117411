//! The claims that a JSON Schema describes.

use std::collections::BTreeSet;

use super::{
    Name, Said,
    names::{Refused, mark_repeated},
};
use crate::document::{Node, Value};

/// Keywords whose schemas describe the same object as the schema around them.
const IN_PLACE: [&str; 3] = ["if", "then", "else"];
const IN_PLACE_LISTS: [&str; 3] = ["allOf", "anyOf", "oneOf"];

/// Whether a document is a JSON Schema, or has some.
pub(super) fn looks_like_one(document: &Node) -> bool {
    let has = |name| document.get(name).is_some_and(Node::is_object);
    let is_list = |name| {
        let list = document.get(name);
        list.is_some_and(|list| matches!(list.value, Value::Array(_)))
    };
    document.get("$schema").is_some()
        || document.get("$ref").is_some()
        || document.get("openapi").is_some()
        || components(document).is_some_and(Node::is_object)
        || has("$defs")
        || has("properties")
        || IN_PLACE_LISTS.into_iter().any(is_list)
}

/// The schemas of an OpenAPI document, which may be no more than a part of one.
fn components(document: &Node) -> Option<&Node> {
    document.get("components")?.get("schemas")
}

/// The properties of the token.
pub(super) fn names(document: &Node) -> Result<Vec<Name>, Refused> {
    let mut walk = Walk {
        document,
        seen: BTreeSet::new(),
        names: Vec::new(),
    };
    walk.schema(document);
    let mut names = std::mem::take(&mut walk.names);
    if names.is_empty() {
        let lists = [
            document.get("$defs"),
            document.get("definitions"),
            components(document),
        ];
        for definition in lists.into_iter().flatten().flat_map(Node::members) {
            walk.names = Vec::new();
            walk.schema(&definition.value);
            // Two definitions are two tokens: one may say of a name what the other does not.
            walk.names
                .retain(|name| !names.iter().any(|other| name.is_as(other)));
            names.append(&mut walk.names);
        }
    }
    if names.is_empty() {
        let reason = "this JSON Schema has no properties, and so no claim names";
        return Err(Refused::new(reason));
    }
    Ok(names)
}

/// A walk through the schemas of one document.
struct Walk<'d> {
    document: &'d Node,
    /// Where the schemas start that were looked at: they may refer to each other in circles.
    seen: BTreeSet<usize>,
    names: Vec<Name>,
}

impl<'d> Walk<'d> {
    fn schema(&mut self, schema: &'d Node) {
        if !self.seen.insert(schema.at) {
            return;
        }
        if let Some(properties) = schema.get("properties") {
            self.properties(properties);
        }
        let reference = schema.get("$ref").and_then(Node::text);
        if let Some(target) = reference.and_then(|target| resolve(self.document, target)) {
            self.schema(target);
        }
        for keyword in IN_PLACE {
            if let Some(inner) = schema.get(keyword) {
                self.schema(inner);
            }
        }
        for keyword in IN_PLACE_LISTS {
            for inner in schema.get(keyword).map(Node::elements).unwrap_or_default() {
                self.schema(inner);
            }
        }
        let dependent = schema.get("dependentSchemas");
        for inner in dependent.map(Node::members).unwrap_or_default() {
            self.schema(&inner.value);
        }
        self.required(schema);
    }

    fn properties(&mut self, properties: &'d Node) {
        let mut names: Vec<_> = properties
            .members()
            .iter()
            // One that is never valid must not be there.
            .filter(|property| property.value.value != Value::Plain("false".to_owned()))
            .map(|property| Name {
                types: types(&property.value),
                said: said(&property.value),
                ..Name::new(&property.name, property.at)
            })
            .collect();
        mark_repeated(&mut names);
        // Two schemas may describe one claim; it is one name.
        names.retain(|name| name.repeated || !self.has(&name.text));
        self.names.append(&mut names);
    }

    /// A claim may be asked for and not be described.
    fn required(&mut self, schema: &Node) {
        for name in schema
            .get("required")
            .map(Node::elements)
            .unwrap_or_default()
        {
            if let Some(text) = name.text()
                && !self.has(text)
            {
                self.names.push(Name::new(text, name.at));
            }
        }
    }

    fn has(&self, text: &str) -> bool {
        self.names.iter().any(|name| name.text == text)
    }
}

/// The place in the document that a reference points to (RFC 6901, section 6).
fn resolve<'d>(document: &'d Node, reference: &str) -> Option<&'d Node> {
    let mut node = document;
    for step in reference.strip_prefix('#')?.split('/').skip(1) {
        let name = step.replace("~1", "/").replace("~0", "~");
        let place = name.parse::<usize>().ok();
        node = node
            .get(&name)
            .or_else(|| place.and_then(|place| node.elements().get(place)))?;
    }
    Some(node)
}

/// The JSON types that a schema allows, as far as it says so itself.
fn types(schema: &Node) -> Vec<String> {
    let Some(types) = schema.get("type") else {
        return Vec::new();
    };
    let all = types.elements().iter().chain([types]);
    all.filter_map(Node::text).map(str::to_owned).collect()
}

/// Comments of `claims export` say whether a name that is registered is meant as such.
fn said(schema: &Node) -> Option<Said> {
    let comment = schema.get("$comment").and_then(Node::text)?;
    comment.split("; ").find_map(|part| {
        if part.starts_with("registered: ") {
            Some(Said::Registered)
        } else if part.starts_with("reuses a registered name: ") {
            Some(Said::Collides)
        } else {
            None
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::json;

    fn found(text: &str) -> Vec<String> {
        let document = json(text).unwrap();
        assert!(looks_like_one(&document), "{text}");
        let names = names(&document).unwrap();
        names.into_iter().map(|name| name.text).collect()
    }

    #[test]
    fn properties_of_the_token_are_claims_and_those_inside_are_not() {
        let schema = r#"{"properties":{"user":{"properties":{"email":{}}},"no":false},"required":["plan","user"]}"#;
        assert_eq!(found(schema), ["user", "plan"]);
    }

    #[test]
    fn schemas_in_place_are_followed_and_circles_end() {
        let schema = r##"{"$ref":"#/$defs/a~1b","allOf":[{"properties":{"x":{}}},{"$ref":"#"}],
            "if":{"properties":{"y":{}}},"then":{"required":["z"]},"not":{"properties":{"no":{}}},
            "$defs":{"a/b":{"properties":{"b":{}},"anyOf":[{"$ref":"#/$defs/a~1b"}]},
            "other":{"properties":{"unused":{}}}}}"##;
        assert_eq!(found(schema), ["b", "y", "z", "x"]);
    }

    #[test]
    fn a_document_of_definitions_has_the_claims_of_all() {
        let schema =
            r#"{"$defs":{"a":{"properties":{"x":{}}},"b":{"properties":{"x":{},"y":{}}}}}"#;
        assert_eq!(found(schema), ["x", "y"]);
        let schema = r#"{"components":{"schemas":{"a":{"properties":{"x":{}}}}}}"#;
        assert_eq!(found(schema), ["x"]);
        assert!(names(&json(r#"{"$schema":"x"}"#).unwrap()).is_err());
    }

    #[test]
    fn what_one_definition_says_of_a_name_does_not_hold_for_another() {
        let schema = r#"{"openapi":"3.1.0","components":{"schemas":{
            "a":{"properties":{"roles":{"type":"array","$comment":"registered: Roles (RFC 7643)"},"x":{}}},
            "b":{"properties":{"roles":{"type":"array"},"x":{}}}}}}"#;
        assert_eq!(found(schema), ["roles", "x", "roles"]);
    }

    #[test]
    fn a_comment_says_what_a_property_is() {
        let said = |comment: &str| said(&json(&format!("{{\"$comment\":\"{comment}\"}}")).unwrap());
        let registered = "registered: Roles of the user (RFC 9068; RFC 7643); from `Base`";
        assert_eq!(said(registered), Some(Said::Registered));
        let reused = "from `Base`; reuses a registered name: older";
        assert_eq!(said(reused), Some(Said::Collides));
        assert_eq!(said("not registered: x"), None);
    }
}
