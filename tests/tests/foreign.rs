//! Claims whose types have only serde impls, with whatever features `serde_json` has: see
//! `every-serde-json-feature` of this package.
#![allow(clippy::panic, clippy::unwrap_used)]

use std::collections::BTreeMap;

use claims_core::{Claims, Error, Policy};
use serde::{Deserialize, Serialize};

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
enum Price {
    Cents(i64),
    Amount(f64),
    Text(String),
}

#[derive(Debug, PartialEq, Claims)]
struct Order {
    price: Price,
    #[claim(default)]
    prices: BTreeMap<String, Vec<Price>>,
}

fn read<T>(payload: &str) -> Result<T, String>
where
    T: for<'de> claims_core::DecodeClaims<
            'de,
            Context = claims_core::claims::NoContext,
            State = claims_core::claims::NoState,
        >,
{
    let policy = Policy::builder().allow_no_expiry().build().unwrap();
    match policy.decode(payload.as_bytes()) {
        Ok(claims) => Ok(claims),
        Err(Error::Claims(report)) => Err(report.to_string()),
        Err(other) => panic!("{other}"),
    }
}

#[test]
fn an_untagged_enum_reads_numbers_of_every_form() {
    for (text, price) in [
        ("2", Price::Cents(2)),
        ("-2", Price::Cents(-2)),
        ("2.5", Price::Amount(2.5)),
        ("1e3", Price::Amount(1000.0)),
        (
            "18446744073709551616",
            Price::Amount(18_446_744_073_709_551_616.0),
        ),
        ("\"2.5\"", Price::Text("2.5".to_owned())),
    ] {
        let order = read::<Order>(&format!("{{\"price\":{text}}}")).unwrap();
        assert_eq!(order.price, price, "{text}");
    }
    let order = read::<Order>(r#"{"price":1,"prices":{"a":[2.5,"x"]}}"#).unwrap();
    let prices = vec![Price::Amount(2.5), Price::Text("x".to_owned())];
    assert_eq!(order.prices, BTreeMap::from([("a".to_owned(), prices)]));
}

#[test]
fn a_refused_value_is_found_with_its_path() {
    let found = read::<Order>(r#"{"prices":{"a":[2.5,{}]},"price":null}"#).unwrap_err();
    let lines: Vec<_> = found.lines().collect();
    assert!(lines[0].starts_with("`prices.a[1]`: "), "{found}");
    assert!(lines[1].starts_with("`price`: "), "{found}");
}

#[derive(Debug, PartialEq, Claims)]
struct Kept {
    value: serde_json::Value,
    number: serde_json::Number,
}

#[test]
fn numbers_of_serde_json_stay_numbers() {
    let kept = read::<Kept>(r#"{"value":{"a":[2.5,7]},"number":-3}"#).unwrap();
    assert_eq!(kept.value, serde_json::json!({ "a": [2.5, 7] }));
    assert_eq!(kept.number.as_i64(), Some(-3));
    assert_eq!(
        serde_json::to_string(&kept).unwrap(),
        r#"{"value":{"a":[2.5,7]},"number":-3}"#
    );
}

/// Bytes as types of other crates read them: an array of numbers, or what stands in a string.
#[derive(Debug, PartialEq)]
struct Bytes(Vec<u8>);

impl<'de> Deserialize<'de> for Bytes {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> serde::de::Visitor<'de> for Visitor {
            type Value = Bytes;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("bytes")
            }
            fn visit_bytes<E>(self, bytes: &[u8]) -> Result<Bytes, E> {
                Ok(Bytes(bytes.into()))
            }
            fn visit_seq<A: serde::de::SeqAccess<'de>>(
                self,
                mut array: A,
            ) -> Result<Bytes, A::Error> {
                let mut bytes = Vec::new();
                while let Some(byte) = array.next_element()? {
                    bytes.push(byte);
                }
                Ok(Bytes(bytes))
            }
        }
        deserializer.deserialize_bytes(Visitor)
    }
}

impl Serialize for Bytes {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(&self.0)
    }
}

#[derive(Debug, PartialEq, Claims)]
struct Hashed {
    hash: Bytes,
}

#[test]
fn bytes_are_an_array_or_a_string() {
    let hash = |payload| read::<Hashed>(payload).map(|hashed| hashed.hash.0);
    assert_eq!(hash(r#"{"hash":[1,2,255]}"#).unwrap(), [1, 2, 255]);
    assert_eq!(hash(r#"{"hash":"ab"}"#).unwrap(), b"ab");
    assert!(hash(r#"{"hash":[1,256]}"#).is_err());
    assert!(hash(r#"{"hash":1}"#).is_err());
}

/// Recipients that are read as an array of what asks for whom it is written.
#[derive(Debug, PartialEq, Serialize)]
struct Recipients(Vec<String>);

impl<'de> Deserialize<'de> for Recipients {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        assert!(deserializer.is_human_readable());
        Vec::deserialize(deserializer).map(Self)
    }
}

claims_core::conforms!(Recipients: string_or_string_array);

#[derive(Debug, PartialEq, Claims)]
struct Addressed {
    #[claim(registered)]
    aud: Recipients,
}

#[test]
fn a_lone_recipient_is_an_array_for_people() {
    let policy = Policy::builder().any_audience().allow_no_expiry();
    let policy = policy.build().unwrap();
    for payload in [r#"{"aud":"a"}"#, r#"{"aud":["a"]}"#] {
        let read: Addressed = policy.decode(payload.as_bytes()).unwrap();
        assert_eq!(read.aud.0, ["a"], "{payload}");
    }
}
