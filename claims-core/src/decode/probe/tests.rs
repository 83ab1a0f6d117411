use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Debug,
    sync::Arc,
    time::{Duration, SystemTime},
};

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::*;
use crate::{
    report::Report,
    schema::Shape,
    types::{Audience, NumericDate, OneOrMany},
    value::testing::{both, paths},
};

/// Only serde knows it. Its number says that serde was asked.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
struct Foreigner(String);

impl<'de> Deserialize<'de> for Foreigner {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|text| Self(format!("{text} by serde")))
    }
}

fn foreign(text: &str) -> Foreigner {
    Foreigner(format!("{text} by serde"))
}

/// Reads in the way that the path resolves to for the type as written.
macro_rules! read_as {
    ($manner:ident, $type:ty, $text:expr) => {
        both(
            $text,
            As::<$manner, $type>::read,
            As::<$manner, $type>::read,
        )
        .map_err(|report| paths(report.violations()))
    };
}

/// What generated code does with a type parameter: nothing but `Deserialize` is known of `T`.
fn read_generic<'de, T: Deserialize<'de> + Debug + PartialEq>(text: &'de str) -> Result<T, Report> {
    both(text, As::<Plain, T>::read, As::<Plain, T>::read)
}

fn read_many_generic<'de, T: Deserialize<'de> + Debug + PartialEq>(
    text: &'de str,
) -> Result<Vec<T>, Report> {
    both(text, As::<Many, Vec<T>>::read, As::<Many, Vec<T>>::read)
}

#[test]
fn plain_types_know_their_own_way_and_foreign_ones_take_serde() {
    assert_eq!(read_as!(Plain, String, "\"a\"").as_deref(), Ok("a"));
    assert_eq!(read_as!(Plain, Foreigner, "\"a\""), Ok(foreign("a")));
    assert_eq!(
        read_as!(Plain, Vec<Foreigner>, "[\"a\"]"),
        Ok(vec![foreign("a")])
    );
    // Only the own way finds both elements; serde stops at the first.
    assert_eq!(
        read_as!(Plain, Vec<u8>, "[-1, -2]"),
        Err(vec!["[0]:range".to_owned(), "[1]:range".to_owned()])
    );
    assert_eq!(
        read_as!(Plain, Foreigner, "1"),
        Err(vec![":wrong_type".to_owned()])
    );
}

#[test]
fn a_type_parameter_takes_the_way_of_its_bounds() {
    assert_eq!(read_generic::<u8>("1"), Ok(1));
    assert_eq!(read_generic::<Foreigner>("\"a\""), Ok(foreign("a")));
    assert_eq!(read_many_generic::<u8>("[1]"), Ok(vec![1]));
    assert_eq!(read_many_generic::<u8>("1"), Ok(vec![1]));
    assert_eq!(
        read_many_generic::<Foreigner>("\"a\""),
        Ok(vec![foreign("a")])
    );
}

#[test]
fn dates_are_rounded_down_in_types_without_fraction() {
    for (text, seconds) in [("1.9", 1), ("-1.1", -2), ("7", 7), ("1e3", 1000)] {
        assert_eq!(read_as!(Date, i64, text), Ok(seconds), "{text}");
    }
    assert_eq!(read_as!(Date, u64, "1.9"), Ok(1));
    assert_eq!(read_as!(Date, usize, "1.9"), Ok(1));
    assert_eq!(read_as!(Date, f64, "1.9"), Ok(1.9));
    assert_eq!(
        read_as!(Date, NumericDate, "1.5"),
        Ok(NumericDate::from_secs_f64(1.5).unwrap())
    );
    let time = SystemTime::UNIX_EPOCH + Duration::from_millis(1500);
    assert_eq!(read_as!(Date, SystemTime, "1.5"), Ok(time));
    assert_eq!(read_as!(Date, Arc<SystemTime>, "1.5"), Ok(Arc::new(time)));
}

#[test]
fn a_date_that_does_not_fit_is_out_of_range() {
    let range = || vec![":range".to_owned()];
    assert_eq!(read_as!(Date, i64, "9223372036854775808"), Err(range()));
    assert_eq!(read_as!(Date, i64, "1e300"), Err(range()));
    assert_eq!(read_as!(Date, u64, "-0.5"), Err(range()));
    assert_eq!(read_as!(Date, u64, "-1"), Err(range()));
    assert_eq!(read_as!(Date, Box<u64>, "1e20"), Err(range()));
    assert_eq!(read_as!(Date, NumericDate, "1e300"), Ok(NumericDate::MAX));
}

#[test]
fn a_date_is_a_number_for_every_type() {
    let wrong_type = || vec![":wrong_type".to_owned()];
    for text in ["\"1700000000\"", "null", "true", "[1]", "{}"] {
        assert_eq!(
            read_as!(Date, NumericDate, text),
            Err(wrong_type()),
            "{text}"
        );
        assert_eq!(read_as!(Date, u64, text), Err(wrong_type()), "{text}");
        assert_eq!(read_as!(Date, f64, text), Err(wrong_type()), "{text}");
        assert_eq!(
            read_as!(Date, SystemTime, text),
            Err(wrong_type()),
            "{text}"
        );
    }
}

#[test]
fn an_own_date_type_takes_its_own_serde_impl() {
    assert_eq!(read_as!(Date, Foreigner, "\"a\""), Ok(foreign("a")));
    let own = Foreigner("a".to_owned());
    assert_eq!(written(As::<Date, Foreigner>::wire(&own)), "\"a\"");
}

fn written(value: impl Serialize) -> String {
    serde_json::to_string(&value).unwrap_or_else(|error| error.to_string())
}

#[test]
fn every_date_is_written_as_a_number() {
    let half = SystemTime::UNIX_EPOCH + Duration::from_millis(1500);
    assert_eq!(written(As::<Date, SystemTime>::wire(&half)), "1");
    assert_eq!(
        written(As::<Date, Box<SystemTime>>::wire(&Box::new(half))),
        "1"
    );
    assert_eq!(written(As::<Date, NumericDate>::wire(&half.into())), "1.5");
    assert_eq!(written(As::<Date, u64>::wire(&7)), "7");
    assert_eq!(written(As::<Date, f64>::wire(&7.0)), "7");
    assert_eq!(written(As::<Date, f64>::wire(&7.25)), "7.25");
    assert_eq!(written(As::<Date, f64>::wire(&-1e300)), "-1e+300");
    assert_eq!(
        written(As::<Date, f64>::wire(&f64::NAN)),
        "NaN is not a NumericDate"
    );
}

#[test]
fn one_value_fills_every_type_that_holds_many() {
    let one = || "a".to_owned();
    assert_eq!(read_as!(Many, Audience, "\"a\""), Ok(Audience::from("a")));
    assert_eq!(
        read_as!(Many, OneOrMany<String>, "\"a\""),
        Ok(OneOrMany::One(one()))
    );
    assert_eq!(read_as!(Many, Vec<String>, "\"a\""), Ok(vec![one()]));
    assert_eq!(
        read_as!(Many, BTreeSet<String>, "\"a\""),
        Ok(BTreeSet::from([one()]))
    );
    assert_eq!(
        read_as!(Many, Arc<Vec<String>>, "\"a\""),
        Ok(Arc::new(vec![one()]))
    );
    assert_eq!(
        read_as!(Many, Vec<&str>, "[\"a\", \"b\"]"),
        Ok(vec!["a", "b"])
    );
}

#[test]
fn one_value_fills_foreign_types_too() {
    assert_eq!(
        read_as!(Many, Vec<Foreigner>, "\"a\""),
        Ok(vec![foreign("a")])
    );
    assert_eq!(
        read_as!(Many, Vec<Foreigner>, "[\"a\"]"),
        Ok(vec![foreign("a")])
    );
    assert_eq!(
        read_as!(Many, BTreeSet<Foreigner>, "\"a\""),
        Ok(BTreeSet::from([foreign("a")]))
    );
    assert_eq!(
        read_as!(Many, OneOrMany<Foreigner>, "\"a\""),
        Ok(OneOrMany::One(foreign("a")))
    );
    assert_eq!(
        read_as!(Many, OneOrMany<Foreigner>, "[\"a\"]"),
        Ok(OneOrMany::Many(vec![foreign("a")]))
    );
    assert_eq!(read_as!(Many, Foreigner, "\"a\""), Ok(foreign("a")));
}

#[test]
fn wrong_elements_are_found_with_their_paths() {
    fn found<T>(paths: &[&str]) -> Result<T, Vec<String>> {
        Err(paths.iter().map(|path| (*path).to_owned()).collect())
    }
    assert_eq!(
        read_as!(Many, Vec<String>, "[1, \"a\", null]"),
        found(&["[0]:wrong_type", "[2]:wrong_type"])
    );
    assert_eq!(
        read_as!(Many, BTreeSet<String>, "1"),
        found(&[":wrong_type"])
    );
    assert_eq!(read_as!(Many, Audience, "null"), found(&[":wrong_type"]));
    assert_eq!(
        read_as!(Many, Vec<Foreigner>, "[\"a\", 1]"),
        found(&["[1]:wrong_type"])
    );
    assert_eq!(read_as!(Many, Vec<Foreigner>, "1"), found(&[":wrong_type"]));
}

/// Without the guard, `Value` would take all of them.
#[test]
fn a_type_that_takes_anything_is_held_to_its_kind() {
    let wrong_type = || vec![":wrong_type".to_owned()];
    for text in ["\"a\"", "1", "true", "null", "[]"] {
        assert_eq!(read_as!(Object, Value, text), Err(wrong_type()), "{text}");
    }
    for text in ["\"a\"", "1", "true", "null"] {
        assert_eq!(
            read_as!(ObjectOrArray, Value, text),
            Err(wrong_type()),
            "{text}"
        );
    }
    assert_eq!(read_as!(NotNull, Value, "null"), Err(wrong_type()));
    assert_eq!(read_as!(Object, Value, "{\"a\":1}"), Ok(json!({ "a": 1 })));
    assert_eq!(read_as!(ObjectOrArray, Value, "[1]"), Ok(json!([1])));
    assert_eq!(read_as!(NotNull, Value, "1"), Ok(json!(1)));
    assert_eq!(read_as!(NotNull, u8, "1"), Ok(1));
    let address = BTreeMap::from([("a".to_owned(), 1)]);
    assert_eq!(
        read_as!(Object, BTreeMap<String, u8>, "{\"a\":1}"),
        Ok(address)
    );
}

#[test]
fn shapes_are_known_where_the_type_is() {
    fn generic<T>() -> Shape<'static> {
        ShapeOf::<T>::SHAPE
    }
    assert!(matches!(ShapeOf::<String>::SHAPE, Shape::String));
    assert!(matches!(
        ShapeOf::<Vec<bool>>::SHAPE,
        Shape::Array(Shape::Boolean)
    ));
    assert!(matches!(
        ShapeOf::<Audience>::SHAPE,
        Shape::OneOrMany(Shape::String)
    ));
    assert!(matches!(ShapeOf::<Foreigner>::SHAPE, Shape::Unknown));
    assert!(matches!(ShapeOf::<Vec<Foreigner>>::SHAPE, Shape::Unknown));
    assert!(matches!(generic::<String>(), Shape::Unknown));
}
