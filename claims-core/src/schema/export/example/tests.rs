use super::*;
use crate::schema::{Embedded, Literal, Validator, Variant};

const fn claim(name: &'static str, shape: Shape<'static>) -> ClaimSchema<'static> {
    ClaimSchema::new(name, name, shape)
}

fn line(json: &Json) -> String {
    serde_json::to_string(json).unwrap()
}

#[test]
fn every_claim_has_a_value_of_its_shape() {
    const INNER: Schema<'static> = Schema::new("Inner").claims(&[claim("flag", Shape::Boolean)]);
    const LETTERS: &[Validator<'static>] = &[
        Validator::Contains(Literal::Text("x")),
        Validator::Length { min: 3, max: None },
    ];
    const SET: Schema<'static> = Schema::new("Set")
        .embedded(&[Embedded::new("inner", "", &INNER, 1)])
        .claims(&[
            claim("list", Shape::Array(&Shape::String)).validators(LETTERS),
            claim("map", Shape::Map(&Shape::Integer { min: 5, max: 9 })),
            claim("one", Shape::OneOrMany(&Shape::String)),
            claim("many", Shape::OneOrMany(&Shape::String)).validators(LETTERS),
            claim("nested", Shape::Nullable(&Shape::Object(&INNER))),
            claim("union", Shape::Union(&[Shape::Boolean, Shape::String])),
            claim("color", Shape::OneOf(&[Literal::Text("red")])),
            claim("level", Shape::Number).validators(&[Validator::OneOf(&[Literal::Integer(7)])]),
        ]);
    assert_eq!(
        line(&example(&SET)),
        r#"{"list":["x","example-2","example-3"],"flag":true,"map":{"name":5},"one":"example","#
            .to_owned()
            + r#""many":["x","example-2","example-3"],"nested":{"flag":true},"union":true,"#
            + r#""color":"red","level":7}"#
    );
}

#[test]
fn no_example_of_a_sensitive_value() {
    const RULES: &[Validator<'static>] = &[Validator::Equals(Literal::Text("1234"))];
    const SET: Schema<'static> = Schema::new("Set").claims(&[
        claim("pin", Shape::String).validators(RULES).sensitive(),
        claim("count", Shape::Number).sensitive(),
    ]);
    let expected = r#"{"pin":"(sensitive)","count":"(sensitive)"}"#;
    assert_eq!(line(&example(&SET)), expected);
}

#[test]
fn what_tells_nothing_is_left_out_if_it_may_be() {
    const SET: Schema<'static> = Schema::new("Set").claims(&[
        claim("unknown", Shape::Unknown),
        claim("foreign", Shape::Unknown).presence(Presence::Optional),
        claim("old", Shape::String)
            .deprecated("")
            .presence(Presence::Default),
        claim("needed", Shape::String).deprecated(""),
    ]);
    let expected = r#"{"unknown":"(not described)","needed":"example"}"#;
    assert_eq!(line(&example(&SET)), expected);
}

#[test]
fn a_variant_starts_with_its_tag() {
    const A: Schema<'static> = Schema::new("A").claims(&[claim("a", Shape::Boolean)]);
    const VARIANTS: &[Variant<'static>] = &[Variant::new("first", "First", "", &A)];
    const ENUM: Schema<'static> = Schema::new("Enum").tagged("kind", &["first"], VARIANTS);
    let expected = r#"{"kind":"first","a":true}"#;
    assert_eq!(line(&example(&ENUM)), expected);
    assert_eq!(line(&example_of_variant(&A, "kind", "first")), expected);
}

#[test]
fn lists_in_lists_do_not_multiply() {
    const MANY: &[Validator<'static>] = &[Validator::Length {
        min: 1000,
        max: None,
    }];
    macro_rules! nested {
        ($inner:expr) => {
            Schema::new("Set").claims(
                const {
                    &[
                        claim("list", Shape::Array(&Shape::Object(const { &$inner })))
                            .validators(MANY),
                    ]
                },
            )
        };
    }
    const INNER: Schema<'static> = nested!(nested!(nested!(Schema::new("Last"))));
    const OUTER: Schema<'static> = nested!(nested!(nested!(INNER)));
    // Eight each on the three outer levels, one each on the three inner ones.
    let items = line(&example(&OUTER)).matches("{}").count();
    assert_eq!(items, 8 * 8 * 8);
}

#[test]
fn members_of_a_map_differ_like_items_of_a_list() {
    const TWO: &[Validator<'static>] = &[Validator::Length { min: 2, max: None }];
    const COLORS: Shape<'static> = Shape::OneOf(&[Literal::Text("red"), Literal::Text("blue")]);
    const SET: Schema<'static> = Schema::new("Set").claims(&[
        claim("list", Shape::Array(&COLORS)).validators(TWO),
        claim("map", Shape::Map(&COLORS)).validators(TWO),
    ]);
    assert_eq!(
        line(&example(&SET)),
        r#"{"list":["red","blue"],"map":{"name":"red","name-2":"blue"}}"#
    );
}
