//! An enum whose variants are boxed, renamed, strict and open.

use std::collections::BTreeMap;

use claims_core::{Claims, NumericDate, OneOrMany, StringOrInteger};
use proptest::{collection::btree_map, prelude::*};
use serde_json::Value;

use crate::{
    ClaimsSet,
    claims_set::judged_alone,
    values::{absent_or, json, member_names, moment, mostly, one_or_many, text, window},
};

/// A token of one of three kinds.
#[derive(Debug, Clone, PartialEq, Claims)]
#[claims(tag = "token_type", rename_all = "snake_case")]
pub enum Token {
    /// Of a person.
    Person(Box<Person>),
    /// Of a machine.
    #[claims(value = "m2m")]
    Machine(Machine),
    /// With whatever else.
    Open(Open),
}

/// A person.
#[derive(Debug, Clone, PartialEq, Claims)]
#[claims(forbid("client_id"))]
pub struct Person {
    #[claim(registered)]
    exp: NumericDate,
    #[claim(registered)]
    auth_time: Option<NumericDate>,
    #[claim(lifetime(seconds))]
    lasts: Option<u64>,
    #[claim(registered)]
    iat: Option<NumericDate>,
    #[claim(sensitive, len(1..=8))]
    secret: String,
}

/// A machine, and nothing that is not declared.
#[derive(Debug, Clone, PartialEq, Claims)]
#[claims(deny_unknown)]
pub struct Machine {
    #[claim(registered)]
    exp: NumericDate,
    serial: StringOrInteger,
    key_numbers: Option<OneOrMany<i64>>,
}

/// Anything.
#[derive(Debug, Clone, PartialEq, Claims)]
pub struct Open {
    #[claim(registered)]
    exp: NumericDate,
    #[claim(extra)]
    rest: BTreeMap<String, Value>,
}

fn token(wild: bool) -> BoxedStrategy<Token> {
    let secret = mostly(wild, "\\PC{1,8}", text());
    let lasts = prop_oneof![4 => 0..400_u64, 1 => any::<u64>()];
    let person = (
        window(),
        absent_or(moment()),
        absent_or(lasts),
        any::<bool>(),
        secret,
    )
        .prop_map(move |([iat, _, exp], auth_time, lasts, has_iat, secret)| {
            Token::Person(Box::new(Person {
                exp,
                auth_time,
                lasts,
                // A lifetime counts from it.
                iat: (has_iat || lasts.is_some() && !wild).then_some(iat),
                secret,
            }))
        });
    let serial = prop_oneof![
        text().prop_map(StringOrInteger::String),
        any::<i64>().prop_map(StringOrInteger::Integer),
    ];
    let machine = (moment(), serial, absent_or(one_or_many(any::<i64>()))).prop_map(
        |(exp, serial, key_numbers)| {
            Token::Machine(Machine {
                exp,
                serial,
                key_numbers,
            })
        },
    );
    // The tag is a name of the enum.
    let rest = btree_map(member_names(&["token_type"]), json(), 0..4);
    let open = (moment(), rest).prop_map(|(exp, rest)| Token::Open(Open { exp, rest }));
    prop_oneof![person, machine, open].boxed()
}

impl ClaimsSet for Token {
    fn valid() -> BoxedStrategy<Self> {
        token(false)
    }

    fn any() -> BoxedStrategy<Self> {
        token(true)
    }

    judged_alone!();
}
