//! A set with every attribute of a field, every validator, and every kind of value.

use std::{
    collections::{BTreeMap, BTreeSet},
    net::IpAddr,
};

use claims_core::{
    Claims, Invalid, NumericDate, OneOrMany, Scope, StringOrInteger, TokenId,
    schema::{HasShape, Literal, Shape},
    sets::{Address, OidcEmail},
};
use proptest::{
    collection::{btree_map, btree_set, vec},
    prelude::*,
    sample::select,
};
use serde_json::Value;

use super::ready_made::address;
use crate::{
    ClaimsSet,
    claims_set::judged_alone,
    values::{
        absent_or, email, few, finite, json, moment, mostly, object, one_or_many, text, window,
    },
};

/// Some of everything.
#[derive(Debug, Clone, PartialEq, Claims)]
#[claims(rename_all = "camelCase", typ = "everything+jwt", forbid("nonce"), validate = whole)]
pub struct Everything {
    #[claim(flatten)]
    core: Registered,
    #[claim(flatten)]
    judged: Judged,
    #[claim(flatten)]
    private: Private,
    #[claim(flatten)]
    shaped: Shaped,
    #[claim(flatten)]
    email: OidcEmail,
}

/// Registered claims of many kinds.
#[derive(Debug, Clone, PartialEq, Claims)]
struct Registered {
    #[claim(registered)]
    iss: String,
    #[claim(registered)]
    aud: OneOrMany<String>,
    #[claim(registered = "exp")]
    expires_at: NumericDate,
    #[claim(registered)]
    nbf: Option<NumericDate>,
    #[claim(registered)]
    iat: Option<NumericDate>,
    #[claim(registered)]
    jti: Option<TokenId>,
    #[claim(registered, contains = "read")]
    scope: Option<Scope>,
    #[claim(registered)]
    auth_time: Option<NumericDate>,
    #[claim(registered)]
    roles: Option<BTreeSet<String>>,
    #[claim(registered)]
    cnf: Option<Value>,
    #[claim(registered)]
    address: Option<Address>,
}

/// Every validator.
#[derive(Debug, Clone, PartialEq, Claims)]
struct Judged {
    #[claim(equals = "1.0")]
    version: String,
    #[claim(one_of("free", "pro"))]
    plan: String,
    #[claim(one_of(1, 2, 3))]
    level: Option<u8>,
    #[claim(equals = true)]
    active: bool,
    #[claim(len(1..=64), pattern = "[a-z][a-z0-9-]*")]
    tenant_id: String,
    #[claim(range(-5..5))]
    offset: i16,
    #[claim(range(0.5..=1.5))]
    ratio: Option<f64>,
    #[claim(contains = "doc:read", len(..=8))]
    permissions: Vec<String>,
    #[claim(not_empty)]
    labels: BTreeMap<String, u32>,
    #[claim(format = "uri")]
    callback: Option<String>,
    #[claim(format = "email", sensitive)]
    contact: Option<String>,
    #[claim(format = "uuid")]
    device: Option<String>,
    #[claim(format = "date")]
    day: Option<String>,
    #[claim(format = "string_or_uri")]
    party: Option<String>,
    #[claim(lifetime(millis))]
    time_out: Option<u64>,
    #[claim(validate = even)]
    pairs: Option<u32>,
}

/// Every way to be there or not, and every way to name a claim.
#[derive(Debug, Clone, PartialEq, Claims)]
struct Private {
    #[claim(nullable, len(2..))]
    pet_name: Option<String>,
    #[claim(default)]
    retries: u8,
    #[claim(default = three)]
    attempts: u8,
    #[claim(rename = "with.dot and \"quote\"")]
    dotted: Option<bool>,
    r#type: Option<String>,
    #[claim(collides = "sessions of our own, older than the registration")]
    sid: Option<u32>,
    #[claim(with = hexadecimal, schema = String)]
    fingerprint: Option<u128>,
    #[claim(with = claims_core::with::serde, schema = String)]
    host: IpAddr,
    gateway: Option<IpAddr>,
    color: Option<Color>,
}

/// Every shape.
#[derive(Debug, Clone, PartialEq, Claims)]
struct Shaped {
    small: i8,
    wide: Option<u64>,
    negative: Option<i64>,
    ratio_of_sides: f64,
    single: Option<f32>,
    date: Option<NumericDate>,
    many: Option<OneOrMany<i64>>,
    mixed: Option<StringOrInteger>,
    matrix: Option<Vec<Vec<i32>>>,
    holes: Option<Vec<Option<bool>>>,
    unique: Option<BTreeSet<u64>>,
    anything: Option<Value>,
    seat: Seat,
    seats: Option<Vec<Seat>>,
    by_room: Option<BTreeMap<String, Seat>>,
    boxed: Option<Box<Seat>>,
}

/// A place to sit.
#[derive(Debug, Clone, PartialEq, Claims)]
#[claims(deny_unknown)]
struct Seat {
    #[claim(range(1..=99))]
    row: u8,
    letter: Option<String>,
}

/// A foreign type that says what its JSON looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
enum Color {
    Red,
    Green,
}

impl HasShape for Color {
    const SHAPE: Shape<'static> = Shape::OneOf(&[Literal::Text("red"), Literal::Text("green")]);
}

/// Functions for a number that goes out as text.
mod hexadecimal {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub(super) fn serialize<S: Serializer>(
        number: &u128,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&format_args!("{number:x}"))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<u128, D::Error> {
        let text = String::deserialize(deserializer)?;
        u128::from_str_radix(&text, 16).map_err(D::Error::custom)
    }
}

const fn three() -> u8 {
    3
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "what `validate` calls")]
fn even(number: &u32) -> Result<(), Invalid> {
    if number.is_multiple_of(2) {
        Ok(())
    } else {
        Err(Invalid::new("odd", "an odd number"))
    }
}

/// Of the whole set: a rule that only looks at two claims at once.
fn whole(set: &Everything) -> Result<(), Invalid> {
    if set.judged.offset == -5 && set.private.retries == 255 {
        return Err(Invalid::new("too_much", "both at their ends").claim("retries"));
    }
    Ok(())
}

fn registered(wild: bool) -> BoxedStrategy<Registered> {
    let issuer = prop_oneof![
        select(crate::policies::ISSUERS).prop_map(str::to_owned),
        text()
    ];
    let recipient = prop_oneof![
        select(crate::policies::AUDIENCES).prop_map(str::to_owned),
        text()
    ];
    let scope = mostly(
        wild,
        vec("[!#-~&&[^\\\\]]{1,6}", 0..4),
        vec("[a-z]{1,4}", 1..2),
    )
    .prop_map(move |mut words| {
        if !wild {
            words.push("read".to_owned());
        }
        Scope::from_words(words).unwrap_or_else(|_| Scope::from_words(["read"]).unwrap())
    });
    let has = (any::<bool>(), any::<bool>());
    let who = (
        issuer,
        one_or_many(recipient),
        absent_or(text().prop_map(TokenId::from)),
    );
    let roles = absent_or(btree_set(text(), 0..4));
    let rest = (
        absent_or(scope),
        absent_or(moment()),
        roles,
        absent_or(object()),
        absent_or(address()),
    );
    (who, window(), has, rest)
        .prop_map(
            |((iss, aud, jti), [iat, nbf, exp], (has_nbf, has_iat), rest)| Registered {
                iss,
                aud,
                expires_at: exp,
                nbf: has_nbf.then_some(nbf),
                iat: has_iat.then_some(iat),
                jti,
                scope: rest.0,
                auth_time: rest.1,
                roles: rest.2,
                cnf: rest.3,
                address: rest.4,
            },
        )
        .boxed()
}

fn judged(wild: bool) -> BoxedStrategy<Judged> {
    let word = move |regex: &'static str| absent_or(mostly(wild, regex, text()));
    let constants = (
        mostly(wild, Just("1.0".to_owned()), text()),
        mostly(
            wild,
            select(&["free", "pro"][..]).prop_map(str::to_owned),
            text(),
        ),
        absent_or(mostly(wild, 1..=3_u8, any::<u8>())),
        mostly(wild, Just(true), any::<bool>()),
        mostly(wild, "[a-z][a-z0-9-]{0,63}", text()),
    );
    let numbers = (
        mostly(wild, -5..5_i16, any::<i16>()),
        absent_or(mostly(wild, 0.5..=1.5, finite())),
        absent_or(prop_oneof![4 => 0..400_000_u64, 1 => any::<u64>()]),
        absent_or(mostly(
            wild,
            any::<u32>().prop_map(|number| number / 2 * 2),
            any::<u32>(),
        )),
    );
    let lists = (
        mostly(
            wild,
            vec(text(), 0..8).prop_map(|mut list| {
                list.insert(list.len() / 2, "doc:read".to_owned());
                list
            }),
            few(text()),
        ),
        btree_map(text(), any::<u32>(), usize::from(!wild)..4),
    );
    let formats = (
        word(
            "(https?://[a-z]{1,8}\\.example(:[0-9]{1,4})?(/[a-zA-Z0-9._~!$&'()*+,;=:@-]{0,6}){0,2}(\\?[a-z=&]{0,6})?|urn:[a-z]{2,6}:[a-z0-9]{1,6})",
        ),
        absent_or(mostly(wild, email(), text())),
        word("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-fA-F]{12}"),
        word("[12][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])"),
        absent_or(mostly(
            wild,
            prop_oneof![
                text().prop_filter("a URI", |text| !text.contains(':')),
                Just("urn:x:y".to_owned())
            ],
            text(),
        )),
    );
    (constants, numbers, lists, formats)
        .prop_map(|(constants, numbers, lists, formats)| Judged {
            version: constants.0,
            plan: constants.1,
            level: constants.2,
            active: constants.3,
            tenant_id: constants.4,
            offset: numbers.0,
            ratio: numbers.1,
            permissions: lists.0,
            labels: lists.1,
            callback: formats.0,
            contact: formats.1,
            device: formats.2,
            day: formats.3,
            party: formats.4,
            time_out: numbers.2,
            pairs: numbers.3,
        })
        .boxed()
}

fn private(wild: bool) -> BoxedStrategy<Private> {
    let pet = absent_or(mostly(wild, "\\PC{2,6}", text()));
    let names = (
        absent_or(any::<bool>()),
        absent_or(text()),
        absent_or(any::<u32>()),
    );
    let color = absent_or(select(&[Color::Red, Color::Green][..]));
    // 255 at one end is what the whole set refuses together with -5 at the other.
    let retries = mostly(wild, 0..255_u8, Just(255));
    let foreign = (
        absent_or(any::<u128>()),
        any::<IpAddr>(),
        absent_or(any::<IpAddr>()),
        color,
    );
    (pet, retries, any::<u8>(), names, foreign)
        .prop_map(|(pet_name, retries, attempts, names, foreign)| Private {
            pet_name,
            retries,
            attempts,
            dotted: names.0,
            r#type: names.1,
            sid: names.2,
            fingerprint: foreign.0,
            host: foreign.1,
            gateway: foreign.2,
            color: foreign.3,
        })
        .boxed()
}

fn seat(wild: bool) -> BoxedStrategy<Seat> {
    (mostly(wild, 1..=99_u8, any::<u8>()), absent_or(text()))
        .prop_map(|(row, letter)| Seat { row, letter })
        .boxed()
}

fn shaped(wild: bool) -> BoxedStrategy<Shaped> {
    let single = any::<f32>().prop_filter("no JSON", |number| number.is_finite());
    let numbers = (
        any::<i8>(),
        absent_or(any::<u64>()),
        absent_or(any::<i64>()),
        finite(),
        absent_or(single),
    );
    let mixed = prop_oneof![
        text().prop_map(StringOrInteger::String),
        any::<i64>().prop_map(StringOrInteger::Integer),
    ];
    // `null` reads as absent.
    let anything = json().prop_filter("absent", |value| !value.is_null());
    let values = (
        absent_or(moment()),
        absent_or(one_or_many(any::<i64>())),
        absent_or(mixed),
        absent_or(few(vec(any::<i32>(), 0..3))),
        absent_or(few(absent_or(any::<bool>()))),
        absent_or(btree_set(any::<u64>(), 0..4)),
        absent_or(anything),
    );
    let seats = (
        seat(wild),
        absent_or(vec(seat(wild), 0..4)),
        absent_or(btree_map(text(), seat(wild), 0..3)),
        absent_or(seat(wild).prop_map(Box::new)),
    );
    (numbers, values, seats)
        .prop_map(|(numbers, values, seats)| Shaped {
            small: numbers.0,
            wide: numbers.1,
            negative: numbers.2,
            ratio_of_sides: numbers.3,
            single: numbers.4,
            date: values.0,
            many: values.1,
            mixed: values.2,
            matrix: values.3,
            holes: values.4,
            unique: values.5,
            anything: values.6,
            seat: seats.0,
            seats: seats.1,
            by_room: seats.2,
            boxed: seats.3,
        })
        .boxed()
}

fn everything(wild: bool) -> BoxedStrategy<Everything> {
    let mail = (absent_or(text()), absent_or(any::<bool>()));
    (
        registered(wild),
        judged(wild),
        private(wild),
        shaped(wild),
        mail,
    )
        .prop_map(
            move |(mut core, judged, private, shaped, (email, email_verified))| {
                if !wild && judged.time_out.is_some() {
                    // A lifetime counts from it.
                    core.iat = core.iat.or(Some(NumericDate::from_secs(1_700_000_000)));
                }
                Everything {
                    core,
                    judged,
                    private,
                    shaped,
                    email: OidcEmail {
                        email,
                        email_verified,
                    },
                }
            },
        )
        .boxed()
}

impl ClaimsSet for Everything {
    fn valid() -> BoxedStrategy<Self> {
        everything(false)
    }

    fn any() -> BoxedStrategy<Self> {
        everything(true)
    }

    judged_alone!();
}
