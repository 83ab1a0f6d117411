//! Values made of values.

use std::fmt::Debug;

use claims_core::{Audience, OneOrMany};
use proptest::{collection::vec, option, prelude::*, sample::select};

use super::text;

/// Some or none.
pub fn absent_or<T: Debug + Clone + 'static>(
    value: impl Strategy<Value = T> + 'static,
) -> BoxedStrategy<Option<T>> {
    option::weighted(0.7, value).boxed()
}

/// A list: mostly short, empty at times, and long ones.
pub fn few<T: Debug + Clone + 'static>(
    value: impl Strategy<Value = T> + Clone + 'static,
) -> BoxedStrategy<Vec<T>> {
    prop_oneof![12 => vec(value.clone(), 0..4), 1 => vec(value, 60..140)].boxed()
}

/// Both forms.
pub fn one_or_many<T: Debug + Clone + 'static>(
    value: impl Strategy<Value = T> + Clone + 'static,
) -> BoxedStrategy<OneOrMany<T>> {
    prop_oneof![
        value.clone().prop_map(OneOrMany::One),
        few(value).prop_map(OneOrMany::Many),
    ]
    .boxed()
}

/// Recipients in both forms, often one that policies of these tests accept.
pub fn audience() -> BoxedStrategy<Audience> {
    let recipient =
        prop_oneof![2 => select(crate::policies::AUDIENCES).prop_map(str::to_owned), 1 => text()];
    one_or_many(recipient).prop_map(Audience::from).boxed()
}

/// A value of the first kind or, if `wild`, sometimes of the second.
pub fn mostly<T: Debug + Clone + 'static>(
    wild: bool,
    good: impl Strategy<Value = T> + 'static,
    any: impl Strategy<Value = T> + 'static,
) -> BoxedStrategy<T> {
    if wild {
        prop_oneof![6 => good, 1 => any].boxed()
    } else {
        good.boxed()
    }
}
