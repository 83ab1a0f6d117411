//! Any JSON.

use claims_core::registry::check_private_names;
use proptest::{
    collection::{btree_map, vec},
    prelude::*,
};
use serde_json::{Map, Value};

use super::{readable_float, text};

/// Any value, nested a few levels deep.
pub fn json() -> BoxedStrategy<Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        readable_float().prop_map(Value::from),
        text().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 16, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::from),
            btree_map(text(), inner, 0..4)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
    .boxed()
}

/// Any object.
pub fn object() -> BoxedStrategy<Value> {
    btree_map(text(), json(), 0..4)
        .prop_map(|members| Value::Object(members.into_iter().collect::<Map<_, _>>()))
        .boxed()
}

/// Names of private claims: nothing registered, and none of these.
pub fn member_names(declared: &'static [&'static str]) -> BoxedStrategy<String> {
    text()
        .prop_filter("a name with a meaning", |name| {
            !declared.contains(&&**name) && check_private_names([name]).is_ok()
        })
        .boxed()
}
