use std::{borrow::Cow, collections::BTreeMap, fmt::Debug, iter};

use serde::{
    Deserialize,
    de::value::{
        self as source, BorrowedStrDeserializer, BytesDeserializer, MapAccessDeserializer,
        MapDeserializer,
    },
};
use serde_json::{from_str, value::RawValue};

use super::OneOrMany::{self, Many, One};
use crate::value::testing::{read, refused};

#[test]
fn both_forms_are_read_and_kept() {
    assert_eq!(read::<OneOrMany<u8>>("1"), Ok(One(1)));
    assert_eq!(read::<OneOrMany<u8>>("[1]"), Ok(Many(vec![1])));
    assert_eq!(read::<OneOrMany<u8>>("[]"), Ok(Many(vec![])));
    assert_eq!(refused::<OneOrMany<u8>>("[1, \"a\"]"), ["[1]:wrong_type"]);
    assert_eq!(refused::<OneOrMany<u8>>("\"a\""), [":wrong_type"]);
}

#[test]
fn serde_keeps_the_form() {
    for text in ["\"a\"", "[\"a\"]", "[\"a\",\"b\"]", "[]", r#""a\nb""#] {
        let value: OneOrMany<String> = serde_json::from_str(text).unwrap();
        assert_eq!(serde_json::to_string(&value).unwrap(), text);
    }
    assert!(serde_json::from_str::<OneOrMany<String>>("1").is_err());
    assert!(serde_json::from_str::<OneOrMany<String>>("[1]").is_err());
    assert!(serde_json::from_str::<OneOrMany<String>>("null").is_err());
}

#[test]
fn serde_reads_a_lone_value_of_every_json_type() {
    let object = serde_json::from_str::<OneOrMany<BTreeMap<String, u8>>>(r#"{"a":1}"#);
    assert_eq!(object.unwrap(), One(BTreeMap::from([("a".to_owned(), 1)])));
    assert_eq!(
        serde_json::from_str::<OneOrMany<bool>>("true").unwrap(),
        One(true)
    );
    assert_eq!(
        serde_json::from_str::<OneOrMany<i8>>("-1").unwrap(),
        One(-1)
    );
    assert_eq!(
        serde_json::from_str::<OneOrMany<f64>>("1.5").unwrap(),
        One(1.5)
    );
    assert_eq!(
        serde_json::from_str::<OneOrMany<Option<u8>>>("null").unwrap(),
        One(None)
    );
    assert_eq!(
        serde_json::from_str::<OneOrMany<&str>>("\"a\"").unwrap(),
        One("a")
    );
}

#[test]
fn values_are_handed_out_in_their_order() {
    assert!(Many::<u8>(vec![]).is_empty() && !One(1).is_empty());
    assert_eq!(One(1).into_vec(), [1]);
    assert_eq!(Many(vec![2, 1]).into_vec(), [2, 1]);
    assert!(Many(vec![2, 1]).contains(&1) && One(1).contains(&1));
    assert!(!Many(vec![2, 1]).contains(&3));
}

#[test]
fn what_no_json_has_is_told_by_what_was_expected() {
    let bytes = BytesDeserializer::<'_, serde::de::value::Error>::new(b"ab");
    let error = OneOrMany::<u8>::deserialize(bytes).unwrap_err();
    assert!(
        error
            .to_string()
            .ends_with("expected a value or an array of such values"),
        "{error}"
    );
}

#[derive(Debug, PartialEq, Deserialize)]
struct Newtype(BTreeMap<String, u8>);

#[derive(Debug, PartialEq, Deserialize)]
struct Id(u16);

#[derive(Debug, PartialEq, Deserialize)]
enum Kind {
    Of(u8),
    Pair { a: u8, b: Option<bool> },
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(untagged)]
enum Either {
    Text(String),
    Pair { a: u8, b: bool },
}

#[derive(Debug, PartialEq, Deserialize)]
struct Lent<'a>(#[serde(borrow)] BTreeMap<&'a str, Cow<'a, str>>);

/// An object is read as the type alone reads it.
#[test]
fn a_lone_object_is_handed_on_as_it_is() {
    #[track_caller]
    fn alike<'de, T: Deserialize<'de> + PartialEq + Debug>(text: &'de str) {
        let alone = from_str::<T>(text);
        let one = from_str::<OneOrMany<T>>(text);
        assert_eq!(one.ok(), alone.ok().map(One), "{text}");
    }
    for text in [
        "{}",
        r#"{"a":1}"#,
        r#"{"a":1,"b":true}"#,
        r#"{"a":1,"b":null}"#,
        r#"{"b":true,"a":1}"#,
        r#"{"a":256}"#,
        r#"{"7":1}"#,
        r#"{"7":1,"-8":2}"#,
        r#"{"-0":1}"#,
        r#"{"true":1}"#,
        r#"{"Of":1}"#,
        r#"{"Of":1,"Of":1}"#,
        r#"{"Pair":{"a":1,"b":true}}"#,
        r#"{"\u0061":"\u0062"}"#,
        r#"{"a":"b","c":"d"}"#,
        r#"{"a":{"b":[{}]}}"#,
        r#"{"a":1"#,
        r#"{"a":1}}"#,
    ] {
        alike::<serde_json::Value>(text);
        alike::<BTreeMap<String, u8>>(text);
        alike::<Option<BTreeMap<String, u8>>>(text);
        alike::<BTreeMap<i8, u8>>(text);
        alike::<BTreeMap<bool, u8>>(text);
        alike::<Newtype>(text);
        alike::<Kind>(text);
        alike::<Option<Kind>>(text);
        alike::<Either>(text);
        alike::<Lent<'_>>(text);
        alike::<u8>(text);
        alike::<Vec<u8>>(text);
        alike::<()>(text);
        alike::<Option<String>>(text);
    }
}

/// A number as `serde_json` hands it over with its feature `arbitrary_precision`.
fn handed_over<T: for<'de> Deserialize<'de>>(number: &'static str) -> Result<T, String> {
    let mark = BorrowedStrDeserializer::<source::Error>::new("$serde_json::private::Number");
    let member = iter::once((mark, number.to_owned()));
    let map = MapDeserializer::new(member);
    let read = OneOrMany::<T>::deserialize(MapAccessDeserializer::new(map));
    let value = read.map(|read| read.into_vec().remove(0));
    value.map_err(|error| error.to_string())
}

#[test]
fn an_object_that_may_be_a_number_is_one_only_as_serde_json_hands_it_over() {
    let text = r#"{"$serde_json::private::Number":"7"}"#;
    assert!(from_str::<OneOrMany<u8>>(text).is_err());
    let map = from_str::<OneOrMany<BTreeMap<String, String>>>(text);
    assert_eq!(map.unwrap().as_slice()[0].values().next().unwrap(), "7");
    assert_eq!(handed_over("7"), Ok(7_u8));
    assert_eq!(handed_over("-7"), Ok(-7_i64));
    assert_eq!(handed_over("7.5"), Ok(Some(7.5_f64)));
    assert_eq!(handed_over("7"), Ok(Id(7)));
    assert!(handed_over::<u8>("256").is_err());
    assert!(handed_over::<u8>("7.5").is_err());
    assert!(handed_over::<f64>("seven").is_err());
    assert!(handed_over::<bool>("7").is_err());
}

#[test]
fn the_text_of_an_object_is_not_there_any_more() {
    assert!(from_str::<OneOrMany<Box<RawValue>>>("{}").is_err());
}
