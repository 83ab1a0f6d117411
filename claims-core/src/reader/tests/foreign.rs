//! Values that only serde reads: the same from both sources.

use std::{borrow::Cow, collections::BTreeMap, marker::PhantomData};

use serde::{Deserialize, Deserializer};
use serde_json::Value;

use crate::reader::{Foreign, ForeignError, JsonReader, Reader, TokenReader, tokens::collect};

struct Own<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Foreign<'de> for Own<T> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
        T::deserialize(deserializer)
    }
}

/// Reads the first element of an array and sees that the second is read on from.
fn element<'de, T: Deserialize<'de>, R: Reader<'de>>(mut reader: R) -> Result<T, ForeignError> {
    reader.enter_array().unwrap();
    assert!(reader.next_element().unwrap());
    let result = reader.foreign::<Own<T>>().unwrap();
    assert!(reader.next_element().unwrap());
    assert_eq!(reader.string().unwrap(), "after");
    assert!(!reader.next_element().unwrap());
    result
}

/// Reads from text, from borrowed tokens and from owned ones.
#[track_caller]
fn read<T>(text: &str) -> [Result<T, ForeignError>; 3]
where
    T: for<'de> Deserialize<'de>,
{
    let text = format!("[ {text},\"after\"]");
    let value: Value = serde_json::from_str(&text).unwrap();
    let mut source = serde_json::Deserializer::from_str(&text);
    [
        element(JsonReader::from(text.as_str())),
        element(TokenReader::new(collect(&mut source).unwrap())),
        element(TokenReader::new(collect(value).unwrap())),
    ]
}

#[track_caller]
fn reads<T: for<'de> Deserialize<'de> + PartialEq + std::fmt::Debug>(text: &str, expected: &T) {
    for result in read::<T>(text) {
        assert_eq!(result.as_ref(), Ok(expected), "{text}");
    }
}

#[track_caller]
fn fails<T: for<'de> Deserialize<'de> + std::fmt::Debug>(text: &str, path: &str, message: &str) {
    for result in read::<T>(text) {
        let error = result.unwrap_err();
        assert_eq!(error.path, path, "{text}: {error:?}");
        assert!(error.message.contains(message), "{text}: {error:?}");
        assert!(!error.message.contains(" line "), "{text}: {error:?}");
    }
}

#[derive(Debug, PartialEq, Deserialize)]
struct User {
    id: u32,
    nick: Option<String>,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Role {
    Guest,
    Member(User),
    Range(u8, u8),
    Named { name: String },
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(untagged)]
enum Either {
    Number(u64),
    Text(String),
}

#[derive(Debug, PartialEq, Deserialize)]
struct Wrapper(u8);

#[test]
fn values() {
    reads("7", &7_u8);
    reads("-7", &-7_i128);
    reads("18446744073709551615", &u64::MAX);
    reads("1.5", &1.5_f64);
    reads("3", &3.0_f64);
    reads("\"a\\nb\"", &String::from("a\nb"));
    reads("\"x\"", &'x');
    reads("null", &());
    reads("null", &None::<u8>);
    reads("1", &Some(1_u8));
    reads("5", &Wrapper(5));
    reads("[1,\"a\"]", &(1_u8, String::from("a")));
    reads("[]", &Vec::<u8>::new());
    reads(
        "{\"id\":1,\"more\":[{\"x\":[]}]}",
        &User { id: 1, nick: None },
    );
    reads("[1,null]", &User { id: 1, nick: None });
    reads(
        "{\"1\":true,\"-2\":false}",
        &BTreeMap::from([(1_i8, true), (-2, false)]),
    );
    reads("{\"true\":1}", &BTreeMap::from([(true, 1_u8)]));
    reads("{\"guest\":1}", &BTreeMap::from([(RoleName::Guest, 1_u8)]));
    reads("\"guest\"", &Role::Guest);
    reads("{\"guest\":null}", &Role::Guest);
    reads(
        "{\"member\":{\"id\":2,\"nick\":\"b\"}}",
        &Role::Member(User {
            id: 2,
            nick: Some("b".into()),
        }),
    );
    reads("{\"range\":[1,2]}", &Role::Range(1, 2));
    reads(
        "{\"named\":{\"name\":\"n\"}}",
        &Role::Named { name: "n".into() },
    );
    reads("4", &Either::Number(4));
    reads("\"four\"", &Either::Text("four".into()));
}

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
enum RoleName {
    Guest,
}

#[test]
fn failures_have_a_path_and_reading_goes_on() {
    fails::<u8>("\"a\"", "", "invalid type: string \"a\", expected u8");
    fails::<u8>("256", "", "invalid value: integer `256`, expected u8");
    fails::<User>("{\"id\":\"x\"}", ".id", "invalid type");
    fails::<User>("{\"nick\":null}", "", "missing field `id`");
    fails::<Vec<User>>(
        "[{\"id\":1},{\"id\":1,\"nick\":[[]]}]",
        "[1].nick",
        "invalid type",
    );
    fails::<BTreeMap<String, Vec<u8>>>("{\"a\":[1,2],\"b\":[0,-1]}", ".b[1]", "invalid value");
    fails::<Role>("\"owner\"", "", "unknown variant `owner`");
    fails::<Role>("{\"member\":{\"id\":null}}", ".member.id", "invalid type");
    fails::<Role>("{\"guest\":null,\"member\":null}", "", "");
    fails::<Role>("{}", "", "");
    fails::<Role>("1", "", "");
    fails::<(u8, u8)>("[1]", "", "invalid length 1");
    fails::<(u8, u8)>("[1,2,3]", "", "");
    fails::<Either>("[]", "", "did not match any variant");
}

/// A type that breaks serde's rules: it reads nothing.
#[derive(Debug)]
struct Lazy;

impl<'de> Deserialize<'de> for Lazy {
    fn deserialize<D: Deserializer<'de>>(_: D) -> Result<Self, D::Error> {
        Ok(Self)
    }
}

#[test]
fn a_type_that_reads_nothing_is_an_error() {
    fails::<Lazy>("1", "", "");
    for result in read::<Vec<Lazy>>("[1,2]") {
        result.unwrap_err();
    }
    for result in read::<BTreeMap<String, Lazy>>("{\"a\":1}") {
        result.unwrap_err();
    }
}

#[test]
fn strings_borrow_where_the_source_lends_them() {
    let text = String::from("[\"lent\",\"after\"]");
    assert_eq!(
        element::<&str, _>(JsonReader::from(text.as_str())),
        Ok("lent")
    );
    let mut source = serde_json::Deserializer::from_str(&text);
    let tokens = TokenReader::new(collect(&mut source).unwrap());
    assert_eq!(element::<&str, _>(tokens), Ok("lent"));

    let text = String::from("[\"\\u0061\",\"after\"]");
    assert!(element::<&str, _>(JsonReader::from(text.as_str())).is_err());
    let mut source = serde_json::Deserializer::from_str(&text);
    let tokens = TokenReader::new(collect(&mut source).unwrap());
    assert!(element::<&str, _>(tokens).is_err());
}

#[test]
fn bytes_are_the_bytes_of_a_string() {
    #[derive(Debug, PartialEq, Deserialize)]
    struct Bytes<'a>(#[serde(borrow)] &'a [u8]);
    let text = String::from("[\"lent\",\"after\"]");
    let expected = Bytes(b"lent");
    assert_eq!(
        element::<Bytes<'_>, _>(JsonReader::from(text.as_str())),
        Ok(expected)
    );
    let mut source = serde_json::Deserializer::from_str(&text);
    let tokens = TokenReader::new(collect(&mut source).unwrap());
    assert_eq!(element::<Bytes<'_>, _>(tokens), Ok(Bytes(b"lent")));
}

#[test]
fn names_borrow_too() {
    let text = String::from("[{\"a\":\"b\"},\"after\"]");
    let mut source = serde_json::Deserializer::from_str(&text);
    let tokens = TokenReader::new(collect(&mut source).unwrap());
    let map = element::<BTreeMap<&str, Cow<'_, str>>, _>(tokens).unwrap();
    assert_eq!(map.get("a").map(AsRef::as_ref), Some("b"));
}
