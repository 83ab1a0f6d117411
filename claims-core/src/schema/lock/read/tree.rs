//! A document as it stands, with every number as it is written.

use std::borrow::Cow;

use crate::{
    error::{Malformed, MalformedReason},
    reader::{JsonReader, JsonType, Reader},
    schema::lock::LockError,
};

/// A JSON value. A number is its text: 128 bits and the difference between `1` and `1.0` count.
#[derive(Debug)]
pub(super) enum Tree<'t> {
    Null,
    Boolean(bool),
    Number(&'t str),
    Text(Cow<'t, str>),
    Array(Vec<Tree<'t>>),
    Object(Vec<(Cow<'t, str>, Tree<'t>)>),
}

impl Tree<'_> {
    /// The type in words, with its article.
    pub(super) fn describe(&self) -> &'static str {
        match self {
            Self::Null => JsonType::Null,
            Self::Boolean(_) => JsonType::Boolean,
            Self::Number(_) => JsonType::Number,
            Self::Text(_) => JsonType::String,
            Self::Array(_) => JsonType::Array,
            Self::Object(_) => JsonType::Object,
        }
        .as_str()
    }
}

/// How deeply arrays and objects may be nested: some ten sets inside each other. Whatever looks into a
/// schema goes as deep, and has to get by with the stack of a thread.
const MAX_DEPTH: usize = 48;

/// Reads a text.
pub(super) fn read(text: &str) -> Result<Tree<'_>, LockError> {
    if text.starts_with('\u{feff}') {
        let message = "the text begins with a byte order mark, which JSON does not have (RFC 8259, \
                       8.1): save it as UTF-8 without one";
        return Err(LockError::new(String::new(), message));
    }
    let mut reader = JsonReader::from(text);
    let tree = value(&mut reader, 0).and_then(|tree| reader.finish().map(|()| tree));
    tree.map_err(|malformed| not_json(text, malformed))
}

fn value<'t>(reader: &mut JsonReader<'t>, depth: usize) -> Result<Tree<'t>, Malformed> {
    if depth > MAX_DEPTH {
        return Err(Malformed {
            reason: MalformedReason::Depth,
            offset: reader.position(),
        });
    }
    Ok(match reader.peek()? {
        JsonType::Null => {
            reader.null()?;
            Tree::Null
        }
        JsonType::Boolean => Tree::Boolean(reader.boolean()?),
        JsonType::Number => {
            let start = reader.position();
            reader.number()?;
            Tree::Number(reader.text_since(start).unwrap_or_default())
        }
        JsonType::String => Tree::Text(reader.string()?),
        JsonType::Array => {
            reader.enter_array()?;
            let mut items = Vec::new();
            while reader.next_element()? {
                items.push(value(reader, depth + 1)?);
            }
            Tree::Array(items)
        }
        JsonType::Object => {
            reader.enter_object()?;
            let mut members = Vec::new();
            while let Some(name) = reader.next_name()? {
                members.push((name, value(reader, depth + 1)?));
            }
            Tree::Object(members)
        }
    })
}

/// People look for lines in a file, not for bytes.
fn not_json(text: &str, malformed: Malformed) -> LockError {
    let before = text.get(..malformed.offset).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let start = before.rfind('\n').map_or(0, |end| end + 1);
    if let Some(marker) = text.get(start..).and_then(conflict) {
        let message = format!(
            "line {line}, column 1: a merge conflict is left in the text (`{marker}`): resolve it first"
        );
        return LockError::new(String::new(), message);
    }
    let column = before.get(start..).unwrap_or_default().chars().count() + 1;
    let reason = match malformed.reason {
        MalformedReason::Depth => {
            format!("arrays and objects are nested more than {MAX_DEPTH} deep")
        }
        reason => reason.to_string(),
    };
    LockError::new(
        String::new(),
        format!("line {line}, column {column}: {reason}"),
    )
}

/// What marks a conflict at the beginning of a line: no line of JSON begins so.
fn conflict(line: &str) -> Option<&'static str> {
    let markers = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];
    markers.into_iter().find(|marker| line.starts_with(marker))
}
