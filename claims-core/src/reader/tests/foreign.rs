//! Values that only serde reads: the same from both sources.

use std::{borrow::Cow, cell::Cell, collections::BTreeMap, marker::PhantomData};

use serde::{Deserialize, Deserializer};
use serde_json::{Value, value::RawValue};

use crate::{
    error::MalformedReason,
    reader::{
        Foreign, ForeignError, JsonReader, MAX_DEPTH, Reader, TokenReader, foreign, tokens::collect,
    },
};

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
    let result = foreign::read::<Own<T>, _>(&mut reader).unwrap();
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
    Fraction(f64),
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
    reads("2.5", &Either::Fraction(2.5));
    reads("\"four\"", &Either::Text("four".into()));
    reads("{\"1.5\":2.5}", &BTreeMap::from([("1.5".to_owned(), 2.5)]));
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
    fails::<(u8, Lazy)>("[1,2]", "", "");
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

/// `serde_json::Map` would take `null` for an empty map if it were shown one.
#[test]
fn a_type_is_shown_only_what_it_asks_for() {
    fails::<serde_json::Map<String, Value>>("null", "", "invalid type: null, expected a map");
    fails::<BTreeMap<String, serde_json::Map<String, Value>>>("{\"a\":null}", ".a", "invalid type");
    fails::<String>("1", "", "invalid type: integer `1`, expected a string");
    fails::<bool>(
        "1.5",
        "",
        "invalid type: floating point `1.5`, expected a boolean",
    );
    fails::<f64>("true", "", "invalid type: boolean `true`, expected f64");
    fails::<Vec<u8>>("{}", "", "invalid type: map, expected a sequence");
    fails::<User>(
        "\"x\"",
        "",
        "invalid type: string \"x\", expected struct User",
    );
    fails::<()>("[]", "", "invalid type: sequence, expected unit");
}

#[test]
fn null_is_called_null() {
    fails::<u8>("null", "", "invalid type: null, expected u8");
}

#[test]
fn keys_are_numbers_as_json_has_them() {
    for key in ["+1", "01", " 1", "1 ", "", "-0", "1.0", "1e0"] {
        let path = format!(".{key}");
        fails::<BTreeMap<i8, u8>>(&format!("{{\"{key}\":1}}"), &path, "invalid type: string");
    }
    for key in ["nan", "inf", "-inf", "1e999"] {
        let path = format!("[0][0].{key}");
        fails::<Vec<(Fraction, u8)>>(&format!("[[{{\"{key}\":0}},1]]"), &path, "invalid type");
    }
    reads("[[{\"-1.5\":0},1]]", &vec![(Fraction(-1.5), 1_u8)]);
    reads("[[{\"-0\":0},1]]", &vec![(Fraction(0.0), 1_u8)]);
}

/// The name of the first member, as a number.
#[derive(Debug, PartialEq)]
struct Fraction(f64);

impl<'de> Deserialize<'de> for Fraction {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> serde::de::Visitor<'de> for Visitor {
            type Value = Fraction;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: serde::de::MapAccess<'de>>(
                self,
                mut map: A,
            ) -> Result<Fraction, A::Error> {
                let entry = map.next_entry::<f64, u8>()?;
                Ok(Fraction(entry.map_or(0.0, |(name, _)| name)))
            }
        }
        deserializer.deserialize_map(Visitor)
    }
}

#[test]
fn text_has_exact_integers_of_128_bits() {
    fn exact<T: for<'de> Deserialize<'de> + PartialEq + std::fmt::Debug>(expected: T, text: &str) {
        let text = format!("[{text},\"after\"]");
        assert_eq!(element(JsonReader::from(text.as_str())), Ok(expected));
    }
    exact(u128::MAX, &u128::MAX.to_string());
    exact(i128::MIN, &i128::MIN.to_string());
    exact(7_u128, "7");
    fails::<u128>("-1", "", "invalid value");
    fails::<i128>("1.5", "", "invalid type");
    fails::<i128>("\"1\"", "", "invalid type: string");
}

/// Takes a failure for an answer, as `#[serde(deserialize_with)]` functions do.
#[derive(Debug, PartialEq)]
struct Lenient<T>(Option<T>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Lenient<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self(T::deserialize(deserializer).ok()))
    }
}

#[test]
fn a_type_may_pass_over_what_it_refuses() {
    reads("\"x\"", &Lenient::<u8>(None));
    reads("[1,[2,[\"x\"],3],4]", &Lenient::<Vec<u8>>(None));
    reads(
        "[1,[[\"x\"],2],{\"a\":[null]},4]",
        &[Some(1), None, None, Some(4)].map(Lenient::<u8>),
    );
    reads(
        "{\"a\":{\"id\":[0,{}]},\"b\":{\"id\":1}}",
        &BTreeMap::from([
            ("a".to_owned(), Lenient(None)),
            ("b".to_owned(), Lenient(Some(User { id: 1, nick: None }))),
        ]),
    );
}

#[test]
fn no_type_passes_over_what_is_not_json() {
    for (text, reason) in [
        ("[\"\\q]\"]", MalformedReason::Escape),
        ("[1 2]", MalformedReason::UnexpectedCharacter),
        ("[1e999]", MalformedReason::NumberOutOfRange),
        ("{\"a\" 1}", MalformedReason::UnexpectedCharacter),
        ("[1", MalformedReason::UnexpectedEnd),
    ] {
        for error in [
            foreign::read::<Own<Lenient<Value>>, _>(&mut JsonReader::from(text)).map(drop),
            foreign::read::<Own<Lenient<u8>>, _>(&mut JsonReader::from(text)).map(drop),
            foreign::read::<Own<Value>, _>(&mut JsonReader::from(text)).map(drop),
        ] {
            assert_eq!(error.unwrap_err().reason, reason, "{text}");
        }
    }
}

#[test]
fn nesting_is_limited() {
    let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    let read = |text: &str| foreign::read::<Own<Value>, _>(&mut JsonReader::from(text)).map(drop);
    assert_eq!(read(&nested(MAX_DEPTH)), Ok(()));
    let error = read(&nested(MAX_DEPTH + 1)).unwrap_err();
    assert_eq!(error.reason, MalformedReason::Depth);
}

#[test]
fn a_value_of_any_type_reads_as_serde_json_reads_it() {
    let text = r#"{"a":[1,-2,2.5,1e300,null,true,"x\u0061"],"b":{"":{}}}"#;
    reads::<Value>(text, &serde_json::from_str(text).unwrap());
}

#[test]
fn the_raw_text_of_a_value_can_be_kept() {
    let text = String::from("[ { \"b\" : 1.50, \"a\":[ ] } ,\"after\"]");
    let raw = element::<&RawValue, _>(JsonReader::from(text.as_str())).unwrap();
    assert_eq!(raw.get(), "{ \"b\" : 1.50, \"a\":[ ] }");
    let raw = element::<Box<RawValue>, _>(JsonReader::from(text.as_str())).unwrap();
    assert_eq!(raw.get(), "{ \"b\" : 1.50, \"a\":[ ] }");
    let inside = element::<BTreeMap<String, Box<RawValue>>, _>(JsonReader::from(text.as_str()));
    assert_eq!(inside.unwrap()["b"].get(), "1.50");
    // Tokens have no text.
    let mut source = serde_json::Deserializer::from_str(&text);
    let tokens = TokenReader::new(collect(&mut source).unwrap());
    let error = element::<Box<RawValue>, _>(tokens).unwrap_err();
    assert!(error.message.contains("raw text"), "{error:?}");
}

thread_local! {
    static READ: Cell<usize> = const { Cell::new(0) };
}

/// Serde and this crate take turns in reading it, as with a claims set that holds itself.
#[derive(Debug)]
struct Turns {
    _next: Option<Box<Turns>>,
}

impl<'de> Deserialize<'de> for Turns {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        struct Object {
            next: Option<Box<Turns>>,
        }
        struct Inner;
        impl<'de> Foreign<'de> for Inner {
            type Value = Object;
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Object, D::Error> {
                Object::deserialize(deserializer)
            }
        }
        READ.set(READ.get() + 1);
        let mut reader = TokenReader::new(collect(deserializer)?);
        let object = foreign::read::<Inner, _>(&mut reader).map_err(serde::de::Error::custom)?;
        let Object { next } =
            object.map_err(|refused| serde::de::Error::custom(refused.message))?;
        Ok(Self { _next: next })
    }
}

/// Where each turn reads its part once more, 60 of them take longer than anybody waits.
#[test]
fn a_failure_deep_inside_is_not_looked_for_at_every_turn() {
    const TURNS: usize = 60;
    let text = format!("{}1{}", r#"{"next":"#.repeat(TURNS), "}".repeat(TURNS));
    READ.set(0);
    let mut reader = JsonReader::from(text.as_str());
    let refused = foreign::read::<Own<Turns>, _>(&mut reader).unwrap();
    assert_eq!(refused.unwrap_err().path, "");
    assert!(READ.get() < 2 * TURNS * TURNS, "{}", READ.get());
}
