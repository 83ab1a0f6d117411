//! Between our documents and those of schemars.

use schemars::Schema;
use serde_json::{Map, Number, Value};

use crate::schema::Json;

/// A document of ours as one of schemars. What is no schema allows everything.
pub(super) fn schema(json: Json) -> Schema {
    Schema::try_from(value(json)).unwrap_or_default()
}

fn value(json: Json) -> Value {
    match json {
        Json::Null => Value::Null,
        Json::Boolean(boolean) => boolean.into(),
        Json::Integer(integer) => integers(integer).map_or(Value::Null, Value::Number),
        Json::Float(float) => float.into(),
        Json::Text(text) => text.into_owned().into(),
        Json::Array(items) => items.into_iter().map(value).collect(),
        Json::Object(members) => members
            .into_iter()
            .map(|(name, member)| (name.into_owned(), value(member)))
            .collect::<Map<_, _>>()
            .into(),
    }
}

/// Without the feature `arbitrary_precision`, `serde_json` has no integers beyond 64 bits.
fn integers(integer: i128) -> Option<Number> {
    #[allow(clippy::cast_precision_loss)] // Such an end of a type is nobody's exact bound.
    let float = || Number::from_f64(integer as f64);
    Number::from_i128(integer).or_else(float)
}

/// A document of schemars as one of ours.
pub(super) fn json(value: Value) -> Json {
    match value {
        Value::Null => Json::Null,
        Value::Bool(boolean) => Json::Boolean(boolean),
        Value::Number(number) => match (number.as_i128(), number.as_f64()) {
            (Some(integer), _) => Json::Integer(integer),
            (None, Some(float)) => Json::Float(float),
            (None, None) => Json::Null,
        },
        Value::String(text) => Json::Text(text.into()),
        Value::Array(items) => Json::Array(items.into_iter().map(json).collect()),
        Value::Object(members) => Json::Object(
            members
                .into_iter()
                .map(|(name, member)| (name.into(), json(member)))
                .collect(),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_value_goes_both_ways() {
        let document = Json::object()
            .with("a", Json::Null)
            .with("b", true)
            .with("c", i128::from(u64::MAX))
            .with("d", i128::from(i64::MIN))
            .with("e", Json::Float(0.5))
            .with("f", ["x"].into_iter().collect::<Json>());
        assert_eq!(json(value(document.clone())), document);
    }

    #[test]
    fn what_is_no_schema_allows_everything() {
        assert_eq!(schema(Json::Null), Schema::default());
        assert_eq!(schema(Json::Boolean(false)), false);
    }
}
