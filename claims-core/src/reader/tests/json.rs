//! What the JSON reader does beyond the grammar.

use std::borrow::Cow;

use super::tree::Tree;
use crate::{
    error::{Malformed, MalformedReason},
    reader::{JsonReader, JsonType, MAX_DEPTH, Reader},
};

#[test]
fn strings_are_borrowed_unless_escaped() {
    let mut reader = JsonReader::from(r#"["plain","\u0065scaped"]"#);
    reader.enter_array().unwrap();
    assert!(reader.next_element().unwrap());
    assert!(matches!(reader.string().unwrap(), Cow::Borrowed("plain")));
    assert!(reader.next_element().unwrap());
    assert!(matches!(reader.string().unwrap(), Cow::Owned(text) if text == "escaped"));
    assert!(!reader.next_element().unwrap());
}

#[test]
fn peek_reads_nothing() {
    use JsonType::{Boolean, Null, Number, Object, String};

    let mut reader = JsonReader::from(r#" [null,true,0,-1,"a",{}]"#);
    assert_eq!(reader.peek(), Ok(JsonType::Array));
    reader.enter_array().unwrap();
    let mut types = Vec::new();
    while reader.next_element().unwrap() {
        assert_eq!(reader.peek(), reader.peek());
        types.push(reader.peek().unwrap());
        reader.skip().unwrap();
    }
    assert_eq!(types, [Null, Boolean, Number, Number, String, Object]);
    assert_eq!(reader.finish(), Ok(()));
}

#[test]
fn another_type_than_the_next_is_an_error() {
    let error = Malformed {
        reason: MalformedReason::UnexpectedCharacter,
        offset: 1,
    };
    let reader = JsonReader::from(" \u{e9}");
    assert_eq!(reader.clone().null(), Err(error));
    assert_eq!(reader.clone().boolean(), Err(error));
    assert_eq!(reader.clone().number(), Err(error));
    assert_eq!(reader.clone().string(), Err(error));
    assert_eq!(reader.clone().enter_array(), Err(error));
    assert_eq!(reader.clone().enter_object(), Err(error));
    assert_eq!(reader.clone().peek(), Err(error));
    assert_eq!(reader.clone().skip(), Err(error));
}

#[test]
fn rewinding_within_an_object() {
    let mut reader = JsonReader::from(r#"{"a":[1,[2]],"b":3}"#);
    reader.enter_object().unwrap();
    assert_eq!(reader.next_name().unwrap().as_deref(), Some("a"));
    let start = reader.checkpoint();
    let first = Tree::read(&mut reader).unwrap();
    reader.rewind(start);
    assert_eq!(Tree::read(&mut reader).unwrap(), first);
    assert_eq!(reader.next_name().unwrap().as_deref(), Some("b"));
    reader.skip().unwrap();
    assert_eq!(reader.next_name(), Ok(None));
    assert_eq!(reader.finish(), Ok(()));
}

#[test]
fn rewinding_to_the_start_restores_the_depth() {
    let text = format!(
        "{{\"a\":{}0{}}}",
        "[".repeat(MAX_DEPTH - 1),
        "]".repeat(MAX_DEPTH - 1)
    );
    let mut reader = JsonReader::from(text.as_str());
    for _ in 0..3 {
        let start = reader.checkpoint();
        reader.enter_object().unwrap();
        reader.next_name().unwrap();
        reader.rewind(start);
    }
    assert!(Tree::read(&mut reader).is_ok());
    // One level more is too much even so.
    let text = format!("[{text}]");
    assert!(Tree::from_json(text.as_bytes()).is_err());
}

#[test]
fn rewinding_out_of_an_inner_object_restores_the_depth() {
    let mut reader = JsonReader::from(r#"[{"a":[1]},2]"#);
    reader.enter_array().unwrap();
    reader.next_element().unwrap();
    let start = reader.checkpoint();
    for _ in 0..MAX_DEPTH {
        reader.enter_object().unwrap();
        reader.next_name().unwrap();
        reader.enter_array().unwrap();
        reader.rewind(start);
    }
    reader.skip().unwrap();
    assert_eq!(reader.next_element(), Ok(true));
}

#[test]
fn raw_text_of_a_value() {
    let mut reader = JsonReader::from("{ \"a\" : \n [ 1 , \"]\" ] , \"b\":2}");
    reader.enter_object().unwrap();
    reader.next_name().unwrap();
    let start = reader.position();
    reader.skip().unwrap();
    assert_eq!(reader.text_since(start), Some("[ 1 , \"]\" ]"));
    reader.next_name().unwrap();
    let start = reader.position();
    reader.number().unwrap();
    assert_eq!(reader.text_since(start), Some("2"));
}
