//! `JsonSchema` of the value types of this crate.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::document_of;
use crate::{
    schema::HasShape,
    types::{Audience, NumericDate, OneOrMany, Scope, StringOrInteger, StringOrUri, TokenId},
};

macro_rules! by_shape {
    ($($type:ident)*) => { $(
        impl JsonSchema for $type {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                stringify!($type).into()
            }

            fn schema_id() -> Cow<'static, str> {
                concat!("claims_core::", stringify!($type)).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                document_of(<Self as HasShape>::SHAPE)
            }
        }
    )* };
}

by_shape!(Audience NumericDate Scope StringOrInteger StringOrUri TokenId);

impl<T: JsonSchema> JsonSchema for OneOrMany<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("One_or_many_{}", T::schema_name()).into()
    }

    fn schema_id() -> Cow<'static, str> {
        format!("claims_core::OneOrMany<{}>", T::schema_id()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let one = generator.subschema_for::<T>();
        let many = generator.subschema_for::<Vec<T>>();
        json_schema!({ "anyOf": [one, many] })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_or_many_of_two_types_are_two_types() {
        assert_eq!(OneOrMany::<String>::schema_name(), "One_or_many_string");
        assert_eq!(
            OneOrMany::<Scope>::schema_id(),
            "claims_core::OneOrMany<claims_core::Scope>"
        );
        assert_eq!(Audience::schema_name(), "Audience");
        assert_eq!(Audience::schema_id(), "claims_core::Audience");
    }
}
