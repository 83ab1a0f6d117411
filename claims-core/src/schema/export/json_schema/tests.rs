//! Whole schemas of small sets.

use super::json_schema;
use crate::schema::{
    ClaimSchema, Embedded, Json, LifetimeUnit, Literal, Presence, Schema, Shape, Validator,
    Variant, View, openapi,
};

const BYTE: Shape<'static> = Shape::Integer { min: 0, max: 255 };

const fn claim(name: &'static str, shape: Shape<'static>) -> ClaimSchema<'static> {
    ClaimSchema::new(name, name, shape)
}

fn registered(name: &str, shape: Shape<'static>) -> ClaimSchema<'static> {
    let registered = claims_registry::find(name).unwrap();
    claim(registered.name, shape).registered(registered)
}

fn value(document: &Json) -> serde_json::Value {
    serde_json::to_value(document).unwrap()
}

/// One member of the document, as compact text.
fn part(schema: &Schema<'_>, view: View, pointer: &str) -> String {
    let document = value(&json_schema(schema, view));
    match document.pointer(pointer) {
        Some(part) => part.to_string(),
        None => panic!("no {pointer} in {document:#}"),
    }
}

/// The schema of a single claim, without its comment.
fn of_claim(claim: ClaimSchema<'_>, view: View) -> serde_json::Value {
    let claims = [claim];
    let document = value(&json_schema(&Schema::new("Set").claims(&claims), view));
    let mut schema = document["properties"][claim.name].clone();
    schema.as_object_mut().unwrap().remove("$comment");
    schema
}

#[track_caller]
fn assert_values(claim: ClaimSchema<'_>, produced: &str, consumed: &str) {
    let read = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
    assert_eq!(of_claim(claim, View::Produce), read(produced), "produced");
    assert_eq!(of_claim(claim, View::Consume), read(consumed), "consumed");
}

#[test]
fn presence_decides_what_is_required_and_what_may_be_null() {
    use Presence::{Default, Nullable, Optional, Required};

    let claims = [Required, Optional, Nullable, Default]
        .map(|presence| claim("x", Shape::Boolean).presence(presence));
    let plain = r#"{"type":"boolean"}"#;
    let nullable = r#"{"type":["boolean","null"]}"#;
    let expected = [
        (plain, plain),
        (plain, nullable),
        (nullable, nullable),
        (plain, plain),
    ];
    for (claim, (produced, consumed)) in claims.into_iter().zip(expected) {
        assert_values(claim, produced, consumed);
    }
    let required = |presence, view| {
        let claims = [claim("x", Shape::Boolean).presence(presence)];
        let document = value(&json_schema(&Schema::new("Set").claims(&claims), view));
        document.get("required").is_some()
    };
    for (presence, produced, consumed) in [
        (Required, true, true),
        (Optional, false, false),
        (Nullable, true, true),
        (Default, true, false),
    ] {
        assert_eq!(required(presence, View::Produce), produced, "{presence:?}");
        assert_eq!(required(presence, View::Consume), consumed, "{presence:?}");
    }
}

#[test]
fn a_registered_claim_is_never_null() {
    let optional = registered("acr", Shape::String).presence(Presence::Optional);
    assert_values(optional, r#"{"type":"string"}"#, r#"{"type":"string"}"#);
    let anything = registered("vc", Shape::Any).presence(Presence::Optional);
    assert_values(anything, r#"{"type":"object"}"#, r#"{"type":"object"}"#);
    let name = claims_registry::CLAIMS
        .iter()
        .find(|claim| claim.kind == claims_registry::Kind::Any)
        .unwrap()
        .name;
    let any = registered(name, Shape::Any);
    assert_values(
        any,
        r#"{"not":{"type":"null"}}"#,
        r#"{"not":{"type":"null"}}"#,
    );
}

#[test]
fn dates_are_read_with_fractions_and_judged_without() {
    let seconds = Shape::Integer {
        min: 0,
        max: i128::from(u64::MAX),
    };
    let until = Validator::Range(crate::schema::Bounds {
        min: Some(Literal::Integer(5)),
        max: Some(Literal::Integer(9)),
        max_exclusive: false,
    });
    let validators = [until];
    let exp = registered("exp", seconds)
        .read_as(Shape::NumericDate)
        .validators(&validators);
    assert_values(
        exp,
        r#"{"type":"integer","minimum":5,"maximum":9}"#,
        r#"{"type":"number","minimum":5,"exclusiveMaximum":10}"#,
    );
    let validators = [Validator::OneOf(&[
        Literal::Integer(1),
        Literal::Integer(3),
    ])];
    let one_of = registered("exp", BYTE)
        .read_as(Shape::NumericDate)
        .validators(&validators);
    assert_eq!(
        of_claim(one_of, View::Consume)["anyOf"].to_string(),
        r#"[{"minimum":1,"exclusiveMaximum":2},{"minimum":3,"exclusiveMaximum":4}]"#
            .parse::<serde_json::Value>()
            .unwrap()
            .to_string()
    );
    assert_values(
        registered("exp", Shape::NumericDate),
        r#"{"type":"number"}"#,
        r#"{"type":"number"}"#,
    );
}

#[test]
fn a_lone_value_counts_as_one() {
    let aud = |validators| claim("x", Shape::OneOrMany(&Shape::String)).validators(validators);
    let both = |lone: &str, many: &str| {
        format!(
            r#"{{"anyOf":[{{"type":"string"{lone}}},{{"type":"array","items":{{"type":"string"}}{many}}}]}}"#
        )
    };
    let contains = aud(const { &[Validator::Contains(Literal::Text("a"))] });
    let expected = both(r#","const":"a""#, r#","contains":{"const":"a"}"#);
    assert_values(contains, &expected, &expected);
    let filled = aud(const { &[Validator::NotEmpty] });
    let expected = both("", r#","minItems":1"#);
    assert_values(filled, &expected, &expected);
    let several = aud(const { &[Validator::Length { min: 2, max: None }] });
    let expected = r#"{"type":"array","items":{"type":"string"},"minItems":2}"#;
    assert_values(several, expected, expected);
}

#[test]
fn lengths_take_the_keyword_of_the_type() {
    let validators = [
        Validator::Length {
            min: 0,
            max: Some(9),
        },
        Validator::NotEmpty,
    ];
    for (shape, expected) in [
        (
            Shape::String,
            r#"{"type":"string","minLength":1,"maxLength":9}"#,
        ),
        (
            Shape::Array(&Shape::Any),
            r#"{"type":"array","minItems":1,"maxItems":9}"#,
        ),
        (
            Shape::Map(&Shape::Any),
            r#"{"type":"object","minProperties":1,"maxProperties":9}"#,
        ),
    ] {
        assert_values(
            claim("x", shape).validators(&validators),
            expected,
            expected,
        );
    }
    // Of what is not known, the rule is told in words.
    let schema = [claim("x", Shape::Unknown).validators(&validators)];
    assert_eq!(
        part(
            &Schema::new("Set").claims(&schema),
            View::Consume,
            "/properties/x"
        ),
        r#"{"$comment":"its type does not tell its JSON; at most 9 characters or items; not empty"}"#
    );
}

#[test]
fn comments_stand_in_one_order() {
    const INNER: Schema<'static> = Schema::new("Inner").claims(&[claim("sid", Shape::String)
        .collides("older than the registration")
        .presence(Presence::Default)
        .sensitive()
        .deprecated("use `x`")
        .validators(&[
            Validator::NotEmpty,
            Validator::Function("checks::own"),
            Validator::FunctionWithContext("checks::asked"),
        ])]);
    const OUTER: Schema<'static> =
        Schema::new("Outer").embedded(&[Embedded::new("inner", "", &INNER, 0)]);
    assert_eq!(
        part(&OUTER, View::Consume, "/properties/sid/$comment"),
        "\"reuses a registered name: older than the registration; from `Inner`; optional, has a \
         default; sensitive: the value is not to be shown; deprecated: use `x`; checked by \
         `checks::own`; checked by `checks::asked` against the request\""
    );
    assert_eq!(
        part(&OUTER, View::Consume, "/properties/sid/minLength"),
        "1"
    );
    assert_eq!(
        part(&OUTER, View::Consume, "/properties/sid/deprecated"),
        "true"
    );
}

#[test]
fn undeclared_claims_are_open_closed_or_typed() {
    const PLAIN: Schema<'static> = Schema::new("Plain");
    const CLOSED: Schema<'static> = Schema::new("Closed").deny_unknown();
    const EXTRA: Schema<'static> = Schema::new("Extra")
        .extra("rest", None, BYTE)
        .forbidden(&["nonce", "sub"]);
    const OTHERS: &str = "/additionalProperties";
    for (schema, produced, consumed) in [(PLAIN, "false", "true"), (CLOSED, "false", "false")] {
        assert_eq!(part(&schema, View::Produce, OTHERS), produced);
        assert_eq!(part(&schema, View::Consume, OTHERS), consumed);
    }
    let byte = r#"{"maximum":255,"minimum":0,"type":"integer"}"#;
    for view in [View::Produce, View::Consume] {
        assert_eq!(sorted(&part(&EXTRA, view, OTHERS)), byte);
        assert_eq!(part(&EXTRA, view, "/properties/nonce"), "false");
        assert_eq!(part(&EXTRA, view, "/properties/sub"), "false");
    }
    // The core claims are checked in every token, and are not for an `extra` map to send.
    assert_eq!(
        part(&CLOSED, View::Consume, "/properties/exp/type"),
        "\"number\""
    );
    assert_eq!(part(&EXTRA, View::Produce, "/properties/exp"), "false");
    assert_eq!(
        sorted(&part(&EXTRA, View::Consume, "/properties/exp/allOf")),
        format!(r#"[{{"type":"number"}},{byte}]"#)
    );
    let produced = value(&json_schema(&PLAIN, View::Produce));
    assert!(produced.get("properties").is_none(), "{produced}");
}

/// Members by name, whatever order the features of `serde_json` give them.
fn sorted(text: &str) -> String {
    fn sort(value: serde_json::Value) -> serde_json::Value {
        match value {
            serde_json::Value::Object(members) => {
                let mut members: Vec<_> = members.into_iter().collect();
                members.sort_by(|left, right| left.0.cmp(&right.0));
                let members = members.into_iter().map(|(name, value)| (name, sort(value)));
                serde_json::Value::Object(members.collect())
            }
            serde_json::Value::Array(items) => items.into_iter().map(sort).collect(),
            other => other,
        }
    }
    sort(serde_json::from_str(text).unwrap()).to_string()
}

#[test]
fn a_lifetime_asks_for_the_moment_it_counts_from() {
    const RULES: &[Validator<'_>] = &[Validator::Lifetime(LifetimeUnit::Seconds)];
    let iat = || registered("iat", Shape::NumericDate).presence(Presence::Optional);
    let required = [iat(), claim("ttl_s", BYTE).validators(RULES)];
    let schema = Schema::new("Set").claims(&required);
    let dependent = r#"{"ttl_s":["iat"]}"#;
    assert_eq!(
        part(&schema, View::Produce, "/dependentRequired"),
        dependent
    );
    assert_eq!(
        part(&schema, View::Consume, "/dependentRequired"),
        dependent
    );
    let optional = claim("ttl_s", BYTE)
        .presence(Presence::Optional)
        .validators(RULES);
    let optional = [iat(), optional];
    let schema = Schema::new("Set").claims(&optional);
    assert_eq!(
        part(&schema, View::Produce, "/dependentRequired"),
        dependent
    );
    assert_eq!(part(&schema, View::Consume, "/then/required"), r#"["iat"]"#);
    // An issuer that has no `iat` to send is not asked for one; a verifier always asks.
    let schema = Schema::new("Set").claims(&required[1..]);
    assert!(
        value(&json_schema(&schema, View::Produce))
            .get("dependentRequired")
            .is_none()
    );
    assert_eq!(
        part(&schema, View::Consume, "/dependentRequired"),
        dependent
    );
}

const SEAT: Schema<'static> = Schema::new("Seat").claims(&[claim("row", BYTE)]);
const OTHER_SEAT: Schema<'static> = Schema::new("Seat").claims(&[claim("row", Shape::String)]);

#[test]
fn equal_sets_share_a_definition_and_others_of_the_name_do_not() {
    const HALL: Schema<'static> = Schema::new("Seat").claims(&[
        claim("a", Shape::Object(&SEAT)),
        claim("b", Shape::Array(&Shape::Object(&OTHER_SEAT))),
        claim("c", Shape::Map(&Shape::Object(&SEAT))),
    ]);
    let reference = |pointer| part(&HALL, View::Consume, pointer);
    // The outermost set has the plain name, in OpenAPI at least.
    assert_eq!(reference("/properties/a/$ref"), "\"#/$defs/Seat2\"");
    assert_eq!(reference("/properties/b/items/$ref"), "\"#/$defs/Seat3\"");
    assert_eq!(
        reference("/properties/c/additionalProperties/$ref"),
        "\"#/$defs/Seat2\""
    );
    assert_eq!(reference("/$defs/Seat2/title"), "\"Seat\"");
    let document = value(&openapi(&HALL, View::Consume));
    let schemas = document["components"]["schemas"].as_object().unwrap();
    assert_eq!(schemas.len(), 3);
    let referred = &schemas["Seat"]["properties"]["b"]["items"]["$ref"];
    assert_eq!(referred, "#/components/schemas/Seat3");
    assert_eq!(schemas["Seat3"]["properties"]["row"]["type"], "string");
}

#[test]
fn variants_are_told_apart_by_the_tag() {
    const EITHER: Schema<'static> = Schema::new("Either").tagged(
        "kind",
        &["one", "two"],
        &[
            Variant::new("one", "One", "The first.", &SEAT),
            Variant::new("two", "Two", "", &SEAT),
        ],
    );
    let choices = part(&EITHER, View::Produce, "/oneOf");
    assert_eq!(
        sorted(&choices),
        r##"[{"$ref":"#/$defs/Seat","description":"The first."},{"$ref":"#/$defs/EitherTwo"}]"##
    );
    for (name, tag) in [("Seat", "one"), ("EitherTwo", "two")] {
        let constant = part(
            &EITHER,
            View::Produce,
            &format!("/$defs/{name}/properties/kind/const"),
        );
        assert_eq!(constant, format!("\"{tag}\""));
        let required = part(&EITHER, View::Produce, &format!("/$defs/{name}/required"));
        assert_eq!(required, r#"["kind","row"]"#);
    }
    assert!(
        value(&json_schema(&EITHER, View::Produce))
            .get("discriminator")
            .is_none()
    );
    let document = value(&openapi(&EITHER, View::Produce));
    assert_eq!(
        sorted(&document["components"]["schemas"]["Either"]["discriminator"].to_string()),
        r##"{"mapping":{"one":"#/components/schemas/Seat","two":"#/components/schemas/EitherTwo"},"propertyName":"kind"}"##
    );
}

/// A nested set is no token: it has no core claims.
#[test]
fn core_claims_are_those_of_the_token() {
    const OUTER: Schema<'static> =
        Schema::new("Outer").claims(&[claim("seat", Shape::Object(&SEAT))]);
    let document = value(&json_schema(&OUTER, View::Consume));
    let order: Vec<_> = document["properties"].as_object().unwrap().keys().collect();
    assert_eq!(order.len(), 8);
    let nested = document["$defs"]["Seat"]["properties"].as_object().unwrap();
    assert_eq!(nested.keys().collect::<Vec<_>>(), ["row"]);
}

#[test]
fn the_ends_of_every_integer_type_are_values_of_serde_json() {
    let ends = |min, max| of_claim(claim("n", Shape::Integer { min, max }), View::Consume);
    let two_to_64 = 18_446_744_073_709_551_616.0;
    let two_to_63 = two_to_64 / 2.0;
    let u64 = ends(0, u64::MAX.into());
    assert_eq!(u64["exclusiveMaximum"].as_f64(), Some(two_to_64));
    let i64 = ends(i64::MIN.into(), i64::MAX.into());
    assert_eq!(i64["exclusiveMaximum"].as_f64(), Some(two_to_63));
    assert_eq!(i64["minimum"].as_f64(), Some(-two_to_63));
    let iat = registered(
        "iat",
        Shape::Integer {
            min: 0,
            max: u64::MAX.into(),
        },
    );
    let iat = of_claim(iat, View::Consume);
    assert_eq!(iat["exclusiveMaximum"].as_f64(), Some(two_to_64));
}
