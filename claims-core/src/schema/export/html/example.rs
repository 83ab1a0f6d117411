//! An example token: its payload, and what is said of its header.

use super::{escape::escape, outline::Part};
use crate::schema::export::{
    Json,
    example::{example, example_of_variant},
    shown::quoted,
};

/// The example of a whole token; nothing for a nested set and for an enum, whose variants have one.
pub(super) fn section(part: &Part<'_>, typ: Option<&str>) -> String {
    let section = &part.section;
    if !section.is_token() || section.schema.tagged.is_some() {
        return String::new();
    }
    let payload = match section.tag() {
        Some((tag, value)) => example_of_variant(section.schema, tag, value),
        None => example(section.schema),
    };
    let header = typ.map(|typ| {
        let header = Json::object().with("typ", typ);
        figure("Header, beside what signing adds", &header)
    });
    format!(
        "<h3 id=\"{anchor}:example\">Example token</h3>\n{header}{payload}",
        anchor = escape(&section.anchor),
        header = header.unwrap_or_default(),
        payload = figure("Payload", &payload)
    )
}

fn figure(caption: &str, json: &Json) -> String {
    let mut code = String::new();
    write(json, 0, &mut code);
    format!(
        "<figure>\n<figcaption>{caption}</figcaption>\n<pre><code>{code}</code></pre>\n</figure>\n"
    )
}

fn write(json: &Json, depth: usize, code: &mut String) {
    match json {
        Json::Object(members) if !members.is_empty() => {
            let members = members.iter().map(|(name, value)| (Some(&**name), value));
            block(members, ('{', '}'), depth, code);
        }
        Json::Array(items) if !items.is_empty() => {
            block(
                items.iter().map(|item| (None, item)),
                ('[', ']'),
                depth,
                code,
            );
        }
        Json::Object(_) => code.push_str("{}"),
        Json::Array(_) => code.push_str("[]"),
        Json::Text(text) => mark("string", &quoted(text), code),
        Json::Integer(number) => mark("number", &number.to_string(), code),
        Json::Float(number) => mark("number", &number.to_string(), code),
        Json::Boolean(value) => mark("number", &value.to_string(), code),
        Json::Null => mark("number", "null", code),
    }
}

/// The members of an object or the items of an array, one a line.
fn block<'j>(
    members: impl Iterator<Item = (Option<&'j str>, &'j Json)>,
    (open, close): (char, char),
    depth: usize,
    code: &mut String,
) {
    let new_line = |depth: usize, code: &mut String| {
        code.push('\n');
        code.push_str(&"  ".repeat(depth));
    };
    code.push(open);
    for (index, (name, value)) in members.enumerate() {
        if index > 0 {
            code.push(',');
        }
        new_line(depth + 1, code);
        if let Some(name) = name {
            mark("key", &quoted(name), code);
            code.push_str(": ");
        }
        write(value, depth + 1, code);
    }
    new_line(depth, code);
    code.push(close);
}

fn mark(class: &str, text: &str, code: &mut String) {
    code.push_str("<span class=\"");
    code.push_str(class);
    code.push_str("\">");
    code.push_str(&escape(text));
    code.push_str("</span>");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_its_marks_it_is_the_json() {
        let json = Json::object()
            .with("a", ["<x>", "&"].into_iter().collect::<Json>())
            .with("b", Json::object().with("c", true))
            .with("d", Json::Array(vec![]))
            .with("e", Json::Float(1.5))
            .with("f", Json::Null);
        let mut code = String::new();
        write(&json, 0, &mut code);
        for class in ["key", "string", "number"] {
            code = code.replace(&format!("<span class=\"{class}\">"), "");
        }
        let plain = code
            .replace("</span>", "")
            .replace("&quot;", "\"")
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&");
        assert_eq!(plain + "\n", json.to_string());
    }

    #[test]
    fn nothing_stands_between_the_brackets_of_what_is_empty() {
        for (json, expected) in [(Json::object(), "{}"), (Json::Array(vec![]), "[]")] {
            let mut code = String::new();
            write(&json, 1, &mut code);
            assert_eq!(code, expected);
        }
    }
}
