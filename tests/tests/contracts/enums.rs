//! Enums of values: a consumer that takes only certain strings.

use claims_core::{
    Claims, ClaimsOwned, Policy, Schema, assert_accepts,
    claims::{NoContext, NoState},
    schema::{HasShape, Literal, Shape},
};

#[derive(Debug, serde::Serialize, serde::Deserialize)]
enum Country {
    DE,
    FR,
}

impl HasShape for Country {
    const SHAPE: Shape<'static> = Shape::OneOf(&[Literal::Text("DE"), Literal::Text("FR")]);
}

#[derive(Debug, serde::Serialize, serde::Deserialize)]
enum Neighbour {
    FR,
}

impl HasShape for Neighbour {
    const SHAPE: Shape<'static> = Shape::OneOf(&[Literal::Text("FR")]);
}

#[derive(Debug, Claims)]
struct View {
    country: Country,
}

/// What says too much of its type.
#[derive(Debug, Claims)]
struct Misled {
    #[claim(schema = String)]
    country: Country,
}

/// In a generic set the parameter tells nothing by itself.
#[derive(Debug, Claims)]
struct Untold<T> {
    country: T,
}

#[derive(Debug, Claims)]
struct Told<T: HasShape> {
    #[claim(schema = T)]
    country: T,
}

macro_rules! producers {
    ($($name:ident { $(#[$attribute:meta])* $type:ty })*) => {
        $(
            #[derive(Claims)]
            #[allow(dead_code)]
            struct $name { $(#[$attribute])* country: $type }
        )*
    };
}

producers! {
    AnyText { String }
    Listed { #[claim(one_of("FR", "DE"))] String }
    Fixed { #[claim(equals = "DE")] String }
    More { #[claim(one_of("DE", "FR", "GB"))] String }
    Fewer { Neighbour }
    Same { Country }
}

assert_accepts!(View, Listed);
assert_accepts!(View, Fixed);
assert_accepts!(View, Fewer);
assert_accepts!(View, Same);
assert_accepts!(Told<Country>, Same);
assert_accepts!(Told<String>, AnyText);

fn decodes<T: ClaimsOwned<Context = NoContext, State = NoState>>(country: &str) -> bool {
    let policy = Policy::builder().allow_no_expiry().build().unwrap();
    let token = format!(r#"{{"country":"{country}"}}"#);
    policy.decode::<T>(token.as_bytes()).is_ok()
}

fn gap(consumer: &Schema<'_>, producer: &Schema<'_>) -> String {
    let refused = consumer.accepts(producer).unwrap_err();
    refused.to_string().lines().nth(1).unwrap().to_owned()
}

#[test]
fn certain_strings_are_promised_by_those_who_write_no_other() {
    for producer in [Listed::SCHEMA, Fixed::SCHEMA, Fewer::SCHEMA, Same::SCHEMA] {
        assert_eq!(View::SCHEMA.accepts(producer), Ok(()), "{}", producer.name);
    }
    assert!(decodes::<View>("DE") && decodes::<View>("FR"));
}

#[test]
fn any_string_is_too_much_for_them() {
    assert!(!decodes::<View>("GB"));
    assert_eq!(
        gap(View::SCHEMA, AnyText::SCHEMA),
        r#"  - `country`: reads "DE" or "FR", but `AnyText.country` may write string"#
    );
    assert_eq!(
        gap(View::SCHEMA, More::SCHEMA),
        r#"  - `country`: reads "DE" or "FR", but `More.country` may write "DE" or "FR" or "GB""#
    );
}

/// Why the message does not put `schema = Type` first.
#[test]
fn a_schema_that_is_wider_than_the_type_is_believed() {
    assert_eq!(Misled::SCHEMA.accepts(AnyText::SCHEMA), Ok(()));
    assert!(!decodes::<Misled>("GB"));
}

#[test]
fn a_parameter_is_told_by_its_own_shape() {
    assert!(gap(Untold::<Country>::SCHEMA, Same::SCHEMA).contains("only serde knows the JSON of"));
    assert_eq!(
        gap(Told::<Country>::SCHEMA, AnyText::SCHEMA),
        r#"  - `country`: reads "DE" or "FR", but `AnyText.country` may write string"#
    );
}
