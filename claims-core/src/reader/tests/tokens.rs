//! Tokens of `Deserializer`s that hand values over in unusual ways.

use std::borrow::Cow;

use serde::de::{
    DeserializeSeed, IntoDeserializer, MapAccess,
    value::{
        BorrowedStrDeserializer, BytesDeserializer, Error, F64Deserializer, I128Deserializer,
        MapAccessDeserializer, MapDeserializer, U128Deserializer,
    },
};
use serde_json::{Value, json};

use super::tree::Tree;
use crate::reader::{JsonType, MAX_DEPTH, Number, Reader, TokenReader, tokens::collect};

const NUMBER_TEXT: &str = "$serde_json::private::Number";

/// A number as `serde_json` hands it over with its feature `arbitrary_precision`.
struct NumberText(Option<String>);

impl<'de> MapAccess<'de> for NumberText {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Error> {
        if self.0.is_none() {
            return Ok(None);
        }
        seed.deserialize(BorrowedStrDeserializer::new(NUMBER_TEXT))
            .map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        seed.deserialize(self.0.take().unwrap_or_default().into_deserializer())
    }
}

fn number_text(text: &str) -> Result<Tree, Error> {
    Tree::from_deserializer(MapAccessDeserializer::new(NumberText(Some(
        text.to_owned(),
    ))))
}

#[test]
fn the_text_of_a_number_is_a_number() {
    for (text, number) in [
        ("1.5", Number::Float(1.5)),
        ("-0", Number::Unsigned(0)),
        ("18446744073709551615", Number::Unsigned(u64::MAX)),
        ("-9223372036854775808", Number::Negative(i64::MIN)),
        ("1e+3", Number::Float(1000.0)),
    ] {
        assert_eq!(number_text(text).unwrap(), Tree::Number(number), "{text}");
    }
    let error = number_text("1e400").unwrap_err().to_string();
    assert!(error.contains("beyond binary64"), "{error}");
    // Text that is no number was never serde_json's.
    let object = Tree::Object(vec![(NUMBER_TEXT.into(), Tree::String("one".into()))]);
    assert_eq!(number_text("one").unwrap(), object);
}

#[test]
fn a_payload_cannot_pass_an_object_off_as_a_number() {
    for value in ["\"1\"", "\"\\u0031\"", "1", "[\"1\"]"] {
        for name in [NUMBER_TEXT, "$serde_json::private::\\u004eumber"] {
            let text = format!("{{\"{name}\":{value}}}");
            let tree = Tree::from_json(text.as_bytes()).unwrap();
            let mut source = serde_json::Deserializer::from_str(&text);
            assert_eq!(
                Tree::from_deserializer(&mut source).unwrap(),
                tree,
                "{text}"
            );
            let mut source = serde_json::Deserializer::from_reader(text.as_bytes());
            assert_eq!(
                Tree::from_deserializer(&mut source).unwrap(),
                tree,
                "{text}"
            );
            assert!(matches!(tree, Tree::Object(_)));
        }
    }
}

#[test]
fn owned_and_borrowed_values_with_the_name_of_a_number_stay_objects() {
    let text = Tree::String("1".into());
    let value = json!({ NUMBER_TEXT: "1" });
    let expected = Tree::Object(vec![(NUMBER_TEXT.into(), text.clone())]);
    assert_eq!(Tree::from_deserializer(&value).unwrap(), expected);
    assert_eq!(Tree::from_deserializer(value).unwrap(), expected);
    let more = json!({ NUMBER_TEXT: "1", "a": "1" });
    let expected = Tree::Object(vec![(NUMBER_TEXT.into(), text.clone()), ("a".into(), text)]);
    assert_eq!(Tree::from_deserializer(more).unwrap(), expected);
}

#[test]
fn all_numbers_of_a_value() {
    let text = "[0,-1,1.5,18446744073709551615,18446744073709551616,-0,-0.0,1e3]";
    let tree = Tree::from_json(text.as_bytes()).unwrap();
    let value: Value = serde_json::from_str(text).unwrap();
    assert_eq!(Tree::from_deserializer(&value).unwrap(), tree);
    assert_eq!(Tree::from_deserializer(value).unwrap(), tree);
}

#[test]
fn wide_integers_are_exact_where_they_fit() {
    let wide =
        |value: u128| Tree::from_deserializer(U128Deserializer::<Error>::new(value)).unwrap();
    assert_eq!(wide(7), Tree::Number(Number::Unsigned(7)));
    assert_eq!(wide(1 << 100), Tree::Number(Number::Float(2_f64.powi(100))));
    let wide =
        |value: i128| Tree::from_deserializer(I128Deserializer::<Error>::new(value)).unwrap();
    assert_eq!(wide(-7), Tree::Number(Number::Negative(-7)));
    assert_eq!(
        wide(i128::from(u64::MAX)),
        Tree::Number(Number::Unsigned(u64::MAX))
    );
    assert_eq!(
        wide(-(1 << 100)),
        Tree::Number(Number::Float(-(2_f64.powi(100))))
    );
}

#[test]
fn what_json_cannot_hold_is_an_error() {
    for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
        let error = collect(F64Deserializer::<Error>::new(value))
            .unwrap_err()
            .to_string();
        assert!(error.contains("not finite"), "{error}");
    }
    let error = collect(BytesDeserializer::<Error>::new(b"a"))
        .unwrap_err()
        .to_string();
    assert!(error.contains("expected a JSON value"), "{error}");
    let members = MapDeserializer::<_, Error>::new([(1_u8, 2_u8)].into_iter());
    let error = collect(members).unwrap_err().to_string();
    assert!(error.contains("expected the name of a member"), "{error}");
}

#[test]
fn options_units_and_characters() {
    let tree = Tree::from_deserializer(IntoDeserializer::<Error>::into_deserializer('x'));
    assert_eq!(tree.unwrap(), Tree::String("x".into()));
    let tree = Tree::from_deserializer(IntoDeserializer::<Error>::into_deserializer(()));
    assert_eq!(tree.unwrap(), Tree::Null);
}

/// A `Deserializer` that nests without end.
struct Endless;

impl<'de> serde::Deserializer<'de> for Endless {
    type Error = Error;

    fn deserialize_any<V: serde::de::Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_seq(serde::de::value::SeqDeserializer::new(std::iter::once(
            self,
        )))
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option
        unit unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

impl IntoDeserializer<'_, Error> for Endless {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

#[test]
fn nesting_is_limited() {
    let error = collect(Endless).unwrap_err().to_string();
    assert!(error.contains("nested more than 127 deep"), "{error}");
    let mut value = json!(0);
    for _ in 0..MAX_DEPTH {
        value = json!([value]);
    }
    assert!(collect(&value).is_ok());
    assert!(collect(&json!([value])).is_err());
}

#[test]
fn reading_skipping_and_rewinding() {
    let text = String::from(r#"{"a":[1,[2]],"b":"c"}"#);
    let mut source = serde_json::Deserializer::from_str(&text);
    let mut reader = TokenReader::new(collect(&mut source).unwrap());
    let start = reader.checkpoint();
    reader.enter_object().unwrap();
    assert_eq!(reader.next_name().unwrap().as_deref(), Some("a"));
    let inner = reader.position();
    reader.skip().unwrap();
    assert_eq!(reader.text_since(inner), None);
    assert!(matches!(
        reader.next_name().unwrap(),
        Some(Cow::Borrowed("b"))
    ));
    assert_eq!(reader.peek(), Ok(JsonType::String));
    assert!(reader.number().is_err());
    assert!(matches!(reader.string().unwrap(), Cow::Borrowed("c")));
    assert_eq!(reader.next_name(), Ok(None));
    assert!(reader.peek().is_err());
    assert!(reader.skip().is_err());
    reader.rewind(start);
    assert_eq!(Tree::read(&mut reader), Tree::from_json(text.as_bytes()));
}
