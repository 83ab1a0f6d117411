//! Generic sets.

use claims_core::{Claims, assert_claims, sets};

use crate::{accepted, refused, written};

#[derive(Debug, Claims)]
struct Envelope<T> {
    #[claim(flatten)]
    content: T,
    trace: Option<String>,
}

#[derive(Debug, Claims)]
struct Order {
    order_id: u64,
}

assert_claims!(
    Envelope<Order>,
    Envelope<sets::Core>,
    Envelope<Envelope2<Order>>
);

#[derive(Debug, Claims)]
struct Envelope2<T> {
    #[claim(flatten)]
    content: T,
    span: Option<String>,
}

#[derive(Debug, Claims)]
struct Values<T, const LIMIT: usize>
where
    T: Clone,
{
    #[claim(len(..=2))]
    values: Vec<T>,
    first: Option<T>,
}

#[test]
fn an_embedded_parameter() {
    let token: Envelope<Order> = accepted(r#"{"order_id":7,"trace":"t"}"#);
    assert_eq!(
        (token.content.order_id, token.trace.as_deref()),
        (7, Some("t"))
    );
    assert_eq!(written(&token), r#"{"order_id":7,"trace":"t"}"#);
    assert_eq!(
        refused::<Envelope<Order>>(r#"{"trace":1}"#),
        ["trace wrong_type", "order_id missing"]
    );
    assert_eq!(
        refused::<Envelope<sets::Core>>(r#"{"order_id":7}"#),
        ["exp missing"]
    );
}

#[test]
fn one_in_another() {
    let token: Envelope<Envelope2<Order>> = accepted(r#"{"span":"s","order_id":7,"trace":"t"}"#);
    assert_eq!(
        (
            token.content.content.order_id,
            token.content.span.as_deref()
        ),
        (7, Some("s"))
    );
    assert_eq!(
        Envelope::<Envelope2<Order>>::SCHEMA
            .find("order_id")
            .unwrap()
            .field,
        "order_id"
    );
}

#[test]
fn a_parameter_as_the_value_of_a_claim() {
    let numbers: Values<u8, 3> = accepted(r#"{"values":[1,2],"first":1}"#);
    assert_eq!((numbers.values, numbers.first), (vec![1, 2], Some(1)));
    assert_eq!(
        refused::<Values<u8, 3>>(r#"{"values":[1,2,3]}"#),
        ["values length"]
    );
    assert_eq!(
        refused::<Values<String, 0>>(r#"{"values":["a",1],"first":2}"#),
        ["values[1] wrong_type", "first wrong_type"]
    );
    let texts: Values<String, 0> = accepted(r#"{"values":[]}"#);
    assert_eq!(written(&texts), r#"{"values":[]}"#);
}
