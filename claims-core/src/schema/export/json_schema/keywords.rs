//! The keywords of one schema.

use std::borrow::Cow;

use super::Json;

/// Keywords in the order in which they were added. Each can stand in a schema only once: what
/// comes a second time goes into `allOf`.
#[derive(Debug, Default)]
pub(super) struct Keywords {
    keywords: Vec<(Cow<'static, str>, Json)>,
    further: Vec<Json>,
}

impl Keywords {
    /// A schema for values of one JSON type.
    pub(super) fn of_type(name: &'static str) -> Self {
        let mut keywords = Self::default();
        keywords.add("type", name);
        keywords
    }

    pub(super) fn add(&mut self, name: &'static str, value: impl Into<Json>) {
        self.add_together(vec![(name, value.into())]);
    }

    /// Adds keywords that belong together.
    pub(super) fn add_together(&mut self, group: Vec<(&'static str, Json)>) {
        let taken = |name: &str| self.keywords.iter().any(|(known, _)| known == name);
        let group = group
            .into_iter()
            .map(|(name, value)| (Cow::Borrowed(name), value));
        let group: Vec<_> = group.collect();
        if group.iter().all(|member| self.keywords.contains(member)) {
            return;
        }
        if group.iter().any(|(name, _)| taken(name)) {
            self.further.push(Json::Object(group));
        } else {
            self.keywords.extend(group);
        }
    }

    pub(super) fn finish(mut self) -> Json {
        if !self.further.is_empty() {
            let further = Json::Array(self.further);
            self.keywords.push(("allOf".into(), further));
        }
        Json::Object(self.keywords)
    }
}

/// A value of one of these schemas.
pub(super) fn any_of(schemas: Vec<Json>) -> Json {
    Json::object().with("anyOf", Json::Array(schemas))
}

/// A value of that schema, or `null`.
pub(super) fn or_null(schema: Json) -> Json {
    let null = || Json::object().with("type", "null");
    let Json::Object(mut keywords) = schema else {
        return schema;
    };
    if keywords.is_empty() {
        return Json::Object(keywords);
    }
    if let [(name, Json::Array(choices))] = &mut keywords[..]
        && *name == "anyOf"
    {
        choices.push(null());
        return Json::Object(keywords);
    }
    // Every other keyword here is about values of one type, and says nothing of `null`.
    let combines = |name: &str| matches!(name, "$ref" | "anyOf" | "allOf" | "oneOf" | "not");
    if keywords.iter().any(|(name, _)| combines(name)) {
        return any_of(vec![Json::Object(keywords), null()]);
    }
    for (name, value) in &mut keywords {
        match (name.as_ref(), &mut *value) {
            ("type", Json::Text(_)) => {
                let name = std::mem::replace(value, Json::Null);
                *value = Json::Array(vec![name, "null".into()]);
            }
            ("enum", Json::Array(values)) if !values.contains(&Json::Null) => {
                values.push(Json::Null);
            }
            ("const", _) => {
                let only = std::mem::replace(value, Json::Null);
                *name = "enum".into();
                *value = Json::Array(vec![only, Json::Null]);
            }
            _ => {}
        }
    }
    Json::Object(keywords)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn compact(schema: &Json) -> String {
        serde_json::to_string(schema).unwrap()
    }

    #[test]
    fn a_keyword_that_comes_again_goes_into_all_of() {
        let mut keywords = Keywords::of_type("string");
        keywords.add("pattern", "a");
        keywords.add("pattern", "a");
        keywords.add("pattern", "b");
        keywords.add("minLength", 1_i128);
        assert_eq!(
            compact(&keywords.finish()),
            r#"{"type":"string","pattern":"a","minLength":1,"allOf":[{"pattern":"b"}]}"#
        );
    }

    #[test]
    fn null_joins_every_kind_of_schema() {
        let simple = Json::object()
            .with("type", "string")
            .with("minLength", 1_i128);
        assert_eq!(
            compact(&or_null(simple)),
            r#"{"type":["string","null"],"minLength":1}"#
        );
        let only = Json::object().with("type", "string").with("const", "a");
        assert_eq!(
            compact(&or_null(only)),
            r#"{"type":["string","null"],"enum":["a",null]}"#
        );
        let reference = Json::object().with("$ref", "#/$defs/A");
        assert_eq!(
            compact(&or_null(reference)),
            r##"{"anyOf":[{"$ref":"#/$defs/A"},{"type":"null"}]}"##
        );
        // `pattern` takes every value that is no string, so `not` refuses it: `null` too.
        let refused = Json::object()
            .with("type", "string")
            .with("not", Json::object().with("pattern", "a"));
        assert_eq!(
            compact(&or_null(refused)),
            r#"{"anyOf":[{"type":"string","not":{"pattern":"a"}},{"type":"null"}]}"#
        );
        let choice = any_of(vec![Json::object().with("type", "string")]);
        assert_eq!(
            compact(&or_null(choice)),
            r#"{"anyOf":[{"type":"string"},{"type":"null"}]}"#
        );
        assert_eq!(compact(&or_null(Json::object())), "{}");
    }

    #[test]
    fn null_stands_in_an_enumeration_once() {
        let once = || Json::object().with("enum", Json::Array(vec![Json::Null]));
        assert_eq!(or_null(once()), once());
    }
}
